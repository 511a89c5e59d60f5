#pragma once

#include "model/conversation.h"
#include "model/thread_filter.h"

#include <QList>

#include <optional>

namespace cordboard {

/// Position in the thread list: newest activity first, the id breaks ties.
struct ThreadCursor
{
    qint64 lastAtUs = 0;
    ConversationId id;
};

struct ThreadQuery
{
    ThreadView view = ThreadView::Everything; ///< of Everything only, what follows narrows it
    bool unreadOnly = false;
    bool blockedOnly = false;  ///< of people who are blocked, closed or not
    bool mentionsOnly = false; ///< with a note that names whoever asks, seen or not
    bool needsYouOnly = false; ///< threads in which a person has to decide about a message;
                               ///< `search` does not narrow these
    std::optional<ThreadFilter> filter; ///< what they must be like; nothing else but `among`
                                        ///< narrows it
    /// With a filter: only these, mostAmong at most; empty: all.
    QList<ConversationId> among;
    static constexpr int mostAmong = 50;
    QString search;                    ///< words of names, numbers and messages; empty: everything
    std::optional<ThreadCursor> after; ///< continue behind this row
    int limit = 200;
};

struct ThreadPage
{
    QList<Conversation> rows;
    bool more = false;
};

/// A slice of one thread, paged by key, never by offset.
struct SliceQuery
{
    enum class Anchor {
        Latest, ///< the newest `limit`
        Before, ///< the `limit` before `target`, exclusive
        After,  ///< the `limit` after `target`, exclusive
        Around, ///< half before and half after, `target` included
    };
    ConversationId conversation;
    Anchor anchor = Anchor::Latest;
    TargetId target;
    int limit = 100;
};

/// The next message of one thread that holds these words, as the search over all threads finds
/// them.
struct FindQuery
{
    ConversationId conversation;
    QString text;
    TargetId from{};    ///< exclusive; not valid: from the end of the thread
    bool newer = false; ///< after `from` instead of before it
    /// Instead of words: the first message from this moment on, or the last one before it; µs.
    qint64 sinceUs = 0;
};

struct MessageSlice
{
    QList<ChatMessage> rows; ///< oldest first
    bool olderExist = false;
    bool newerExist = false;
    QList<ThreadLine> lines{}; ///< that stand behind these rows, oldest first
};

} // namespace cordboard
