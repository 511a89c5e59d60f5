#pragma once

#include "base/clock.h"
#include "engine/face/hook_catcher.h"

#include <atomic>
#include <memory>

namespace cordboard::http {
class Server;
}

namespace cordboard::app {

/// The catcher behind the window: a server on 127.0.0.1 that takes every path and method, answers
/// as told, and keeps what came in memory only. Its server has a thread of its own; everything else
/// happens in the thread that this lives in. stop() ends within 50 ms: nobody's answer takes time.
class LoopbackCatcher final : public engine::HookCatcher
{
public:
    explicit LoopbackCatcher(const Clock &clock, QObject *parent = nullptr);
    ~LoopbackCatcher() override;

    void start(quint16 port) override;
    void stop() override;
    quint16 port() const override;
    void setAnswer(int status) override { m_answer = status; }
    int answer() const override { return m_answer; }
    QList<engine::CaughtRequest> caught() const override { return m_caught; }
    void forget() override { m_caught.clear(); }

private:
    void take(const engine::CaughtRequest &request);

    const Clock &m_clock;
    std::atomic<int> m_answer = 200;
    QList<engine::CaughtRequest> m_caught;
    std::unique_ptr<http::Server> m_server;
};

} // namespace cordboard::app
