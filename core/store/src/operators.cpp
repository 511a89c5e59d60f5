#include "store/operators.h"

#include "values.h"

#include "base/uuid7.h"

namespace cordboard::store {

namespace {

/// A console tells that it is there more often than this (engine/src/team_keeper.cpp).
constexpr qint64 hereForUs = 120'000'000;

#define OPERATOR_COLUMNS "SELECT uuid, login, name, seen_us FROM operators "

Operator operatorFromRow(const Rows &row)
{
    return {QUuid::fromRfc4122(row.bytes(0)), row.text(1), row.text(2), row.integer(3)};
}

} // namespace

Result<std::optional<Operator>> Operators::one(const char *sql, const Value &key)
{
    const auto rows = m_connection.run(sql, {key});
    if (!rows)
        return forward(rows);
    std::optional<Operator> found;
    if ((*rows)->next())
        found = operatorFromRow(**rows);
    (*rows)->finish();
    return found;
}

Result<std::optional<Operator>> Operators::byLogin(const QString &login)
{
    return one(OPERATOR_COLUMNS "WHERE login = ?", text(login));
}

Result<std::optional<Operator>> Operators::byId(const QUuid &id)
{
    return one(OPERATOR_COLUMNS "WHERE uuid = ?", blob(id));
}

Result<Operator> Operators::enter(const QString &login, const QString &name)
{
    const qint64 nowUs = m_connection.nowUs();
    auto known = byLogin(login);
    if (!known)
        return forward(known);
    if (*known) {
        const auto seen = m_connection.change("UPDATE operators SET seen_us = ? WHERE login = ?",
                                              {nowUs, text(login)});
        if (!seen)
            return forward(seen);
        (*known)->seenUs = nowUs;
        return **std::move(known);
    }
    const Operator made{uuid7(nowUs), login, name.isEmpty() ? login : name, nowUs};
    const auto added = m_connection.change(
        "INSERT INTO operators (uuid, login, name, created_us, seen_us) VALUES (?, ?, ?, ?, ?)",
        {blob(made.id), text(made.login), text(made.name), nowUs, nowUs});
    if (!added)
        return forward(added);
    return made;
}

Result<QList<OperatorLoad>> Operators::all()
{
    const auto rows = m_connection.run(OPERATOR_COLUMNS "ORDER BY name, id");
    if (!rows)
        return forward(rows);
    QList<OperatorLoad> operators;
    while ((*rows)->next()) {
        OperatorLoad load;
        load.who = operatorFromRow(**rows);
        load.here = m_connection.nowUs() - load.who.seenUs < hereForUs;
        operators.append(load);
    }
    (*rows)->finish();
    for (OperatorLoad &load : operators) {
        const auto open = m_connection.number(
            "SELECT COUNT(*) FROM (SELECT 1 FROM conversation WHERE status = 'open' AND owner = ? "
            "LIMIT ?) AS theirs",
            {blob(load.who.id), ThreadCounts::most});
        if (!open)
            return forward(open);
        load.open = int(*open);
    }
    return operators;
}

} // namespace cordboard::store
