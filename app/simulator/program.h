#pragma once

#include "program_options.h"
#include "simulator/smsc_server.h"

#include <QObject>

#include <memory>

namespace cordboard::simulator {

/// The server, its customers and what is said on standard output, wired together.
class Program : public QObject
{
    Q_OBJECT

public:
    Program(ProgramOptions options, const Clock &clock);
    ~Program() override;

    Result<quint16> start() { return m_server.start(); }
    SmscServer &server() { return m_server; }

private:
    void deliverOnce();
    void narrate();

    const ProgramOptions m_options;
    SmscServer m_server;
    std::unique_ptr<DemoWorld> m_world;
    bool m_delivered = false;
};

} // namespace cordboard::simulator
