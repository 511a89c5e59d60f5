#pragma once

#include "base/result.h"
#include "program_options.h"

#include <span>

namespace cordboard::simulator {

/// Whether an option can be changed while the carrier runs.
enum class When { AtStart, Always };

/// One option of the command line: help and effect in one place, so that neither goes without the
/// other.
struct Switch
{
    const char *name;
    const char *value; ///< its name in the help; null: takes none
    const char *help;
    When when;
    Result<void> (*apply)(ProgramOptions &, const QString &);
};

/// All of them, those of the MMSC last.
std::span<const Switch> switches();
std::span<const Switch> mmscSwitches();

} // namespace cordboard::simulator
