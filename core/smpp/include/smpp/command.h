#pragma once

#include <QtGlobal>

namespace cordboard::smpp {

/// command_id (SMPP 3.4, section 5.1.2.1). Values that are not listed do occur and are kept as
/// numbers.
namespace command {
constexpr quint32 responseBit = 0x80000000;
constexpr quint32 genericNack = 0x80000000;
constexpr quint32 bindReceiver = 0x00000001;
constexpr quint32 bindTransmitter = 0x00000002;
constexpr quint32 querySm = 0x00000003;
constexpr quint32 submitSm = 0x00000004;
constexpr quint32 deliverSm = 0x00000005;
constexpr quint32 unbind = 0x00000006;
constexpr quint32 cancelSm = 0x00000008;
constexpr quint32 bindTransceiver = 0x00000009;
constexpr quint32 outbind = 0x0000000B;
constexpr quint32 enquireLink = 0x00000015;
constexpr quint32 alertNotification = 0x00000102;
constexpr quint32 dataSm = 0x00000103;

constexpr quint32 responseTo(quint32 request)
{
    return request | responseBit;
}
constexpr bool isResponse(quint32 id)
{
    return (id & responseBit) != 0;
}
} // namespace command

/// Optional parameters by tag (section 5.3.2).
namespace tag {
constexpr quint16 receiptedMessageId = 0x001E;
constexpr quint16 sarMsgRefNum = 0x020C;
constexpr quint16 sarTotalSegments = 0x020E;
constexpr quint16 sarSegmentSeqnum = 0x020F;
constexpr quint16 scInterfaceVersion = 0x0210;
constexpr quint16 networkErrorCode = 0x0423;
constexpr quint16 messagePayload = 0x0424;
constexpr quint16 messageState = 0x0427;
constexpr quint16 congestionState = 0x0428;
} // namespace tag

/// esm_class (section 5.2.12): message type in bits 5-2, features in bits 7-6.
namespace esm {
constexpr quint8 smscReceipt = 0x04;
constexpr quint8 phoneAcknowledgement = 0x08;
constexpr quint8 intermediateNotification = 0x20;
constexpr quint8 udhi = 0x40;
} // namespace esm

constexpr qsizetype headerOctets = 16;
/// The longest PDU we take (smpp.md 2.1): a 64 kB payload and its mandatory part fit, a forged
/// length does not.
constexpr quint32 maxPduOctets = 70'000;
constexpr quint32 maxSequence = 0x7FFFFFFF;

} // namespace cordboard::smpp
