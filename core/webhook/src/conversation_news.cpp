#include "conversation_news.h"

#include "planner.h"
#include "store/records.h"
#include "told.h"
#include "views/resource_json.h"

namespace cordboard::webhook {

using store::FeedLine;
using store::NewWebhookEvent;

namespace {

const QLatin1String conversationUpdated("conversation_updated");

NewWebhookEvent changeOf(const FeedLine &line, TargetId target)
{
    NewWebhookEvent event;
    event.message = line.message;
    event.createdUs = line.id;
    event.chain = store::targetChains | target.value;
    event.opens = opens(line);
    event.replaces = isUpdate(line);
    event.passing = event.replaces && isPassing(line.state);
    return event;
}

} // namespace

ConversationNews::ConversationNews(store::Connection &connection,
                                   const QList<WebhookEndpoint> &endpoints, const QUuid &customer)
    : m_connection(connection)
    , m_endpoints(endpoints)
    , m_customer(customer)
{}

void ConversationNews::look(const QList<FeedLine> &lines)
{
    for (const FeedLine &line : lines) {
        if (line.kind == conversationUpdated)
            m_last.insert(line.conversation, line.id);
    }
}

const QList<Audience> &ConversationNews::twins(const QString &kind)
{
    auto known = m_twins.find(kind);
    if (known == m_twins.end())
        known = m_twins.insert(kind, twinAudiencesOf(m_endpoints, kind));
    return *known;
}

Result<void> ConversationNews::take(const FeedLine &line, QList<NewWebhookEvent> *events)
{
    if (!line.message.isValid())
        return takeConversation(line, events);
    const QList<Audience> &audiences = twins(line.kind);
    return audiences.isEmpty() ? Result<void>() : takeMessage(line, audiences, events);
}

Result<void> ConversationNews::takeConversation(const FeedLine &line,
                                                QList<NewWebhookEvent> *events)
{
    if (line.kind == conversationUpdated && m_last.value(line.conversation) != line.id)
        return {};
    const QList<Audience> audiences = audiencesOf(m_endpoints, line.kind);
    if (audiences.isEmpty())
        return {};
    const auto conversation = store::Records(m_connection).conversation(line.conversation);
    if (!conversation)
        return forward(conversation);
    if (!*conversation)
        return {};
    NewWebhookEvent event;
    event.createdUs = line.id;
    event.chain = store::conversationChains | line.conversation.value;
    event.opens = line.kind != conversationUpdated;
    for (const Audience &audience : audiences) {
        event.body = views::conversationEvent(audience.type, line.id, **conversation, m_customer);
        tell(event, audience, events);
    }
    return {};
}

/// A message's end is one line for all its people.
Result<void> ConversationNews::takeMessage(const FeedLine &line, const QList<Audience> &audiences,
                                           QList<NewWebhookEvent> *events)
{
    QList<ConversationMessageRecord> messages;
    if (opens(line) || isUpdate(line)) {
        auto one = store::Records(m_connection).messageOf(line.target);
        if (!one)
            return forward(one);
        if (!*one)
            return {}; // erased meanwhile
        (*one)->state = line.state;
        (*one)->reason = line.reason;
        (*one)->updatedUs = opens(line) ? (*one)->createdUs : line.id;
        messages = {**one};
    } else {
        const auto all = store::Records(m_connection).messagesOf(line.message);
        if (!all)
            return forward(all);
        messages = *all;
    }
    for (const ConversationMessageRecord &message : messages) {
        NewWebhookEvent event = changeOf(line, message.id);
        for (const Audience &audience : audiences) {
            event.body =
                views::conversationMessageEvent(audience.type, line.id, message, m_customer);
            tell(event, audience, events);
        }
    }
    return {};
}

} // namespace cordboard::webhook
