#include "simulator/demo_carrier.h"

#include "simulator/smsc_server.h"

#include <QThread>

#include <future>

namespace cordboard::simulator {

/// Everything of the carrier is made, used and destroyed in this thread.
class DemoCarrier::Thread final : public QThread
{
public:
    explicit Thread(const DemoCarrier::Options &options)
        : m_options(options)
    {
        setObjectName(QStringLiteral("demo-carrier"));
    }

    /// After it has started and until it is told to quit.
    void post(std::function<void(SmscServer &, DemoWorld &)> work)
    {
        // What is still queued when the event loop ends goes with the server.
        QMetaObject::invokeMethod(
            m_server, [this, work = std::move(work)] { work(*m_server, *m_world); },
            Qt::QueuedConnection);
    }

    std::future<Result<quint16>> started() { return m_started.get_future(); }

protected:
    void run() override
    {
        const SystemClock clock;
        SmscServer server(DemoCarrier::smscOptions(m_options), clock);
        DemoWorld world(server, m_options.world);
        m_server = &server;
        m_world = &world;
        const auto port = server.start();
        const bool listening = port.has_value();
        m_started.set_value(port);
        if (listening)
            exec();
    }

private:
    const DemoCarrier::Options m_options;
    std::promise<Result<quint16>> m_started;
    SmscServer *m_server = nullptr;
    DemoWorld *m_world = nullptr;
};

DemoCarrier::DemoCarrier() = default;

Result<std::unique_ptr<DemoCarrier>> DemoCarrier::start(const Options &options)
{
    std::unique_ptr<DemoCarrier> carrier(new DemoCarrier);
    auto thread = std::make_unique<Thread>(options);
    auto port = thread->started();
    carrier->m_thread = std::move(thread);
    carrier->m_thread->start();
    const auto listening = port.get();
    if (!listening)
        return forward(listening);
    carrier->m_port = *listening;
    return carrier;
}

void DemoCarrier::post(std::function<void(SmscServer &, DemoWorld &)> work)
{
    m_thread->post(std::move(work));
}

DemoCarrier::~DemoCarrier()
{
    if (!m_thread)
        return;
    m_thread->quit();
    m_thread->wait();
}

SmscOptions DemoCarrier::smscOptions(const Options &options)
{
    SmscOptions smsc;
    smsc.port = options.port;
    smsc.systemId = options.systemId;
    smsc.password = options.password;
    smsc.name = QStringLiteral("demo-carrier");
    smsc.seed = options.world.seed;
    smsc.answerDelay = {80, 350};
    smsc.receiptDelay = {700, 2500};
    smsc.ledgerFile = options.ledgerFile;
    return smsc;
}

} // namespace cordboard::simulator
