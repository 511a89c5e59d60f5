#include "app/common/program_options.h"

#include "words.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

#include <array>

namespace cordboard::app {

namespace {

constexpr std::array<const char *, 3> themes{"light", "dark", "high-contrast"};

QCommandLineOption option(const char *name, const QString &description, const QString &value = {})
{
    return QCommandLineOption(QString::fromLatin1(name), description, value);
}

void addOptions(Program program, QCommandLineParser &parser)
{
    const QString file = QStringLiteral("FILE");
    parser.addOption(option("help", Words::tr("Print the options and exit.")));
    parser.addOption(option("version", Words::tr("Print the version and exit.")));
    parser.addOption(
        option("data-dir", Words::tr("Keep everything in DIR."), QStringLiteral("DIR")));
    parser.addOption(option(
        "provision", Words::tr("Read carriers, senders and routes from FILE at start."), file));
    parser.addOption(option("database",
                            Words::tr("Keep messages in the PostgreSQL at ADDRESS, like "
                                      "postgresql://anna@db.example.com/cordboard. The password "
                                      "comes from ~/.pgpass or PGPASSFILE."),
                            QStringLiteral("ADDRESS")));
    if (program == Program::Engine) {
        parser.addOption(option("check", Words::tr("Look at the provision file and the database, "
                                                   "say what is wrong with them, and exit.")));
        parser.addOption(option(
            "passphrase-file",
            Words::tr("Take the passphrase of sealed passwords from the first line of FILE."),
            file));
        return;
    }
    parser.addOption(
        option("demo", Words::tr("Open on the demo carrier, with a data folder of its own.")));
    parser.addOption(option(
        "screenshot", Words::tr("Draw the window into FILE once it is usable, and exit."), file));
    parser.addOption(
        option("theme", Words::tr("light, dark or high-contrast; without it, as the system is."),
               QStringLiteral("THEME")));
    parser.addOption(
        option("size", Words::tr("Size of the window, like 1280x800."), QStringLiteral("WxH")));
}

QString defaultFolder(bool demo)
{
    const QString home = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return home + (demo ? QLatin1String("/cordboard-demo") : QLatin1String("/cordboard"));
}

Result<QSize> readSize(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^(\d{3,5})x(\d{3,5})$)"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return fail(ErrorCode::Invalid,
                    Words::tr("“--size” must be like 1280x800; here is “%1”.").arg(text));
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

Result<void> readConsoleOptions(const QCommandLineParser &parser, ProgramOptions &options)
{
    options.demo = parser.isSet(QStringLiteral("demo"));
    options.screenshotFile = parser.value(QStringLiteral("screenshot"));
    options.theme = parser.value(QStringLiteral("theme"));
    const bool known = std::any_of(themes.begin(), themes.end(), [&](const char *theme) {
        return options.theme == QLatin1String(theme);
    });
    if (!options.theme.isEmpty() && !known) {
        return fail(ErrorCode::Invalid,
                    Words::tr("“--theme” must be light, dark or high-contrast; here is “%1”.")
                        .arg(options.theme));
    }
    if (const QString size = parser.value(QStringLiteral("size")); !size.isEmpty()) {
        const auto read = readSize(size);
        if (!read)
            return forward(read);
        options.size = *read;
    }
    return {};
}

Result<void> checkFit(const QCommandLineParser &parser, const ProgramOptions &options)
{
    if (!parser.positionalArguments().isEmpty()) {
        return fail(ErrorCode::Invalid,
                    Words::tr("“%1” is not known here. See --help for the options.")
                        .arg(parser.positionalArguments().constFirst()));
    }
    for (const QString &name : parser.optionNames()) {
        const bool takesValue = name != QLatin1String("help") && name != QLatin1String("version") &&
                                name != QLatin1String("check") && name != QLatin1String("demo");
        if (takesValue && parser.value(name).isEmpty())
            return fail(ErrorCode::Invalid, Words::tr("“--%1” needs a value behind it.").arg(name));
    }
    if (options.check && options.provisionFile.isEmpty() && !options.database)
        return fail(ErrorCode::Invalid,
                    Words::tr("“--check” needs “--provision FILE” or “--database ADDRESS”: there "
                              "is nothing else to check."));
    if (options.demo && options.database)
        return fail(ErrorCode::Invalid,
                    Words::tr("The demo has a database of its own; start it without "
                              "“--database”."));
    return {};
}

} // namespace

Result<ProgramOptions> readOptions(Program program, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        program == Program::Console
            ? Words::tr("Operator console for carrier messaging.")
            : Words::tr("The messaging engine of Cordboard without a screen."));
    addOptions(program, parser);
    if (!parser.parse(arguments))
        return fail(ErrorCode::Invalid, parser.errorText() + QLatin1Char(' ') +
                                            Words::tr("See --help for the options."));
    ProgramOptions options;
    if (parser.isSet(QStringLiteral("help")))
        options.answer = parser.helpText();
    if (parser.isSet(QStringLiteral("version"))) {
        options.answer = QCoreApplication::applicationName() + QLatin1Char(' ') +
                         QCoreApplication::applicationVersion() + QLatin1Char('\n');
    }
    if (!options.answer.isEmpty())
        return options;
    options.check = program == Program::Engine && parser.isSet(QStringLiteral("check"));
    options.provisionFile = parser.value(QStringLiteral("provision"));
    if (const QString address = parser.value(QStringLiteral("database")); !address.isEmpty()) {
        const auto url = store::parseDatabaseUrl(address);
        if (!url)
            return forward(url);
        options.database = *url;
    }
    if (program == Program::Engine)
        options.passphraseFile = parser.value(QStringLiteral("passphrase-file"));
    else if (const auto console = readConsoleOptions(parser, options); !console)
        return forward(console);
    if (const auto fit = checkFit(parser, options); !fit)
        return forward(fit);
    const QString folder = parser.value(QStringLiteral("data-dir"));
    options.dataDir = QDir(folder.isEmpty() ? defaultFolder(options.demo) : folder).absolutePath();
    return options;
}

} // namespace cordboard::app
