#pragma once

#include "call.h"

#include <QUuid>

#include <optional>

namespace cordboard::serve {

/// "a5d2114a-8e84-48cd-8bb2-c406eeb08cd1", in either case and nothing else around it.
std::optional<QUuid> uuidFromText(QByteArrayView text);

/// What stands for {id} in the address. Nothing: it was refused already.
std::optional<QUuid> readId(const Call &call);

} // namespace cordboard::serve
