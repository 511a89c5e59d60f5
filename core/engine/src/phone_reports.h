#pragma once

#include "carrier/link.h"
#include "engine/face/multimedia.h"
#include "policy_acts.h"
#include "store/mm1.h"
#include "store/store.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace cordboard::engine {

/// Reports to phones are no messages: they go over the line under numbers below zero.
inline bool isPhoneReport(AttemptId attempt)
{
    return attempt.value < 0;
}

/// Pushes to phones what has come of their messages (MM1: m-delivery-ind, m-read-orig-ind). They
/// wait in the database until the carrier took them; what it refuses for good, or nobody knows the
/// end of, is let go: it is only a report. Engine thread only.
class PhoneReports : public QObject
{
    Q_OBJECT

public:
    PhoneReports(CarrierId carrier, carrier::Link &link, store::Store &store, const Clock &clock,
                 QObject *parent = nullptr);

    /// Something may be waiting.
    void kick();

private:
    void look();
    void push(const QList<store::Mm1Report> &due);
    void onFinished(const carrier::SubmitOutcome &outcome);

    const CarrierId m_carrier;
    carrier::Link &m_link;
    store::Store &m_store;
    const Clock &m_clock;
    QHash<qint64, int> m_out; ///< with the line, and how often it was tried before
    QTimer m_again{this};
    bool m_looking = false;
    bool m_mayWait = true;
};

/// Notes what the phone wants to hear of its message, which `change` filed into the thread of
/// `ours` and `phone`, and tells it that it was taken. Inside a write job.
Result<void> keepForPhone(store::Connection &connection, const MmsArrival &arrival,
                          const QString &ours, const QString &phone, PolicyChange *change);

/// Somebody here has seen a thread up to `upTo`: phones that asked hear of it. The carriers that
/// have something to push. Inside a write job.
Result<QSet<CarrierId>> tellPhonesOfReading(store::Connection &connection,
                                            ConversationId conversation, TargetId upTo);

} // namespace cordboard::engine
