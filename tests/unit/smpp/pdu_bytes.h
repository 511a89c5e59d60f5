#pragma once

#include "smpp/pdu.h"

#include <QByteArray>
#include <QtEndian>

/// Bytes as a carrier writes them, made by hand: the tests must not check our encoder with itself.
namespace cordboard::test {

inline QByteArray be16(quint16 value)
{
    QByteArray bytes(2, 0);
    qToBigEndian(value, bytes.data());
    return bytes;
}

inline QByteArray be32(quint32 value)
{
    QByteArray bytes(4, 0);
    qToBigEndian(value, bytes.data());
    return bytes;
}

inline QByteArray pduOfLength(quint32 length, quint32 command, quint32 status, quint32 sequence,
                              const QByteArray &body = {})
{
    return be32(length) + be32(command) + be32(status) + be32(sequence) + body;
}

inline QByteArray pdu(quint32 command, quint32 status, quint32 sequence,
                      const QByteArray &body = {})
{
    return pduOfLength(quint32(16 + body.size()), command, status, sequence, body);
}

inline QByteArray cstr(const QByteArray &text)
{
    return text + '\0';
}

inline QByteArray tlv(quint16 tag, const QByteArray &value)
{
    return be16(tag) + be16(quint16(value.size())) + value;
}

struct Sm
{
    QByteArray text;
    quint8 esmClass = 0;
    quint8 dataCoding = 0;
    QByteArray tlvs = {};
    QByteArray source = "15551234567";
    QByteArray destination = "15550134477";
    quint8 sourceTon = 1;
    QByteArray serviceType = {};
};

/// The body of a deliver_sm or submit_sm.
inline QByteArray smBody(const Sm &sm)
{
    return cstr(sm.serviceType) + char(sm.sourceTon) + char(1) + cstr(sm.source) + char(1) +
           char(1) + cstr(sm.destination) + char(sm.esmClass) + QByteArray(2, 0) + cstr({}) +
           cstr({}) + char(0) + char(0) + char(sm.dataCoding) + char(0) + char(sm.text.size()) +
           sm.text + sm.tlvs;
}

inline QByteArray deliverSm(quint32 sequence, const Sm &sm)
{
    return pdu(smpp::command::deliverSm, 0, sequence, smBody(sm));
}

inline QByteArray submitSmResp(quint32 sequence, const QByteArray &id, quint32 status = 0)
{
    return pdu(smpp::command::responseTo(smpp::command::submitSm), status, sequence, cstr(id));
}

/// A decoded PDU that keeps the frame its views point into.
struct KeptPdu : smpp::Pdu
{
    QByteArray frame;
};

inline KeptPdu decoded(const QByteArray &frame)
{
    KeptPdu result;
    smpp::decode(frame, &result);
    result.frame = frame;
    return result;
}

} // namespace cordboard::test
