#pragma once

#include "engine/face/news.h"
#include "model/webhook.h"

#include <QByteArray>
#include <QUuid>

namespace cordboard::serve {

/// {"type", "timestamp", "data": a message}: what a webhook of that naming is told, too. Empty:
/// that naming has no word for it.
QByteArray eventJson(const engine::NewsItem &item, WebhookNaming naming, const QUuid &customer);

/// The number of ours that it is about.
QString ourNumberOf(const engine::NewsItem &item);

} // namespace cordboard::serve
