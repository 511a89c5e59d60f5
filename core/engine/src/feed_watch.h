#pragma once

#include "engine/face/mailbox.h"
#include "store/feed.h"
#include "store/store.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace cordboard::engine {

/// Where several programs share the database: what others wrote reaches our window and our lines.
/// Looks every half second, by cursor, so that nothing is missed over a lost connection. Engine
/// thread only.
class FeedWatch : public QObject
{
    Q_OBJECT

public:
    FeedWatch(store::Store &store, Mailbox &mailbox, QObject *parent = nullptr);

    /// Does nothing where the database is ours alone.
    void start();
    void stop() { m_timer.stop(); }

Q_SIGNALS:
    /// There may be work for our lines.
    void moved();

private:
    struct News
    {
        qint64 upTo = 0;
        bool tooMuch = false; ///< for a window to follow one by one
        QList<ChatMessage> created;
        QList<TargetTick> ticks;
        QSet<ConversationId> conversations;
        bool sorting = false;
        std::optional<QList<Presence>> presence; ///< not looked at: nothing
    };

    static Result<News> readNews(store::Connection &connection, qint64 cursor, bool forWindow);
    static Result<News> skip(store::Connection &connection);
    void look();
    void show(const News &news);
    void showPresence(const QList<Presence> &presence);

    store::Store &m_store;
    Mailbox &m_mailbox;
    QTimer m_timer{this};
    qint64 m_cursor = -1; ///< not known yet
    bool m_looking = false;
    int m_looks = 0;
    QList<Presence> m_presence; ///< as it was told
};

} // namespace cordboard::engine
