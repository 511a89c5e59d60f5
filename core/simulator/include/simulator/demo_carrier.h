#pragma once

#include "base/result.h"
#include "simulator/demo_world.h"
#include "simulator/smsc_options.h"

#include <functional>
#include <memory>

namespace cordboard::simulator {

/// The carrier of `cordboard --demo`: SMSC and customers in a thread of their own, on a loopback
/// port, spoken to over real SMPP. Made and destroyed by any thread; the destructor ends the links
/// and waits for the thread, some milliseconds.
class DemoCarrier
{
public:
    struct Options
    {
        quint16 port = 0; ///< 0: any free one
        QString systemId = QStringLiteral("demo");
        QString password = QStringLiteral("demo");
        DemoOptions world;
        QString ledgerFile; ///< empty: none
    };

    /// Waits until it listens. Errors as SmscServer::start().
    static Result<std::unique_ptr<DemoCarrier>> start(const Options &options);
    ~DemoCarrier();

    quint16 port() const { return m_port; }

    /// Runs `work` in the carrier's thread, soon; not at all when the carrier goes before.
    void post(std::function<void(SmscServer &, DemoWorld &)> work);

    /// How the demo's carrier behaves when the weather is good.
    static SmscOptions smscOptions(const Options &options);

private:
    DemoCarrier();

    class Thread;

    std::unique_ptr<Thread> m_thread;
    quint16 m_port = 0;
};

} // namespace cordboard::simulator
