#pragma once

#include "backoff.h"
#include "carrier/mm7_link.h"
#include "http/client/client.h"
#include "token_bucket.h"

#include <QHash>
#include <QTimer>

namespace cordboard::carrier {

/// See carrier/mm7_link.h.
class Mm7Link final : public Link
{
    Q_OBJECT

public:
    Mm7Link(const Carrier &carrier, const QString &password, Clock &clock);
    ~Mm7Link() override;

    void start() override;
    void stop() override;
    int room() const override;
    void submit(const SubmitPart &part) override;
    void acknowledge(quint64, Acknowledgement) override {} // nothing comes through here
    LinkStatus status() const override;
    void tryNow() override;

private:
    void answered(AttemptId attempt, const http::Outcome &answer);
    void note(const http::Outcome &answer);
    void probed(const http::Outcome &answer);
    void goDown(const QString &sentence);
    void goUp();
    void sayLater(const SubmitOutcome &outcome);
    void waitForRate();
    void stopIfDone();

    const Carrier m_carrier;
    const QString m_password;
    Clock &m_clock;
    TokenBucket m_bucket;
    Backoff m_backoff;
    QTimer m_retry{this};
    QTimer m_rate{this};
    QTimer m_end{this};
    LinkStatus m_status;
    bool m_probing = false; ///< it is being asked whether it is up again
    bool m_started = false;
    bool m_stopping = false;
    bool m_stopTold = false;
    /// Last: its destructor ends the thread that calls back, while everything else is still there.
    http::Client m_client;
};

} // namespace cordboard::carrier
