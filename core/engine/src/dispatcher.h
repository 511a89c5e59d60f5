#pragma once

#include "carrier/link.h"
#include "line_context.h"
#include "store/outbox.h"
#include "submission.h"
#include "text/cutting.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>

namespace cordboard::engine {

/// Feeds one link from the outbox. Works in turns: one write job records what the link reported
/// since the last turn and claims as much as the link has room for, so that `sending` is on disk
/// before a byte leaves and one commit serves both. At most one turn is open. Engine thread only.
class Dispatcher : public QObject
{
    Q_OBJECT

public:
    Dispatcher(CarrierId carrier, carrier::Link &link, const LineContext &context,
               QObject *parent = nullptr);

    /// How this carrier wants messages cut, and how many parts a day; what was cut for another is
    /// cut anew when it is claimed.
    void setProfile(const SmppProfile &profile)
    {
        m_cutting = text::Cutting::of(profile);
        m_perDay = profile.ratePerDay;
    }

    /// This line takes multimedia messages: what it claims is read with its media.
    void setMms(bool mms) { m_mms = mms; }

    /// This line pushes to phones where they fetch multimedia messages: the setting of its carrier;
    /// empty: it does not.
    void setMm1(const QString &publicUrl) { m_mm1Url = publicUrl; }

    /// Something may be waiting for this line now.
    void kick();

    /// Records what the link reported until now, without waiting for the turn that is open. Whoever
    /// writes next finds it there: a receipt then meets the id that its response brought.
    void record();

    /// The link has ended: record what is left, then drained().
    void finishUp();

Q_SIGNALS:
    /// The queue of this line may have become longer or shorter.
    void queueChanged();
    void drained();

private:
    struct Turn
    {
        QList<store::ClaimedPart> parts;
        QList<std::shared_ptr<const MmsContent>> contents; ///< of each part; empty: none has any
        QHash<AttemptId, QByteArray> pushes;               ///< of those that leave as one
        QList<TargetTick> ticks;
        QList<ConversationId> conversations; ///< whose person opted out at the carrier
        qint64 nextDueUs = -1;
        bool leaseLost = false;    ///< another engine has the line: nothing was claimed
        qint64 dayFullUntilUs = 0; ///< the limit a day is reached, until then
    };

    /// What a turn claims, and how it is cut.
    struct Wish
    {
        CarrierId carrier;
        int limit = 0;
        int forBroadcasts = 0;
        text::Cutting cutting;
        int perDay = 0;
        bool wasFull = false; ///< the day's limit was reached the last time
        bool first = false;   ///< of this line: the limit may be another one
        bool mms = false;
        QString mm1Url = {};
        std::shared_ptr<References> references;
    };

    void onFinished(const carrier::SubmitOutcome &outcome);
    store::AttemptEnd toEnd(const carrier::SubmitOutcome &outcome);
    static Result<void> finishEnds(store::Connection &connection, PolicyActs &acts,
                                   CarrierId carrier, const QList<store::AttemptEnd> &ends,
                                   Turn *turn);
    void show(const Turn &turn);
    void keepForLater(const Error &error, const QList<store::AttemptEnd> &ends);
    void putOff(const carrier::SubmitOutcome &outcome, store::AttemptEnd &end) const;
    int placesForBroadcasts(int limit);
    void turn();
    void afterTurn(Result<Turn> answer, const QList<store::AttemptEnd> &ends, int limit);
    static Result<void> claim(store::Connection &connection, const LineContext &context,
                              const Wish &wish, QList<PaceEntry> &counted, Turn *turn);
    static Result<void> readContents(store::Connection &connection, const Wish &wish, Turn *turn);
    static Result<void> sayDayIsFull(store::Connection &connection, const Wish &wish, Turn *turn);
    void takeBack(const store::ClaimedPart &part);
    void handToLink(const Turn &turn);
    void wakeAt(qint64 dueUs);

    const CarrierId m_carrier;
    carrier::Link &m_link;
    const LineContext m_context;
    store::Store &m_store;
    Mailbox &m_mailbox;
    PolicyActs &m_acts;
    LeaseKeeper &m_leases;
    const Clock &m_clock;
    text::Cutting m_cutting;
    int m_perDay = 0;
    bool m_mms = false;
    QString m_mm1Url;
    bool m_dayFull = false;
    bool m_claimed = false; ///< at least once
    /// Of what is cut here. Shared with a job that may still run when this object has gone.
    std::shared_ptr<References> m_references = std::make_shared<References>();

    QList<store::AttemptEnd> m_ends;
    /// What is with the link, and what befell its part before.
    struct Before
    {
        int tries = 0;
        int busy = 0;
    };
    QHash<AttemptId, Before> m_before;
    int m_owedToBroadcasts = 0; ///< fifths of a place
    QTimer m_due{this};
    QTimer m_soon{this};
    bool m_mayWait = true; ///< the outbox may hold something for this line
    int m_recording = 0;   ///< jobs of record() that have not answered
    bool m_turnOpen = false;
    bool m_finishing = false;
};

} // namespace cordboard::engine
