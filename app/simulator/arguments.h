#pragma once

#include "base/result.h"
#include "program_options.h"

#include <QCommandLineParser>
#include <QStringList>

namespace cordboard::simulator {

/// One option as it was given; the value is empty for one that takes none.
struct Setting
{
    QString name;
    QString value;
};

/// What the command line asks for. Wanting help or the version is an answer, not an error.
struct Arguments
{
    ProgramOptions options;
    QList<Setting> settings; ///< what `options` was made of, in order
    bool wantsHelp = false;
    bool wantsVersion = false;
    QString help;
};

/// `words` with the program's name first. Errors: Invalid, a sentence that names the option.
Result<Arguments> readArguments(const QStringList &words);

/// The defaults with these settings. Errors: Invalid, a sentence that names the option.
Result<ProgramOptions> optionsOf(const QList<Setting> &settings);

} // namespace cordboard::simulator
