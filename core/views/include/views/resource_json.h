#pragma once

#include "model/access_key.h"
#include "model/conversation_record.h"
#include "model/message_record.h"
#include "views/json_writer.h"

namespace cordboard::views {

// The resources of the API and of webhooks, each as one JSON object with its keys in the order of
// VoIPBIN, what goes beyond it behind them. `customer` is the installation's own id. Pure.

/// {"type":"tel","target":"+1555…"}
void writeAddress(JsonWriter &json, const QString &target);

/// A message with its targets. When MessageRecord::counts is set, `target_counts` is there too.
void writeMessage(JsonWriter &json, const MessageRecord &message, const QUuid &customer);
/// The same without the braces: the caller adds members of its own.
void writeMessageMembers(JsonWriter &json, const MessageRecord &message, const QUuid &customer);
/// What a webhook or a stream tells of a message: {"type", "timestamp", "data": the message with
/// its "version"}. Each channel sends the same octets for the same fact.
QByteArray messageEvent(const QString &type, qint64 atUs, const MessageRecord &message,
                        qint64 version, const QUuid &customer);
/// The beginning of such an event, up to the members of "data".
void beginEvent(JsonWriter &json, const QString &type, qint64 atUs);
void writeConversation(JsonWriter &json, const ConversationRecord &conversation,
                       const QUuid &customer);
/// {"id", "name", "colour"}
void writeLabel(JsonWriter &json, const Label &label, const QUuid &customer);
QByteArray conversationEvent(const QString &type, qint64 atUs,
                             const ConversationRecord &conversation, const QUuid &customer);
void writeConversationMessage(JsonWriter &json, const ConversationMessageRecord &message,
                              const QUuid &customer);
QByteArray conversationMessageEvent(const QString &type, qint64 atUs,
                                    const ConversationMessageRecord &message,
                                    const QUuid &customer);
/// `token` is the key itself: only in the answer to the request that made it, else empty.
void writeAccessKey(JsonWriter &json, const AccessKey &key, const QUuid &customer,
                    const QString &token = {});

/// The word of VoIPBIN for where one person's message stands: queued, sent, delivered, failed,
/// gw_timeout, dlr_timeout, received. The seed's four words are cordboard::seedWord().
QString targetStatus(TargetState state, const Reason &reason);
/// "progressing", "done", "failed".
QString conversationStatus(TargetState state);
/// What a label is called by; it never changes, and no other label gets it.
QUuid labelUuid(const QUuid &customer, LabelId id);
/// The id of a message within a thread; the same two give the same id for ever.
QUuid conversationMessageId(const QUuid &message, const QUuid &conversation);

} // namespace cordboard::views
