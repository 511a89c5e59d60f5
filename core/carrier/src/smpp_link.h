#pragma once

#include "base/clock.h"
#include "bind_line.h"
#include "carrier/link.h"
#include "throttle.h"
#include "token_bucket.h"

#include <QTimer>

#include <memory>
#include <vector>

namespace cordboard::carrier {

/// See carrier/smpp_link.h and carrier/link.h. Joins one or two binds, the rate, the throttle, and
/// the mapping between SMPP and what the engine knows.
class SmppLink final : public Link, private LineOwner
{
    Q_OBJECT

public:
    SmppLink(const Carrier &carrier, const QString &password, Clock &clock,
             const TransportFactory &makeTransport);
    ~SmppLink() override;

    void start() override;
    void stop() override;
    int room() const override;
    void submit(const SubmitPart &part) override;
    void acknowledge(quint64 token, Acknowledgement answer) override;
    LinkStatus status() const override;
    void tryNow() override;
    void setPduTap(PduTap *tap) override;

    /// Checks every deadline. Called by a timer of its own; tests call it after moving their clock.
    void tick();

private:
    void lineChanged() override;
    void lineAnswered(quint64 tag, const smpp::SubmitAnswer &answer) override;
    void lineRequest(BindLine &line, const smpp::Pdu &pdu) override;
    void lineTurnDone() override;
    void lineStopped() override;
    void linePdu(const BindLine &line, const smpp::PduSeen &seen) override;

    BindLine *sender() const;
    void learnFrom(const SubmitOutcome &outcome, const smpp::SubmitAnswer &answer);
    void announceRoom();
    void waitForRate();
    void answerLater(const SubmitOutcome &outcome);
    void deliverLater();
    void announceStatus(bool alsoNumbers);
    void describeState(LinkStatus *status) const;

    Carrier m_carrier;
    Clock &m_clock;
    PduTap *m_tap = nullptr;
    std::vector<BindLine *> m_lines; // children; the first sends when there are two
    Throttle m_throttle;
    TokenBucket m_bucket;
    QTimer m_tick;
    QTimer m_rateTimer;
    std::vector<SubmitOutcome> m_later;
    LinkStatus m_announced;
    bool m_setupRefused = false;
    bool m_started = false;
    bool m_stopping = false;
    bool m_resumeDue = false; // a pause is on, its end has not been announced
    bool m_stopTold = false;
    double m_answerMs = -1;
    qint64 m_lastNumbersMs = 0;
};

} // namespace cordboard::carrier
