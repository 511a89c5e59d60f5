#pragma once

#include "model/message_record.h"
#include "model/webhook.h"

namespace cordboard::webhook {

/// What an endpoint of that naming calls a line of the change feed; empty: it is not told.
/// "message_received" is a kind of the feed too: the creation of an inbound message.
QString typeOf(WebhookNaming naming, const QString &kind);

/// {"type", "timestamp", "data": the message with its version}: the octets that are signed and
/// sent.
QByteArray messageBody(const QString &type, qint64 atUs, const MessageRecord &message,
                       qint64 version, const QUuid &customer);

/// Of "webhook_test".
QByteArray testBody(qint64 atUs, const QUuid &endpoint, const QUuid &customer);

} // namespace cordboard::webhook
