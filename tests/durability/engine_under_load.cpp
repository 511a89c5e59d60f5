// The engine as cordboardd has it, with somebody who submits: what the tests of this folder kill.
// Ends cleanly at SIGTERM. Says "ready", "busy", "idle" and "refused …" on standard output.

#include "app/common/termination.h"
#include "load.h"
#include "store/database_url.h"
#include "store/store.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace cordboard;
using namespace Qt::StringLiterals;

namespace {

test::LoadOptions readOptions()
{
    QCommandLineParser parser;
    for (const char *name : {"data-dir", "database", "smsc-port", "accepted", "rate", "first",
                             "window", "response-seconds", "mmsc-port", "listen-port"})
        parser.addOption({QString::fromLatin1(name), u"for the test"_s, u"value"_s});
    parser.addOption({u"resend"_s, u"for the test"_s});
    parser.process(QCoreApplication::arguments());
    test::LoadOptions options;
    options.dataDir = parser.value(u"data-dir"_s);
    options.database = parser.value(u"database"_s);
    options.smscPort = parser.value(u"smsc-port"_s).toUShort();
    options.acceptedFile = parser.value(u"accepted"_s);
    options.rate = parser.value(u"rate"_s).toDouble();
    options.firstNumber = parser.value(u"first"_s).toLongLong();
    options.window = parser.value(u"window"_s).toInt();
    options.responseSeconds = parser.value(u"response-seconds"_s).toInt();
    options.mmscPort = parser.value(u"mmsc-port"_s).toUShort();
    options.listenPort = parser.value(u"listen-port"_s).toUShort();
    options.resend = parser.isSet(u"resend"_s);
    return options;
}

Result<std::unique_ptr<store::Store>> openStore(const test::LoadOptions &options)
{
    store::OpenOptions where{options.dataDir + u"/cordboard.sqlite"_s};
    if (!options.database.isEmpty()) {
        const auto url = store::parseDatabaseUrl(options.database);
        if (!url)
            return forward(url);
        where.server = *url;
    }
    return store::Store::open(where);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const test::LoadOptions options = readOptions();
    auto store = openStore(options);
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().message));
        return 3;
    }
    engine::EngineOptions engineOptions;
    engineOptions.key.kind = secrets::KeySource::Kind::Fixed;
    engineOptions.key.dataDir = options.dataDir;
    const auto engine = engine::EngineService::start(*std::move(store), engineOptions);
    test::Load load(*engine, options);
    app::Termination termination;
    QObject::connect(&termination, &app::Termination::requested, &app, &QCoreApplication::quit);
    return QCoreApplication::exec();
}
