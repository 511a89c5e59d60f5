#pragma once

#include "base/result.h"
#include "model/message_record.h"

#include <QFuture>
#include <QList>

#include <functional>

namespace cordboard::engine {

/// One thing that happened to a message.
struct NewsItem
{
    enum class Kind {
        Accepted, ///< an outbound one; told once, however many people it is for
        Received,
        Updated, ///< the state of one person; of a message to more than 50, of up to 100
        Deleted,
    };
    Kind kind = Kind::Updated;
    qint64 atUs = 0; ///< when it was committed; grows from item to item
    /// As it was then, as far as the people concerned go. Of more than 50 only those who changed,
    /// and counts.
    MessageRecord message;
    qint64 version = 0; ///< grows with every change of that message
};

struct NewsPage
{
    qint64 upTo = 0;   ///< the cursor for the next page
    bool more = false; ///< there is more by now
    QList<NewsItem> items;
};

/// What happens to messages, in the order of commits, for those who pass it on. Any thread; answers
/// are futures as for Engine. Nothing is lost between two pages, whoever wrote it.
class News
{
public:
    virtual ~News() = default;

    /// The cursor behind all that is there.
    virtual QFuture<Result<qint64>> newest() = 0;
    /// From at most `limit` changes; a page may have fewer items, or none. When it fails, those who
    /// watch are told again within a few seconds.
    virtual QFuture<Result<NewsPage>> after(qint64 cursor, int limit) = 0;

    /// `watch` is called, from any thread, when there is something new; it must not block. Answers
    /// its id. What other programs wrote into a shared database is known within a second.
    virtual int addWatch(std::function<void()> watch) = 0;
    /// Once this returns, it is not running and never called again.
    virtual void removeWatch(int id) = 0;
};

} // namespace cordboard::engine
