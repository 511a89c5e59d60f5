#pragma once

#include "model/message.h"
#include "store/connection.h"

#include <QSet>

namespace cordboard::store {

/// What happened after a certain line of the change feed, each message once.
struct FeedPage
{
    qint64 upTo = 0;                    ///< the cursor for the next page
    bool isFull = false;                ///< there may be more
    QSet<TargetId> created;             ///< came in or were accepted
    QSet<TargetId> changed;             ///< others, whose state is another
    QSet<ConversationId> conversations; ///< were read, named or assigned
    bool sorting = false;               ///< labels or saved filters are others
};

/// The change feed, for programs that did not write the changes themselves. Its numbers grow in the
/// order of commits (ADR 0009), so a cursor misses nothing.
class Feed
{
public:
    explicit Feed(Connection &connection)
        : m_connection(connection)
    {}

    /// The cursor behind everything that is there; 0 when there is nothing.
    Result<qint64> newest();

    Result<FeedPage> after(qint64 cursor, int limit);

    /// Forgets at most so many lines from before that time, but none that webhooks have yet to be
    /// made of. How many went.
    Result<int> prune(qint64 beforeUs, int limit);

private:
    Connection &m_connection;
};

} // namespace cordboard::store
