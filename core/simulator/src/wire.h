#pragma once

#include <QByteArray>

namespace cordboard::simulator {

// SMPP 3.4 issue 1.2: command_id (5.1.2.1), command_status (5.1.3), TLV tags (5.3.2).
namespace command {
constexpr quint32 genericNack = 0x80000000;
constexpr quint32 bindReceiver = 0x00000001;
constexpr quint32 bindTransmitter = 0x00000002;
constexpr quint32 querySm = 0x00000003;
constexpr quint32 submitSm = 0x00000004;
constexpr quint32 deliverSm = 0x00000005;
constexpr quint32 unbind = 0x00000006;
constexpr quint32 replaceSm = 0x00000007;
constexpr quint32 cancelSm = 0x00000008;
constexpr quint32 bindTransceiver = 0x00000009;
constexpr quint32 outbind = 0x0000000B;
constexpr quint32 enquireLink = 0x00000015;
constexpr quint32 submitMulti = 0x00000021;
constexpr quint32 alertNotification = 0x00000102;
constexpr quint32 dataSm = 0x00000103;
constexpr quint32 response = 0x80000000; ///< added to a request's id
} // namespace command

namespace status {
constexpr quint32 ok = 0x00;
constexpr quint32 invalidMessageLength = 0x01;
constexpr quint32 invalidCommandLength = 0x02;
constexpr quint32 invalidCommandId = 0x03;
constexpr quint32 invalidBindStatus = 0x04;
constexpr quint32 alreadyBound = 0x05;
constexpr quint32 systemError = 0x08;
constexpr quint32 invalidDestination = 0x0B;
constexpr quint32 bindFailed = 0x0D;
constexpr quint32 invalidPassword = 0x0E;
constexpr quint32 invalidSystemId = 0x0F;
constexpr quint32 cancelFailed = 0x11;
constexpr quint32 replaceFailed = 0x13;
constexpr quint32 submitFailed = 0x45;
constexpr quint32 queueFull = 0x14;
constexpr quint32 invalidEsmClass = 0x43;
constexpr quint32 throttled = 0x58;
constexpr quint32 receiverTemporary = 0x64;
constexpr quint32 queryFailed = 0x67;
constexpr quint32 invalidParameterLength = 0xC2;
} // namespace status

namespace tag {
constexpr quint16 receiptedMessageId = 0x001E;
constexpr quint16 sarReference = 0x020C;
constexpr quint16 sarTotal = 0x020E;
constexpr quint16 sarNumber = 0x020F;
constexpr quint16 interfaceVersion = 0x0210;
constexpr quint16 networkErrorCode = 0x0423;
constexpr quint16 messagePayload = 0x0424;
constexpr quint16 messageState = 0x0427;
constexpr quint16 congestionState = 0x0428;
} // namespace tag

constexpr int headerSize = 16;

/// Appends fields in network order. It checks nothing: illegal PDUs are part of its job.
class ByteWriter
{
public:
    ByteWriter &u8(quint8 value);
    ByteWriter &u16(quint16 value);
    ByteWriter &u32(quint32 value);
    ByteWriter &octets(const QByteArray &bytes);
    ByteWriter &cString(const QByteArray &text); ///< with the closing NUL
    ByteWriter &tlv(quint16 tagId, const QByteArray &value);
    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Header and body; the length is the true one.
QByteArray pdu(quint32 commandId, quint32 commandStatus, quint32 sequence,
               const QByteArray &body = {});

/// Reads fields; after the first that does not fit everything reads as empty and ok() is false.
class ByteReader
{
public:
    explicit ByteReader(const QByteArray &bytes)
        : m_bytes(bytes)
    {}

    quint8 u8() { return quint8(number(1)); }
    quint16 u16() { return quint16(number(2)); }
    quint32 u32() { return number(4); }
    QByteArray octets(qsizetype count);
    QByteArray cString(qsizetype room); ///< up to `room` octets with the NUL
    qsizetype left() const { return m_ok ? m_bytes.size() - m_at : 0; }
    bool ok() const { return m_ok; }

private:
    quint32 number(int octets);

    const QByteArray &m_bytes;
    qsizetype m_at = 0;
    bool m_ok = true;
};

} // namespace cordboard::simulator
