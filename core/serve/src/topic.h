#pragma once

#include <QByteArray>
#include <QUuid>

namespace cordboard::serve {

/// "customer_id:<uuid>:message:<uuid>": what an event is about. A subscription gets all that begins
/// with its topic.
QByteArray topicOf(const QUuid &customer, const QUuid &message);

/// Whether anything of this installation could ever begin with it: "customer_id:<uuid>", then
/// nothing, ":message", or the beginning of a message's id behind that. Pure.
bool isTopic(const QByteArray &topic, const QUuid &customer);

} // namespace cordboard::serve
