#pragma once

#include <QLoggingCategory>

namespace cordboard::webhook {

// Never a secret, a body or a whole address: what identifies an endpoint is its uuid.
Q_DECLARE_LOGGING_CATEGORY(lcWebhook)

} // namespace cordboard::webhook
