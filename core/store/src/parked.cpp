#include "parked.h"

#include "receipt_keys.h"
#include "receipt_match.h"
#include "store/carriers.h"
#include "values.h"

namespace cordboard::store {

namespace {

constexpr qint64 hourUs = 3'600'000'000;
constexpr qint64 parkedForUs = 72 * hourUs;
constexpr qint64 keptForUs = 7 * 24 * hourUs;
constexpr int prunedAtOnce = 1000;
constexpr const char *walkedKey = "store.receipt_keys_walked";

Result<QList<qint64>> parkedIds(Connection &connection, CarrierId carrier, IdBase learned,
                                const QString &key, const QString &phone)
{
    const auto rows = connection.run(
        "SELECT k.parked_id, p.phone, k.form FROM parked_key k JOIN parked_receipt p ON p.id = "
        "k.parked_id WHERE k.carrier_id = ? AND k.key = ? ORDER BY k.parked_id",
        {carrier.value, key});
    if (!rows)
        return forward(rows);
    QList<qint64> ids;
    while ((*rows)->next()) {
        const QString receiptPhone = (*rows)->value(1).toString();
        const IdBase form = idBaseFromWord((*rows)->value(2).toString());
        if ((receiptPhone.isEmpty() || samePhone(receiptPhone, phone)) &&
            mayBelong(learned, form, key))
            ids.append((*rows)->value(0).toLongLong());
    }
    (*rows)->finish();
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

#define PARKED_COLUMNS "SELECT id, event, reason, detail, phone, ours, raw, created_us, read_us "

ParkedReceipt parkedFromRow(const Rows &row, CarrierId carrier)
{
    ParkedReceipt parked;
    parked.id = row.value(0).toLongLong();
    parked.fact.carrier = carrier;
    parked.fact.event = eventFromWord(row.value(1).toString());
    parked.fact.reason = {reasonFromWord(row.value(2).toString()), row.value(3).toString()};
    parked.fact.phone = row.value(4).toString();
    parked.fact.ours = row.value(5).toString();
    parked.fact.raw = row.value(6).toByteArray();
    parked.createdUs = row.value(7).toLongLong();
    parked.fact.readUs = row.value(8).toLongLong();
    return parked;
}

Result<QStringList> idsOf(Connection &connection, qint64 id)
{
    const auto rows = connection.run(
        "SELECT key FROM parked_key WHERE parked_id = ? AND form = 'same' ORDER BY key", {id});
    if (!rows)
        return forward(rows);
    QStringList ids;
    while ((*rows)->next())
        ids.append((*rows)->value(0).toString());
    (*rows)->finish();
    return ids;
}

Result<QList<ParkedReceipt>> readParked(Connection &connection, CarrierId carrier, const char *sql,
                                        const QVariantList &values)
{
    const auto rows = connection.run(sql, values);
    if (!rows)
        return forward(rows);
    QList<ParkedReceipt> all;
    while ((*rows)->next())
        all.append(parkedFromRow(**rows, carrier));
    (*rows)->finish();
    for (ParkedReceipt &parked : all) {
        auto ids = idsOf(connection, parked.id);
        if (!ids)
            return forward(ids);
        parked.fact.ids = *std::move(ids);
    }
    return all;
}

Result<void> addKeys(Connection &connection, const ReceiptFact &fact, qint64 id)
{
    QHash<QString, IdBase> keys;
    for (const QString &one : fact.ids) {
        for (const ReceiptKey &key : receiptKeys(one, fact.exact)) {
            // Two ids of one receipt may say the same in two ways; as it stands says more.
            if (!keys.contains(key.key) || key.form == IdBase::Same)
                keys.insert(key.key, key.form);
        }
    }
    for (auto key = keys.constBegin(); key != keys.constEnd(); ++key) {
        const auto added = connection.change(
            "INSERT INTO parked_key (carrier_id, key, parked_id, form) VALUES (?, ?, ?, ?)",
            {fact.carrier.value, key.key(), id, idBaseWord(key.value())});
        if (!added)
            return forward(added);
    }
    return {};
}

} // namespace

Result<void> park(Connection &connection, const ReceiptFact &receipt)
{
    const auto id = connection.number(
        "INSERT INTO parked_receipt (carrier_id, event, reason, detail, phone, ours, raw, "
        "created_us, read_us) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        {receipt.carrier.value, eventWord(receipt.event), word(receipt.reason.code),
         text(receipt.reason.detail), text(receipt.phone), text(receipt.ours), blob(receipt.raw),
         connection.nowUs(), receipt.readUs});
    if (!id)
        return forward(id);
    return addKeys(connection, receipt, *id);
}

Result<bool> anyParked(Connection &connection)
{
    const auto any = connection.number("SELECT EXISTS (SELECT 1 FROM parked_receipt)");
    if (!any)
        return forward(any);
    return *any != 0;
}

Result<QList<ReceiptFact>> takeParked(Connection &connection, CarrierId carrier, IdBase learned,
                                      const QString &carrierMessageId, const QString &phone)
{
    const auto ids =
        parkedIds(connection, carrier, learned, canonicalReceiptKey(carrierMessageId), phone);
    if (!ids)
        return forward(ids);
    QList<ReceiptFact> receipts;
    for (const qint64 id : *ids) {
        const auto parked = readParked(connection, carrier,
                                       PARKED_COLUMNS "FROM parked_receipt WHERE id = ?", {id});
        if (!parked)
            return forward(parked);
        for (const ParkedReceipt &one : *parked)
            receipts.append(one.fact);
        if (auto removed = removeParked(connection, id); !removed)
            return forward(removed);
    }
    return receipts;
}

Result<QList<ParkedReceipt>> parkedFor(Connection &connection, CarrierId carrier,
                                       const QString &phone)
{
    const QStringList forms = writtenNumbers(phone);
    return readParked(connection, carrier,
                      PARKED_COLUMNS "FROM parked_receipt WHERE carrier_id = ? AND phone IN (?, ?, "
                                     "?) ORDER BY id LIMIT 256",
                      {carrier.value, forms[0], forms[1], forms[2]});
}

Result<QList<ParkedReceipt>> parkedOf(Connection &connection, CarrierId carrier, qint64 afterId)
{
    return readParked(connection, carrier,
                      PARKED_COLUMNS "FROM parked_receipt WHERE carrier_id = ? AND id > ? ORDER BY "
                                     "id LIMIT 1000",
                      {carrier.value, afterId});
}

Result<void> removeParked(Connection &connection, qint64 id)
{
    const auto removed = connection.change("DELETE FROM parked_receipt WHERE id = ?", {id});
    if (!removed)
        return forward(removed);
    return {};
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
