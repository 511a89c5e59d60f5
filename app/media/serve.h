#pragma once

#include "made.h"

namespace cordboard::media_program {

/// Does one job; may throw std::bad_alloc.
using MakeFn = Made (*)(const media::HelperJob &job, const QByteArray &octets);

/// Answers jobs on standard input until it ends. The exit code: 0 at its end, 2 when it is no job.
/// Blocks; meant for the one thread that works.
int serve(MakeFn make);

} // namespace cordboard::media_program
