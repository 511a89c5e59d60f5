#pragma once

#include "model/presence.h"
#include "store/connection.h"

namespace cordboard::store {

/// At which thread each operator is, for consoles that share a database (ADR 0041). Works on the
/// connection it is given, in that connection's thread.
class Presences
{
public:
    /// A console tells more often than this that somebody is still there.
    static constexpr qint64 hereForUs = 75'000'000;
    /// And, while they write, more often than this.
    static constexpr qint64 typingForUs = 8'000'000;

    explicit Presences(Connection &connection)
        : m_connection(connection)
    {}

    /// `at` invalid: at none. Writers only.
    Result<void> tell(const QUuid &who, ConversationId at, bool typing);

    /// Of all, by name.
    Result<QList<Presence>> now();

private:
    Connection &m_connection;
};

} // namespace cordboard::store
