#pragma once

#include "model/webhook.h"

#include <QList>

namespace cordboard::webhook {

/// Who is told of one kind of line, by what they call it.
struct Audience
{
    QString type;
    QList<WebhookEndpoint> endpoints;
};

/// Of a message or a conversation; `kind` is the line's.
QList<Audience> audiencesOf(const QList<WebhookEndpoint> &endpoints, const QString &kind);

/// Of one person's message, in the words of its conversation.
QList<Audience> twinAudiencesOf(const QList<WebhookEndpoint> &endpoints, const QString &kind);

} // namespace cordboard::webhook
