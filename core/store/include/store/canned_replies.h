#pragma once

#include "model/canned_reply.h"
#include "store/connection.h"

#include <QList>

namespace cordboard::store {

/// Canned replies. Works on the connection it is given, inside its transaction.
class CannedReplies
{
public:
    explicit CannedReplies(Connection &connection)
        : m_connection(connection)
    {}

    Result<QList<CannedReply>> all(); ///< by title
    /// A new one, or another text for one that is there. Conflict: another one has that title;
    /// NotFound: it was removed meanwhile.
    Result<CannedReply> save(CannedReply reply);
    Result<void> remove(CannedReplyId id);

private:
    Connection &m_connection;
};

} // namespace cordboard::store
