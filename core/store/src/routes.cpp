#include "store/routing.h"

#include "ids.h"
#include "store/carriers.h"
#include "values.h"

#include <QCoreApplication>

namespace cordboard::store {

namespace {

constexpr const char *versionKey = "routing.version";

Result<void> readShares(Connection &connection, QList<Route> &routes)
{
    const auto rows = connection.run(
        "SELECT route_id, carrier_id, weight FROM route_share ORDER BY route_id, position");
    if (!rows)
        return forward(rows);
    qsizetype at = 0;
    while ((*rows)->next()) {
        const RouteId id{(*rows)->value(0).toLongLong()};
        while (at < routes.size() && routes[at].id < id)
            ++at;
        if (at < routes.size() && routes[at].id == id)
            routes[at].carriers.append(
                {{(*rows)->value(1).toLongLong()}, (*rows)->value(2).toInt()});
    }
    (*rows)->finish();
    return {};
}

QVariantList keyOf(const Route &route)
{
    return {text(route.prefix), text(route.sender), text(route.category)};
}

Error withSentence(const Error &error)
{
    if (error.code != ErrorCode::Conflict)
        return error;
    return {ErrorCode::Conflict,
            QCoreApplication::translate("cordboard::Store",
                                        "There is a route for this prefix, sender and category "
                                        "already. Change that one."),
            error.detail};
}

} // namespace

Result<qint64> RoutingVersion::value()
{
    const auto value = Settings(m_connection).value(QString::fromLatin1(versionKey));
    if (!value)
        return forward(value);
    return value->toLongLong();
}

Result<void> RoutingVersion::advance()
{
    const auto advanced = m_connection.change(
        "INSERT INTO setting (key, value) VALUES (?, '1') ON CONFLICT (key) DO UPDATE SET value = "
        "CAST(CAST(setting.value AS BIGINT) + 1 AS TEXT)",
        {text(QString::fromLatin1(versionKey))});
    if (!advanced)
        return forward(advanced);
    return {};
}

Result<QList<Route>> Routes::all()
{
    const auto rows =
        m_connection.run("SELECT id, prefix, sender, category, priority FROM route ORDER BY id");
    if (!rows)
        return forward(rows);
    QList<Route> routes;
    while ((*rows)->next()) {
        Route route;
        route.id = {(*rows)->value(0).toLongLong()};
        route.prefix = (*rows)->value(1).toString();
        route.sender = (*rows)->value(2).toString();
        route.category = (*rows)->value(3).toString();
        route.priority = (*rows)->value(4).toInt();
        routes.append(route);
    }
    if (auto shares = readShares(m_connection, routes); !shares)
        return forward(shares);
    return routes;
}

Result<RouteId> Routes::save(const Route &route)
{
    const auto saved =
        route.id.isValid()
            ? m_connection.number("UPDATE route SET prefix = ?, sender = ?, category = ?, priority "
                                  "= ? WHERE id = ? RETURNING id",
                                  keyOf(route) << route.priority << route.id.value)
            : m_connection.number("INSERT INTO route (prefix, sender, category, priority) VALUES "
                                  "(?, ?, ?, ?) RETURNING id",
                                  keyOf(route) << route.priority);
    if (!saved && saved.error().code == ErrorCode::NotFound)
        return fail(
            ErrorCode::NotFound,
            QCoreApplication::translate("cordboard::Store", "This route was removed meanwhile."));
    if (!saved)
        return Unexpected<Error>(withSentence(saved.error()));
    const RouteId id{*saved};
    if (auto shares = writeShares(id, route.carriers); !shares)
        return forward(shares);
    if (auto told = RoutingVersion(m_connection).advance(); !told)
        return forward(told);
    return id;
}

Result<RouteId> Routes::put(const Route &route)
{
    Route known = route;
    const auto id = idOf(route);
    if (!id)
        return forward(id);
    known.id = *id;
    return save(known);
}

Result<RouteId> Routes::idOf(const Route &route)
{
    const auto rows = m_connection.run(
        "SELECT id FROM route WHERE prefix = ? AND sender = ? AND category = ?", keyOf(route));
    if (!rows)
        return forward(rows);
    const RouteId id{(*rows)->next() ? (*rows)->value(0).toLongLong() : 0};
    (*rows)->finish();
    return id;
}

Result<void> Routes::writeShares(RouteId id, const QList<RouteCarrier> &carriers)
{
    const auto cleared =
        m_connection.change("DELETE FROM route_share WHERE route_id = ?", {id.value});
    if (!cleared)
        return forward(cleared);
    int position = 0;
    for (const RouteCarrier &share : carriers) {
        const auto added = m_connection.change(
            "INSERT INTO route_share (route_id, carrier_id, weight, position) VALUES (?, ?, ?, ?)",
            {id.value, share.carrier.value, share.weight, position++});
        if (!added)
            return forward(added);
    }
    return {};
}

Result<void> Routes::remove(RouteId id)
{
    const auto removed = m_connection.change("DELETE FROM route WHERE id = ?", {id.value});
    if (!removed)
        return forward(removed);
    return RoutingVersion(m_connection).advance();
}

Result<QList<CarrierId>> Routes::carriersEver()
{
    return readIds<CarrierId>(m_connection.run("SELECT id FROM carrier ORDER BY id"));
}

} // namespace cordboard::store
