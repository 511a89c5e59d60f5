#include "store/outbox.h"

#include "apply_receipt.h"
#include "message_rows.h"
#include "parked.h"
#include "receipt_keys.h"
#include "tracker.h"

namespace cordboard::store {

namespace {

constexpr qint64 matchedForUs = qint64(7) * 24 * 3'600'000'000;

struct Candidate
{
    qint64 attempt = 0;
    qint64 part = 0;
    int score = -1;
};

/// How well an attempt fits. Its key fits already; a key that was converted between decimal and hex
/// proves little, so the phone has to agree as well.
int scoreOf(bool isPlainKey, const QString &destination, const QString &phone)
{
    const bool phoneAgrees = !phone.isEmpty() && samePhone(destination, phone);
    if (!isPlainKey && !phone.isEmpty() && !phoneAgrees)
        return -1;
    return (phoneAgrees ? 2 : 0) + (isPlainKey ? 1 : 0);
}

Result<Candidate> bestUnder(Connection &connection, const ReceiptFact &receipt, const QString &key,
                            Candidate best)
{
    const bool isPlainKey = key == canonicalReceiptKey(receipt.keys.value(0));
    const auto rows =
        connection.run("SELECT a.id, a.part_id, t.destination FROM attempt a JOIN target t ON t.id "
                       "= a.part_id / 256 "
                       "WHERE a.carrier_id = ? AND a.receipt_key = ? AND a.started_us >= ? ORDER "
                       "BY a.id DESC LIMIT 16",
                       {receipt.carrier.value, key, connection.nowUs() - matchedForUs});
    if (!rows)
        return forward(rows);
    while ((*rows)->next()) {
        const int score = scoreOf(isPlainKey, (*rows)->value(2).toString(), receipt.phone);
        // Newest first, so an equal score never replaces.
        if (score > best.score)
            best = {(*rows)->value(0).toLongLong(), (*rows)->value(1).toLongLong(), score};
    }
    (*rows)->finish();
    return best;
}

Result<Candidate> match(Connection &connection, const ReceiptFact &receipt)
{
    constexpr int certain = 3;
    Candidate best;
    QStringList tried;
    for (const QString &written : receipt.keys) {
        const QString key = canonicalReceiptKey(written);
        if (key.isEmpty() || tried.contains(key))
            continue;
        tried.append(key);
        auto found = bestUnder(connection, receipt, key, best);
        if (!found)
            return found;
        best = *found;
        if (best.score >= certain)
            break;
    }
    return best;
}

/// smpp.md 2.4, rule 5: a submit whose answer was lost has no id. If it is the only one open to
/// that phone, the receipt is its own.
Result<Candidate> inferFromPhone(Connection &connection, const ReceiptFact &receipt)
{
    Candidate only;
    if (receipt.phone.isEmpty())
        return only;
    const auto rows = connection.run(
        "SELECT a.id, a.part_id, a.state FROM attempt a JOIN target t ON t.id = a.part_id / 256 "
        "WHERE a.carrier_id = ? AND a.state IN ('sending', 'unknown') AND t.destination = ? AND "
        "a.started_us >= ? "
        "LIMIT 2",
        {receipt.carrier.value, receipt.phone, connection.nowUs() - matchedForUs});
    if (!rows)
        return forward(rows);
    int open = 0;
    while ((*rows)->next()) {
        ++open;
        if ((*rows)->value(2).toString() == QLatin1String("unknown"))
            only = {(*rows)->value(0).toLongLong(), (*rows)->value(1).toLongLong(), 0};
    }
    (*rows)->finish();
    return open == 1 ? only : Candidate{};
}

Result<void> applyOne(Connection &connection, Tracker &tracker, const ReceiptFact &receipt)
{
    auto found = match(connection, receipt);
    if (!found)
        return forward(found);
    Reason reason = receipt.reason;
    if (found->part == 0) {
        found = inferFromPhone(connection, receipt);
        if (!found)
            return forward(found);
        if (reason.detail.isEmpty())
            reason.detail = QStringLiteral("inferred");
    }
    if (found->part == 0)
        return park(connection, receipt);
    const auto target = tracker.target(targetOfPart(found->part));
    if (!target)
        return forward(target);
    if (*target)
        applyReceipt(tracker, **target, found->part, found->attempt, receipt.event, reason);
    return {};
}

} // namespace

Result<QList<TargetTick>> Outbox::applyReceipts(const QList<ReceiptFact> &receipts)
{
    Tracker tracker(m_connection);
    for (const ReceiptFact &receipt : receipts) {
        if (auto applied = applyOne(m_connection, tracker, receipt); !applied)
            return forward(applied);
    }
    return tracker.flush();
}

} // namespace cordboard::store
