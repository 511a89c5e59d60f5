#pragma once

#include "base/ids.h"
#include "model/media_link.h"
#include "model/message.h"
#include "store/connection.h"

namespace cordboard::store {

/// A link that is to be made.
struct NewMediaLink
{
    QByteArray token; ///< SHA-256 of what stands in the text
    qint64 expiresUs = 0;
};

/// What its page shows.
struct LinkedMessage
{
    MessageId message;
    QString source;
    QString subject;
    qint64 expiresUs = 0;
    QList<Medium> media;
};

/// The links of messages whose media are looked at on a page of ours, and how they are set up.
class MediaLinks
{
public:
    explicit MediaLinks(Connection &connection)
        : m_connection(connection)
    {}

    Result<MediaLinkSetup> setup();
    Result<void> saveSetup(const MediaLinkSetup &setup);
    /// Why nobody can follow links now, a sentence; empty: they can, as far as is known. One engine
    /// that answers is enough, and what one says that has gone is over.
    Result<QString> trouble();
    /// `engine` answers, or cannot because of `trouble`, for the next `forUs` µs of the database's
    /// clock; 0: until it says something else.
    Result<void> tell(const QString &engine, const QString &trouble, qint64 forUs);
    /// That engine says nothing any more.
    Result<void> forget(const QString &engine);

    Result<void> add(MessageId message, const NewMediaLink &link);
    /// `message` says the same as an earlier one, so it has its media and its link, too.
    Result<void> share(MessageId earlier, MessageId message);

    /// Nothing for a message without one.
    Result<std::optional<MediaLink>> of(MessageId message);
    /// Of the message of a target; not valid when it has none.
    Result<MessageId> linkedMessage(TargetId target);

    /// Nothing for a token that never was, has expired, was revoked, or whose message is deleted.
    Result<std::optional<LinkedMessage>> find(const QByteArray &token);
    /// One more look at its page, or nothing when it leads nowhere.
    Result<QList<TargetTick>> countView(const QByteArray &token);
    /// It leads nowhere from now on, also where it was sent again. Nothing when it did before.
    Result<QList<TargetTick>> revoke(MessageId message);

private:
    Result<QList<TargetTick>> told(const QByteArray &token);

    Connection &m_connection;
};

} // namespace cordboard::store
