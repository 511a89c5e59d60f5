#pragma once

#include "base/result.h"
#include "simulator/demo_world.h"
#include "simulator/mmsc_options.h"
#include "simulator/smsc_options.h"

#include <functional>
#include <memory>

namespace cordboard::simulator {

/// The carrier of `cordboard --demo`: SMSC, MMSC and customers in a thread of their own, on
/// loopback ports, spoken to over real SMPP and MM7. Made and destroyed by any thread; the
/// destructor ends the links and waits for the thread, some milliseconds.
class DemoCarrier
{
public:
    struct Options
    {
        quint16 port = 0; ///< 0: any free one
        QString systemId = QStringLiteral("demo");
        QString password = QStringLiteral("demo");
        quint16 vaspPort = 0; ///< of this computer: where the MMSC posts to; 0: there is no MMSC
        DemoOptions world;
        QString ledgerFile; ///< empty: none
    };

    /// Waits until it listens. Errors as SmscServer::start().
    static Result<std::unique_ptr<DemoCarrier>> start(const Options &options);
    ~DemoCarrier();

    quint16 port() const { return m_ports.smsc; }
    quint16 mmscPort() const { return m_ports.mmsc; } ///< 0: there is none

    /// Runs `work` in the carrier's thread, soon; not at all when the carrier goes before.
    void post(std::function<void(SmscServer &, DemoWorld &)> work);

    /// How the demo's carrier behaves when the weather is good.
    static SmscOptions smscOptions(const Options &options);
    static MmscOptions mmscOptions(const Options &options);

private:
    DemoCarrier();

    class Thread;
    struct Ports
    {
        quint16 smsc = 0;
        quint16 mmsc = 0;
    };

    std::unique_ptr<Thread> m_thread;
    Ports m_ports;
};

} // namespace cordboard::simulator
