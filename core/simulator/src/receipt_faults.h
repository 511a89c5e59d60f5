#pragma once

#include "delivery_queue.h"
#include "receipt.h"

#include <QList>

namespace cordboard::simulator {

/// What is delivered about one message: the receipt, or what its fault makes of it.
QList<Delivery> receiptDeliveries(const QString &fault, const SubmitSeen &submit,
                                  const ReceiptFacts &facts, const SmscOptions &options);

} // namespace cordboard::simulator
