#include "housekeeper.h"

#include "base/take.h"
#include "inbound_text.h"
#include "store/leases.h"
#include "store/outbox.h"
#include "store/unresolved.h"

namespace cordboard::engine {

namespace {

constexpr int everyMs = 30'000;

/// On a database that is ours alone the start has settled it.
Result<QList<TargetTick>> recoverAbandoned(store::Connection &connection, bool shared)
{
    return shared ? store::Leases(connection).recoverAbandoned() : QList<TargetTick>();
}

Result<PolicyChange> runRound(store::Connection &connection, PolicyActs &acts, bool shared,
                              qint64 nowUs)
{
    if (auto refreshed = acts.desk().refresh(connection); !refreshed)
        return forward(refreshed);
    PolicyChange round;
    const auto abandoned = recoverAbandoned(connection, shared);
    if (!abandoned)
        return forward(abandoned);
    const auto expired = store::Outbox(connection).expire(nowUs);
    if (!expired)
        return forward(expired);
    round.ticks = *abandoned + *expired;
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
    return round;
}

} // namespace

Housekeeper::Housekeeper(store::Store &store, Mailbox &mailbox, PolicyActs &acts,
                         const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_mailbox(mailbox)
    , m_acts(acts)
    , m_clock(clock)
{
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, &Housekeeper::round);
}

void Housekeeper::start()
{
    m_timer.start();
    round();
}

void Housekeeper::round()
{
    take(m_store.write([nowUs = m_clock.nowUs(), shared = m_store.isShared(),
                        &acts = m_acts](store::Connection &connection) {
        return runRound(connection, acts, shared, nowUs);
    }),
         this, [this](const Result<PolicyChange> &round) {
             if (!round)
                 return;
             m_mailbox.postTicks(round->ticks);
             m_mailbox.postMessages(round->rows);
             if (!round->carriers.isEmpty())
                 Q_EMIT queued(round->carriers);
         });
}

} // namespace cordboard::engine
