#pragma once

#include <QByteArray>
#include <QString>

/// The MM1 PDUs that phones get by push (OMA-TS-MMS-ENC V1.3, 6.2, 6.5, 6.7). Pure, any thread.
namespace cordboard::carrier {

struct Mm1Notification
{
    QByteArray url;   ///< where the phone fetches it, with the token
    QByteArray token; ///< also its transaction id: nobody else can answer for the phone
    QString from;     ///< our number
    QString subject;
    qint64 octets = 0;
    qint64 secondsLeft = 0;
};

/// m-notification-ind.
QByteArray notificationPdu(const Mm1Notification &notification);

/// What the phone's own message has come to.
struct Mm1Word
{
    QString messageId;  ///< that of our m-send-conf
    QString to;         ///< our number, to which the phone sent it
    QString phone;      ///< of the sender
    qint64 seconds = 0; ///< since 1970: when it happened
};

QByteArray deliveryPdu(const Mm1Word &word); ///< m-delivery-ind: retrieved
QByteArray readPdu(const Mm1Word &word);     ///< m-read-orig-ind: read

/// `url` as the setting has it, with the token behind it.
QByteArray fetchUrl(const QString &publicUrl, const QByteArray &token);

} // namespace cordboard::carrier
