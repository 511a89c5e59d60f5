#include "inbound.h"

#include "addresses.h"

#include <QCryptographicHash>

namespace cordboard::carrier {

namespace {

using S = smpp::ReceiptData::State;

Receipt::State stateOf(S state)
{
    switch (state) {
    case S::Delivered:
        return Receipt::State::Delivered;
    case S::Expired:
    case S::Deleted:
    case S::Undeliverable:
    case S::Rejected:
        return Receipt::State::Failed;
    case S::Enroute:
    case S::Accepted:
        return Receipt::State::Intermediate;
    case S::Unknown:
        return Receipt::State::Inconclusive;
    }
    return Receipt::State::Inconclusive;
}

ReasonCode reasonOf(S state)
{
    switch (state) {
    case S::Expired:
        return ReasonCode::PhoneOff;
    case S::Deleted:
        return ReasonCode::Deleted;
    case S::Undeliverable:
        return ReasonCode::Undeliverable;
    case S::Rejected:
        return ReasonCode::Rejected;
    case S::Unknown:
        return ReasonCode::NoConfirmation;
    default:
        return ReasonCode::None;
    }
}

/// "UNDELIV err:027, GSM 0x001b", of which each piece may be missing.
QString detailOf(const smpp::ReceiptData &data)
{
    QByteArray detail = data.stateWord;
    if (!data.error.isEmpty())
        detail += (detail.isEmpty() ? "err:" : " err:") + data.error;
    if (!data.networkError.isEmpty())
        detail += (detail.isEmpty() ? "" : ", ") + data.networkError;
    return QString::fromLatin1(detail);
}

/// All but the sequence number: an SMSC repeats exactly what was not answered.
QByteArray fingerprintOf(const smpp::Pdu &pdu)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto field = [&hash](QByteArrayView value) {
        const quint32 size = quint32(value.size());
        hash.addData({reinterpret_cast<const char *>(&size), sizeof size});
        hash.addData(value);
    };
    field(pdu.source);
    field(pdu.destination);
    field(pdu.serviceType);
    field(pdu.shortMessage);
    const char flags[] = {char(pdu.sourceTon), char(pdu.destinationTon), char(pdu.esmClass),
                          char(pdu.protocolId), char(pdu.dataCoding)};
    field({flags, sizeof flags});
    for (const smpp::Tlv &tlv : pdu.tlvs) {
        const char tag[] = {char(tlv.tag >> 8), char(tlv.tag & 0xFF)};
        field({tag, sizeof tag});
        field(tlv.value);
    }
    return hash.result().left(16);
}

} // namespace

InboundPart toInboundPart(quint64 token, const smpp::Pdu &pdu, const SmppProfile &profile)
{
    InboundPart part;
    part.token = token;
    part.source = fromSmpp(pdu.source, pdu.sourceTon, profile.destination);
    part.destination = fromSmpp(pdu.destination, pdu.destinationTon, profile.ourNumber);
    part.shortMessage = pdu.message().toByteArray();
    part.udhi = (pdu.esmClass & smpp::esm::udhi) != 0;
    part.dataCoding = pdu.dataCoding;
    part.fingerprint = fingerprintOf(pdu);
    const auto reference = pdu.tlvNumber(smpp::tag::sarMsgRefNum, 2);
    const auto total = pdu.tlvNumber(smpp::tag::sarTotalSegments, 1);
    const auto number = pdu.tlvNumber(smpp::tag::sarSegmentSeqnum, 1);
    if (reference && total && number) {
        part.sarReference = int(*reference);
        part.sarTotal = int(*total);
        part.sarNumber = int(*number);
    }
    return part;
}

Receipt toReceipt(quint64 token, const smpp::Pdu &pdu, const smpp::ReceiptData &data,
                  const SmppProfile &profile)
{
    Receipt receipt;
    receipt.token = token;
    for (const QByteArray &id : data.ids)
        receipt.ids.append(QString::fromLatin1(id));
    receipt.state = stateOf(data.state);
    receipt.reason = {reasonOf(data.state), detailOf(data)};
    receipt.source = fromSmpp(pdu.source, pdu.sourceTon, profile.destination);
    receipt.destination = fromSmpp(pdu.destination, pdu.destinationTon, profile.ourNumber);
    receipt.raw = data.text;
    return receipt;
}

} // namespace cordboard::carrier
