#pragma once

#include "model/team.h"
#include "store/connection.h"

#include <QList>

#include <optional>

namespace cordboard::store {

/// Who answers at a console. Works on the connection it is given, in that connection's thread.
class Operators
{
public:
    explicit Operators(Connection &connection)
        : m_connection(connection)
    {}

    /// The operator of that login, made when there is none; their console is there now. The name
    /// is that of the first time. Writers only.
    Result<Operator> enter(const QString &login, const QString &name);

    Result<std::optional<Operator>> byLogin(const QString &login);
    Result<std::optional<Operator>> byId(const QUuid &id);

    /// All of them by name, each with how many open threads are theirs.
    Result<QList<OperatorLoad>> all();

private:
    Result<std::optional<Operator>> one(const char *sql, const Value &key);

    Connection &m_connection;
};

} // namespace cordboard::store
