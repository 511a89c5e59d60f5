#include "demo.h"

#include "base/log.h"
#include "base/take.h"
#include "engine/face/routing.h"
#include "store/carriers.h"
#include "store/conversations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTcpServer>

namespace cordboard::app {

namespace {

/// What an earlier run left.
struct Remembered
{
    std::optional<Carrier> texts;
    std::optional<Carrier> pictures;
    QStringList peers;
};

Result<Remembered> remember(store::Connection &connection)
{
    Remembered found;
    const auto carriers = store::Carriers(connection).all();
    if (!carriers)
        return forward(carriers);
    for (const Carrier &carrier : *carriers) {
        if (carrier.demo)
            (carrier.isMm7() ? found.pictures : found.texts) = carrier;
    }
    const auto threads = store::Conversations(connection).page({});
    if (!threads)
        return forward(threads);
    for (const Conversation &thread : threads->rows)
        found.peers.append(thread.peerNumber);
    return found;
}

Carrier carrierForTexts(const simulator::DemoCarrier::Options &options)
{
    Carrier carrier;
    carrier.name = QCoreApplication::translate("cordboard::app", "Demo carrier");
    carrier.systemId = options.systemId;
    carrier.senders = {options.world.ourNumber};
    carrier.demo = true;
    return carrier;
}

Carrier carrierForPictures(const simulator::DemoCarrier::Options &options)
{
    Carrier carrier;
    carrier.kind = QStringLiteral("mm7");
    carrier.name = QCoreApplication::translate("cordboard::app", "Demo pictures");
    carrier.systemId = options.systemId;
    carrier.demo = true;
    carrier.mm7.vaspId = QStringLiteral("fernway");
    carrier.mm7.listenUser = options.systemId;
    carrier.mm7.allowPrivate = true;
    return carrier;
}

/// One that nobody listens at now; the listener of this run will.
quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

QHash<QString, QByteArray> pictures()
{
    QHash<QString, QByteArray> found;
    const QDir folder(QStringLiteral(":/cordboard/demo"));
    for (const QString &name : folder.entryList({QStringLiteral("*.jpg")})) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            found.insert(QFileInfo(name).baseName(), file.readAll());
    }
    return found;
}

/// The ports are others in every run; the engine is to find them before its first try.
Result<void> savePorts(store::Connection &connection, const QList<Carrier> &known)
{
    for (const Carrier &carrier : known) {
        const auto saved = store::Carriers(connection).save(carrier, {});
        if (!saved)
            return forward(saved);
    }
    return {};
}

void logFailure(const Error &error)
{
    qCWarning(lcApp).noquote() << error.message;
}

/// Pictures leave from the number that texts leave from.
void letSendPictures(engine::Routing &routing, const QString &number, QObject *context,
                     const std::function<void()> &ready)
{
    take(routing.senders(), context,
         [&routing, number, context, ready](const Result<QList<SenderUse>> &senders) {
             if (!senders)
                 return logFailure(senders.error());
             for (const SenderUse &use : *senders) {
                 if (use.sender.number != number || use.sender.mms)
                     continue;
                 Sender sender = use.sender;
                 sender.mms = true;
                 return take(routing.saveSender(sender), context,
                             [ready](const Result<SenderId> &) { ready(); });
             }
             ready();
         });
}

} // namespace

Result<std::unique_ptr<Demo>> Demo::start(store::Store &store)
{
    const auto remembered = store.read(remember).result();
    if (!remembered)
        return forward(remembered);
    simulator::DemoCarrier::Options options;
    options.world.knownNumbers = remembered->peers;
    options.world.pictures = pictures();
    options.vaspPort = freePort();
    auto carrier = simulator::DemoCarrier::start(options);
    if (!carrier)
        return forward(carrier);
    auto demo = std::unique_ptr<Demo>(new Demo(std::move(*carrier)));
    Carrier &texts = demo->m_texts.carrier;
    texts = remembered->texts.value_or(carrierForTexts(options));
    texts.host = QStringLiteral("127.0.0.1");
    texts.port = demo->m_carrier->port();
    Carrier &mm7 = demo->m_pictures.carrier;
    mm7 = remembered->pictures.value_or(carrierForPictures(options));
    mm7.host = texts.host;
    mm7.port = demo->m_carrier->mmscPort();
    mm7.mm7.url = QStringLiteral("http://127.0.0.1:%1/mm7").arg(demo->m_carrier->mmscPort());
    mm7.mm7.listen = QStringLiteral("127.0.0.1:%1").arg(options.vaspPort);
    demo->m_texts.password = demo->m_pictures.password = options.password;
    demo->m_pictures.listenPassword = options.password;
    demo->m_pictures.keepListenPassword = false;
    QList<Carrier> known;
    for (const Carrier &one : {texts, mm7}) {
        if (one.id.isValid())
            known.append(one);
    }
    const auto saved =
        store.write([known](store::Connection &connection) { return savePorts(connection, known); })
            .result();
    if (!saved)
        return forward(saved);
    return demo;
}

secrets::KeySource Demo::key(const QString &dataDir)
{
    secrets::KeySource source;
    source.kind = secrets::KeySource::Kind::Fixed;
    source.dataDir = dataDir;
    return source;
}

void Demo::introduce(engine::EngineService &engine, QObject *context,
                     const std::function<void()> &ready) const
{
    const QString number = m_texts.carrier.senders.value(0);
    const auto lend = [&engine, context, ready, number] {
        letSendPictures(engine.routing(), number, context, ready);
    };
    const auto pictures = [&engine, context, lend, edit = m_pictures] {
        if (edit.carrier.id.isValid())
            return lend();
        take(engine.saveCarrier(edit), context, [lend](const Result<Carrier> &saved) {
            if (!saved)
                logFailure(saved.error());
            lend();
        });
    };
    if (m_texts.carrier.id.isValid())
        return pictures();
    take(engine.saveCarrier(m_texts), context, [pictures](const Result<Carrier> &saved) {
        if (!saved)
            logFailure(saved.error());
        pictures();
    });
}

} // namespace cordboard::app
