#pragma once

#include <QString>

namespace cordboard::smpp {

namespace status {
constexpr quint32 ok = 0x00;
constexpr quint32 invalidMessageLength = 0x01;
constexpr quint32 invalidCommandLength = 0x02;
constexpr quint32 invalidCommandId = 0x03;
constexpr quint32 invalidBindState = 0x04;
constexpr quint32 alreadyBound = 0x05;
constexpr quint32 systemError = 0x08;
constexpr quint32 invalidSource = 0x0A;
constexpr quint32 invalidDestination = 0x0B;
constexpr quint32 bindFailed = 0x0D;
constexpr quint32 invalidPassword = 0x0E;
constexpr quint32 invalidSystemId = 0x0F;
constexpr quint32 queueFull = 0x14;
constexpr quint32 invalidServiceType = 0x15;
constexpr quint32 invalidEsmClass = 0x43;
constexpr quint32 invalidSystemType = 0x53;
constexpr quint32 throttled = 0x58;
constexpr quint32 temporaryReceiverError = 0x64;
constexpr quint32 deliveryFailure = 0xFE;
constexpr quint32 unknownError = 0xFF;
/// ESME_RINVOPTPARSTREAM to ESME_RINVOPTPARAMVAL: about TLVs.
constexpr bool isOptionalParameterFault(quint32 status)
{
    return status >= 0xC0 && status <= 0xC4;
}
} // namespace status

/// What a command_status in the answer to a submit asks us to do (smpp.md 2.9, column "we").
enum class StatusClass {
    Accepted,
    Retry,     ///< R: this message again later
    Rebind,    ///< R after rebinding: the session is at fault, not the message
    Throttle,  ///< T: the link slows down, no attempt burnt
    Permanent, ///< P
    Setup,     ///< C: how the link is set up
};

struct StatusInfo
{
    quint32 status = 0;
    const char *name = ""; ///< "ESME_RINVDSTADR"; "" for values nobody has named
    StatusClass what = StatusClass::Permanent;
    quint16 retrySeconds = 0; ///< for Retry: the wait before the first new try
    quint8 tries = 0; ///< for Retry: how many new tries before it is final; 0 = until it is too old
};

/// Never fails: vendor values (0x400-0x4FF) and unknown ones come back under the rules of the last
/// rows.
StatusInfo statusInfo(quint32 commandStatus);

/// "0x0000000B ESME_RINVDSTADR", for technical details and the log.
QString statusText(quint32 commandStatus);

} // namespace cordboard::smpp
