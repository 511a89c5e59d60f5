#pragma once

#include "carrier/link.h"
#include "smpp/pdu.h"
#include "smpp/receipt.h"

namespace cordboard::carrier {

/// A deliver_sm or data_sm that is a message from a phone.
InboundPart toInboundPart(quint64 token, const smpp::Pdu &pdu, const SmppProfile &profile);

/// One that is a receipt. In it the carrier's source is the phone.
Receipt toReceipt(quint64 token, const smpp::Pdu &pdu, const smpp::ReceiptData &data,
                  const SmppProfile &profile);

} // namespace cordboard::carrier
