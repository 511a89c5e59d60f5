#include "log.h"

namespace cordboard::webhook {

Q_LOGGING_CATEGORY(lcWebhook, "cordboard.webhook", QtInfoMsg)

} // namespace cordboard::webhook
