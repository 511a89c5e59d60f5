#pragma once

#include "carrier/link.h"
#include "engine/face/multimedia.h"
#include "line_context.h"
#include "policy_acts.h"
#include "store/mm1.h"
#include "store/store.h"
#include "underway.h"

#include <QObject>
#include <QTimer>

namespace cordboard::engine {

/// Reports to phones are no messages: they go over the line under numbers below zero.
inline bool isPhoneReport(AttemptId attempt)
{
    return attempt.value < 0;
}

/// Pushes to phones what has come of their messages (MM1: m-delivery-ind, m-read-orig-ind). They
/// wait in the database until the carrier took them; what it refuses for good, or nobody knows the
/// end of, is let go: it is only a report. Each is one part of the day that its number has. Engine
/// thread only.
class PhoneReports : public QObject
{
    Q_OBJECT

public:
    PhoneReports(CarrierId carrier, carrier::Link &link, const LineContext &context,
                 QObject *parent = nullptr);

    /// Something may be waiting.
    void kick();

private:
    struct Due
    {
        QList<store::Mm1Report> reports;
        qint64 laterUs = 0; ///< when the next one may leave that may not now; 0: there is none
    };
    static Result<Due> readOf(store::Connection &connection, const RoutingTable &table,
                              CarrierId carrier, const QString &source, int most);
    static Result<Due> read(store::Connection &connection, RoutingBoard &routes, CarrierId carrier,
                            int most);
    void look();
    void push(const Due &due);
    void onFinished(const carrier::SubmitOutcome &outcome);

    /// With the line.
    struct Out
    {
        QString source;
        int tries = 0; ///< before
    };
    /// What came of one.
    struct End
    {
        qint64 id = 0;
        QString source;
        bool isPaid = false;
        qint64 againUs = 0; ///< when it is pushed once more; 0: never
    };
    static Result<void> settle(store::Connection &connection, const End &end);
    void save(const End &end);

    const CarrierId m_carrier;
    carrier::Link &m_link;
    store::Store &m_store;
    RoutingBoard &m_routes;
    const Clock &m_clock;
    Underway<Out> m_out;
    bool m_isTold = false; ///< that something cannot be saved
    QTimer m_again{this};
    bool m_mayWait = true;
    bool m_kicked = false; ///< while it looked
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
