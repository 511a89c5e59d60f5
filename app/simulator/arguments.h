#pragma once

#include "base/result.h"
#include "program_options.h"

#include <QCommandLineParser>
#include <QStringList>

namespace cordboard::simulator {

/// What the command line asks for. Wanting help or the version is an answer, not an error.
struct Arguments
{
    ProgramOptions options;
    bool wantsHelp = false;
    bool wantsVersion = false;
    QString help;
};

/// `words` with the program's name first. Errors: Invalid, a sentence that names the option.
Result<Arguments> readArguments(const QStringList &words);

} // namespace cordboard::simulator
