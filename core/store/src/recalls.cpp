#include "store/recalls.h"

#include "ids.h"
#include "message_rows.h"
#include "tracker.h"
#include "values.h"

#include <QCoreApplication>

#include <array>

namespace cordboard::store {

namespace {

constexpr std::array<std::pair<StoryRecall::End, const char *>, 5> recallWords{
    {{StoryRecall::End::Underway, ""},
     {StoryRecall::End::Taken, "taken"},
     {StoryRecall::End::Refused, "refused"},
     {StoryRecall::End::Unanswered, "unanswered"},
     {StoryRecall::End::Over, "over"}}};

QString recallWord(StoryRecall::End end)
{
    for (const auto &[one, name] : recallWords)
        if (one == end)
            return QLatin1String(name);
    return {};
}

StoryRecall::End recallEndFromWord(const QString &word)
{
    for (const auto &[one, name] : recallWords)
        if (word == QLatin1String(name))
            return one;
    return StoryRecall::End::Over;
}

Unexpected<Error> leftForGood()
{
    return fail(ErrorCode::Conflict,
                QCoreApplication::translate("cordboard::Store",
                                            "This message has left already and cannot be taken "
                                            "back."));
}

} // namespace

/// A message that has left, as far as it matters here.
struct Recalls::Left
{
    TargetId target;
    CarrierId carrier;
    AttemptId attempt;
    TargetState state = TargetState::Queued;
    bool isPush = false;
    bool isFetched = false;  ///< of a push, or it runs no more
    bool isAccepted = false; ///< by an MMSC, with an id
    bool isAskedFor = false; ///< already, and not answered
};

Result<Recalls::Left> Recalls::read(TargetId target)
{
    const auto rows = m_connection.run(
        "SELECT p.state, p.push, COALESCE(a.id, 0), COALESCE(a.carrier_id, 0), COALESCE(a.state, "
        "''), COALESCE(a.carrier_message_id, ''), COALESCE(c.kind, ''), COALESCE(o.closed, 1), "
        "(SELECT COUNT(*) FROM recall r WHERE r.target_id = t.id AND r.outcome = '') FROM target t "
        "JOIN message m ON m.id = t.message_id JOIN part p ON p.id = t.id * 256 + 1 LEFT JOIN "
        "attempt a ON a.id = p.attempt_id LEFT JOIN carrier c ON c.id = a.carrier_id AND c.removed "
        "= 0 LEFT JOIN mm1_offer o ON o.target_id = t.id WHERE t.id = ? AND t.direction = 'out' "
        "AND m.media >= 0",
        {target.value});
    if (!rows)
        return forward(rows);
    Left left;
    if ((*rows)->next()) {
        const Rows &row = **rows;
        left.target = target;
        left.state = targetStateFromWord(row.text(0)).value_or(TargetState::Queued);
        left.isPush = row.integer(1) != 0;
        left.attempt = {row.integer(2)};
        left.carrier = {row.integer(3)};
        left.isAccepted = row.text(4) == QLatin1String("sent") && !row.text(5).isEmpty() &&
                          row.text(6) == QLatin1String("mm7");
        left.isFetched = row.integer(7) != 0;
        left.isAskedFor = row.integer(8) != 0;
    }
    (*rows)->finish();
    return left;
}

Result<Recalls::Asked> Recalls::ask(TargetId target)
{
    const auto left = read(target);
    if (!left)
        return forward(left);
    const bool isOnItsWay =
        left->state == TargetState::Sending || left->state == TargetState::Unknown;
    if (left->isPush && !left->isFetched && isOnItsWay)
        return takeBackOffer(*left);
    if (left->isPush || !left->isAccepted || left->state != TargetState::Sent)
        return leftForGood();
    return left->isAskedFor ? Asked{{}, left->carrier} : note(*left);
}

/// Its address leads nowhere from now on; a push that is still on its way is of nothing.
Result<Recalls::Asked> Recalls::takeBackOffer(const Left &left)
{
    const qint64 nowUs = m_connection.nowUs();
    for (const auto &closed :
         {m_connection.change("UPDATE mm1_offer SET closed = 1 WHERE target_id = ?",
                              {left.target.value}),
          m_connection.change("INSERT INTO recall (target_id, attempt_id, carrier_id, asked_us, "
                              "ended_us, outcome) VALUES (?, ?, ?, ?, ?, ?)",
                              {left.target.value, left.attempt.value, left.carrier.value, nowUs,
                               nowUs, recallWord(StoryRecall::End::Taken)})}) {
        if (!closed)
            return forward(closed);
    }
    Tracker tracker(m_connection);
    const auto target = tracker.target(left.target);
    if (!target)
        return forward(target);
    if (*target && !(*target)->parts.isEmpty())
        tracker.applyFromPhone(**target, (*target)->parts.first(), TargetEvent::Recalled,
                               {ReasonCode::Recalled, {}});
    auto ticks = tracker.flush();
    if (!ticks)
        return forward(ticks);
    return Asked{*std::move(ticks)};
}

Result<Recalls::Asked> Recalls::note(const Left &left)
{
    const auto noted = m_connection.change(
        "INSERT INTO recall (target_id, attempt_id, carrier_id, asked_us) VALUES (?, ?, ?, ?)",
        {left.target.value, left.attempt.value, left.carrier.value, m_connection.nowUs()});
    if (!noted)
        return forward(noted);
    Tracker tracker(m_connection);
    const auto target = tracker.target(left.target);
    if (!target)
        return forward(target);
    if (*target && !(*target)->parts.isEmpty())
        Tracker::explain(**target, (*target)->parts.first(), {ReasonCode::RecallAsked, {}});
    auto ticks = tracker.flush();
    if (!ticks)
        return forward(ticks);
    return Asked{*std::move(ticks), left.carrier};
}

Result<QList<DueRecall>> Recalls::due(CarrierId carrier, int most)
{
    const auto rows = m_connection.run(
        "SELECT r.id, a.carrier_message_id, r.tries FROM recall r JOIN attempt a ON a.id = "
        "r.attempt_id JOIN target t ON t.id = r.target_id WHERE r.carrier_id = ? AND r.outcome = "
        "'' AND r.not_before_us <= ? AND t.state = 'sent' ORDER BY r.id LIMIT ?",
        {carrier.value, m_connection.nowUs(), most});
    if (!rows)
        return forward(rows);
    QList<DueRecall> due;
    while ((*rows)->next())
        due.append({(*rows)->integer(0), (*rows)->text(1), int((*rows)->integer(2))});
    (*rows)->finish();
    return due;
}

Result<qint64> Recalls::nextDueUs(CarrierId carrier)
{
    return m_connection.number(
        "SELECT COALESCE(MIN(r.not_before_us), -1) FROM recall r JOIN target t ON t.id = "
        "r.target_id WHERE r.carrier_id = ? AND r.outcome = '' AND t.state = 'sent'",
        {carrier.value});
}

Result<void> Recalls::putOff(qint64 id, qint64 notBeforeUs)
{
    const auto put = m_connection.change(
        "UPDATE recall SET tries = tries + 1, not_before_us = ? WHERE id = ?", {notBeforeUs, id});
    return put ? Result<void>() : Result<void>(forward(put));
}

Result<QList<TargetTick>> Recalls::end(const RecallEnd &end)
{
    const auto id =
        m_connection.number("SELECT COALESCE(MAX(target_id), 0) FROM recall WHERE id = ? AND "
                            "outcome = ''",
                            {end.id});
    if (!id)
        return forward(id);
    Tracker tracker(m_connection);
    const auto target = tracker.target({*id});
    if (!target)
        return forward(target);
    const bool isOver = !*target || (*target)->parts.isEmpty() ||
                        (*target)->parts.first().state != TargetState::Sent;
    const auto ended = m_connection.change(
        "UPDATE recall SET outcome = ?, status = ?, detail = ?, ended_us = ? WHERE id = ? AND "
        "outcome = ''",
        {recallWord(isOver ? StoryRecall::End::Over : end.end), qint64(end.status),
         text(end.detail), m_connection.nowUs(), end.id});
    if (!ended)
        return forward(ended);
    if (isOver)
        return QList<TargetTick>();
    TrackedPart &part = (*target)->parts.first();
    if (end.end == StoryRecall::End::Taken)
        tracker.apply(**target, part, TargetEvent::Recalled, {ReasonCode::Recalled, {}});
    else
        Tracker::explain(**target, part, {ReasonCode::RecallRefused, end.detail});
    return tracker.flush();
}

Result<int> Recalls::endOver()
{
    // By what is indexed: few are open.
    return m_connection.change(
        "UPDATE recall SET outcome = ?, ended_us = ? WHERE outcome = '' AND NOT EXISTS (SELECT 1 "
        "FROM target t WHERE t.id = recall.target_id AND t.state = 'sent')",
        {recallWord(StoryRecall::End::Over), m_connection.nowUs()});
}

Result<QList<StoryRecall>> Recalls::of(TargetId target)
{
    const auto rows = m_connection.run(
        "SELECT r.outcome, COALESCE(c.name, ''), r.status, r.asked_us, r.ended_us FROM recall r "
        "LEFT JOIN carrier c ON c.id = r.carrier_id WHERE r.target_id = ? ORDER BY r.id LIMIT 100",
        {target.value});
    if (!rows)
        return forward(rows);
    QList<StoryRecall> recalls;
    while ((*rows)->next()) {
        const Rows &row = **rows;
        StoryRecall recall;
        recall.end = recallEndFromWord(row.text(0));
        recall.carrier = row.text(1);
        recall.status = quint32(row.integer(2));
        recall.askedUs = row.integer(3);
        recall.endedUs = row.integer(4);
        recalls.append(recall);
    }
    (*rows)->finish();
    return recalls;
}

} // namespace cordboard::store
