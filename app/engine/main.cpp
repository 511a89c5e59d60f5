#include "app/common/api_listener.h"
#include "app/common/foundation.h"
#include "app/common/logging.h"
#include "app/common/media_links.h"
#include "app/common/passphrase.h"
#include "app/common/process.h"
#include "app/common/provisioner.h"
#include "app/common/termination.h"
#include "app/common/webhooks.h"
#include "base/log.h"
#include "check.h"
#include "engine/engine_service.h"
#include "serve/mms_listeners.h"
#include "translations/install.h"

#include <QCoreApplication>

using namespace cordboard;
using namespace cordboard::app;

namespace {

int refuse(ExitCode code, const QString &sentence)
{
    printError(sentence);
    return int(code);
}

/// Exit code of a provision file that could not be applied: it is at fault, or sealing or the store
/// is.
ExitCode exitCodeOf(const Error &error)
{
    return error.code == ErrorCode::Invalid ? ExitCode::Malformed : ExitCode::Failed;
}

int run(QCoreApplication &program, const ProgramOptions &options)
{
    auto key = keySource(options.dataDir, options.passphraseFile);
    if (!key)
        return refuse(ExitCode::Failed, key.error().message);
    auto foundation = lay(options);
    if (!foundation)
        return refuse(foundation.error().code, foundation.error().sentence);

    sealForThisRun(&*key, *foundation->store);

    Termination termination;
    QObject::connect(&termination, &Termination::requested, &program, &QCoreApplication::quit);
    engine::EngineOptions engineOptions;
    engineOptions.key = *key;
    engineOptions.name = engineName();
    engineOptions.isListenedFor = true;
    const auto engine = engine::EngineService::start(std::move(foundation->store), engineOptions);
    const auto webhooks = startWebhooks(*engine);
    ApiListener api(*engine, *webhooks);
    serve::MmsListeners mmscs(engine->multimedia());
    MediaLinksHere links(*engine);
    if (foundation->provision) {
        // Whoever asks the API finds the keys of the file there already.
        applyThrough(
            {*engine, *webhooks}, *foundation->provision, &program,
            [&program, &api, &mmscs, &links, media = foundation->provision->media,
             wanted = foundation->provision->api](const Result<void> &applied) {
                if (applied) {
                    mmscs.start();
                    links.start(media);
                    return api.start(wanted);
                }
                // Queued: a file that is refused at once is refused before exec(), where exit()
                // does nothing, and the program ran on without its file.
                const int code = refuse(exitCodeOf(applied.error()), applied.error().message);
                QMetaObject::invokeMethod(
                    &program, [&program, code] { program.exit(code); }, Qt::QueuedConnection);
            });
    } else {
        api.start({});
        mmscs.start();
        links.start({});
    }
    qCInfo(lcApp).noquote() << QCoreApplication::translate("cordboard::app", "%1 %2 runs on %3.")
                                   .arg(program.applicationName(), program.applicationVersion(),
                                        options.dataDir);
    return program.exec();
}

} // namespace

int main(int argc, char **argv)
{
    setUpProcess();
    setUpLogging();
    QCoreApplication program(argc, argv);
    nameApplication(QStringLiteral("cordboardd"));
    installTranslations(program);
    const auto options = readOptions(Program::Engine, program.arguments());
    if (!options)
        return refuse(ExitCode::Malformed, options.error().message);
    if (!options->answer.isEmpty()) {
        print(options->answer);
        return int(ExitCode::Fine);
    }
    if (options->check)
        return int(check(*options));
    return run(program, *options);
}
