#include "news_reader.h"

#include "store/records.h"
#include "store/webhook_queue.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace cordboard::engine {

namespace {

using store::FeedLine;
using Kind = NewsItem::Kind;

constexpr qsizetype mostTogether = 100;

std::optional<Kind> kindOf(const FeedLine &line)
{
    if (line.kind == QLatin1String("message_created"))
        return Kind::Accepted;
    if (line.kind == QLatin1String("message_received"))
        return Kind::Received;
    if (line.kind == QLatin1String("message_deleted"))
        return Kind::Deleted;
    // "Sending" has the same word outside as what it was before.
    if (line.kind == QLatin1String("message_updated") && line.state != TargetState::Sending)
        return Kind::Updated;
    return {};
}

/// One page. Used once.
class Reading
{
public:
    explicit Reading(store::Connection &connection)
        : m_connection(connection)
    {}

    Result<NewsPage> run(qint64 cursor, int limit)
    {
        const auto lines = store::WebhookQueue(m_connection).linesAfter(cursor, limit);
        if (!lines)
            return forward(lines);
        m_page.upTo = lines->isEmpty() ? cursor : lines->last().id;
        m_page.more = lines->size() >= limit;
        for (const FeedLine &line : *lines) {
            if (auto taken = take(line); !taken)
                return forward(taken);
        }
        for (QList<FeedLine> &crowd : m_crowds) {
            if (auto ended = tellCrowd(std::exchange(crowd, {})); !ended)
                return forward(ended);
        }
        // Crowds were told last; who follows goes by the time of what they have.
        std::sort(m_page.items.begin(), m_page.items.end(),
                  [](const NewsItem &a, const NewsItem &b) { return a.atUs < b.atUs; });
        return std::move(m_page);
    }

private:
    Result<void> take(const FeedLine &line)
    {
        const auto kind = kindOf(line);
        if (!kind || !line.message.isValid())
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
        if ((*known)->counts)
            return takeOfMany(line, *kind, **known);
        // Each person of a message has a line when it is accepted: it is told once.
        if (*kind == Kind::Accepted && line.target != (*known)->targets.value(0).id)
            return {};
        return append(line, *kind, **known, {line});
    }

    Result<void> takeOfMany(const FeedLine &line, Kind kind, const MessageRecord &message)
    {
        if (kind == Kind::Accepted) {
            if (m_accepted.contains(line.message))
                return {};
            m_accepted.insert(line.message);
            const auto first = store::WebhookQueue(m_connection).isFirst(line);
            if (!first)
                return forward(first);
            return *first ? append(line, kind, message, {}) : Result<void>();
        }
        if (kind != Kind::Updated)
            return append(line, kind, message, {});
        QList<FeedLine> &crowd = m_crowds[line.message];
        // Of one person the latest of a page is told.
        crowd.removeIf([&line](const FeedLine &before) { return before.target == line.target; });
        crowd.append(line);
        return crowd.size() < mostTogether ? Result<void>() : tellCrowd(std::exchange(crowd, {}));
    }

    Result<void> tellCrowd(const QList<FeedLine> &lines)
    {
        if (lines.isEmpty())
            return {};
        QList<TargetId> changed;
        for (const FeedLine &line : lines)
            changed.append(line.target);
        const auto message = store::Records(m_connection).message(lines.last().message, changed);
        if (!message)
            return forward(message);
        return *message ? append(lines.last(), Kind::Updated, **message, lines) : Result<void>();
    }

    /// The message with these people as their lines say.
    Result<void> append(const FeedLine &line, Kind kind, MessageRecord message,
                        const QList<FeedLine> &lines)
    {
        for (TargetRecord &target : message.targets) {
            for (const FeedLine &one : lines) {
                if (one.target != target.id || kind == Kind::Deleted)
                    continue;
                target.state = one.state;
                target.reason = one.reason;
                target.updatedUs = kind == Kind::Updated ? one.id : target.createdUs;
            }
        }
        qint64 version = line.version;
        if (kind == Kind::Deleted || message.targets.size() != 1 || message.counts) {
            const auto found = store::WebhookQueue(m_connection).versionOf(line);
            if (!found)
                return forward(found);
            version = kind == Kind::Updated ? found->atLine : found->current;
        }
        m_page.items.append({kind, line.id, std::move(message), version});
        return {};
    }

    store::Connection &m_connection;
    NewsPage m_page;
    QHash<MessageId, std::optional<MessageRecord>> m_messages;
    QSet<MessageId> m_accepted;
    QHash<MessageId, QList<FeedLine>> m_crowds;
};

} // namespace

Result<NewsPage> readNews(store::Connection &connection, qint64 cursor, int limit)
{
    return Reading(connection).run(cursor, limit);
}

} // namespace cordboard::engine
