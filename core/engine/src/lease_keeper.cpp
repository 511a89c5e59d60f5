#include "lease_keeper.h"

#include "base/log.h"
#include "base/take.h"
#include "base/uuid7.h"
#include "words.h"

namespace cordboard::engine {

namespace {

/// The row says for how long; everything else keeps a distance from that.
constexpr int ttlMs = 8'000;
constexpr int renewMs = 2'000;
/// Two renewals have failed: there is time for a clean unbind.
constexpr int softMs = 5'000;
constexpr int hardMs = 7'250;
constexpr int watchMs = 250;
constexpr int retryMs = 500;
/// The window says so when the database has not answered for this long.
constexpr int silentMs = 3'000;
/// How many rounds until a login that may not own lines tries again: somebody may have granted it.
constexpr int refusedRounds = 15;
constexpr int leastPauseMs = 50;

} // namespace

LeaseKeeper::LeaseKeeper(store::Store &store, Mailbox &mailbox, LinkBoard &board,
                         const QString &name, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_mailbox(mailbox)
    , m_board(board)
    , m_clock(clock)
    , m_shared(store.isShared())
    , m_owner{uuid7(clock.nowUs()).toString(QUuid::WithoutBraces), name}
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &LeaseKeeper::round);
    m_watch.setInterval(watchMs);
    connect(&m_watch, &QTimer::timeout, this, &LeaseKeeper::watchDeadlines);
}

void LeaseKeeper::start()
{
    if (!m_shared)
        return;
    m_watch.start();
    m_next.start(0);
}

void LeaseKeeper::stop()
{
    m_wanted.clear();
}

void LeaseKeeper::end()
{
    m_ended = true;
    m_next.stop();
    m_watch.stop();
}

bool LeaseKeeper::mayOpen(CarrierId carrier)
{
    if (!m_shared)
        return true;
    const auto held = m_held.find(carrier);
    if (held != m_held.end()) {
        held->closing = false;
        return true;
    }
    if (!m_wanted.contains(carrier)) {
        m_wanted.insert(carrier);
        checkSoon();
    }
    return false;
}

void LeaseKeeper::letGo(CarrierId carrier)
{
    m_wanted.remove(carrier);
    if (!m_held.remove(carrier))
        return;
    // When this is not stored the lease ends by itself.
    m_store.write([carrier, owner = m_owner.id](store::Connection &connection) {
        return store::Leases(connection).release(carrier, owner);
    });
}

std::optional<LeaseKeeper::Claim> LeaseKeeper::claimOf(CarrierId carrier) const
{
    if (!m_shared)
        return {};
    return Claim{m_owner.id, m_held.value(carrier).epoch};
}

bool LeaseKeeper::isSafe(CarrierId carrier) const
{
    if (!m_shared)
        return true;
    const auto held = m_held.constFind(carrier);
    return held != m_held.constEnd() && m_clock.monotonicMs() - held->renewedMs < hardMs;
}

void LeaseKeeper::checkSoon()
{
    if (!m_shared || m_ended)
        return;
    if (m_askedMs >= 0)
        m_again = true;
    else
        m_next.start(0);
}

Result<LeaseKeeper::Round> LeaseKeeper::ask(store::Connection &connection,
                                            const store::LeaseOwner &owner,
                                            const QList<CarrierId> &wanted,
                                            const QList<Renewal> &renewals)
{
    store::Leases leases(connection);
    Round round;
    for (const Renewal &one : renewals) {
        const auto renewed =
            leases.renew(one.carrier, owner.id, one.epoch, ttlMs, one.state, one.sentence);
        if (!renewed)
            return forward(renewed);
        (*renewed ? round.renewed : round.lost).insert(one.carrier);
    }
    for (const CarrierId carrier : wanted) {
        const auto epoch = leases.acquire(carrier, owner, ttlMs, &round.ticks);
        if (!epoch)
            return forward(epoch);
        if (*epoch)
            round.granted.insert(carrier, **epoch);
    }
    auto all = leases.all();
    if (!all)
        return forward(all);
    round.leases = *std::move(all);
    return round;
}

QList<LeaseKeeper::Renewal> LeaseKeeper::renewals() const
{
    QList<Renewal> all;
    for (auto it = m_held.constBegin(); it != m_held.constEnd(); ++it) {
        const LinkStatus status = m_board.get(it.key());
        all.append({it.key(), it->epoch, status.state, status.sentence});
    }
    return all;
}

void LeaseKeeper::round()
{
    if (m_askedMs >= 0)
        return;
    m_askedMs = m_clock.monotonicMs();
    m_again = false;
    const auto answered = [this, startedMs = m_askedMs](const Result<Round> &answer) {
        m_askedMs = -1;
        afterRound(answer, startedMs);
    };
    if (m_refusedRounds > 0) {
        --m_refusedRounds;
        cordboard::take(
            m_store.read([](store::Connection &connection) { return ask(connection, {}, {}, {}); }),
            this, answered);
        return;
    }
    const QList<CarrierId> wanted(m_wanted.constBegin(), m_wanted.constEnd());
    cordboard::take(
        m_store.write([owner = m_owner, wanted, held = renewals()](store::Connection &connection) {
            return ask(connection, owner, wanted, held);
        }),
        this, answered);
}

void LeaseKeeper::afterRound(const Result<Round> &answer, qint64 startedMs)
{
    if (m_ended)
        return;
    if (!answer) {
        failed(answer.error());
        return;
    }
    tell({});
    take(*answer, startedMs);
    showOthers(answer->leases);
    m_next.start(m_again ? leastPauseMs : pauseMs(answer->leases));
    Q_EMIT asked();
}

void LeaseKeeper::take(const Round &answer, qint64 startedMs)
{
    m_mailbox.postTicks(answer.ticks);
    if (!answer.ticks.isEmpty())
        qCWarning(lcEngine, "%lld messages were being sent when their engine ended.",
                  qlonglong(answer.ticks.size()));
    for (const CarrierId carrier : answer.renewed) {
        const auto held = m_held.find(carrier);
        if (held != m_held.end())
            held->renewedMs = startedMs;
    }
    for (const CarrierId carrier : answer.lost)
        lose(carrier);
    for (auto it = answer.granted.constBegin(); it != answer.granted.constEnd(); ++it) {
        const CarrierId carrier = it.key();
        m_held.insert(carrier, {it.value(), startedMs, false});
        // Switched off meanwhile.
        if (!m_wanted.remove(carrier))
            letGo(carrier);
        else
            Q_EMIT granted(carrier);
    }
}

void LeaseKeeper::failed(const Error &error)
{
    if (error.code == ErrorCode::Refused) {
        qCWarning(lcEngine, "Lines to carriers are left to others: %ls",
                  qUtf16Printable(error.message));
        m_refusedRounds = refusedRounds;
    } else {
        tell(error.message);
    }
    m_next.start(retryMs);
}

void LeaseKeeper::showOthers(const QList<store::Lease> &leases)
{
    for (const CarrierId carrier : std::as_const(m_wanted)) {
        LinkStatus status;
        status.carrier = carrier;
        status.state = LinkState::Down;
        status.sentence = Words::tr("No engine holds this line.");
        for (const store::Lease &lease : leases) {
            if (lease.carrier != carrier || lease.owner.id.isEmpty() || lease.leftMs <= 0)
                continue;
            status.state = lease.state;
            status.sentence = lease.sentence;
            if (status.sentence.isEmpty())
                status.sentence = Words::tr("%1 holds this line.").arg(lease.owner.name);
        }
        Q_EMIT heldElsewhere(status);
    }
}

/// Not a moment later than the first lease that we wait for can be over.
int LeaseKeeper::pauseMs(const QList<store::Lease> &leases) const
{
    qint64 pause = renewMs;
    for (const store::Lease &lease : leases) {
        if (m_wanted.contains(lease.carrier) && m_refusedRounds == 0)
            pause = qMin(pause, lease.leftMs + leastPauseMs);
    }
    return int(qMax<qint64>(pause, leastPauseMs));
}

void LeaseKeeper::watchDeadlines()
{
    const qint64 nowMs = m_clock.monotonicMs();
    if (m_askedMs >= 0 && nowMs - m_askedMs > silentMs)
        tell(Words::tr("The database does not answer. Cordboard keeps trying by itself; check the "
                       "network and the server."));
    const auto carriers = m_held.keys();
    for (const CarrierId carrier : carriers) {
        const auto held = m_held.find(carrier);
        if (held == m_held.end())
            continue;
        const qint64 ageMs = nowMs - held->renewedMs;
        if (ageMs >= hardMs) {
            lose(carrier);
        } else if (ageMs >= softMs && !held->closing) {
            held->closing = true;
            Q_EMIT endangered(carrier);
        }
    }
}

void LeaseKeeper::lose(CarrierId carrier)
{
    if (m_held.remove(carrier))
        Q_EMIT lost(carrier);
}

void LeaseKeeper::tell(const QString &trouble)
{
    if (m_trouble == trouble)
        return;
    if (trouble.isEmpty())
        qCInfo(lcEngine, "The database answers again.");
    else
        qCWarning(lcEngine, "%ls", qUtf16Printable(trouble));
    m_trouble = trouble;
    m_mailbox.postDatabase(trouble);
}

} // namespace cordboard::engine
