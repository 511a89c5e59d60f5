#include "arguments.h"
#include "commands.h"
#include "decode.h"
#include "program.h"
#include "simulator/fault.h"
#include "simulator/mmsc_fault.h"
#include "smsc_words.h"
#include "standard_input.h"
#include "stop_signals.h"
#include "translations/install.h"

#include <QCoreApplication>
#include <QTextStream>

#include <cstdio>
#include <memory>

using namespace cordboard;
using namespace cordboard::simulator;

namespace {

constexpr int badInput = 2;
constexpr int cannotStart = 1;

int complain(const QString &sentence, int code)
{
    QTextStream(stderr) << "cordboard-smsc: " << sentence << Qt::endl;
    return code;
}

template<class Kinds>
int showFaults(const Kinds &kinds)
{
    QTextStream out(stdout);
    for (const auto &kind : kinds) {
        out << QString::fromLatin1(kind.name).leftJustified(26)
            << QCoreApplication::translate("Simulator", kind.help) << Qt::endl;
    }
    return 0;
}

void answer(const QString &words)
{
    if (!words.isEmpty())
        QTextStream(stdout) << words << Qt::endl;
}

int run(const Arguments &arguments)
{
    const ProgramOptions &options = arguments.options;
    if (options.takesCommands && !StandardInput::isPossible())
        return complain(Smsc::tr("--commands does not work on this system."), badInput);
    const SystemClock clock;
    Program program(options, clock);
    const auto port = program.start();
    if (!port)
        return complain(port.error().message, cannotStart);
    const auto mmscPort = program.startMmsc();
    if (!mmscPort)
        return complain(mmscPort.error().message, cannotStart);
    const StopSignals stop;
    QObject::connect(&stop, &StopSignals::stopRequested, QCoreApplication::instance(),
                     &QCoreApplication::quit);
    QTextStream(stdout)
        << QStringLiteral("Listening on %1:%2").arg(options.smsc.listen.toString()).arg(*port)
        << Qt::endl;
    if (program.mmsc()) {
        QTextStream(stdout) << QStringLiteral("Listening for MM7 on %1:%2")
                                   .arg(options.smsc.listen.toString())
                                   .arg(*mmscPort)
                            << Qt::endl;
    }
    Commands commands(program.server(), program.mmsc(), arguments.settings);
    QObject::connect(&commands, &Commands::quitAsked, QCoreApplication::instance(),
                     &QCoreApplication::quit, Qt::QueuedConnection);
    std::unique_ptr<StandardInput> input;
    if (options.takesCommands) {
        input = std::make_unique<StandardInput>();
        QObject::connect(input.get(), &StandardInput::line, &commands,
                         [&commands](const QString &line) { answer(commands.obey(line)); });
    }
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("cordboard-smsc"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CORDBOARD_VERSION));
    if (QCoreApplication::arguments().value(1) == QLatin1String("decode")) {
        // Programs read it: English whatever the language of the machine.
        installTranslations(app, QLocale(QLocale::English));
        return decodeStandardInput(QCoreApplication::arguments().mid(2));
    }
    const auto arguments = readArguments(QCoreApplication::arguments());
    if (!arguments)
        return complain(arguments.error().message, badInput);
    if (arguments->wantsHelp) {
        QTextStream(stdout) << arguments->help;
        return 0;
    }
    if (arguments->wantsVersion) {
        QTextStream(stdout) << "cordboard-smsc " << QCoreApplication::applicationVersion()
                            << Qt::endl;
        return 0;
    }
    if (arguments->options.listMmscFaults)
        return showFaults(mmscFaultKinds());
    return arguments->options.listFaults ? showFaults(faultKinds()) : run(*arguments);
}
