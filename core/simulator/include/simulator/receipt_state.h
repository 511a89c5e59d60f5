#pragma once

#include <QLatin1String>

#include <optional>

namespace cordboard::simulator {

/// message_state of SMPP 3.4 issue 1.2, section 5.2.28; the values are those on the wire.
enum class ReceiptState : quint8 {
    Enroute = 1,
    Delivered = 2,
    Expired = 3,
    Deleted = 4,
    Undeliverable = 5,
    Accepted = 6,
    Unknown = 7,
    Rejected = 8,
};

/// The word of a receipt's text ("DELIVRD"), Appendix B.
QLatin1String receiptWord(ReceiptState state);

/// The state of such a word, in any case; nothing when it is none of the eight.
std::optional<ReceiptState> receiptStateFromWord(const QString &word);

} // namespace cordboard::simulator
