#include "demo.h"

#include "base/log.h"
#include "store/carriers.h"
#include "store/conversations.h"

#include <QCoreApplication>

#include <algorithm>

namespace cordboard::app {

namespace {

/// What an earlier run left.
struct Remembered
{
    std::optional<Carrier> carrier;
    QStringList peers;
};

Result<Remembered> remember(store::Connection &connection)
{
    Remembered found;
    const auto carriers = store::Carriers(connection).all();
    if (!carriers)
        return forward(carriers);
    const auto demo =
        std::find_if(carriers->cbegin(), carriers->cend(), [](const Carrier &c) { return c.demo; });
    if (demo != carriers->cend())
        found.carrier = *demo;
    const auto threads = store::Conversations(connection).page({});
    if (!threads)
        return forward(threads);
    for (const Conversation &thread : threads->rows)
        found.peers.append(thread.peerNumber);
    return found;
}

Carrier demoCarrier(const simulator::DemoCarrier::Options &options)
{
    Carrier carrier;
    carrier.name = QCoreApplication::translate("cordboard::app", "Demo carrier");
    carrier.systemId = options.systemId;
    carrier.senders = {options.world.ourNumber};
    carrier.demo = true;
    return carrier;
}

} // namespace

Result<std::unique_ptr<Demo>> Demo::start(store::Store &store)
{
    const auto remembered = store.read(remember).result();
    if (!remembered)
        return forward(remembered);
    simulator::DemoCarrier::Options options;
    options.world.knownNumbers = remembered->peers;
    auto carrier = simulator::DemoCarrier::start(options);
    if (!carrier)
        return forward(carrier);
    auto demo = std::unique_ptr<Demo>(new Demo(std::move(*carrier)));
    demo->m_edit.carrier = remembered->carrier.value_or(demoCarrier(options));
    demo->m_edit.carrier.host = QStringLiteral("127.0.0.1");
    demo->m_edit.carrier.port = demo->m_carrier->port();
    demo->m_edit.password = options.password;
    if (remembered->carrier) {
        // The port is another one in every run; the engine is to find it before its first try.
        const auto saved =
            store
                .write([changed = demo->m_edit.carrier](store::Connection &connection) {
                    return store::Carriers(connection).save(changed, {});
                })
                .result();
        if (!saved)
            return forward(saved);
    }
    return demo;
}

secrets::KeySource Demo::key(const QString &dataDir)
{
    secrets::KeySource source;
    source.kind = secrets::KeySource::Kind::Fixed;
    source.dataDir = dataDir;
    return source;
}

void Demo::introduce(engine::EngineService &engine, QObject *context) const
{
    if (m_edit.carrier.id.isValid())
        return;
    engine.saveCarrier(m_edit).then(context, [](const Result<Carrier> &saved) {
        if (!saved)
            qCWarning(lcApp).noquote() << saved.error().message;
    });
}

} // namespace cordboard::app
