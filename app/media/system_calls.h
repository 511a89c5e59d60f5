#pragma once

namespace cordboard::media_program {

/// Forbids all threads of this process every system call but those that decoding needs: memory,
/// locks, clocks, reading and writing what is open, ending. Others answer EPERM. Needs
/// PR_SET_NO_NEW_PRIVS. False where the kernel or the processor is not known to it.
bool allowFewSystemCalls();

} // namespace cordboard::media_program
