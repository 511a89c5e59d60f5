#include "carrier/mm1_pdus.h"

#include "mms/mm1.h"

namespace cordboard::carrier {

namespace {

namespace mm1 = mms::mm1;

mm1::Pdu wordPdu(mm1::Type type, const Mm1Word &word)
{
    mm1::Pdu pdu;
    pdu.type = type;
    pdu.messageId = word.messageId.toLatin1();
    pdu.date = quint64(word.seconds);
    return pdu;
}

} // namespace

QByteArray fetchUrl(const QString &publicUrl, const QByteArray &token)
{
    const QByteArray base = publicUrl.toUtf8();
    return base + (base.endsWith('/') ? "" : "/") + token;
}

QByteArray notificationPdu(const Mm1Notification &notification)
{
    mm1::Pdu pdu;
    pdu.type = mm1::Type::NotificationInd;
    pdu.transactionId = notification.token;
    pdu.from = mm1::plmn(notification.from);
    pdu.subject = notification.subject;
    pdu.messageClass = mm1::Class::Personal;
    pdu.size = quint64(qMax<qint64>(notification.octets, 1));
    pdu.expiry = mm1::When{true, quint64(qMax<qint64>(notification.secondsLeft, 1))};
    pdu.contentLocation = notification.url;
    return mm1::encode(pdu);
}

QByteArray deliveryPdu(const Mm1Word &word)
{
    mm1::Pdu pdu = wordPdu(mm1::Type::DeliveryInd, word);
    pdu.to = {mm1::plmn(word.to)};
    pdu.status = mm1::Status::Retrieved;
    return mm1::encode(pdu);
}

QByteArray readPdu(const Mm1Word &word)
{
    mm1::Pdu pdu = wordPdu(mm1::Type::ReadOrigInd, word);
    pdu.to = {mm1::plmn(word.phone)};
    pdu.from = mm1::plmn(word.to);
    pdu.readStatus = mm1::ReadStatus::Read;
    return mm1::encode(pdu);
}

} // namespace cordboard::carrier
