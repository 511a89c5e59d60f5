#pragma once

#include "base/clock.h"
#include "bind_line.h"
#include "carrier/connection_test.h"
#include "smpp/command_status.h"
#include "smpp/session.h"

#include <QTimer>

#include <memory>
#include <vector>

namespace cordboard::carrier {

/// See carrier/connection_test.h. One session for each bind, opened one after the other, closed
/// together.
class ConnectionProber final : public ConnectionTest, private smpp::SessionEvents
{
    Q_OBJECT

public:
    ConnectionProber(const CarrierEdit &edit, Clock &clock, TransportFactory makeTransport);
    ~ConnectionProber() override;

    void start() override;
    void tick();

private:
    void sessionReached() override;
    void sessionSecured() override;
    void sessionBound() override;
    void sessionAnswered(quint64, const smpp::SubmitAnswer &) override {}
    void sessionRequest(const smpp::Pdu &pdu) override;
    void sessionTurnDone() override;
    void sessionEnded(const smpp::SessionEnd &end) override;

    void openNext();
    void closeAll();
    void announceLogin();
    void announce(TestStep::Kind kind, TestStep::Outcome outcome, const QString &sentence);
    QString carrierWords() const;
    QString failureWords(const smpp::SessionEnd &end) const;

    Carrier m_carrier;
    QByteArray m_password;
    Clock &m_clock;
    TransportFactory m_makeTransport;
    std::vector<quint32> m_binds;
    std::vector<std::unique_ptr<smpp::Session>> m_sessions;
    QTimer m_tick;
    TestStep::Kind m_running = TestStep::Kind::Reached;
    size_t m_ended = 0;
    qint64 m_askedMs = -1;
    bool m_ready = false;
    bool m_failed = false;
};

} // namespace cordboard::carrier
