#include "store/routing.h"

#include "values.h"

namespace cordboard::store {

namespace {

Result<QList<PriceList>> readLists(Connection &connection)
{
    const auto rows =
        connection.run("SELECT id, currency FROM carrier WHERE removed = 0 ORDER BY id");
    if (!rows)
        return forward(rows);
    QList<PriceList> lists;
    while ((*rows)->next())
        lists.append({{(*rows)->value(0).toLongLong()}, (*rows)->value(1).toString(), {}});
    (*rows)->finish();
    return lists;
}

} // namespace

Result<QList<PriceList>> Prices::all()
{
    auto lists = readLists(m_connection);
    if (!lists)
        return lists;
    const auto rows =
        m_connection.run("SELECT carrier_id, prefix, micro FROM price ORDER BY carrier_id, prefix");
    if (!rows)
        return forward(rows);
    qsizetype at = 0;
    while ((*rows)->next()) {
        const CarrierId carrier{(*rows)->value(0).toLongLong()};
        while (at < lists->size() && (*lists)[at].carrier < carrier)
            ++at;
        if (at < lists->size() && (*lists)[at].carrier == carrier)
            (*lists)[at].prices.append(
                {(*rows)->value(1).toString(), (*rows)->value(2).toLongLong()});
    }
    (*rows)->finish();
    return lists;
}

Result<void> Prices::save(const PriceList &list)
{
    const auto named = m_connection.change("UPDATE carrier SET currency = ? WHERE id = ?",
                                           {text(list.currency), list.carrier.value});
    if (!named)
        return forward(named);
    const auto cleared =
        m_connection.change("DELETE FROM price WHERE carrier_id = ?", {list.carrier.value});
    if (!cleared)
        return forward(cleared);
    for (const Price &price : list.prices) {
        const auto added =
            m_connection.change("INSERT INTO price (carrier_id, prefix, micro) VALUES (?, ?, ?)",
                                {list.carrier.value, text(price.prefix), price.micro});
        if (!added)
            return forward(added);
    }
    return RoutingVersion(m_connection).advance();
}

Result<std::optional<Cost>> Prices::costOf(const QString &destination, CarrierId carrier, int parts)
{
    const auto rows = m_connection.run(
        "SELECT p.micro, c.currency FROM price p JOIN carrier c ON c.id = p.carrier_id WHERE "
        "p.carrier_id = ? AND SUBSTR(?, 1, LENGTH(p.prefix)) = p.prefix ORDER BY LENGTH(p.prefix) "
        "DESC LIMIT 1",
        {carrier.value, text(destination)});
    if (!rows)
        return forward(rows);
    std::optional<Cost> cost;
    if ((*rows)->next())
        cost = Cost{(*rows)->value(0).toLongLong() * parts, (*rows)->value(1).toString()};
    (*rows)->finish();
    return cost;
}

} // namespace cordboard::store
