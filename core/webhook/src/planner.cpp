#include "planner.h"

#include "conversation_news.h"
#include "store/records.h"
#include "told.h"
#include "views/resource_json.h"

#include <QHash>

namespace cordboard::webhook {

namespace {

using store::FeedLine;
using store::NewWebhookEvent;

TargetCounts countsOf(const MessageRecord &message)
{
    TargetCounts counts;
    for (const TargetRecord &target : message.targets)
        ++counts[target.state];
    return counts;
}

/// Those of one message to many whose news leave together.
struct Crowd
{
    MessageRecord message;
    QList<FeedLine> lines; ///< one a person
};

/// One page. Used once.
class Planning
{
public:
    Planning(store::Connection &connection, const QList<WebhookEndpoint> &endpoints,
             const QUuid &customer)
        : m_connection(connection)
        , m_endpoints(endpoints)
        , m_customer(customer)
        , m_conversations(connection, endpoints, customer)
    {}

    Result<PlannedPage> run(const store::ForwarderState &from, int limit)
    {
        const auto lines = store::WebhookQueue(m_connection).linesAfter(from.cursorUs, limit);
        if (!lines)
            return forward(lines);
        m_page.isFull = lines->size() >= limit;
        m_page.from = from;
        m_page.upToUs = lines->isEmpty() ? from.cursorUs : lines->last().id;
        if (m_page.isFull)
            noteLast(*lines);
        m_conversations.look(*lines);
        for (const FeedLine &line : *lines) {
            if (isSuperfluous(line))
                continue;
            if (auto taken = m_conversations.take(line, &m_page.events); !taken)
                return forward(taken);
            if (auto taken = take(line); !taken)
                return forward(taken);
        }
        if (auto ended = endCrowds(); !ended)
            return forward(ended);
        return std::move(m_page);
    }

private:
    void noteLast(const QList<FeedLine> &lines)
    {
        for (const FeedLine &line : lines) {
            if (isUpdate(line))
                m_last.insert(line.target, line.id);
        }
    }

    bool isSuperfluous(const FeedLine &line) const
    {
        if (!isUpdate(line))
            return false;
        // "sending" is what it was called before, too: nothing that is told has changed.
        if (line.state == TargetState::Sending)
            return true;
        return isPassing(line.state) && m_last.value(line.target, line.id) != line.id;
    }

    const QList<Audience> &audiences(const FeedLine &line)
    {
        auto known = m_audiences.find(line.kind);
        if (known == m_audiences.end())
            known = m_audiences.insert(line.kind, audiencesOf(m_endpoints, line.kind));
        return *known;
    }

    Result<void> take(const FeedLine &line)
    {
        if (!line.message.isValid() || audiences(line).isEmpty())
            return {};
        auto known = m_messages.find(line.message);
        if (known == m_messages.end()) {
            const auto read = store::Records(m_connection).message(line.message, {});
            if (!read)
                return forward(read);
            known = m_messages.insert(line.message, *read);
        }
        if (!*known)
            return {}; // erased meanwhile
        return (*known)->counts ? takeOfMany(line, **known) : takeWhole(line, **known);
    }

    Result<void> takeWhole(const FeedLine &line, MessageRecord message)
    {
        // Each person of a message has a line; it was made once.
        if (opens(line) && line.target != message.targets.value(0).id)
            return {};
        if (message.targets.size() == 1 && (opens(line) || isUpdate(line))) {
            // Told as it was then, however late that is.
            putState(line, message);
            append(line, message, line.version);
            return {};
        }
        const auto version = store::WebhookQueue(m_connection).versionOf(line);
        if (!version)
            return forward(version);
        if (!isUpdate(line)) {
            append(line, message, grown(line.message, version->current));
            return {};
        }
        // The others are told as they are now, so a state that has passed would be a step back.
        if (!version->isLatest && isPassing(line.state))
            return {};
        putState(line, message);
        append(line, message, grown(line.message, version->atLine));
        return {};
    }

    static void putState(const FeedLine &line, MessageRecord &message)
    {
        for (TargetRecord &target : message.targets) {
            if (target.id != line.target)
                continue;
            target.state = line.state;
            target.reason = line.reason;
            target.updatedUs = opens(line) ? target.createdUs : line.id;
        }
    }

    /// Never less than what was told of that message before.
    qint64 grown(MessageId message, qint64 version)
    {
        qint64 &told = m_told[message];
        return told = qMax(told, version);
    }

    Result<void> takeOfMany(const FeedLine &line, const MessageRecord &message)
    {
        if (!isUpdate(line))
            return takeOnce(line, message);
        Crowd &crowd = m_crowds[line.message];
        crowd.message = message;
        for (FeedLine &before : crowd.lines) {
            if (before.target != line.target)
                continue;
            if (isPassing(before.state)) {
                before = line;
                return {};
            }
            // A final state, and now another one: both are told.
            if (auto ended = end(crowd); !ended)
                return ended;
            break;
        }
        crowd.lines.append(line);
        return crowd.lines.size() >= mostTogether ? end(crowd) : Result<void>();
    }

    /// Its creation, of which each person has a line, or its end.
    Result<void> takeOnce(const FeedLine &line, const MessageRecord &message)
    {
        if (opens(line) && m_opened.contains(line.message))
            return {};
        store::WebhookQueue queue(m_connection);
        const auto isFirst = queue.isFirst(line);
        if (!isFirst)
            return forward(isFirst);
        m_opened.insert(line.message);
        if (!*isFirst)
            return {};
        const auto version = queue.versionOf(line);
        if (!version)
            return forward(version);
        append(line, message, grown(line.message, version->current));
        return {};
    }

    Result<void> end(Crowd &crowd)
    {
        const QList<FeedLine> lines = std::exchange(crowd.lines, {});
        if (lines.isEmpty())
            return {};
        QList<TargetId> changed;
        for (const FeedLine &line : lines)
            changed.append(line.target);
        auto message = store::Records(m_connection).message(lines.last().message, changed);
        if (!message)
            return forward(message);
        if (!*message)
            return {};
        for (const FeedLine &line : lines)
            putState(line, **message);
        if (!(*message)->counts)
            (*message)->counts = countsOf(**message); // all of them changed
        const auto version = store::WebhookQueue(m_connection).versionOf(lines.last());
        if (!version)
            return forward(version);
        const FeedLine &last = lines.last();
        append(last, **message, grown(last.message, version->atLine));
        return {};
    }

    Result<void> endCrowds()
    {
        for (Crowd &crowd : m_crowds) {
            if (auto ended = end(crowd); !ended)
                return ended;
        }
        return {};
    }

    void append(const FeedLine &line, const MessageRecord &message, qint64 version)
    {
        NewWebhookEvent event;
        event.message = line.message;
        event.chain = line.message.value;
        event.createdUs = line.id;
        event.opens = opens(line);
        // Of many, each event tells of others: none replaces another.
        event.replaces = isUpdate(line) && !message.counts;
        event.passing = event.replaces && isPassing(line.state);
        for (const Audience &audience : audiences(line)) {
            event.body = views::messageEvent(audience.type, line.id, message, version, m_customer);
            tell(event, audience, &m_page.events);
        }
    }

    static constexpr int mostTogether = 100; ///< keeps a body under 64 kB

    store::Connection &m_connection;
    const QList<WebhookEndpoint> &m_endpoints;
    const QUuid m_customer;
    ConversationNews m_conversations;
    PlannedPage m_page;
    QHash<TargetId, qint64> m_last; ///< the last update of each, when there is a backlog
    QHash<QString, QList<Audience>> m_audiences;
    QHash<MessageId, std::optional<MessageRecord>> m_messages;
    QSet<MessageId> m_opened;
    QHash<MessageId, qint64> m_told; ///< the highest version
    QHash<MessageId, Crowd> m_crowds;
};

} // namespace

bool isPassing(TargetState state)
{
    switch (state) {
    case TargetState::Queued:
    case TargetState::Sending:
    case TargetState::Sent:
    case TargetState::Unknown:
        return true;
    case TargetState::Delivered:
    case TargetState::Failed:
    case TargetState::Expired:
    case TargetState::Cancelled:
    case TargetState::Received:
        return false;
    }
    return false;
}

Result<PlannedPage> planPage(store::Connection &connection, const store::ForwarderState &from,
                             const QList<WebhookEndpoint> &endpoints, const QUuid &customer,
                             int limit)
{
    return Planning(connection, endpoints, customer).run(from, limit);
}

} // namespace cordboard::webhook
