#pragma once

#include <QByteArray>
#include <QUuid>

namespace cordboard::webhook {

/// The octets that are signed and sent for "webhook_test"; those of a message are
/// views::messageEvent().
QByteArray testBody(qint64 atUs, const QUuid &endpoint, const QUuid &customer);

} // namespace cordboard::webhook
