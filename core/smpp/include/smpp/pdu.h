#pragma once

#include "smpp/command.h"

#include <QByteArrayView>
#include <QVarLengthArray>

#include <optional>

namespace cordboard::smpp {

/// An optional parameter as it came. Known and unknown tags alike: nothing is thrown away.
struct Tlv
{
    quint16 tag = 0;
    QByteArrayView value;
    bool cut = false; ///< it declared more octets than the PDU had left; `value` is what was there
};

/// A PDU taken apart. All views point into the frame given to decode() and live as long as it does.
struct Pdu
{
    /// What is wrong with a request. The header and everything before the fault are good.
    enum class Fault {
        None,
        UnknownCommand,
        StringNotEnded,
        StringTooLong,
        MessageTooLong,
        FieldMissing
    };

    quint32 length = 0; ///< of the frame, header included
    quint32 command = 0;
    quint32 status = 0;
    quint32 sequence = 0;

    Fault fault = Fault::None;
    quint32 faultStatus = 0; ///< the command_status to answer a faulty request with

    QByteArrayView systemId, password, systemType, addressRange;
    QByteArrayView serviceType, source, destination;
    QByteArrayView scheduleTime, validity, finalDate, messageId;
    QByteArrayView shortMessage;
    quint8 interfaceVersion = 0, rangeTon = 0, rangeNpi = 0;
    quint8 sourceTon = 0, sourceNpi = 0, destinationTon = 0, destinationNpi = 0;
    quint8 esmClass = 0, protocolId = 0, priority = 0, registeredDelivery = 0, replaceIfPresent = 0;
    quint8 dataCoding = 0, defaultMessageId = 0, shortMessageLength = 0;
    quint8 messageState = 0, errorCode = 0;

    QVarLengthArray<Tlv, 8> tlvs; ///< in the order of the wire

    /// The first with this tag; a repeated one is ignored (T15).
    const Tlv *tlv(quint16 tag) const;
    /// Its value as a big-endian number, when it has exactly that many octets (1, 2 or 4).
    std::optional<quint32> tlvNumber(quint16 tag, int octets) const;
    /// short_message, or message_payload when short_message is empty (section 5.2.21).
    QByteArrayView message() const;
};

/// Decodes one frame of at least 16 octets. Bounds-checked, for hostile bytes; allocates nothing
/// unless there are more than 8 TLVs. Always yields the header, so that an odd response still frees
/// its window slot. Responses never have a fault: what they lack is empty. Any thread. Source:
/// SMPP 3.4 section 4, tolerances of libsmpp34.md 2.
void decode(QByteArrayView frame, Pdu *pdu);

} // namespace cordboard::smpp
