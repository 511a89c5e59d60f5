#pragma once

#include "base/clock.h"
#include "bind_line.h"
#include "carrier/link.h"
#include "pace.h"
#include "setup_watch.h"

#include <QHash>
#include <QTimer>

#include <memory>
#include <vector>

namespace cordboard::carrier {

/// See carrier/smpp_link.h and carrier/link.h. Joins a carrier's binds, its pace, and the mapping
/// between SMPP and what the engine knows.
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
    void lineAnswered(BindLine &line, quint64 tag, const smpp::SubmitAnswer &answer) override;
    void lineRequest(BindLine &line, const smpp::Pdu &pdu) override;
    void lineTurnDone() override;
    void lineStopped() override;
    void lineEnded(quint32 serial, bool answersRead) override;
    void linePdu(const BindLine &line, const smpp::PduSeen &seen) override;

    void makeLines(const QByteArray &password, const TransportFactory &makeTransport);
    /// The one with the most room among those that send.
    BindLine *sender() const;
    /// In the form that the carrier is known to take.
    SubmitPart asTaken(const SubmitPart &part) const;
    Reason write(BindLine &line, const SubmitPart &part);
    bool resubmit(BindLine &line, AttemptId attempt, const smpp::SubmitAnswer &answer);
    void learnFrom(BindLine &line, const SubmitOutcome &outcome, const smpp::SubmitAnswer &answer);
    void countRefusals(SubmitOutcome *outcome);
    void announceRoom();
    void waitForRate();
    void answerLater(const SubmitOutcome &outcome);
    void deliverLater();
    void announceStatus(bool alsoNumbers);
    void describeState(LinkStatus *status) const;
    void describeUp(LinkStatus *status) const;

    Carrier m_carrier;
    Clock &m_clock;
    const QByteArray m_serviceType;
    PduTap *m_tap = nullptr;
    std::vector<BindLine *> m_lines; // children
    SetupWatch m_setup;
    Pace m_pace;
    QTimer m_tick;
    QTimer m_rateTimer;
    std::vector<SubmitOutcome> m_later;
    LinkStatus m_announced;
    /// Parts in flight that could still change their form: with a concatenation header, SAR TLVs
    /// or a payload.
    QHash<AttemptId, SubmitPart> m_formed;
    bool m_noHeader = false;   // the carrier refuses concatenation headers
    bool m_noOptional = false; // the carrier refuses optional parameters
    int m_senderRefusals = 0;  // in a row
    int m_lengthRefusals = 0;
    bool m_sendersRefused = false;
    bool m_setupRefused = false;
    bool m_started = false;
    bool m_stopping = false;
    bool m_resumeDue = false; // a pause is on, its end has not been announced
    bool m_stopTold = false;
    double m_answerMs = -1;
    qint64 m_lastAnswerUs = 0;
    qint64 m_lastNumbersMs = 0;
};

} // namespace cordboard::carrier
