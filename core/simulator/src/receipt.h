#pragma once

#include "simulator/smsc_events.h"
#include "simulator/smsc_options.h"

namespace cordboard::simulator {

struct ReceiptFacts
{
    QByteArray textId;
    QByteArray tlvId;
    ReceiptState state = ReceiptState::Delivered;
    qint64 submittedUs = 0;
    qint64 doneUs = 0;
};

/// "id:… sub:001 dlvrd:001 …" as Appendix B of SMPP 3.4 shows it.
QByteArray receiptText(const SubmitSeen &submit, const ReceiptFacts &facts);

/// The body of the deliver_sm that carries it, back to where the submit came from.
QByteArray receiptBody(const SubmitSeen &submit, const ReceiptFacts &facts,
                       const SmscOptions &options);

/// Whether registered_delivery (5.2.17) asks for a receipt about this state.
bool receiptWanted(quint8 registeredDelivery, ReceiptState state);

} // namespace cordboard::simulator
