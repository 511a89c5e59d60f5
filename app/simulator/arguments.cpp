#include "arguments.h"

#include "smsc_words.h"
#include "switches.h"

#include <QCoreApplication>

#include <algorithm>

namespace cordboard::simulator {

namespace {

using namespace Qt::StringLiterals;

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(Smsc::tr(
        "A carrier to try things on: an SMSC for SMPP 3.4 that binds, answers, sends receipts "
        "and misbehaves on request.\nIt prints \"Listening on ADDRESS:PORT\" when it is ready "
        "and stops at SIGTERM or Ctrl+C.\n\"cordboard-smsc decode\" reads PDUs in hex instead; see "
        "\"cordboard-smsc decode --help\"."));
    parser.addOption({{u"h"_s, u"help"_s}, Smsc::tr("Show this and stop.")});
    parser.addOption({{u"v"_s, u"version"_s}, Smsc::tr("Show the version and stop.")});
    for (const Switch &entry : switches()) {
        QCommandLineOption option(QString::fromLatin1(entry.name),
                                  QCoreApplication::translate("Smsc", entry.help));
        if (entry.value)
            option.setValueName(QString::fromLatin1(entry.value));
        parser.addOption(option);
    }
}

QList<Setting> settingsOf(const QCommandLineParser &parser)
{
    QList<Setting> settings;
    for (const Switch &entry : switches()) {
        const QString name = QString::fromLatin1(entry.name);
        const QStringList values = entry.value          ? parser.values(name)
                                   : parser.isSet(name) ? QStringList{QString()}
                                                        : QStringList();
        for (const QString &value : values)
            settings.append({name, value});
    }
    return settings;
}

const Switch &switchOf(const QString &name)
{
    const auto all = switches();
    return *std::find_if(all.begin(), all.end(), [&name](const Switch &entry) {
        return name == QLatin1String(entry.name);
    });
}

} // namespace

Result<Arguments> readArguments(const QStringList &words)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(words))
        return fail(ErrorCode::Invalid, parser.errorText());
    Arguments arguments;
    arguments.wantsHelp = parser.isSet(u"help"_s);
    arguments.wantsVersion = parser.isSet(u"version"_s);
    arguments.help = parser.helpText();
    if (arguments.wantsHelp || arguments.wantsVersion)
        return arguments;
    if (const QStringList rest = parser.positionalArguments(); !rest.isEmpty())
        return fail(ErrorCode::Invalid, Smsc::tr("\"%1\" is not expected here.").arg(rest.first()));
    arguments.settings = settingsOf(parser);
    auto options = optionsOf(arguments.settings);
    if (!options)
        return forward(options);
    arguments.options = *std::move(options);
    return arguments;
}

Result<ProgramOptions> optionsOf(const QList<Setting> &settings)
{
    ProgramOptions options;
    for (const Setting &setting : settings) {
        if (auto applied = switchOf(setting.name).apply(options, setting.value); !applied) {
            return fail(applied.error().code,
                        Smsc::tr("--%1: %2.").arg(setting.name, applied.error().message));
        }
    }
    return options;
}

} // namespace cordboard::simulator
