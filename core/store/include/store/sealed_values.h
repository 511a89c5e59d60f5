#pragma once

#include "store/connection.h"

#include <QByteArray>
#include <QList>

namespace cordboard::store {

/// All that `secrets` sealed and that is still of use: the passwords of carriers, and the secrets
/// of webhooks that have not expired. For who asks which key they need.
Result<QList<QByteArray>> sealedValues(Connection &connection);

} // namespace cordboard::store
