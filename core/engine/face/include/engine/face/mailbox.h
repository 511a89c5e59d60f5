#pragma once

#include "model/carrier.h"
#include "model/message.h"
#include "model/presence.h"

#include <QHash>
#include <QMutex>
#include <QSet>

#include <functional>
#include <optional>

namespace cordboard::engine {

/// What changed since the last look. Later states of the same id have replaced earlier ones.
struct Changes
{
    QHash<TargetId, TargetTick> ticks;    ///< outbound messages whose state changed
    QHash<ConversationId, TargetId> news; ///< threads with new messages, and the newest of them
    QSet<ConversationId>
        conversations; ///< rows of the list to read again (also those of ticks and news)
    QHash<CarrierId, LinkStatus> links;
    bool carriers = false; ///< carriers, senders or routes were edited
    bool sorting = false;  ///< labels or saved filters were edited
    bool needsYou = false; ///< the list of what needs a person is another
    /// Who of the team is at which thread now; not told: as it was.
    std::optional<QList<Presence>> presence;
    /// Why the database cannot be reached at this moment; empty: it can again.
    std::optional<QString> database;
    bool lookAgain = false; ///< too much happened: forget what you hold and read anew
    qint64 savedUs = 0;     ///< time of the newest commit in here
};

/// Engine -> window, bounded. Any thread posts; one receiver drains. At most one wake-up is
/// outstanding, so a window that is busy for minutes costs nothing but this table, and above
/// `limit` ids the table collapses to lookAgain. Thread-safe.
class Mailbox
{
public:
    explicit Mailbox(int limit = 20'000)
        : m_limit(limit)
    {}

    /// `wake` is called from the posting thread when the box turns from empty to not empty. It must
    /// only post an event: the box is locked. After setWake({}) it is never called again.
    void setWake(std::function<void()> wake);

    /// Whether anybody takes what is posted.
    bool isWatched();

    void postTicks(const QList<TargetTick> &ticks);
    void postMessages(const QList<ChatMessage> &messages);
    void postConversation(ConversationId id);
    void postLink(const LinkStatus &status);
    void postCarriers();
    void postSorting();
    void postPresence(const QList<Presence> &all);
    void postDatabase(const QString &trouble);
    void postLookAgain();

    /// Everything so far; the box is empty afterwards.
    Changes drain();

private:
    void wakeIfFirst();
    void collapseIfFull();

    const int m_limit;
    QMutex m_mutex;
    Changes m_changes;
    bool m_waiting = false;
    std::function<void()> m_wake;
};

} // namespace cordboard::engine
