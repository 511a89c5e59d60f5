#include "stream.h"

#include "model/access_key.h"
#include "topic.h"
#include "views/json_reader.h"

#include <algorithm>
#include <optional>

namespace cordboard::serve {

namespace {

// RFC 6455, section 7.4.1.
constexpr quint16 againstPolicy = 1008;
constexpr quint16 tryAgainLater = 1013;
constexpr qsizetype mostTopics = 100;
constexpr views::ReadLimits frameLimits{8, 64 * 1024, 1000};

struct Frame
{
    bool subscribe = true;
    QByteArrayList topics;
};

/// {"type":"subscribe","topics":[…]}; nothing: it is something else.
std::optional<Frame> readFrame(const QByteArray &bytes)
{
    const auto value = views::readJson(bytes, {}, frameLimits);
    if (!value)
        return std::nullopt;
    const views::JsonValue *type = value->find(QLatin1String("type"));
    const views::JsonValue *topics = value->find(QLatin1String("topics"));
    if (!type || !topics || !topics->is(views::JsonValue::Kind::Array))
        return std::nullopt;
    Frame frame;
    frame.subscribe = type->text() == QLatin1String("subscribe");
    if (!frame.subscribe && type->text() != QLatin1String("unsubscribe"))
        return std::nullopt;
    for (const views::JsonValue &topic : topics->items())
        frame.topics.append(topic.text().toUtf8());
    return frame;
}

} // namespace

StreamItem::StreamItem(const engine::NewsItem &item, const QUuid &customer)
    : m_item(item)
    , m_customer(customer)
    , m_topic(topicOf(customer, item.message.uuid))
    , m_ourNumber(ourNumberOf(item))
{}

const QByteArray &StreamItem::json(WebhookNaming naming)
{
    auto &json = m_json[naming == WebhookNaming::Seed ? 0 : 1];
    if (!json)
        json = eventJson(m_item, naming, m_customer);
    return *json;
}

Stream::Stream(Setup setup, engine::AccessKeys &keys)
    : m_setup(std::move(setup))
    , m_keys(keys)
    , m_heardUs(m_setup.fromUs)
{}

void Stream::open(std::shared_ptr<http::WebSocket> socket)
{
    const std::lock_guard lock(m_mutex);
    m_socket = std::move(socket);
}

void Stream::close(quint16 code, const QByteArray &reason)
{
    const std::lock_guard lock(m_mutex);
    if (m_socket)
        m_socket->close(code, reason);
    m_socket.reset();
}

void Stream::take(const QByteArray &frame)
{
    const auto read = readFrame(frame);
    if (!read)
        return close(againstPolicy, "Send {\"type\":\"subscribe\",\"topics\":[...]}.");
    if (!std::all_of(read->topics.cbegin(), read->topics.cend(),
                     [this](const QByteArray &topic) { return isTopic(topic, m_setup.customer); }))
        return close(againstPolicy, "A topic is customer_id:<your customer id>:message[:<id>].");
    takeTopics(read->topics, read->subscribe);
}

void Stream::takeTopics(const QByteArrayList &topics, bool subscribe)
{
    bool tooMany = false;
    {
        const std::lock_guard lock(m_mutex);
        for (const QByteArray &topic : topics) {
            m_topics.removeAll(topic);
            if (subscribe)
                m_topics.append(topic);
        }
        tooMany = m_topics.size() > mostTopics;
    }
    if (tooMany)
        close(againstPolicy, "These are more than 100 topics; a shorter one covers many.");
}

bool Stream::wants(const StreamItem &item) const
{
    return std::any_of(m_topics.cbegin(), m_topics.cend(),
                       [&item](const QByteArray &topic) { return item.topic().startsWith(topic); });
}

bool Stream::give(std::vector<StreamItem> &items)
{
    const engine::KeyCheck check = m_keys.check(m_setup.token);
    if (check.outcome != engine::KeyCheck::Outcome::Good) {
        const bool starting = check.outcome == engine::KeyCheck::Outcome::NotReady;
        close(starting ? tryAgainLater : againstPolicy,
              starting ? "Cordboard is starting." : "This access key opens nothing any more.");
        return false;
    }
    const std::lock_guard lock(m_mutex);
    if (!m_socket)
        return false;
    for (StreamItem &item : items) {
        if (item.atUs() <= m_heardUs)
            continue;
        m_heardUs = item.atUs();
        if (!wants(item) || !coversSender(*check.key, item.ourNumber()))
            continue;
        const QByteArray &json = item.json(m_setup.naming);
        // One that is too slow is closed by the server; what it misses cannot be made up.
        if (!json.isEmpty() && !m_socket->send(json)) {
            m_socket.reset();
            return false;
        }
    }
    return true;
}

qint64 Stream::heardUs() const
{
    const std::lock_guard lock(m_mutex);
    return m_heardUs;
}

} // namespace cordboard::serve
