#include "submit_form.h"

#include <QDateTime>
#include <QTimeZone>
#include <QtEndian>

#include <algorithm>

namespace cordboard::carrier {

namespace {

/// registered_delivery: a receipt for the final outcome, success or failure (5.2.17).
constexpr quint8 receiptWanted = 1;
constexpr qint64 secondsPerDay = 86'400;
/// Two digits of days; months and years have no fixed length.
constexpr qint64 longestRelative = 99 * secondsPerDay;

QByteArray twoDigits(qint64 value)
{
    return QByteArray::number(value).rightJustified(2, '0');
}

QByteArray relative(qint64 seconds)
{
    const qint64 all = std::min(seconds, longestRelative);
    return "0000" + twoDigits(all / secondsPerDay) + twoDigits(all / 3'600 % 24) +
           twoDigits(all / 60 % 60) + twoDigits(all % 60) + "000R";
}

quint8 receiptFor(const SubmitPart &part, ReceiptsWanted wanted)
{
    const bool asked = wanted == ReceiptsWanted::All ||
                       (wanted == ReceiptsWanted::Last && part.number == part.total);
    return asked ? receiptWanted : 0;
}

} // namespace

QByteArray validityPeriod(ValidityForm form, qint64 seconds, qint64 nowUs)
{
    if (seconds <= 0 || form == ValidityForm::None)
        return {};
    if (form == ValidityForm::Relative)
        return relative(seconds);
    const QDateTime end = QDateTime::fromSecsSinceEpoch(nowUs / 1'000'000 + seconds, Qt::UTC);
    return end.toString(QStringLiteral("yyMMddhhmmss")).toLatin1() + "000+";
}

SubmitForm::SubmitForm(const SubmitPart &part, const SmppProfile &profile,
                       const QByteArray &serviceType, qint64 nowUs)
    : m_source(sourceToSmpp(part.source, profile))
    , m_destination(destinationToSmpp(part.destination, profile))
    , m_userData(part.userData)
    , m_serviceType(serviceType)
    , m_validity(validityPeriod(profile.validity, part.validitySeconds, nowUs))
{
    if (!m_source.valid || !m_destination.valid) {
        m_fault = m_source.valid ? ReasonCode::BadNumber : ReasonCode::BadSender;
        return;
    }
    m_fields.serviceType = m_serviceType;
    m_fields.source = {m_source.digits.constData(), m_source.digits.size()};
    m_fields.sourceTon = m_source.ton;
    m_fields.sourceNpi = m_source.npi;
    m_fields.destination = {m_destination.digits.constData(), m_destination.digits.size()};
    m_fields.destinationTon = m_destination.ton;
    m_fields.destinationNpi = m_destination.npi;
    m_fields.validity = m_validity;
    m_fields.esmClass = part.hasUdh ? smpp::esm::udhi : 0;
    m_fields.registeredDelivery = receiptFor(part, profile.receipts);
    m_fields.dataCoding = part.dataCoding;
    if (part.sarReference >= 0)
        addSar(part);
    if (part.inPayload)
        addTlv(smpp::tag::messagePayload, m_userData);
    else
        m_fields.message = m_userData;
    m_fields.tlvs = {m_tlvs.data(), m_tlvCount};
}

void SubmitForm::addTlv(quint16 tag, QByteArrayView value)
{
    m_tlvs[m_tlvCount++] = {tag, value};
}

void SubmitForm::addSar(const SubmitPart &part)
{
    qToBigEndian(quint16(part.sarReference), m_sar.data());
    m_sar[2] = char(part.total);
    m_sar[3] = char(part.number);
    addTlv(smpp::tag::sarMsgRefNum, {m_sar.data(), 2});
    addTlv(smpp::tag::sarTotalSegments, {m_sar.data() + 2, 1});
    addTlv(smpp::tag::sarSegmentSeqnum, {m_sar.data() + 3, 1});
}

} // namespace cordboard::carrier
