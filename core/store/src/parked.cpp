#include "parked.h"

#include "receipt_keys.h"
#include "store/carriers.h"
#include "values.h"

namespace cordboard::store {

namespace {

constexpr qint64 hourUs = 3'600'000'000;
constexpr qint64 parkedForUs = 72 * hourUs;
constexpr qint64 keptForUs = 7 * 24 * hourUs;
constexpr int prunedAtOnce = 1000;
constexpr const char *walkedKey = "store.receipt_keys_walked";

QStringList canonicalKeys(const QStringList &keys)
{
    QStringList canonical;
    for (const QString &key : keys) {
        const QString form = canonicalReceiptKey(key);
        if (!form.isEmpty() && !canonical.contains(form))
            canonical.append(form);
    }
    return canonical;
}

Result<QList<qint64>> parkedIds(Connection &connection, CarrierId carrier, const QString &key,
                                const QString &phone)
{
    const auto rows = connection.run(
        "SELECT k.parked_id, p.phone FROM parked_key k JOIN parked_receipt p ON p.id = k.parked_id "
        "WHERE k.carrier_id = ? AND k.key = ? ORDER BY k.parked_id",
        {carrier.value, key});
    if (!rows)
        return forward(rows);
    QList<qint64> ids;
    while ((*rows)->next()) {
        const QString receiptPhone = (*rows)->value(1).toString();
        if (receiptPhone.isEmpty() || samePhone(receiptPhone, phone))
            ids.append((*rows)->value(0).toLongLong());
    }
    return ids;
}

/// Attempts are numbered in time: the walk goes on where the last one ended and needs no index.
Result<void> forgetOldKeys(Connection &connection, qint64 beforeUs)
{
    Settings settings(connection);
    const auto walked = settings.value(QString::fromLatin1(walkedKey));
    if (!walked)
        return forward(walked);
    const qint64 from = walked->toLongLong();
    const auto upTo = connection.number("SELECT COALESCE(MAX(id), 0) FROM (SELECT id, started_us "
                                        "FROM attempt WHERE id > ? ORDER BY id LIMIT ?) "
                                        "AS oldest WHERE started_us < ?",
                                        {from, prunedAtOnce, beforeUs});
    if (!upTo)
        return forward(upTo);
    if (*upTo == 0)
        return {};
    const auto forgotten = connection.change(
        "UPDATE attempt SET receipt_key = NULL WHERE id > ? AND id <= ?", {from, *upTo});
    if (!forgotten)
        return forward(forgotten);
    return settings.setValue(QString::fromLatin1(walkedKey), QString::number(*upTo));
}

/// Words in the database, never numbers: the enum may be reordered.
QString eventWord(TargetEvent event)
{
    switch (event) {
    case TargetEvent::ReceiptDelivered:
        return QStringLiteral("delivered");
    case TargetEvent::ReceiptFailed:
        return QStringLiteral("failed");
    default:
        return QStringLiteral("inconclusive");
    }
}

TargetEvent eventFromWord(const QString &word)
{
    if (word == QLatin1String("delivered"))
        return TargetEvent::ReceiptDelivered;
    return word == QLatin1String("failed") ? TargetEvent::ReceiptFailed
                                           : TargetEvent::ReceiptInconclusive;
}

Result<ReceiptFact> takeOne(Connection &connection, CarrierId carrier, qint64 id)
{
    const auto rows = connection.run(
        "DELETE FROM parked_receipt WHERE id = ? RETURNING event, reason, detail, phone, raw",
        {id});
    if (!rows)
        return forward(rows);
    ReceiptFact receipt;
    receipt.carrier = carrier;
    if ((*rows)->next()) {
        receipt.event = eventFromWord((*rows)->value(0).toString());
        receipt.reason = {reasonFromWord((*rows)->value(1).toString()),
                          (*rows)->value(2).toString()};
        receipt.phone = (*rows)->value(3).toString();
        receipt.raw = (*rows)->value(4).toByteArray();
    }
    (*rows)->finish();
    return receipt;
}

} // namespace

Result<void> park(Connection &connection, const ReceiptFact &receipt)
{
    const auto id = connection.number(
        "INSERT INTO parked_receipt (carrier_id, event, reason, detail, phone, raw, created_us) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
        {receipt.carrier.value, eventWord(receipt.event), word(receipt.reason.code),
         text(receipt.reason.detail), text(receipt.phone), blob(receipt.raw), connection.nowUs()});
    if (!id)
        return forward(id);
    for (const QString &key : canonicalKeys(receipt.keys)) {
        const auto added = connection.change(
            "INSERT INTO parked_key (carrier_id, key, parked_id) VALUES (?, ?, ?)",
            {receipt.carrier.value, key, *id});
        if (!added)
            return forward(added);
    }
    return {};
}

Result<bool> anyParked(Connection &connection)
{
    const auto any = connection.number("SELECT EXISTS (SELECT 1 FROM parked_receipt)");
    if (!any)
        return forward(any);
    return *any != 0;
}

Result<QList<ReceiptFact>> takeParked(Connection &connection, CarrierId carrier,
                                      const QString &carrierMessageId, const QString &phone)
{
    const auto ids = parkedIds(connection, carrier, canonicalReceiptKey(carrierMessageId), phone);
    if (!ids)
        return forward(ids);
    QList<ReceiptFact> receipts;
    for (const qint64 id : *ids) {
        auto receipt = takeOne(connection, carrier, id);
        if (!receipt)
            return forward(receipt);
        receipts.append(std::move(receipt).value());
    }
    return receipts;
}

Result<void> pruneReceipts(Connection &connection, qint64 nowUs)
{
    const auto dropped = connection.change("DELETE FROM parked_receipt WHERE id IN (SELECT id FROM "
                                           "parked_receipt WHERE created_us < ? LIMIT ?)",
                                           {nowUs - parkedForUs, prunedAtOnce});
    if (!dropped)
        return forward(dropped);
    return forgetOldKeys(connection, nowUs - keptForUs);
}

} // namespace cordboard::store
