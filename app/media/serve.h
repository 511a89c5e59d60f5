#pragma once

namespace cordboard::media_program {

/// Answers jobs on standard input until it ends. The exit code: 0 at its end, 2 when it is no job.
/// Blocks; meant for the one thread that works.
int serve();

} // namespace cordboard::media_program
