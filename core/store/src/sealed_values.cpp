#include "store/sealed_values.h"

namespace cordboard::store {

Result<QList<QByteArray>> sealedValues(Connection &connection)
{
    const auto rows = connection.run(
        "SELECT sealed_password FROM carrier WHERE removed = 0 AND sealed_password IS NOT NULL "
        "UNION ALL SELECT k.sealed FROM webhook_key k JOIN webhook_endpoint e ON e.id = "
        "k.endpoint_id WHERE e.removed = 0 AND (k.expires_us = 0 OR k.expires_us > ?)",
        {connection.nowUs()});
    if (!rows)
        return forward(rows);
    QList<QByteArray> sealed;
    while ((*rows)->next())
        sealed.append((*rows)->bytes(0));
    (*rows)->finish();
    return sealed;
}

} // namespace cordboard::store
