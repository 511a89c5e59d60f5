#pragma once

#include "base/result.h"
#include "store/database_url.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace cordboard::app {

enum class Program { Console, Engine };

/// The command line, understood.
struct ProgramOptions
{
    QString dataDir;                            ///< absolute
    QString provisionFile;                      ///< as written; empty: none
    std::optional<store::DatabaseUrl> database; ///< a team's PostgreSQL instead of a file
    QString passphraseFile;                     ///< cordboardd
    bool check = false;                         ///< cordboardd
    bool demo = false;                          ///< cordboard
    QString screenshotFile;                     ///< cordboard
    QString theme; ///< cordboard: "light", "dark", "high-contrast" or empty
    QSize size;    ///< cordboard: of the window, invalid when not given

    QString answer; ///< of --help and --version: print it and exit
};

/// Reads `arguments`, the program's name first. Error: Invalid with a sentence that names the
/// option.
Result<ProgramOptions> readOptions(Program program, const QStringList &arguments);

} // namespace cordboard::app
