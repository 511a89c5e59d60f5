#include "store/inbox.h"

#include "values.h"

#include <QCryptographicHash>

namespace cordboard::store {

namespace {

constexpr qint64 minuteUs = 60'000'000;
constexpr qint64 heldForUs = 24 * 60 * minuteUs;
// A carrier that missed our answer delivers a part again within minutes; later, the reference may
// be in use for another message.
constexpr qint64 repeatedForUs = 10 * minuteUs;
// Of one carrier: whoever sends first parts by the thousand fills no disk (T87).
constexpr int openSetsAtMost = 1000;
constexpr int openOctetsAtMost = 10'000'000;
// A carrier repeats what was not answered, sometimes hours later.
constexpr qint64 unansweredForUs = 24 * 60 * minuteUs;

struct HeldSet
{
    qint64 id = 0;
    bool done = false;
    qint64 doneUs = 0;
};

QByteArray digestOf(const HeldPart &part)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray(1, char(part.dataCoding)));
    hash.addData(part.body);
    return hash.result().left(16);
}

QVariantList keyOf(const HeldPart &part)
{
    return {part.carrier.value,  text(part.source), text(part.destination),
            int(part.reference), flag(part.wide),   part.total};
}

Result<HeldSet> newestSet(Connection &connection, const HeldPart &part)
{
    const auto rows = connection.run("SELECT id, done_us FROM held_set WHERE carrier_id = ? AND "
                                     "source = ? AND destination = ? AND reference = ? "
                                     "AND wide = ? AND total = ? ORDER BY id DESC LIMIT 1",
                                     keyOf(part));
    if (!rows)
        return forward(rows);
    HeldSet set;
    if ((*rows)->next()) {
        const qint64 doneUs = (*rows)->value(1).toLongLong();
        set = {(*rows)->value(0).toLongLong(), doneUs > 0, doneUs};
    }
    (*rows)->finish();
    return set;
}

Result<HeldSet> openSet(Connection &connection, const HeldPart &part)
{
    const auto id = connection.number("INSERT INTO held_set (carrier_id, source, destination, "
                                      "reference, wide, total, created_us) "
                                      "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
                                      keyOf(part) << connection.nowUs());
    if (!id)
        return forward(id);
    return HeldSet{*id, false, 0};
}

enum class Place { Free, Repeated, Taken };

Result<Place> placeIn(Connection &connection, const HeldSet &set, const HeldPart &part)
{
    const auto rows = connection.run("SELECT digest FROM held_part WHERE set_id = ? AND number = ?",
                                     {set.id, part.number});
    if (!rows)
        return forward(rows);
    Place place = Place::Free;
    if ((*rows)->next())
        place = (*rows)->value(0).toByteArray() == digestOf(part) ? Place::Repeated : Place::Taken;
    (*rows)->finish();
    return place;
}

Result<void> insertPart(Connection &connection, const HeldSet &set, const HeldPart &part)
{
    const auto added =
        connection.change("INSERT INTO held_part (set_id, number, data_coding, locking_shift, "
                          "single_shift, digest, body) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?)",
                          {set.id, part.number, int(part.dataCoding), part.lockingShift,
                           part.singleShift, digestOf(part), blob(part.body)});
    if (!added)
        return forward(added);
    return {};
}

Result<QList<HeldPart>> partsOf(Connection &connection, qint64 set)
{
    const auto rows = connection.run("SELECT s.carrier_id, s.source, s.destination, s.reference, "
                                     "s.wide, s.total, p.number, p.data_coding, "
                                     "p.locking_shift, p.single_shift, p.body FROM held_set s JOIN "
                                     "held_part p ON p.set_id = s.id "
                                     "WHERE s.id = ? ORDER BY p.number",
                                     {set});
    if (!rows)
        return forward(rows);
    QList<HeldPart> parts;
    while ((*rows)->next()) {
        const Rows &row = **rows;
        parts.append({{row.value(0).toLongLong()},
                      row.value(1).toString(),
                      row.value(2).toString(),
                      quint16(row.value(3).toUInt()),
                      row.value(4).toBool(),
                      row.value(5).toInt(),
                      row.value(6).toInt(),
                      quint8(row.value(7).toUInt()),
                      row.value(8).toInt(),
                      row.value(9).toInt(),
                      row.value(10).toByteArray()});
    }
    (*rows)->finish();
    return parts;
}

/// The bodies go; what came is remembered for a while by its digest.
Result<void> markDone(Connection &connection, qint64 set)
{
    const auto emptied = connection.change("UPDATE held_part SET body = ? WHERE set_id = ?",
                                           {blob(QByteArray()), set});
    if (!emptied)
        return forward(emptied);
    const auto marked = connection.change("UPDATE held_set SET done_us = ? WHERE id = ?",
                                          {connection.nowUs(), set});
    if (!marked)
        return forward(marked);
    return {};
}

/// The set the part belongs to; id 0 when it is a repetition and to be dropped.
Result<HeldSet> setFor(Connection &connection, const HeldPart &part)
{
    const auto newest = newestSet(connection, part);
    if (!newest || newest->id == 0)
        return newest ? openSet(connection, part) : newest;
    const auto place = placeIn(connection, *newest, part);
    if (!place)
        return forward(place);
    const bool stillRemembered =
        !newest->done || newest->doneUs + repeatedForUs > connection.nowUs();
    if (*place == Place::Repeated && stillRemembered)
        return HeldSet{};
    if (*place == Place::Free && !newest->done)
        return newest;
    return openSet(connection, part);
}

Result<QList<qint64>> overdueSets(Connection &connection, qint64 nowUs)
{
    const auto rows = connection.run(
        "SELECT id FROM held_set WHERE done_us = 0 AND created_us < ? UNION "
        "SELECT id FROM (SELECT id, ROW_NUMBER() OVER newest AS place, SUM(octets) OVER newest AS "
        "together FROM (SELECT s.id, s.carrier_id, s.created_us, COALESCE((SELECT "
        "SUM(LENGTH(p.body)) FROM held_part p WHERE p.set_id = s.id), 0) AS octets FROM held_set s "
        "WHERE s.done_us = 0) AS sized WINDOW newest AS (PARTITION BY carrier_id ORDER BY "
        "created_us DESC, id DESC)) AS ranked WHERE place > ? OR together > ? ORDER BY id",
        {nowUs - heldForUs, openSetsAtMost, openOctetsAtMost});
    if (!rows)
        return forward(rows);
    QList<qint64> ids;
    while ((*rows)->next())
        ids.append((*rows)->value(0).toLongLong());
    return ids;
}

} // namespace

Result<std::optional<QList<HeldPart>>> Inbox::add(const HeldPart &part)
{
    // A part that cannot belong to any set (number 0, beyond the total) is a message of its own
    // (T83).
    if (part.total < 2 || part.number < 1 || part.number > part.total)
        return std::optional(QList<HeldPart>{part});
    const auto set = setFor(m_connection, part);
    if (!set)
        return forward(set);
    if (set->id == 0)
        return std::optional<QList<HeldPart>>();
    if (auto added = insertPart(m_connection, *set, part); !added)
        return forward(added);
    auto parts = partsOf(m_connection, set->id);
    if (!parts)
        return forward(parts);
    if (parts->size() < part.total)
        return std::optional<QList<HeldPart>>();
    if (auto done = markDone(m_connection, set->id); !done)
        return forward(done);
    return std::optional(std::move(parts).value());
}

Result<qint64> Inbox::remember(CarrierId carrier, const QByteArray &fingerprint, quint32 connection)
{
    return m_connection.number(
        "INSERT INTO inbound_open (carrier_id, digest, session, created_us) "
        "VALUES (?, ?, ?, ?) RETURNING id",
        {carrier.value, blob(fingerprint), qint64(connection), m_connection.nowUs()});
}

Result<bool> Inbox::takeRepeat(CarrierId carrier, const QByteArray &fingerprint)
{
    const auto taken = m_connection.change(
        "DELETE FROM inbound_open WHERE id = (SELECT MIN(id) FROM inbound_open WHERE carrier_id = "
        "? AND digest = ? AND session = 0 AND created_us >= ?)",
        {carrier.value, blob(fingerprint), m_connection.nowUs() - unansweredForUs});
    if (!taken)
        return forward(taken);
    return *taken > 0;
}

Result<void> Inbox::forget(const QList<qint64> &numbers)
{
    for (const qint64 number : numbers) {
        // When the connection has ended in the meantime, the answer came too late for it.
        const auto gone =
            m_connection.change("DELETE FROM inbound_open WHERE id = ? AND session <> 0", {number});
        if (!gone)
            return forward(gone);
    }
    return {};
}

Result<void> Inbox::connectionEnded(CarrierId carrier, quint32 connection)
{
    const auto over = m_connection.change(
        "UPDATE inbound_open SET session = 0 WHERE carrier_id = ? AND session <> 0 AND (session = "
        "? OR ? = 0)",
        {carrier.value, qint64(connection), qint64(connection)});
    if (!over)
        return forward(over);
    return {};
}

Result<QList<QList<HeldPart>>> Inbox::takeOverdue(qint64 nowUs)
{
    const auto forgotten = m_connection.change(
        "DELETE FROM held_set WHERE done_us > 0 AND done_us < ?", {nowUs - repeatedForUs});
    if (!forgotten)
        return forward(forgotten);
    const auto old = m_connection.change("DELETE FROM inbound_open WHERE created_us < ?",
                                         {nowUs - unansweredForUs});
    if (!old)
        return forward(old);
    const auto ids = overdueSets(m_connection, nowUs);
    if (!ids)
        return forward(ids);
    QList<QList<HeldPart>> sets;
    for (const qint64 id : *ids) {
        auto parts = partsOf(m_connection, id);
        if (!parts)
            return forward(parts);
        sets.append(std::move(parts).value());
        if (auto removed = m_connection.change("DELETE FROM held_set WHERE id = ?", {id}); !removed)
            return forward(removed);
    }
    return sets;
}

} // namespace cordboard::store
