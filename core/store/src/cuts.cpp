#include "store/cuts.h"

#include "bookings.h"
#include "message_rows.h"
#include "values.h"

#include <QCoreApplication>

namespace cordboard::store {

namespace {

constexpr qint64 oneMinuteUs = 60'000'000;
constexpr qint64 minutesPerDay = 24 * 60;

Result<void> onlyDone(const Result<int> &changed)
{
    return changed ? Result<void>() : Result<void>(forward(changed));
}

/// The first part has everything that all parts of a target share.
Result<void> addLike(Connection &connection, qint64 first, qint64 id)
{
    return onlyDone(connection.change(
        "INSERT INTO part (id, carrier_id, lane, not_before_us, state, reason, detail, "
        "failure_ours, attempt_id, has_udh, payload, planned_us, planned_detail) SELECT ?, "
        "carrier_id, lane, not_before_us, state, reason, detail, failure_ours, 0, has_udh, "
        "payload, "
        "planned_us, planned_detail FROM part WHERE id = ?",
        {id, first}));
}

} // namespace

Result<CutSource> Cuts::source(TargetId target)
{
    const auto rows = m_connection.run(
        "SELECT m.source, t.destination, m.text, b.octets, b.destination_port, b.source_port FROM "
        "target t JOIN message m ON m.id = t.message_id LEFT JOIN message_binary b ON b.message_id "
        "= m.id WHERE t.id = ?",
        {target.value});
    if (!rows)
        return forward(rows);
    if (!(*rows)->next()) {
        return fail(
            ErrorCode::NotFound,
            QCoreApplication::translate("cordboard::Store", "This message is no longer stored."));
    }
    CutSource source{(*rows)->value(0).toString(),
                     (*rows)->value(1).toString(),
                     (*rows)->value(2).toString(),
                     {(*rows)->value(3).toByteArray(), -1, 0}};
    if (!source.binary.isEmpty()) {
        source.binary.destinationPort = (*rows)->value(4).toInt();
        source.binary.sourcePort = (*rows)->value(5).toInt();
    }
    (*rows)->finish();
    return source;
}

Result<void> Cuts::replace(TargetId target, const QString &word, quint8 dataCoding,
                           const QList<NewPart> &parts)
{
    const qint64 first = firstPartId(target);
    const auto before =
        m_connection.number("SELECT parts_total FROM target WHERE id = ?", {target.value});
    if (!before)
        return forward(before);
    Bookings books(m_connection);
    const auto booked = books.of(target);
    if (!booked)
        return forward(booked);
    const auto dropped = m_connection.change("DELETE FROM part WHERE id BETWEEN ? AND ?",
                                             {first + parts.size(), lastPartId(target)});
    if (!dropped)
        return forward(dropped);
    for (qint64 id = first + *before; id < first + parts.size(); ++id) {
        if (auto added = addLike(m_connection, first, id); !added)
            return added;
    }
    qint64 id = first;
    for (const NewPart &part : parts) {
        const auto changed = m_connection.change(
            "UPDATE part SET has_udh = ?, payload = ?, data_coding = ?, sar_reference = ?, "
            "in_payload = ?, tries = 0, busy = 0 WHERE id = ?",
            {flag(part.hasUdh), blob(part.userData), int(dataCoding), part.sarReference,
             flag(part.inPayload), id++});
        if (!changed)
            return forward(changed);
    }
    const auto cut =
        m_connection.change("UPDATE target SET cut = ?, parts_total = ?, cost_micro = cost_micro / "
                            "parts_total * ? WHERE id = ?",
                            {text(word), int(parts.size()), int(parts.size()), target.value});
    if (!cut || parts.size() == *before)
        return onlyDone(cut);
    Booking now = *booked;
    now.micros = booked->perPart * parts.size();
    const auto changed = books.change(target, *booked, now);
    return changed ? books.save() : changed;
}

Result<QList<QPair<qint64, int>>> Cuts::minutes(CarrierId carrier, qint64 fromMinute)
{
    const auto rows = m_connection.run("SELECT minute, parts FROM carrier_minute WHERE carrier_id "
                                       "= ? AND minute >= ? ORDER BY minute",
                                       {carrier.value, fromMinute});
    if (!rows)
        return forward(rows);
    QList<QPair<qint64, int>> minutes;
    while ((*rows)->next())
        minutes.append({(*rows)->value(0).toLongLong(), (*rows)->value(1).toInt()});
    (*rows)->finish();
    return minutes;
}

Result<void> Cuts::countParts(CarrierId carrier, int parts)
{
    const qint64 minute = m_connection.nowUs() / oneMinuteUs;
    const auto known =
        m_connection.change("UPDATE carrier_minute SET parts = parts + ? WHERE carrier_id = ? AND "
                            "minute = ?",
                            {parts, carrier.value, minute});
    if (!known || *known > 0)
        return onlyDone(known);
    const auto old = m_connection.change("DELETE FROM carrier_minute WHERE carrier_id = ? AND "
                                         "minute < ?",
                                         {carrier.value, minute - minutesPerDay - 1});
    if (!old)
        return forward(old);
    return onlyDone(m_connection.change("INSERT INTO carrier_minute (carrier_id, minute, parts) "
                                        "VALUES (?, ?, ?)",
                                        {carrier.value, minute, parts}));
}

Result<void> Cuts::uncountPart(CarrierId carrier, qint64 startedUs)
{
    // A claim counts at its end, so it may be the minute after that of its first attempt.
    return onlyDone(m_connection.change(
        "UPDATE carrier_minute SET parts = parts - 1 WHERE carrier_id = ? AND minute = (SELECT "
        "MIN(minute) FROM carrier_minute WHERE carrier_id = ? AND minute >= ? AND parts > 0)",
        {carrier.value, carrier.value, startedUs / oneMinuteUs}));
}

} // namespace cordboard::store
