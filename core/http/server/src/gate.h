#pragma once

#include <QtGlobal>

#include <functional>
#include <memory>
#include <mutex>

namespace cordboard::http {

class Connection;
class Core;

/// The way into the server's thread, from any thread and at any time: what comes after the server's
/// end is dropped. Answers and WebSocket messages go this way and hold the gate, never a
/// connection, so that connections live and die in the server's thread alone.
class Gate
{
public:
    explicit Gate(Core *core)
        : m_core(core)
    {}

    /// Runs `work` in the server's thread if that connection is still there.
    void post(quint64 connection, std::function<void(Connection &)> work);
    void close();

private:
    std::mutex m_mutex;
    Core *m_core;
};

} // namespace cordboard::http
