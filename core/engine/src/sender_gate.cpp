#include "sender_gate.h"

#include "listen_gate.h"
#include "store/routing.h"

namespace cordboard::engine {

SenderGate::SenderGate(store::Connection &connection, SharedTable table, SenderPace &pace)
    : m_connection(connection)
    , m_table(std::move(table))
    , m_pace(pace)
    , m_nowUs(connection.nowUs())
    , m_day(store::Senders::dayOf(m_nowUs))
{}

store::ClaimVerdict SenderGate::operator()(const store::ClaimCandidate &candidate)
{
    Use &use = m_uses[candidate.source];
    if (!use.sender)
        use.sender = m_table->sender(candidate.source);
    const qint64 opens = use.sender && use.sender->limits.any() ? opensUs(use, candidate) : 0;
    if (opens > 0) {
        use.putOff += candidate.parts;
        store::ClaimVerdict later;
        later.holdUntilUs = opens;
        later.reason.code = ReasonCode::SenderLimit;
        return later;
    }
    return {};
}

void SenderGate::leaves(const store::ClaimCandidate &candidate)
{
    m_uses[candidate.source].leaving += candidate.parts;
}

qint64 SenderGate::opensUs(Use &use, const store::ClaimCandidate &candidate)
{
    // A message that has begun is finished today, so that nobody gets half of it.
    if (use.sender->limits.perDay > 0 && !candidate.begun && dayIsUsedUp(use, candidate))
        return store::Senders::endOfDayUs(m_nowUs);
    return m_pace.opensUs(*use.sender, candidate.parts, use.leaving + use.putOff, m_nowUs);
}

bool SenderGate::dayIsUsedUp(Use &use, const store::ClaimCandidate &candidate)
{
    if (use.today < 0) {
        const auto today = store::Senders(m_connection).partsOn(use.sender->number, m_day);
        if (!today)
            m_error = today.error();
        use.today = today.value_or(0);
    }
    const qint64 before = use.today + use.leaving;
    // A message that is longer than a whole day's limit would never leave otherwise.
    return before > 0 && before + candidate.parts > use.sender->limits.perDay;
}

Result<void> SenderGate::finish(const QList<store::ClaimedPart> &claimed, QList<PaceEntry> *counted)
{
    if (m_error)
        return Unexpected<Error>(*m_error);
    QHash<QString, int> parts;
    for (const store::ClaimedPart &part : claimed)
        ++parts[part.source];
    for (auto it = parts.begin(); it != parts.end(); ++it) {
        const Sender *sender = m_table->sender(it.key());
        if (!sender)
            continue;
        const auto stored = store::Senders(m_connection).count(it.key(), m_day, it.value());
        if (!stored)
            return stored;
        if (m_pace.count(*sender, it.value(), m_nowUs) && counted)
            counted->append({it.key(), it.value(), m_nowUs});
    }
    return {};
}

Result<QList<store::ClaimedPart>> claimWithinLimits(store::Connection &connection,
                                                    store::Outbox &outbox, const ClaimAsk &ask,
                                                    const LineContext &context,
                                                    QList<TargetTick> *ticks)
{
    const auto table = context.routes.table(connection);
    if (!table)
        return forward(table);
    SenderGate gate(connection, *table, context.pace);
    ListenGate listening(connection, context.listeners, ask.pushes, context.store.isShared());
    const auto all = [&ask, &gate, &listening](const store::ClaimCandidate &candidate) {
        store::ClaimVerdict said = ask.rules ? ask.rules(candidate) : store::ClaimVerdict();
        if (said.refused || said.holdUntilUs > 0)
            return said;
        if (store::ClaimVerdict later = listening(candidate); later.holdUntilUs > 0)
            return later;
        if (store::ClaimVerdict later = gate(candidate); later.holdUntilUs > 0)
            return later;
        if (ask.day) {
            if (store::ClaimVerdict full = ask.day->judge(candidate); full.holdUntilUs > 0)
                return full;
        }
        gate.leaves(candidate);
        return said;
    };
    auto parts = outbox.claim(ask.carrier, ask.limit, ticks, all, ask.forBroadcasts);
    if (!parts)
        return parts;
    if (listening.error())
        return Unexpected<Error>(*listening.error());
    if (const auto counted = gate.finish(*parts, ask.counted); !counted)
        return forward(counted);
    return parts;
}

} // namespace cordboard::engine
