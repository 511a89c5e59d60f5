#pragma once

#include <QByteArray>
#include <QString>

namespace cordboard::serve {

/// OpenAPI 3.1 of all routes; those about webhooks only with `webhooks`.
QByteArray openApiDocument(const QString &version, bool webhooks);

} // namespace cordboard::serve
