#include "housekeeper.h"

#include "base/take.h"
#include "inbound_text.h"
#include "store/feed.h"
#include "store/leases.h"
#include "store/outbox.h"
#include "store/recalls.h"
#include "store/unresolved.h"

namespace cordboard::engine {

namespace {

constexpr int roundEveryMs = 30'000;
/// As long as what became of webhooks is kept. Everything that is shown is kept elsewhere.
constexpr qint64 eventsKeptUs = 30 * 86'400'000'000;
constexpr int eventsAtOnce = 2'000;

/// On a database that is ours alone the start has settled it.
Result<QList<TargetTick>> recoverAbandoned(store::Connection &connection, bool shared)
{
    return shared ? store::Leases(connection).recoverAbandoned() : QList<TargetTick>();
}

struct Round
{
    PolicyChange change;
    qint64 rules = 0; ///< that hold now
};

/// What other rules held is asked about anew: they may let it go, now or at another time.
Result<void> wakeForRules(store::Connection &connection, PolicyDesk &desk, qint64 judgedBy,
                          Round *round)
{
    if (auto refreshed = desk.refresh(connection); !refreshed)
        return refreshed;
    round->rules = desk.version();
    if (round->rules == judgedBy || judgedBy == 0)
        return {};
    const auto woken = store::Outbox(connection).wakeHeld(ReasonCode::QuietHours);
    if (!woken)
        return forward(woken);
    round->change.carriers += woken->carriers;
    round->change.ticks += woken->ticks;
    return {};
}

Result<Round> runRound(store::Connection &connection, PolicyActs &acts, bool shared, qint64 nowUs,
                       qint64 judgedBy)
{
    Round all;
    if (auto woken = wakeForRules(connection, acts.desk(), judgedBy, &all); !woken)
        return forward(woken);
    PolicyChange &round = all.change;
    const auto abandoned = recoverAbandoned(connection, shared);
    if (!abandoned)
        return forward(abandoned);
    const auto expired = store::Outbox(connection).expire(nowUs);
    if (!expired)
        return forward(expired);
    round.ticks += *abandoned + *expired;
    if (const auto over = store::Recalls(connection).endOver(); !over)
        return forward(over);
    const auto settled = store::Unresolved(connection).settle(nowUs);
    if (!settled)
        return forward(settled);
    round.ticks += settled->ticks;
    round.carriers += settled->carriers;
    const auto overdue = store::Inbox(connection).takeOverdue(nowUs);
    if (!overdue)
        return forward(overdue);
    for (const QList<store::HeldPart> &parts : *overdue) {
        const auto filed = fileInbound(connection, acts, parts);
        if (!filed)
            return forward(filed);
        round.rows += filed->rows;
        round.ticks += filed->ticks;
        round.carriers += filed->carriers;
    }
    return all;
}

} // namespace

Housekeeper::Housekeeper(store::Store &store, Mailbox &mailbox, PolicyActs &acts,
                         const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_mailbox(mailbox)
    , m_acts(acts)
    , m_clock(clock)
    , m_judgedBy(store.isShared() ? -1 : 0)
{
    m_timer.setInterval(roundEveryMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        round();
        pruneEvents();
    });
}

void Housekeeper::start()
{
    m_timer.start();
    round();
}

/// A little at a time, so that nobody's write waits for it; again at once while there is more.
void Housekeeper::pruneEvents()
{
    take(m_store.write([beforeUs = m_clock.nowUs() - eventsKeptUs](store::Connection &connection) {
        return store::Feed(connection).prune(beforeUs, eventsAtOnce);
    }),
         this, [this](const Result<int> &count) {
             if (count && *count >= eventsAtOnce && m_timer.isActive())
                 pruneEvents();
         });
}

void Housekeeper::round()
{
    take(m_store.write([nowUs = m_clock.nowUs(), shared = m_store.isShared(), judgedBy = m_judgedBy,
                        &acts = m_acts](store::Connection &connection) {
        return runRound(connection, acts, shared, nowUs, judgedBy);
    }),
         this, [this](const Result<Round> &round) {
             if (!round)
                 return;
             m_judgedBy = round->rules;
             m_mailbox.postTicks(round->change.ticks);
             m_mailbox.postMessages(round->change.rows);
             if (!round->change.carriers.isEmpty())
                 Q_EMIT queued(round->change.carriers);
         });
}

} // namespace cordboard::engine
