#pragma once

#include "model/mention.h"
#include "ui/bridge/carrier_book.h"
#include "ui/notify/notice.h"

#include <QHash>
#include <QObject>
#include <QTimer>

namespace cordboard::ui {

/// Notices what a person who looks elsewhere should be told: a customer wrote, a note
/// names them, a message that somebody here wrote was not delivered, a line went down or came back.
/// One per window; GUI thread. The proxy and the book must outlive it.
class NoticeWatch : public QObject
{
    Q_OBJECT

public:
    NoticeWatch(EngineProxy &proxy, CarrierBook &carriers, QObject *parent = nullptr);

    void setWishes(const NoticeWishes &wishes) { m_wishes = wishes; }
    const NoticeWishes &wishes() const { return m_wishes; }
    bool isQuiet() const;

    /// Who sits here: whose threads are mine.
    void setMe(const QUuid &me) { m_me = me; }

    /// The thread that a person has before them in an active window: nothing is told of it. Not
    /// valid: none.
    void setLookingAt(ConversationId thread) { m_lookingAt = thread; }

    /// So many messages wait for a person's decision.
    void setNeedsYou(qint64 messages);

    /// So many threads have something unread and nobody's name on them.
    void setUnassigned(int threads);
    /// After so long somebody of nobody's is told of, and then again and again.
    static constexpr qint64 remindEveryUs = qint64(3) * 60 * 1'000'000;
    /// What its timer does; tests, whose clock stands still, do it themselves.
    void remind();
    /// Of those who wait now nothing is told again, until they write again.
    void acknowledge();

Q_SIGNALS:
    void noticed(const cordboard::ui::Notice &notice);

private:
    void takeNews(const QHash<ConversationId, TargetId> &newest);
    void takeTicks(const QList<TargetTick> &ticks);
    void takeLinks();
    void takeWaiting(const QList<Conversation> &threads);
    void readMentions();
    void takeMentions(const QList<Mention> &mentions);
    void takeMessages(const QList<ChatMessage> &messages);
    void tellOfMessages(QList<ChatMessage> written, const QList<Conversation> &threads);
    void tellOfFailure(const ChatMessage &message);
    template<class Tell>
    void withThread(ConversationId thread, Tell tell);
    void tell(const Notice &notice);
    NoticeQueue queueOf(const Conversation &thread) const;

    EngineProxy &m_proxy;
    CarrierBook &m_carriers;
    NoticeWishes m_wishes;
    ConversationId m_lookingAt;
    QUuid m_me;
    /// Somebody whom nobody has taken.
    struct Waiting
    {
        qint64 sinceUs = 0;
        TargetId last;               ///< what they wrote last
        bool isAcknowledged = false; ///< until they write again
    };
    QHash<ConversationId, Waiting> m_waiting;
    bool m_someWait = false;
    qint64 m_remindedUs = 0;
    QTimer m_waits;
    QTimer m_mentionsSoon;
    qint64 m_toldMention = -1;     ///< the newest note that was there at the start, or told since
    qint64 m_needsYou = -1;        ///< not known yet
    QHash<CarrierId, bool> m_down; ///< whether it was told that it is down
};

} // namespace cordboard::ui
