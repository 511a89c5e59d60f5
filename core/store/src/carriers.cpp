#include "store/carriers.h"

#include "carrier_profile.h"
#include "store/routing.h"
#include "values.h"

#include "base/uuid7.h"

#include <QCoreApplication>

namespace cordboard::store {

namespace {

Carrier carrierFromRow(const Rows &row)
{
    Carrier carrier;
    carrier.id = {row.value(0).toLongLong()};
    carrier.uuid = QUuid::fromRfc4122(row.value(1).toByteArray());
    carrier.name = row.value(2).toString();
    carrier.kind = row.value(3).toString();
    carrier.host = row.value(4).toString();
    carrier.port = quint16(row.value(5).toUInt());
    (void)bindModeFromWord(row.value(6).toString(), &carrier.bind);
    carrier.systemId = row.value(7).toString();
    carrier.systemType = row.value(8).toString();
    carrier.tls = row.value(9).toBool();
    carrier.window = row.value(10).toInt();
    carrier.rate = row.value(11).toInt();
    carrier.enabled = row.value(12).toBool();
    carrier.demo = row.value(13).toBool();
    carrier.hasPassword = row.value(14).toBool();
    (void)unknownPolicyFromWord(row.value(15).toString(), &carrier.unknown);
    (void)unknownPolicyFromWord(row.value(16).toString(), &carrier.unknownBroadcast);
    carrier.unknownHoldMinutes = row.value(17).toInt();
    carrier.receiptsByText = row.value(18).toBool();
    return carrier;
}

QVariantList valuesOf(const Carrier &carrier)
{
    return {text(carrier.name),
            text(carrier.kind),
            text(carrier.host),
            int(carrier.port),
            bindModeWord(carrier.bind),
            text(carrier.systemId),
            text(carrier.systemType),
            flag(carrier.tls),
            carrier.window,
            carrier.rate,
            flag(carrier.enabled),
            flag(carrier.demo),
            unknownPolicyWord(carrier.unknown),
            unknownPolicyWord(carrier.unknownBroadcast),
            carrier.unknownHoldMinutes,
            flag(carrier.receiptsByText)};
}

Result<qint64> insertCarrier(Connection &connection, const Carrier &carrier)
{
    const QUuid uuid = carrier.uuid.isNull() ? uuid7(connection.nowUs()) : carrier.uuid;
    return connection.number(
        "INSERT INTO carrier (name, kind, host, port, bind, system_id, system_type, tls, "
        "submit_window, rate, "
        "enabled, demo, when_unknown, when_unknown_broadcast, unknown_hold_minutes, "
        "receipts_by_text, uuid) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "RETURNING id",
        valuesOf(carrier) << blob(uuid));
}

Result<qint64> updateCarrier(Connection &connection, const Carrier &carrier)
{
    return connection.number("UPDATE carrier SET name = ?, kind = ?, host = ?, port = ?, bind = ?, "
                             "system_id = ?, system_type = ?, "
                             "tls = ?, submit_window = ?, rate = ?, enabled = ?, demo = ?, "
                             "when_unknown = ?, when_unknown_broadcast = ?, "
                             "unknown_hold_minutes = ?, receipts_by_text = ? WHERE id = ? AND "
                             "removed = 0 RETURNING id",
                             valuesOf(carrier) << carrier.id.value);
}

Result<QStringList> sendersOf(Connection &connection, CarrierId id)
{
    const auto rows = connection.run(
        "SELECT number FROM sender WHERE carrier_id = ? ORDER BY position, number", {id.value});
    if (!rows)
        return forward(rows);
    QStringList numbers;
    while ((*rows)->next())
        numbers.append((*rows)->value(0).toString());
    return numbers;
}

/// Rows are kept: limits and countries of a sender stand in them.
Result<void> dropSenders(Connection &connection, CarrierId id, const QStringList &kept)
{
    const auto present = sendersOf(connection, id);
    if (!present)
        return forward(present);
    for (const QString &number : *present) {
        if (kept.contains(number))
            continue;
        const auto removed =
            connection.change("DELETE FROM sender WHERE number = ?", {text(number)});
        if (!removed)
            return forward(removed);
    }
    return {};
}

Result<void> saveSenders(Connection &connection, CarrierId id, const QStringList &numbers)
{
    if (auto dropped = dropSenders(connection, id, numbers); !dropped)
        return dropped;
    int position = 0;
    for (const QString &number : numbers) {
        auto added =
            connection.change("INSERT INTO sender (number, carrier_id, position) VALUES (?, ?, ?) "
                              "ON CONFLICT (number) DO UPDATE SET carrier_id = "
                              "excluded.carrier_id, position = excluded.position",
                              {text(number), id.value, position++});
        if (!added)
            return forward(added);
    }
    return {};
}

Error withSentence(const Error &error, const QString &name)
{
    if (error.code != ErrorCode::Conflict)
        return error;
    return {ErrorCode::Conflict,
            QCoreApplication::translate(
                "cordboard::Store", "There is a carrier named “%1” already. Choose another name.")
                .arg(name),
            error.detail};
}

Result<void> runEach(Connection &connection, const QList<const char *> &statements, CarrierId id)
{
    for (const char *statement : statements) {
        if (const auto done = connection.change(statement, {id.value}); !done)
            return forward(done);
    }
    return {};
}

} // namespace

Result<QList<Carrier>> Carriers::all()
{
    const auto rows = m_connection.run(
        "SELECT id, uuid, name, kind, host, port, bind, system_id, system_type, tls, "
        "submit_window, rate, "
        "enabled, demo, COALESCE(LENGTH(sealed_password), 0) > 0, when_unknown, "
        "when_unknown_broadcast, unknown_hold_minutes, receipts_by_text FROM carrier WHERE "
        "removed = 0 "
        "ORDER BY id");
    if (!rows)
        return forward(rows);
    QList<Carrier> carriers;
    while ((*rows)->next())
        carriers.append(carrierFromRow(**rows));
    for (Carrier &carrier : carriers) {
        auto senders = sendersOf(m_connection, carrier.id);
        if (!senders)
            return forward(senders);
        carrier.senders = std::move(senders).value();
        auto profile = readProfile(m_connection, carrier.id);
        if (!profile)
            return forward(profile);
        carrier.profile = std::move(profile).value();
        auto mm1 = readMm1(m_connection, carrier.id);
        if (!mm1)
            return forward(mm1);
        carrier.mm1 = *std::move(mm1);
        if (!carrier.isMm7())
            continue;
        auto mm7 = readMm7(m_connection, carrier.id);
        if (!mm7)
            return forward(mm7);
        carrier.mm7 = *std::move(mm7);
    }
    return carriers;
}

Result<CarrierId> Carriers::save(const Carrier &carrier, const QByteArray &sealedPassword)
{
    const auto saved = carrier.id.isValid() ? updateCarrier(m_connection, carrier)
                                            : insertCarrier(m_connection, carrier);
    if (!saved)
        return Unexpected<Error>(withSentence(saved.error(), carrier.name));
    const CarrierId id{*saved};
    if (!sealedPassword.isNull()) {
        const auto set = m_connection.change("UPDATE carrier SET sealed_password = ? WHERE id = ?",
                                             {sealedPassword, id.value});
        if (!set)
            return forward(set);
    }
    if (auto senders = saveSenders(m_connection, id, carrier.senders); !senders)
        return forward(senders);
    if (auto profile = saveProfile(m_connection, id, carrier.profile); !profile)
        return forward(profile);
    if (auto mm7 = saveMm7(m_connection, id, carrier.mm7); !mm7)
        return forward(mm7);
    if (auto mm1 = saveMm1(m_connection, id, carrier.mm1); !mm1)
        return forward(mm1);
    if (auto told = RoutingVersion(m_connection).advance(); !told)
        return forward(told);
    return id;
}

Result<QByteArray> Carriers::sealedPassword(CarrierId id)
{
    const auto rows =
        m_connection.run("SELECT sealed_password FROM carrier WHERE id = ?", {id.value});
    if (!rows)
        return forward(rows);
    const QByteArray sealed = (*rows)->next() ? (*rows)->value(0).toByteArray() : QByteArray();
    (*rows)->finish();
    return sealed;
}

Result<MmsTakers> Carriers::mmsTakers()
{
    const auto rows = m_connection.run(
        "SELECT id, kind, enabled FROM carrier c WHERE removed = 0 AND (kind = 'mm7' OR EXISTS "
        "(SELECT 1 "
        "FROM carrier_setting s WHERE s.carrier_id = c.id AND s.key = 'mm1_listen')) ORDER BY id");
    if (!rows)
        return forward(rows);
    QList<std::pair<CarrierId, QString>> found;
    MmsTakers takers;
    while ((*rows)->next()) {
        const CarrierId id{(*rows)->integer(0)};
        found.append({id, (*rows)->text(1)});
        if ((*rows)->integer(2) == 0)
            takers.off.insert(id);
    }
    (*rows)->finish();
    for (const auto &[id, kind] : std::as_const(found)) {
        const auto mm7 = readMm7(m_connection, id);
        if (!mm7)
            return forward(mm7);
        if (kind == QLatin1String("mm7")) {
            takers.octets.insert(id, mm7->maxOctets);
            continue;
        }
        const auto mm1 = readMm1(m_connection, id);
        if (!mm1)
            return forward(mm1);
        if (!mm1->isOn())
            continue;
        takers.octets.insert(id, mm1->maxOctets);
        takers.alsoTexts.insert(id);
    }
    return takers;
}

Result<QByteArray> Carriers::sealedListenPassword(CarrierId id)
{
    return store::sealedListenPassword(m_connection, id);
}

Result<void> Carriers::saveListenPassword(CarrierId id, const QByteArray &sealed)
{
    return store::saveListenPassword(m_connection, id, sealed);
}

Result<IdBase> Carriers::idBase(CarrierId id)
{
    const auto rows = m_connection.run("SELECT id_base FROM carrier WHERE id = ?", {id.value});
    if (!rows)
        return forward(rows);
    const QString base = (*rows)->next() ? (*rows)->value(0).toString() : QString();
    (*rows)->finish();
    return idBaseFromWord(base);
}

Result<void> Carriers::remove(CarrierId id)
{
    // Old messages keep showing its name, so the row stays; what waits for it waits for a route
    // instead.
    const auto removed = runEach(
        m_connection,
        {"UPDATE carrier SET removed = 1, enabled = 0, sealed_password = NULL, "
         "waiting_reason = '', "
         "waiting_detail = '' WHERE id = ?",
         "DELETE FROM sender WHERE carrier_id = ?", "DELETE FROM route_share WHERE carrier_id = ?",
         // A route without a carrier is no route.
         "DELETE FROM route WHERE ? > 0 AND id NOT IN (SELECT route_id FROM "
         "route_share)",
         "DELETE FROM price WHERE carrier_id = ?",
         // Where it is booked must be known when it gets another one.
         "INSERT INTO booking (target_id, carrier_id, at_us, currency, micros) SELECT id, "
         "carrier_id, created_us, currency, cost_micro FROM target WHERE carrier_id = ? AND state "
         "= 'queued' AND cost_micro > 0 ON CONFLICT (target_id) DO NOTHING",
         "UPDATE target SET carrier_id = NULL, reason = 'no_route', detail = '' WHERE "
         "state = 'queued' AND id IN "
         "(SELECT id / 256 FROM part WHERE carrier_id = ? AND state = 'queued')",
         // Its other part was being sent when the carrier was removed, and has come back since.
         "UPDATE target SET carrier_id = NULL, reason = 'no_route', detail = '' WHERE "
         "state = 'queued' AND carrier_id = ?",
         "UPDATE part SET carrier_id = NULL, reason = 'no_route', detail = '' WHERE "
         "carrier_id = ? AND "
         "state = 'queued'"},
        id);
    return removed ? RoutingVersion(m_connection).advance() : removed;
}

Result<QString> Carriers::defaultSender(CarrierId carrier)
{
    const auto senders = sendersOf(m_connection, carrier);
    if (!senders)
        return forward(senders);
    return senders->value(0);
}

} // namespace cordboard::store
