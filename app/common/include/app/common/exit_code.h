#pragma once

namespace cordboard::app {

/// What a program answers to whoever started it; documented in its man page.
enum class ExitCode {
    Fine = 0,
    Failed = 1,      ///< could not start, or could not do what was asked
    Malformed = 2,   ///< the command line or the provision file
    Damaged = 3,     ///< the database is damaged or was made by a newer version; it is untouched
    InUse = 4,       ///< another program uses the data folder
    Unsupported = 4, ///< --check: something in the file is not supported by this version
};

} // namespace cordboard::app
