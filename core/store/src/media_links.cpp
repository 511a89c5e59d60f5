#include "store/media_links.h"

#include "database_clock.h"
#include "events.h"
#include "message_rows.h"
#include "store/carriers.h"
#include "store/media.h"
#include "values.h"

namespace cordboard::store {

namespace {

const QString urlKey = QStringLiteral("media_links.public_url");
const QString daysKey = QStringLiteral("media_links.days");
const QString companyKey = QStringLiteral("media_links.company");

/// Other programs are told of so many looks; a robot that looks a million times writes no more.
constexpr int viewsTold = 20;
/// People of a message whose windows are told: a list of thousands is read again when it is opened.
constexpr int bubblesTold = 50;

} // namespace

Result<MediaLinkSetup> MediaLinks::setup()
{
    Settings settings(m_connection);
    const auto url = settings.value(urlKey);
    if (!url)
        return forward(url);
    MediaLinkSetup setup;
    setup.publicUrl = *url;
    if (!setup.isReady())
        return setup;
    const auto days = settings.value(daysKey);
    const auto company = settings.value(companyKey);
    if (!days || !company)
        return forward(days ? company : days);
    setup.days = qMax(1, days->toInt());
    setup.company = *company;
    return setup;
}

Result<void> MediaLinks::saveSetup(const MediaLinkSetup &setup)
{
    Settings settings(m_connection);
    for (const auto &[key, value] :
         {std::pair(urlKey, setup.publicUrl), std::pair(daysKey, QString::number(setup.days)),
          std::pair(companyKey, setup.company)}) {
        if (auto saved = settings.setValue(key, value); !saved)
            return saved;
    }
    return {};
}

Result<QString> MediaLinks::trouble()
{
    const auto nowUs = databaseNowUs(m_connection);
    if (!nowUs)
        return forward(nowUs);
    // One that answers says '', which comes first.
    const auto rows =
        m_connection.run("SELECT trouble FROM link_listener WHERE until_us = 0 OR until_us > ? "
                         "ORDER BY trouble LIMIT 1",
                         {*nowUs});
    if (!rows)
        return forward(rows);
    const QString trouble = (*rows)->next() ? (*rows)->text(0) : QString();
    (*rows)->finish();
    return trouble;
}

Result<void> MediaLinks::tell(const QString &engine, const QString &trouble, qint64 forUs)
{
    const auto nowUs = databaseNowUs(m_connection);
    if (!nowUs)
        return forward(nowUs);
    const auto over = m_connection.change(
        "DELETE FROM link_listener WHERE until_us > 0 AND until_us <= ?", {*nowUs});
    if (!over)
        return forward(over);
    const auto told = m_connection.change(
        "INSERT INTO link_listener (engine, trouble, until_us) VALUES (?, ?, ?) ON CONFLICT "
        "(engine) DO UPDATE SET trouble = excluded.trouble, until_us = excluded.until_us",
        {text(engine), text(trouble), forUs > 0 ? *nowUs + forUs : 0});
    return told ? Result<void>() : Result<void>(forward(told));
}

Result<void> MediaLinks::forget(const QString &engine)
{
    const auto gone =
        m_connection.change("DELETE FROM link_listener WHERE engine = ?", {text(engine)});
    return gone ? Result<void>() : Result<void>(forward(gone));
}

Result<void> MediaLinks::add(MessageId message, const NewMediaLink &link)
{
    const auto added = m_connection.change(
        "INSERT INTO media_link (message_id, token, expires_us) VALUES (?, ?, ?)",
        {message.value, blob(link.token), link.expiresUs});
    return added ? Result<void>() : Result<void>(forward(added));
}

Result<void> MediaLinks::share(MessageId earlier, MessageId message)
{
    for (const char *sql :
         {"INSERT INTO media_link (message_id, token, expires_us, revoked_us, views) SELECT ?, "
          "token, expires_us, revoked_us, views FROM media_link WHERE message_id = ?",
          "INSERT INTO message_media (message_id, number, digest, type, name) SELECT ?, number, "
          "digest, type, name FROM message_media WHERE message_id = ?"}) {
        const auto copied = m_connection.change(sql, {message.value, earlier.value});
        if (!copied)
            return forward(copied);
    }
    const auto marked =
        m_connection.change("UPDATE message SET media = (SELECT e.media FROM message e WHERE e.id "
                            "= ?), subject = (SELECT e.subject FROM message e WHERE e.id = ?) "
                            "WHERE id = ?",
                            {earlier.value, earlier.value, message.value});
    return marked ? Result<void>() : Result<void>(forward(marked));
}

Result<std::optional<MediaLink>> MediaLinks::of(MessageId message)
{
    const auto rows = m_connection.run(
        "SELECT expires_us, revoked_us, views FROM media_link WHERE message_id = ?",
        {message.value});
    if (!rows)
        return forward(rows);
    std::optional<MediaLink> link;
    if ((*rows)->next())
        link = MediaLink{(*rows)->integer(0), (*rows)->integer(1), int((*rows)->integer(2))};
    (*rows)->finish();
    return link;
}

Result<MessageId> MediaLinks::linkedMessage(TargetId target)
{
    const auto id = m_connection.number(
        "SELECT COALESCE(MAX(l.message_id), 0) FROM target t JOIN media_link l ON l.message_id = "
        "t.message_id WHERE t.id = ?",
        {target.value});
    if (!id)
        return forward(id);
    return MessageId{*id};
}

Result<std::optional<LinkedMessage>> MediaLinks::find(const QByteArray &token)
{
    const auto rows = m_connection.run(
        "SELECT m.id, m.source, m.subject, l.expires_us FROM media_link l JOIN message m ON m.id = "
        "l.message_id WHERE l.token = ? AND l.revoked_us = 0 AND l.expires_us > ? AND m.deleted_us "
        "= 0 ORDER BY m.id LIMIT 1",
        {blob(token), m_connection.nowUs()});
    if (!rows)
        return forward(rows);
    std::optional<LinkedMessage> found;
    if ((*rows)->next())
        found = LinkedMessage{
            {(*rows)->integer(0)}, (*rows)->text(1), (*rows)->text(2), (*rows)->integer(3), {}};
    (*rows)->finish();
    if (!found)
        return found;
    auto media = Media(m_connection).of(found->message);
    if (!media)
        return forward(media);
    found->media = *std::move(media);
    return found;
}

Result<QList<TargetTick>> MediaLinks::countView(const QByteArray &token)
{
    const auto counted =
        m_connection.change("UPDATE media_link SET views = views + 1 WHERE token = ? AND "
                            "revoked_us = 0 AND expires_us > ?",
                            {blob(token), m_connection.nowUs()});
    if (!counted)
        return forward(counted);
    return *counted > 0 ? told(token) : QList<TargetTick>();
}

Result<QList<TargetTick>> MediaLinks::revoke(MessageId message)
{
    const auto rows = m_connection.run(
        "SELECT token FROM media_link WHERE message_id = ? AND revoked_us = 0", {message.value});
    if (!rows)
        return forward(rows);
    const QByteArray token = (*rows)->next() ? (*rows)->bytes(0) : QByteArray();
    (*rows)->finish();
    if (token.isEmpty())
        return QList<TargetTick>();
    const auto revoked = m_connection.change("UPDATE media_link SET revoked_us = ? WHERE token = ?",
                                             {m_connection.nowUs(), blob(token)});
    if (!revoked)
        return forward(revoked);
    return told(token);
}

/// The bubbles with that link as they are now; other programs learn it from the feed.
Result<QList<TargetTick>> MediaLinks::told(const QByteArray &token)
{
    const auto rows =
        readMessages(m_connection,
                     MESSAGE_COLUMNS "WHERE t.message_id IN (SELECT message_id FROM media_link "
                                     "WHERE token = ?) ORDER BY t.id DESC LIMIT ?",
                     {token, bubblesTold});
    if (!rows)
        return forward(rows);
    QList<TargetTick> ticks;
    for (const ChatMessage &row : *rows) {
        ticks.append(tickOf(row));
        if (row.link && row.link->revokedUs == 0 && row.link->views > viewsTold)
            continue;
        const auto event = addEvent(
            m_connection,
            {QStringLiteral("link_changed"), row.message, row.id, row.conversation, row.state, {}});
        if (!event)
            return forward(event);
    }
    return ticks;
}

} // namespace cordboard::store
