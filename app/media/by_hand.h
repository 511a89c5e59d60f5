#pragma once

#include <optional>

namespace cordboard::media_program {

/// Answers a person who starts the program, and gives the exit code; nothing when it was started to
/// work.
std::optional<int> answerByHand(int argc, char **argv, const char *name);

/// What a stranger's file makes libraries say is nobody's to read, and standard error may be a
/// file, which can grow no more.
void beSilent();

} // namespace cordboard::media_program
