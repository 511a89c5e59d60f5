#pragma once

#include "base/clock.h"
#include "engine/face/mailbox.h"
#include "link_board.h"
#include "store/leases.h"
#include "store/store.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>

namespace cordboard::engine {

/// Which lines are ours to hold, where several engines share the database (ADR 0010): leases are
/// asked for, renewed every 2 s, and given up in time when the database cannot be asked, so that
/// another engine that takes over after 8 s never meets us on the line. Where the database is ours
/// alone everything is allowed and nothing is written. Engine thread only.
class LeaseKeeper : public QObject
{
    Q_OBJECT

public:
    /// What a job shows to the database before it claims.
    struct Claim
    {
        QString owner;
        qint64 epoch = 0;
    };

    LeaseKeeper(store::Store &store, Mailbox &mailbox, LinkBoard &board, const QString &name,
                const Clock &clock, QObject *parent = nullptr);

    bool isShared() const { return m_shared; }

    void start();
    /// Asks for no more lines; what is held goes on being renewed.
    void stop();
    /// Every line is closed and given back.
    void end();

    /// Whether the line may be opened now; else it is asked for until granted() or letGo().
    bool mayOpen(CarrierId carrier);

    /// The line is closed, or not wanted any more: others may have it.
    void letGo(CarrierId carrier);

    /// Nothing when the database is ours alone.
    std::optional<Claim> claimOf(CarrierId carrier) const;

    /// False from a while before others may take the line.
    bool isSafe(CarrierId carrier) const;

    /// Renews and asks now, because somebody noticed a change.
    void checkSoon();

Q_SIGNALS:
    void granted(cordboard::CarrierId carrier);
    /// Close it cleanly while there is time.
    void endangered(cordboard::CarrierId carrier);
    /// It is, or may now be, somebody else's: cut it.
    void lost(cordboard::CarrierId carrier);
    /// Not ours at this moment; what its holder says of it.
    void heldElsewhere(const cordboard::LinkStatus &status);
    /// The database answered: what others changed can be read.
    void asked();

private:
    struct Held
    {
        qint64 epoch = 0;
        qint64 renewedMs = 0; ///< when the renewal that succeeded was asked for
        bool closing = false;
    };
    struct Renewal
    {
        CarrierId carrier;
        qint64 epoch = 0;
        LinkState state = LinkState::Connecting;
        QString sentence;
    };
    struct Round
    {
        QHash<CarrierId, qint64> granted;
        QSet<CarrierId> renewed;
        QSet<CarrierId> lost;
        QList<store::Lease> leases;
        QList<TargetTick> ticks;
    };

    static Result<Round> ask(store::Connection &connection, const store::LeaseOwner &owner,
                             const QList<CarrierId> &wanted, const QList<Renewal> &renewals);
    QList<Renewal> renewals() const;
    void round();
    void afterRound(const Result<Round> &answer, qint64 startedMs);
    void take(const Round &answer, qint64 startedMs);
    void failed(const Error &error);
    void showOthers(const QList<store::Lease> &leases);
    int pauseMs(const QList<store::Lease> &leases) const;
    void watchDeadlines();
    void lose(CarrierId carrier);
    void tell(const QString &trouble);

    store::Store &m_store;
    Mailbox &m_mailbox;
    LinkBoard &m_board;
    const Clock &m_clock;
    const bool m_shared;
    const store::LeaseOwner m_owner;
    QHash<CarrierId, Held> m_held;
    QSet<CarrierId> m_wanted;
    QTimer m_next{this};
    QTimer m_watch{this};
    QString m_trouble;
    qint64 m_askedMs = -1;   ///< when the open round began; -1: none is open
    int m_refusedRounds = 0; ///< still to go before leases are asked for again; the login may not
    bool m_again = false;
    bool m_ended = false;
};

} // namespace cordboard::engine
