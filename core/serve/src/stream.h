#pragma once

#include "engine/face/access_keys.h"
#include "event_json.h"
#include "http/server/web_socket.h"

#include <QByteArrayList>

#include <memory>
#include <mutex>

namespace cordboard::serve {

/// One item for all streams: what it is called and written as is made once.
class StreamItem
{
public:
    StreamItem(const engine::NewsItem &item, const QUuid &customer);

    qint64 atUs() const { return m_item.atUs; }
    const QByteArray &topic() const { return m_topic; }
    const QString &ourNumber() const { return m_ourNumber; }
    const QByteArray &json(WebhookNaming naming);

private:
    const engine::NewsItem &m_item;
    const QUuid m_customer;
    const QByteArray m_topic;
    const QString m_ourNumber;
    std::optional<QByteArray> m_json[2];
};

/// One open WebSocket of a program: its key, and what it wants to hear. Thread-safe.
class Stream
{
public:
    struct Setup
    {
        QByteArray token; ///< the key: looked at again before it hears anything
        WebhookNaming naming = WebhookNaming::Voipbin;
        QUuid customer;
        qint64 fromUs = 0; ///< hears of what comes after
    };

    Stream(Setup setup, engine::AccessKeys &keys);

    void open(std::shared_ptr<http::WebSocket> socket);
    /// A frame from the program. What is none closes the stream, with a sentence.
    void take(const QByteArray &frame);
    /// False: it is over, forget it.
    bool give(std::vector<StreamItem> &items);
    void close(quint16 code, const QByteArray &reason);

    qint64 heardUs() const;

private:
    void takeTopics(const QByteArrayList &topics, bool subscribe);
    bool wants(const StreamItem &item) const;

    const Setup m_setup;
    engine::AccessKeys &m_keys;
    mutable std::mutex m_mutex;
    std::shared_ptr<http::WebSocket> m_socket;
    QByteArrayList m_topics;
    qint64 m_heardUs;
};

} // namespace cordboard::serve
