#pragma once

#include "audience.h"
#include "store/webhook_queue.h"

#include <QHash>

namespace cordboard::webhook {

/// What the lines of one page say in the words of conversations: that one was made or changed, and
/// each person's message within it. Used once, inside a reading job.
class ConversationNews
{
public:
    ConversationNews(store::Connection &connection, const QList<WebhookEndpoint> &endpoints,
                     const QUuid &customer);

    /// Before the first take(): of several changes of one conversation the last is told, as all of
    /// them would tell it as it is now.
    void look(const QList<store::FeedLine> &lines);

    Result<void> take(const store::FeedLine &line, QList<store::NewWebhookEvent> *events);

private:
    Result<void> takeConversation(const store::FeedLine &line,
                                  QList<store::NewWebhookEvent> *events);
    Result<void> takeMessage(const store::FeedLine &line, const QList<Audience> &audiences,
                             QList<store::NewWebhookEvent> *events);
    const QList<Audience> &twins(const QString &kind);

    store::Connection &m_connection;
    const QList<WebhookEndpoint> &m_endpoints;
    const QUuid m_customer;
    QHash<ConversationId, qint64> m_last; ///< the last change of each
    QHash<QString, QList<Audience>> m_twins;
};

} // namespace cordboard::webhook
