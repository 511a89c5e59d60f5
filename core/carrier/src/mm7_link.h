#pragma once

#include "backoff.h"
#include "carrier/mm7_link.h"
#include "http/client/client.h"
#include "token_bucket.h"

#include <QSet>
#include <QTimer>

namespace cordboard::carrier {

/// See carrier/mm7_link.h.
class Mm7Link final : public Link
{
    Q_OBJECT

public:
    /// `drainMs`: how long stop() waits for what is open.
    Mm7Link(const Carrier &carrier, const QString &password, Clock &clock, int drainMs = 5'000);
    ~Mm7Link() override;

    void start() override;
    void stop() override;
    int room() const override;
    void submit(const SubmitPart &part) override;
    void recall(const Recall &recall) override;
    void acknowledge(quint64, Acknowledgement) override {} // nothing comes through here
    LinkStatus status() const override;
    void tryNow() override;

private:
    void answered(AttemptId attempt, const QString &person, const http::Outcome &answer);
    void note(const http::Outcome &answer);
    void probed(const http::Outcome &answer);
    void goDown(const QString &sentence);
    void goUp();
    void sayLater(const SubmitOutcome &outcome);
    void waitForRate();
    void giveUpOpen();
    void stopIfDone();

    const int m_drainMs;
    const Carrier m_carrier;
    const QString m_password;
    Clock &m_clock;
    TokenBucket m_bucket;
    Backoff m_backoff;
    QTimer m_retry{this};
    QTimer m_rate{this};
    QTimer m_end{this};
    LinkStatus m_status;
    QSet<AttemptId> m_open; ///< submitted, and not yet answered
    bool m_probing = false; ///< it is being asked whether it is up again
    bool m_started = false;
    bool m_stopping = false;
    bool m_stopTold = false;
    /// Last: its destructor ends the thread that calls back, while everything else is still there.
    http::Client m_client;
};

} // namespace cordboard::carrier
