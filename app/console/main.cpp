#include "app/common/logging.h"
#include "app/common/process.h"
#include "console.h"
#include "second_start.h"
#include "start_dialog.h"
#include "translations/install.h"

#include <QApplication>

using namespace cordboard;
using namespace cordboard::app;

namespace {

int run(QApplication &program, const ProgramOptions &options)
{
    const bool attended = options.screenshotFile.isEmpty();
    auto foundation = lay(options);
    if (!foundation && attended && foundation.error().code == ExitCode::InUse &&
        SecondStart::showFirst(options.dataDir)) {
        printError(foundation.error().sentence);
        return int(ExitCode::InUse);
    }
    if (!foundation)
        return showFailure(program, foundation.error(), attended);
    std::unique_ptr<Demo> demo;
    if (options.demo) {
        auto started = Demo::start(*foundation->store);
        if (!started)
            return showFailure(program, {ExitCode::Failed, started.error().message}, attended);
        demo = std::move(*started);
    }
    const Console console(program, options, std::move(*foundation), std::move(demo));
    return program.exec();
}

/// --help, --version and wrong options answer where there is no screen, too.
Result<ProgramOptions> readWithoutScreen(int &argc, char **argv)
{
    QCoreApplication program(argc, argv);
    installTranslations(program);
    return readOptions(Program::Console, QCoreApplication::arguments());
}

} // namespace

int main(int argc, char **argv)
{
    setUpProcess();
    setUpLogging();
    nameApplication(QStringLiteral("cordboard"));
    const auto options = readWithoutScreen(argc, argv);
    if (!options) {
        printError(options.error().message);
        return int(ExitCode::Malformed);
    }
    if (!options->answer.isEmpty()) {
        print(options->answer);
        return int(ExitCode::Fine);
    }
    QApplication program(argc, argv);
    QApplication::setDesktopFileName(QStringLiteral("org.cordboard.Cordboard"));
    installTranslations(program);
    return run(program, *options);
}
