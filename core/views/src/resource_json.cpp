#include "views/resource_json.h"

#include "views/json_members.h"

#include <QMap>

namespace cordboard::views {

namespace {

void writeTimes(JsonWriter &json, qint64 createdUs, qint64 updatedUs, qint64 deletedUs)
{
    writeTime(json, "tm_create"_key, createdUs);
    writeTime(json, "tm_update"_key, updatedUs);
    writeTime(json, "tm_delete"_key, deletedUs);
}

void writeReason(JsonWriter &json, const Reason &reason, const QString &carrier)
{
    if (reason.code == ReasonCode::None)
        return;
    json.key("reason"_key).text(reasonSentence(reason, carrier));
    json.key("error_code"_key).text(reasonWord(reason.code));
}

void writeTarget(JsonWriter &json, const TargetRecord &target)
{
    json.beginObject().key("destination"_key);
    writeAddress(json, target.destination);
    json.key("status"_key).text(targetStatus(target.state, target.reason));
    json.key("parts"_key).whole(target.parts);
    writeTime(json, "tm_update"_key, target.updatedUs > target.createdUs ? target.updatedUs : 0);
    if (target.readUs > 0)
        writeTime(json, "tm_read"_key, target.readUs);
    if (target.readUs < 0)
        writeTime(json, "tm_deleted_unread"_key, -target.readUs);
    writeReason(json, target.reason, target.carrier);
    if (target.possibleDuplicate)
        json.key("possible_duplicate"_key).boolean(true);
    json.endObject();
}

/// In VoIPBIN's words; those that nobody is in are left out.
void writeCounts(JsonWriter &json, const TargetCounts &counts)
{
    QMap<QString, int> byWord;
    for (size_t i = 0; i < counts.by.size(); ++i) {
        if (counts.by[i] > 0)
            byWord[targetStatus(TargetState(i), {})] += counts.by[i];
    }
    json.key("target_counts"_key).beginObject();
    for (auto it = byWord.cbegin(); it != byWord.cend(); ++it)
        json.key(it.key()).whole(it.value());
    json.endObject();
}

/// VoIPBIN's class of it.
QByteArray mediaClass(const QString &type)
{
    for (const QByteArray known : {"image", "video", "audio"})
        if (type.startsWith(QLatin1String(known) + u'/'))
            return known;
    return "file";
}

/// Empty where nothing is checked.
QString checkWord(MediumCheck check)
{
    switch (check) {
    case MediumCheck::Clean:
        return QStringLiteral("clean");
    case MediumCheck::Infected:
        return QStringLiteral("infected");
    case MediumCheck::Waiting:
        return QStringLiteral("waiting");
    case MediumCheck::None:
        break;
    }
    return {};
}

/// The octets are at /v1.0/messages/{message_id}/medias/{id}.
void writeMedia(JsonWriter &json, const QUuid &message, const QList<Medium> &media,
                qint64 createdUs)
{
    json.beginArray();
    for (qsizetype i = 0; i < media.size(); ++i) {
        json.beginObject();
        writeId(json, "id"_key, mediumId(message, i));
        json.key("type"_key).text(QString::fromLatin1(mediaClass(media[i].type)));
        json.key("filename"_key).text(media[i].name);
        json.key("mime_type"_key).text(media[i].type);
        json.key("size"_key).whole(media[i].octets);
        if (const QString check = checkWord(media[i].check); !check.isEmpty())
            json.key("check"_key).text(check);
        if (!media[i].threat.isEmpty())
            json.key("threat"_key).text(media[i].threat);
        writeTime(json, "tm_create"_key, createdUs);
        json.endObject();
    }
    json.endArray();
}

QString directionWord(Direction direction)
{
    return direction == Direction::Inbound ? QStringLiteral("inbound") : QStringLiteral("outbound");
}

void writeAmount(JsonWriter &json, QLatin1String key, std::optional<qint64> micro)
{
    json.key(key);
    if (micro)
        json.number(double(*micro) / 1e6);
    else
        json.null();
}

/// Up to the value of "data".
void beginEnvelope(JsonWriter &json, const QString &type, qint64 atUs)
{
    json.beginObject().key("type"_key).text(type);
    writeTime(json, "timestamp"_key, atUs);
    json.key("data"_key);
}

/// An event whose "data" is a whole resource.
template<class WriteData>
QByteArray envelope(const QString &type, qint64 atUs, WriteData writeData)
{
    JsonWriter json;
    beginEnvelope(json, type, atUs);
    writeData(json);
    return json.endObject().bytes();
}

} // namespace

void writeAddress(JsonWriter &json, const QString &target)
{
    json.beginObject().key("type"_key).ascii("tel").key("target"_key).text(target).endObject();
}

void writeMessage(JsonWriter &json, const MessageRecord &message, const QUuid &customer)
{
    json.beginObject();
    writeMessageMembers(json, message, customer);
    json.endObject();
}

void writeMessageMembers(JsonWriter &json, const MessageRecord &message, const QUuid &customer)
{
    writeId(json, "id"_key, message.uuid);
    writeId(json, "customer_id"_key, customer);
    json.key("type"_key).ascii(message.isMms ? "mms" : "sms").key("source"_key);
    writeAddress(json, message.source);
    json.key("targets"_key).beginArray();
    for (const TargetRecord &target : message.targets)
        writeTarget(json, target);
    json.endArray();
    json.key("text"_key).text(message.text);
    json.key("direction"_key).text(directionWord(message.direction));
    writeTimes(json, message.createdUs, updatedUs(message), message.deletedUs);
    json.key("status"_key).text(seedWord(overallState(message)));
    writeId(json, "message_id"_key, message.uuid);
    if (message.direction == Direction::Inbound && !message.targets.isEmpty()) {
        json.key("destination"_key);
        writeAddress(json, message.targets.first().destination);
    }
    if (message.direction == Direction::Outbound)
        json.key("category"_key).text(categoryWord(message.category));
    if (!message.reference.isEmpty())
        json.key("reference"_key).text(message.reference);
    if (message.counts)
        writeCounts(json, *message.counts);
    if (!message.isMms && message.media.isEmpty())
        return;
    if (!message.subject.isEmpty())
        json.key("subject"_key).text(message.subject);
    json.key("medias"_key);
    writeMedia(json, message.uuid, message.media, message.createdUs);
}

void beginEvent(JsonWriter &json, const QString &type, qint64 atUs)
{
    beginEnvelope(json, type, atUs);
    json.beginObject();
}

QByteArray messageEvent(const QString &type, qint64 atUs, const MessageRecord &message,
                        qint64 version, const QUuid &customer)
{
    JsonWriter json;
    beginEvent(json, type, atUs);
    writeMessageMembers(json, message, customer);
    json.key("version"_key).whole(version);
    return json.endObject().endObject().bytes();
}

void writeConversation(JsonWriter &json, const ConversationRecord &conversation,
                       const QUuid &customer)
{
    json.beginObject();
    writeId(json, "id"_key, conversation.uuid);
    writeId(json, "customer_id"_key, customer);
    json.key("owner_type"_key).ascii(conversation.owner.isNull() ? "" : "agent");
    writeId(json, "owner_id"_key, conversation.owner);
    writeId(json, "account_id"_key, QUuid());
    json.key("name"_key).text(conversation.name);
    json.key("detail"_key).text(conversation.detail);
    json.key("type"_key).ascii("message");
    json.key("dialog_id"_key).ascii("");
    json.key("self"_key);
    writeAddress(json, conversation.ourNumber);
    json.key("peer"_key);
    writeAddress(json, conversation.peerNumber);
    writeTimes(json, conversation.createdUs, conversation.updatedUs, 0);
    json.key("status"_key).text(toWord(conversation.status.state));
    writeTime(json, "tm_snooze"_key, conversation.status.untilUs);
    json.key("unread"_key).whole(conversation.unread);
    json.key("blocked"_key).boolean(conversation.blockedUs > 0);
    json.key("labels"_key).beginArray();
    for (const Label &label : conversation.labels)
        writeLabel(json, label, customer);
    json.endArray();
    json.endObject();
}

void writeLabel(JsonWriter &json, const Label &label, const QUuid &customer)
{
    json.beginObject();
    writeId(json, "id"_key, labelUuid(customer, label.id));
    json.key("name"_key).text(label.name);
    json.key("colour"_key).whole(label.colour);
    json.endObject();
}

QByteArray conversationEvent(const QString &type, qint64 atUs,
                             const ConversationRecord &conversation, const QUuid &customer)
{
    return envelope(type, atUs,
                    [&](JsonWriter &json) { writeConversation(json, conversation, customer); });
}

QByteArray conversationMessageEvent(const QString &type, qint64 atUs,
                                    const ConversationMessageRecord &message, const QUuid &customer)
{
    return envelope(type, atUs,
                    [&](JsonWriter &json) { writeConversationMessage(json, message, customer); });
}

void writeConversationMessage(JsonWriter &json, const ConversationMessageRecord &message,
                              const QUuid &customer)
{
    json.beginObject();
    writeId(json, "id"_key, conversationMessageId(message.message, message.conversation));
    writeId(json, "customer_id"_key, customer);
    writeId(json, "conversation_id"_key, message.conversation);
    json.key("direction"_key)
        .ascii(message.direction == Direction::Inbound ? "incoming" : "outgoing");
    json.key("status"_key).text(conversationStatus(message.state));
    json.key("reference_type"_key).ascii("message");
    writeId(json, "reference_id"_key, message.message);
    json.key("source"_key);
    writeAddress(json, message.source);
    json.key("destination"_key);
    writeAddress(json, message.destination);
    json.key("text"_key).text(message.text);
    json.key("medias"_key);
    writeMedia(json, message.message, message.media, message.createdUs);
    const bool changed = message.updatedUs > message.createdUs;
    writeTimes(json, message.createdUs, changed ? message.updatedUs : 0, message.deletedUs);
    writeReason(json, message.reason, message.carrier);
    if (message.possibleDuplicate)
        json.key("possible_duplicate"_key).boolean(true);
    json.endObject();
}

void writeAccessKey(JsonWriter &json, const AccessKey &key, const QUuid &customer,
                    const QString &token)
{
    json.beginObject();
    writeId(json, "id"_key, key.uuid);
    writeId(json, "customer_id"_key, customer);
    json.key("name"_key).text(key.name);
    json.key("detail"_key).text(key.detail);
    if (!token.isEmpty())
        json.key("token"_key).text(token);
    json.key("token_prefix"_key).text(key.prefix);
    writeTime(json, "tm_expire"_key, key.expiresUs);
    writeTimes(json, key.createdUs, key.updatedUs, key.deletedUs);
    json.key("role"_key).text(keyRoleWord(key.role));
    json.key("senders"_key).beginArray();
    for (const QString &sender : key.senders)
        json.text(sender);
    json.endArray();
    writeAmount(json, "spending_limit"_key, key.spendingLimitMicro);
    writeAmount(json, "spent_this_month"_key, key.spentMicro);
    writeTime(json, "tm_last_used"_key, key.lastUsedUs);
    json.endObject();
}

QString targetStatus(TargetState state, const Reason &reason)
{
    switch (state) {
    case TargetState::Queued:
    case TargetState::Sending:
        return QStringLiteral("queued");
    case TargetState::Unknown:
        return QStringLiteral("gw_timeout");
    case TargetState::Sent:
        return reason.code == ReasonCode::NoConfirmation ? QStringLiteral("dlr_timeout")
                                                         : QStringLiteral("sent");
    case TargetState::Delivered:
        return QStringLiteral("delivered");
    case TargetState::Failed:
    case TargetState::Expired:
    case TargetState::Cancelled:
        return QStringLiteral("failed");
    case TargetState::Received:
        return QStringLiteral("received");
    }
    return {};
}

QString conversationStatus(TargetState state)
{
    const QString word = seedWord(state);
    if (word == QLatin1String("sending"))
        return QStringLiteral("progressing");
    return word == QLatin1String("failed") ? word : QStringLiteral("done");
}

QUuid labelUuid(const QUuid &customer, LabelId id)
{
    return QUuid::createUuidV5(customer, "label-" + QByteArray::number(id.value));
}

QUuid conversationMessageId(const QUuid &message, const QUuid &conversation)
{
    return QUuid::createUuidV5(message, conversation.toRfc4122());
}

} // namespace cordboard::views
