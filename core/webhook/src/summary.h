#pragma once

#include "lane_board.h"
#include "store/webhook_log.h"
#include "webhook/face/webhooks.h"

namespace cordboard::webhook {

/// Light and sentence of an endpoint. Pure.
WebhookSummary summaryOf(const WebhookEndpoint &endpoint, const store::WebhookCounts &counts,
                         const LaneStatus &status, qint64 nowUs);

/// Why an attempt failed, or that it did not, for people.
QString sentenceOf(const DeliveryAttempt &attempt);

} // namespace cordboard::webhook
