#pragma once

namespace cordboard::media_program {

/// Takes from this process, for good, what decoding does not need: files and sockets, memory beyond
/// 256 MB, core dumps, new privileges, and on Linux every system call but some thirty. False when
/// the system refuses one of the limits; then nothing may be read.
bool confine();

/// Lets the next job have its own seconds of processor time; more kills the process.
bool allowProcessorTime();

} // namespace cordboard::media_program
