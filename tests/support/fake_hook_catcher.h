#pragma once

#include "engine/face/hook_catcher.h"

namespace cordboard::test {

/// A receiver that catches what a test hands it.
class FakeHookCatcher final : public engine::HookCatcher
{
public:
    QString refuseToListen; ///< a sentence: start() fails so

    void start(quint16 port) override
    {
        if (!refuseToListen.isEmpty()) {
            Q_EMIT failed(refuseToListen);
            return;
        }
        m_port = port;
        Q_EMIT stateChanged();
    }
    void stop() override
    {
        m_port = 0;
        Q_EMIT stateChanged();
    }
    quint16 port() const override { return m_port; }
    void setAnswer(int status) override { m_answer = status; }
    int answer() const override { return m_answer; }
    QList<engine::CaughtRequest> caught() const override { return m_caught; }
    void forget() override { m_caught.clear(); }

    void arrive(const engine::CaughtRequest &request)
    {
        m_caught.prepend(request);
        Q_EMIT caughtOne(request);
    }

private:
    quint16 m_port = 0;
    int m_answer = 200;
    QList<engine::CaughtRequest> m_caught;
};

} // namespace cordboard::test
