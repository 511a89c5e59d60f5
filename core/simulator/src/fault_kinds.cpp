#include "simulator/fault.h"

#include <QCoreApplication>

#include <algorithm>

namespace cordboard::simulator {

namespace {

using enum FaultPlace;

constexpr FaultKind kinds[] = {
    {"no-enquire-response", Link,
     QT_TRANSLATE_NOOP("Simulator", "enquire_link is never answered.")},
    {"no-unbind-response", Link,
     QT_TRANSLATE_NOOP("Simulator", "unbind is not answered, the connection just closes.")},
    {"black-hole", Link,
     QT_TRANSLATE_NOOP("Simulator",
                       "After the bind nothing is answered any more, but the connection stays.")},
    {"slicer", Link, QT_TRANSLATE_NOOP("Simulator", "Every octet is sent alone, 5 ms apart.")},
    {"drip", Link, QT_TRANSLATE_NOOP("Simulator", "Every octet is sent alone, one a second.")},

    {"no-bind-response", Bind, QT_TRANSLATE_NOOP("Simulator", "The bind is never answered.")},
    {"late-bind-response", Bind,
     QT_TRANSLATE_NOOP("Simulator", "The bind is answered after 20 s.")},
    {"bind-nack", Bind, QT_TRANSLATE_NOOP("Simulator", "The bind is answered by generic_nack.")},
    {"bind-already-bound", Bind,
     QT_TRANSLATE_NOOP("Simulator", "The bind is refused with ESME_RALYNBD.")},
    {"bind-error-short", Bind,
     QT_TRANSLATE_NOOP("Simulator", "The bind is refused, with one octet of body.")},
    {"bind-error-named", Bind,
     QT_TRANSLATE_NOOP("Simulator", "The bind is refused, yet with system_id and TLVs.")},
    {"close-on-bind", Bind,
     QT_TRANSLATE_NOOP("Simulator", "The connection closes instead of an answer.")},
    {"deliver-before-bind", Bind,
     QT_TRANSLATE_NOOP("Simulator", "A deliver_sm comes before the bind response.")},
    {"outbind", Bind, QT_TRANSLATE_NOOP("Simulator", "An outbind comes before the bind response.")},

    {"no-response", Submit, QT_TRANSLATE_NOOP("Simulator", "Accepted, but never answered.")},
    {"late-response", Submit, QT_TRANSLATE_NOOP("Simulator", "Answered 35 s late.")},
    {"out-of-order", Submit, QT_TRANSLATE_NOOP("Simulator", "Answers overtake each other.")},
    {"burst", Submit, QT_TRANSLATE_NOOP("Simulator", "Answers come together, once a second.")},
    {"unbind-on-submit", Submit,
     QT_TRANSLATE_NOOP("Simulator", "An unbind instead of the answer.")},
    {"deliver-and-unbind", Submit,
     QT_TRANSLATE_NOOP("Simulator", "The answer, a deliver_sm and an unbind at once.")},
    {"close-on-submit", Submit,
     QT_TRANSLATE_NOOP("Simulator", "The connection closes instead of an answer.")},
    {"reset-on-submit", Submit,
     QT_TRANSLATE_NOOP("Simulator", "The connection is reset instead of an answer.")},
    {"half-pdu-then-reset", Submit,
     QT_TRANSLATE_NOOP("Simulator", "Half of the answer, then a reset.")},
    {"half-close", Submit,
     QT_TRANSLATE_NOOP(
         "Simulator", "Our half of the connection closes instead of an answer; we go on reading.")},
    {"generic-nack", Submit,
     QT_TRANSLATE_NOOP("Simulator", "generic_nack with the submit's sequence number.")},
    {"generic-nack-seq0", Submit,
     QT_TRANSLATE_NOOP("Simulator", "generic_nack with sequence number 0.")},
    {"garbage", Submit,
     QT_TRANSLATE_NOOP("Simulator", "Octets of another protocol instead of the answer.")},
    {"length-zero", Submit, QT_TRANSLATE_NOOP("Simulator", "An answer whose command_length is 0.")},
    {"length-short", Submit,
     QT_TRANSLATE_NOOP("Simulator", "An answer whose command_length is 15, 4 and 8, in turn.")},
    {"length-huge", Submit,
     QT_TRANSLATE_NOOP("Simulator", "An answer whose command_length is 0x7FFFFFFF, 0x80000000 "
                                    "and 0xFFFFFFFF, in turn.")},
    {"length-lie", Submit,
     QT_TRANSLATE_NOOP("Simulator", "An answer that claims 8 octets more than it has.")},
    {"response-no-id", Submit, QT_TRANSLATE_NOOP("Simulator", "An answer without a body.")},
    {"response-empty-id", Submit,
     QT_TRANSLATE_NOOP("Simulator", "An answer with an empty message id.")},
    {"response-no-nul", Submit,
     QT_TRANSLATE_NOOP("Simulator", "A message id without its closing NUL.")},
    {"response-error-body", Submit,
     QT_TRANSLATE_NOOP("Simulator", "ESME_RMSGQFUL with 17 and 25 octets of body, in turn.")},
    {"unknown-status", Submit,
     QT_TRANSLATE_NOOP("Simulator", "Refused with 0x22, 0x100, 0x410, 0xFFFFFFFF in turn.")},
    {"duplicate-response", Submit, QT_TRANSLATE_NOOP("Simulator", "The answer comes twice.")},
    {"unexpected-response", Submit,
     QT_TRANSLATE_NOOP("Simulator", "An answer to something never asked comes first.")},
    {"wrong-type-response", Submit,
     QT_TRANSLATE_NOOP("Simulator",
                       "A query_sm_resp with the submit's sequence number comes first.")},
    {"same-sequence", Submit,
     QT_TRANSLATE_NOOP("Simulator",
                       "An enquire_link with the submit's sequence number comes first.")},
    {"odd-sequences", Submit,
     QT_TRANSLATE_NOOP("Simulator",
                       "Requests numbered 0, 1, 0x7FFFFFFF and 0xFFFFFFFE come first.")},
    {"unknown-command", Submit,
     QT_TRANSLATE_NOOP("Simulator", "A request and a response nobody knows come first.")},
    {"alert-notification", Submit,
     QT_TRANSLATE_NOOP("Simulator", "An alert_notification comes first.")},
    {"congestion", Submit,
     QT_TRANSLATE_NOOP("Simulator",
                       "Each answer tells a congestion_state, growing from 0 to 100.")},
    {"unknown-tlv", Submit,
     QT_TRANSLATE_NOOP("Simulator", "The answer has TLVs with tags nobody knows.")},
    {"duplicate-tlv", Submit,
     QT_TRANSLATE_NOOP("Simulator", "The answer has one TLV twice, one empty and one too short.")},
    {"many-tlvs", Submit,
     QT_TRANSLATE_NOOP("Simulator", "The answer has 15,000, 1, 29 and 100 TLVs, in turn.")},
    {"tlv-overrun", Submit,
     QT_TRANSLATE_NOOP("Simulator", "The last TLV claims more than the PDU holds.")},
    {"deliver-bad-length", Submit,
     QT_TRANSLATE_NOOP("Simulator", "Also a deliver_sm whose sm_length is more than is there.")},
    {"deliver-no-nul", Submit,
     QT_TRANSLATE_NOOP("Simulator", "Also a deliver_sm with an address that does not end.")},
    {"deliver-long-fields", Submit,
     QT_TRANSLATE_NOOP("Simulator", "Also a deliver_sm with a service_type of 11 and an address of "
                                    "40 characters.")},
    {"deliver-255", Submit,
     QT_TRANSLATE_NOOP("Simulator", "Also a deliver_sm with 255 octets of short_message.")},
    {"deliver-payload", Submit,
     QT_TRANSLATE_NOOP("Simulator",
                       "Also a deliver_sm with 1,025, 1, 2 and 65,535 octets in message_payload, "
                       "in turn.")},
    {"deliver-flood", Submit,
     QT_TRANSLATE_NOOP("Simulator", "Also 1,000 deliver_sm at once, whatever the window.")},

    {"repeated-id", Submit,
     QT_TRANSLATE_NOOP("Simulator", "The message id is that of the submit before.")},

    {"receipt-just-first", Receipt,
     QT_TRANSLATE_NOOP("Simulator", "The receipt comes 1 ms before the answer.")},
    {"receipt-minute-first", Receipt,
     QT_TRANSLATE_NOOP("Simulator", "The receipt comes 60 s before the answer.")},
    {"receipt-first", Receipt,
     QT_TRANSLATE_NOOP("Simulator", "The receipt comes 1 s before the answer.")},
    {"receipt-twice", Receipt, QT_TRANSLATE_NOOP("Simulator", "The receipt comes twice.")},
    {"receipt-enroute-last", Receipt,
     QT_TRANSLATE_NOOP("Simulator", "After the final receipt one that says ENROUTE.")},
    {"receipt-enroute-first", Receipt,
     QT_TRANSLATE_NOOP("Simulator",
                       "Receipts that say ENROUTE and ACCEPTD come before the final one.")},
    {"receipt-changes", Receipt,
     QT_TRANSLATE_NOOP("Simulator", "After the final receipt another one that says the opposite.")},
    {"receipt-unknown-id", Receipt,
     QT_TRANSLATE_NOOP("Simulator", "A receipt for an id that nobody was given comes first.")},
    {"receipt-forged", Receipt,
     QT_TRANSLATE_NOOP("Simulator",
                       "The phone sends a text that looks like a receipt, and no receipt comes.")},
    {"receipt-unmarked", Receipt,
     QT_TRANSLATE_NOOP("Simulator", "The receipt lacks the receipt bit of esm_class.")},
    {"receipt-payload", Receipt,
     QT_TRANSLATE_NOOP("Simulator", "The receipt's text is in message_payload.")},
    {"receipt-data-sm", Receipt, QT_TRANSLATE_NOOP("Simulator", "The receipt comes as a data_sm.")},
    {"receipt-error-code", Receipt,
     QT_TRANSLATE_NOOP("Simulator",
                       "network_error_code of every type, and as three digits, in turn.")},
    {"receipt-tlv-differs", Receipt,
     QT_TRANSLATE_NOOP("Simulator", "The text names another id and UNDELIV, the TLVs are right.")},
    {"receipt-tlv-overrun", Receipt,
     QT_TRANSLATE_NOOP("Simulator", "The last TLV of the receipt claims more than the PDU holds.")},
    {"receipt-odd-text", Receipt,
     QT_TRANSLATE_NOOP("Simulator",
                       "Fourteen ways to write a receipt's text that carriers have, in turn.")},
};

} // namespace

std::span<const FaultKind> faultKinds()
{
    return kinds;
}

bool isFault(const QString &name)
{
    return std::any_of(std::begin(kinds), std::end(kinds),
                       [&name](const FaultKind &kind) { return name == QLatin1String(kind.name); });
}

} // namespace cordboard::simulator
