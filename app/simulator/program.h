#pragma once

#include "program_options.h"
#include "simulator/mmsc_server.h"
#include "simulator/smsc_server.h"

#include <QObject>

#include <memory>

namespace cordboard::simulator {

/// The servers, the customers and what is said on standard output, wired together.
class Program : public QObject
{
    Q_OBJECT

public:
    Program(ProgramOptions options, const Clock &clock);
    ~Program() override;

    Result<quint16> start() { return m_server.start(); }
    /// The port for MM7, 0 when no MMSC is played. After start(): what phones sent leaves at once.
    Result<quint16> startMmsc();
    SmscServer &server() { return m_server; }
    /// Null when none is played.
    MmscServer *mmsc() { return m_mmsc.get(); }

private:
    void deliverOnce();
    void narrate();
    void narrateMmsc();

    const ProgramOptions m_options;
    SmscServer m_server;
    std::unique_ptr<MmscServer> m_mmsc;
    std::unique_ptr<DemoWorld> m_world;
    bool m_delivered = false;
};

} // namespace cordboard::simulator
