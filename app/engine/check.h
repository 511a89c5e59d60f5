#pragma once

#include "app/common/exit_code.h"
#include "app/common/program_options.h"

namespace cordboard::app {

/// `cordboardd --check`: reads the file, looks at the database, prints every sentence about them,
/// touches nothing.
ExitCode check(const ProgramOptions &options);

} // namespace cordboard::app
