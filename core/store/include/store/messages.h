#pragma once

#include "model/medium.h"
#include "model/queries.h"
#include "model/routing.h"
#include "store/connection.h"
#include "store/media_links.h"

namespace cordboard::store {

/// One part to leave, as text::EncodedPart without depending on that library.
struct NewPart
{
    QByteArray userData;
    bool hasUdh = false;
    int sarReference = -1;
    bool inPayload = false;
};

/// One person of a new outbound message.
struct NewTarget
{
    QString destination;
    ConversationId conversation;
    CarrierId carrier; ///< invalid: no route, held with ReasonCode::NoRoute
    Reason heldFor;    ///< shown while it waits; code None for "leaves at once"
    QList<NewPart> parts;
    qint64 notBeforeUs = 0;   ///< held until then; 0: leaves as soon as it can
    qint64 plannedUs = 0;     ///< its author wants it no sooner, whatever else holds it; 0: now
    QString plannedDetail;    ///< of ReasonCode::Scheduled, shown while only that holds it
    bool refused = false;     ///< kept to be seen, as `failed` with `heldFor`; it never leaves
    RouteId route;            ///< the rule that chose the carrier; invalid: the sender's own
    std::optional<Cost> cost; ///< of all parts; nothing: there is no price
};

struct NewOutbound
{
    QUuid uuid;
    QString source;
    QString text;
    Origin origin = Origin::Agent;
    QString author;
    QString reference;
    quint8 dataCoding = 0;
    qint64 expiresUs = 0;
    TargetId resendOf;
    QList<NewTarget> targets;
    Category category = Category::Conversation;
    BinaryBody binary; ///< kept so that it can be cut anew for another carrier
    bool isMms = false;
    QString subject = {};
    QList<NewMedium> media = {};
    std::optional<NewMediaLink> link = {}; ///< `media` are behind it
    MessageId sharesLinkOf = {};           ///< it has the media and the link of that one
};

struct NewInbound
{
    QUuid uuid;
    ConversationId conversation;
    CarrierId carrier;
    QString source;
    QString destination;
    QString text;   ///< already decoded; binary is described by the caller
    QByteArray raw; ///< octets as they came, when the text is not all of it
    bool isMms = false;
    QString subject = {};
    QList<NewMedium> media = {};
};

/// What one insert made.
struct Inserted
{
    MessageId message;
    QList<ChatMessage> rows; ///< one per target
};

/// Messages and what threads show of them. Every insert also updates the conversation row (last
/// text, state, time, unread), the search index and the event feed, in the same transaction.
class Messages
{
public:
    explicit Messages(Connection &connection)
        : m_connection(connection)
    {}

    Result<Inserted> insertOutbound(const NewOutbound &message);
    Result<Inserted> insertInbound(const NewInbound &message);

    /// What the message of a target was for: it stays that when it is sent again.
    Result<Category> categoryOf(TargetId target);

    Result<MessageSlice> slice(const SliceQuery &query);
    Result<QList<ChatMessage>> byIds(const QList<TargetId> &ids);
    /// Not valid when there is none, or nothing in the text can be searched for.
    Result<TargetId> find(const FindQuery &query);

private:
    Connection &m_connection;
};

} // namespace cordboard::store
