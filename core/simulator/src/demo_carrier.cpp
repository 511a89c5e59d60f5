#include "simulator/demo_carrier.h"

#include "simulator/mmsc_server.h"
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

    std::future<Result<Ports>> started() { return m_started.get_future(); }

protected:
    void run() override
    {
        const SystemClock clock;
        SmscServer server(DemoCarrier::smscOptions(m_options), clock);
        std::optional<MmscServer> mmsc;
        if (m_options.vaspPort != 0)
            mmsc.emplace(DemoCarrier::mmscOptions(m_options), clock);
        DemoWorld world(server, m_options.world, mmsc ? &*mmsc : nullptr);
        m_server = &server;
        m_world = &world;
        const auto ports = listen(server, mmsc ? &*mmsc : nullptr);
        const bool listening = ports.has_value();
        m_started.set_value(ports);
        if (listening)
            exec();
    }

private:
    static Result<Ports> listen(SmscServer &server, MmscServer *mmsc)
    {
        const auto port = server.start();
        if (!port)
            return forward(port);
        const auto other = mmsc ? mmsc->start() : Result<quint16>(quint16(0));
        return other ? Result<Ports>(Ports{*port, *other}) : Result<Ports>(forward(other));
    }

    const DemoCarrier::Options m_options;
    std::promise<Result<Ports>> m_started;
    SmscServer *m_server = nullptr;
    DemoWorld *m_world = nullptr;
};

DemoCarrier::DemoCarrier() = default;

Result<std::unique_ptr<DemoCarrier>> DemoCarrier::start(const Options &options)
{
    std::unique_ptr<DemoCarrier> carrier(new DemoCarrier);
    auto thread = std::make_unique<Thread>(options);
    auto ports = thread->started();
    carrier->m_thread = std::move(thread);
    carrier->m_thread->start();
    const auto listening = ports.get();
    if (!listening)
        return forward(listening);
    carrier->m_ports = *listening;
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

MmscOptions DemoCarrier::mmscOptions(const Options &options)
{
    MmscOptions mmsc;
    mmsc.username = mmsc.vaspUsername = options.systemId;
    mmsc.password = mmsc.vaspPassword = options.password;
    mmsc.vaspUrl = QStringLiteral("http://127.0.0.1:%1/mm7").arg(options.vaspPort);
    mmsc.seed = options.world.seed;
    mmsc.answerDelay = {120, 500};
    mmsc.reportDelay = {900, 3000};
    mmsc.readDelay = {2000, 7000};
    mmsc.redeliverAfterMs = 500; // the console listens a little later than the first picture comes
    mmsc.redeliverTimes = 120;
    return mmsc;
}

} // namespace cordboard::simulator
