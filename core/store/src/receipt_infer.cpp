#include "receipt_infer.h"

#include "apply_receipt.h"
#include "message_rows.h"
#include "parked.h"
#include "receipt_keys.h"
#include "values.h"

#include <algorithm>

namespace cordboard::store {

namespace {

constexpr qint64 windowUs = qint64(72) * 3'600'000'000;

struct OpenPart
{
    qint64 attempt = 0;
    qint64 part = 0;
    bool isLost = false; ///< no answer, or one without an id; else its answer may still come
    qint64 startedUs = 0;
};

struct Thread
{
    qint64 id = 0;
    QString ours;
};

Result<QList<Thread>> threadsWith(Connection &connection, const QString &phone)
{
    const QStringList forms = writtenNumbers(phone);
    const auto rows =
        connection.run("SELECT id, our_number FROM conversation WHERE peer_number IN (?, ?)",
                       {forms[0], forms[1]});
    if (!rows)
        return forward(rows);
    QList<Thread> threads;
    while ((*rows)->next())
        threads.append({(*rows)->value(0).toLongLong(), (*rows)->value(1).toString()});
    (*rows)->finish();
    return threads;
}

/// The thread a receipt names by our number; 0 when it names none: some carriers write something
/// else there.
qint64 threadNamed(const QList<Thread> &threads, const QString &ours)
{
    const QStringList forms = writtenNumbers(ours);
    for (const Thread &thread : threads) {
        if (forms.contains(thread.ours))
            return thread.id;
    }
    return 0;
}

/// What is unsettled in a thread. As long as the carrier's ids are not understood, a part that
/// waits for its receipt may be the one meant, too.
Result<void> addOpen(Connection &connection, CarrierId carrier, qint64 thread, bool idsUnderstood,
                     QList<OpenPart> &open)
{
    const auto rows = connection.run(
        "SELECT a.id, p.id, p.state, a.state, a.receipt_key IS NULL, a.started_us, p.failure_ours "
        "FROM target t "
        "JOIN part p ON p.id BETWEEN t.id * 256 + 1 AND t.id * 256 + 255 "
        "JOIN attempt a ON a.id = p.attempt_id "
        "WHERE t.id IN (SELECT id FROM target WHERE conversation_id = ? ORDER BY id DESC LIMIT 64) "
        "AND a.carrier_id = ? AND a.started_us >= ? ORDER BY p.id",
        {thread, carrier.value, connection.nowUs() - windowUs});
    if (!rows)
        return forward(rows);
    while ((*rows)->next()) {
        const Rows &row = **rows;
        // What this job has changed stands in the attempt at once, in the part only at its end.
        const auto part = targetStateFromWord(row.value(2).toString());
        const QString attempt = row.value(3).toString();
        const bool unsettled = part == TargetState::Sending || part == TargetState::Sent;
        const bool answered = attempt == QLatin1String("sent") && unsettled;
        const bool nameless = answered && row.value(4).toBool();
        // Of one that was put back into the queue the earlier attempt is still the newest, also
        // when it then became too old or was taken back.
        const bool lost = attempt == QLatin1String("unknown") &&
                          (unsettled || part == TargetState::Unknown ||
                           part == TargetState::Queued || row.value(6).toBool());
        const bool waits = attempt == QLatin1String("sending") || (!idsUnderstood && answered);
        if (nameless || lost || waits)
            open.append({row.value(0).toLongLong(), row.value(1).toLongLong(), nameless || lost,
                         row.value(5).toLongLong()});
    }
    (*rows)->finish();
    return {};
}

bool ofOneMessage(const QList<OpenPart> &open)
{
    return std::all_of(open.begin(), open.end(), [&open](const OpenPart &part) {
        return part.isLost && targetOfPart(part.part) == targetOfPart(open.first().part);
    });
}

/// Parked receipts by their id, in the order they came: an intermediate one and the final one of a
/// message are one group.
using Groups = QList<QList<ParkedReceipt>>;

Groups grouped(const QList<ParkedReceipt> &parked)
{
    Groups groups;
    for (const ParkedReceipt &receipt : parked) {
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto &group) {
            return group.first().fact.ids == receipt.fact.ids;
        });
        if (same == groups.end())
            groups.append(QList<ParkedReceipt>{receipt});
        else
            same->append(receipt);
    }
    return groups;
}

/// Which receipt is whose part's does not matter then.
bool sayTheSame(const Groups &groups)
{
    return std::all_of(groups.begin(), groups.end(), [&groups](const auto &group) {
        return group.last().fact.event == groups.first().last().fact.event;
    });
}

/// From now on its ids are those of the receipt, so that a later one finds it.
Result<void> giveId(Connection &connection, IdBase base, qint64 attempt, const ReceiptFact &fact)
{
    const auto keys = receiptKeys(fact.ids.value(0));
    if (keys.isEmpty())
        return {};
    auto key = std::find_if(keys.begin(), keys.end(),
                            [base](const ReceiptKey &one) { return one.form == base; });
    if (key == keys.end())
        key = keys.begin();
    const auto given = connection.change(
        "UPDATE attempt SET state = 'sent', carrier_message_id = ?, receipt_key = ? WHERE id = ?",
        {text(fact.ids.value(0)), key->key, attempt});
    if (!given)
        return forward(given);
    return {};
}

Reason inferred(const Reason &own)
{
    if (own.code == ReasonCode::None)
        return {ReasonCode::Inferred, own.detail};
    const QString note = QStringLiteral("inferred");
    return {own.code, own.detail.isEmpty() ? note : own.detail + QStringLiteral(", ") + note};
}

Result<void> applyGroup(Connection &connection, IdBases &bases, Tracker &tracker,
                        const OpenPart &open, const QList<ParkedReceipt> &group)
{
    const auto target = tracker.target(targetOfPart(open.part));
    if (!target)
        return forward(target);
    for (const ParkedReceipt &receipt : group) {
        ReceiptFact fact = receipt.fact;
        fact.reason = inferred(fact.reason);
        if (*target)
            applyReceipt(tracker, **target, open.part, open.attempt, fact);
        if (auto removed = removeParked(connection, receipt.id); !removed)
            return removed;
    }
    const auto base = bases.of(group.first().fact.carrier);
    if (!base)
        return forward(base);
    return giveId(connection, *base, open.attempt, group.first().fact);
}

Result<void> applyEach(Connection &connection, IdBases &bases, Tracker &tracker,
                       const QList<OpenPart> &open, const Groups &groups)
{
    for (qsizetype i = 0; i < open.size(); ++i) {
        if (auto applied = applyGroup(connection, bases, tracker, open[i], groups[i]); !applied)
            return applied;
    }
    return {};
}

Result<QList<OpenPart>> openIn(Connection &connection, IdBases &bases, CarrierId carrier,
                               const QList<Thread> &threads, qint64 named)
{
    const auto base = bases.of(carrier);
    if (!base)
        return forward(base);
    QList<OpenPart> open;
    for (const Thread &thread : threads) {
        if (named > 0 && thread.id != named)
            continue;
        if (auto added = addOpen(connection, carrier, thread.id, *base != IdBase::NotKnown, open);
            !added)
            return forward(added);
    }
    return open;
}

} // namespace

Result<void> inferParked(Connection &connection, IdBases &bases, Tracker &tracker,
                         const NumberPair &pair)
{
    auto parked = parkedFor(connection, pair.carrier, pair.phone);
    if (!parked || parked->isEmpty())
        return parked ? Result<void>() : Result<void>(forward(parked));
    const auto threads = threadsWith(connection, pair.phone);
    if (!threads)
        return forward(threads);
    const qint64 named = threadNamed(*threads, pair.ours);
    QList<ParkedReceipt> fitting;
    bool anyNamed = false;
    for (const ParkedReceipt &receipt : std::as_const(*parked)) {
        const qint64 its = threadNamed(*threads, receipt.fact.ours);
        if (its == named || its == 0)
            fitting.append(receipt);
        anyNamed = anyNamed || (its == named && its != 0);
    }
    const auto open =
        openIn(connection, bases, pair.carrier, *threads, anyNamed ? named : qint64(0));
    if (!open)
        return forward(open);
    if (open->isEmpty() || !ofOneMessage(*open))
        return {};
    const qint64 since = open->last().startedUs;
    fitting.removeIf([since](const ParkedReceipt &one) { return one.createdUs < since; });
    const Groups groups = grouped(fitting);
    if (groups.size() != open->size() || !sayTheSame(groups))
        return {};
    return applyEach(connection, bases, tracker, *open, groups);
}

} // namespace cordboard::store
