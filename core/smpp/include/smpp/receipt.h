#pragma once

#include "smpp/pdu.h"

#include <QByteArrayList>

#include <optional>

namespace cordboard::smpp {

/// A delivery receipt as read from TLVs and text (smpp.md 2.5). Ids are raw: matching is the
/// store's.
struct ReceiptData
{
    enum class State {
        Enroute,
        Accepted,
        Delivered,
        Expired,
        Deleted,
        Undeliverable,
        Rejected,
        Unknown
    };

    QByteArrayList ids; ///< receipted_message_id first, then the text's when it differs
    State state = State::Unknown;
    QByteArray stateWord; ///< as the text has it ("DELIVRD", "BADSTAT"); empty without text
    QByteArray error;     ///< the text's err, as it came ("027", "21b"); empty when absent
    QByteArray
        networkError; ///< network_error_code in words ("GSM 0x0017", "027"); empty when absent
    QByteArray text;  ///< the whole text as octets of ASCII, for technical details
};

/// The receipt in a deliver_sm or data_sm, or nothing when it is a message from a phone. Believed
/// only with the receipt bits in esm_class or with both TLVs: the text alone can be written by
/// anybody with a phone (T65). `byText` believes a text that has both an id and a state: for
/// carriers that mark their receipts by nothing else.
std::optional<ReceiptData> parseReceipt(const Pdu &pdu, bool byText = false);

/// Reads the text of a receipt; fields may be missing, doubled (the first counts) or in any order.
/// Nothing when it has neither an id nor a state. Bounds-checked over hostile bytes; any thread.
std::optional<ReceiptData> parseReceiptText(QByteArrayView text);

} // namespace cordboard::smpp
