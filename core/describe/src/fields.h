#pragma once

#include "model/pdu_dump.h"

#include <QByteArrayView>

#include <optional>

namespace cordboard::describe {

/// What one field says that another one needs to be read.
struct Context
{
    quint32 command = 0;
    quint32 status = 0;
    std::optional<quint8> esmClass;
    quint8 dataCoding = 0;
    bool udhi() const { return esmClass && (*esmClass & 0x40) != 0; }
};

/// Octets that should be ASCII, as a person can read them: what is not becomes "\x05".
QString shownString(QByteArrayView octets);
/// "05 00 03 5a", cut with "…" after `most` octets.
QString shownOctets(QByteArrayView octets, qsizetype most = 16);
/// "159 bytes"
QString byteCount(qsizetype count);

quint64 bigEndian(QByteArrayView octets);

PduField numberField(const QString &name, quint64 number, OctetRange range);

/// Phone numbers are written in digits; letters are a sender's name and nobody's secret.
bool looksLikePhone(QByteArrayView address);

/// The user data header at the front of a message, UDHL included; `octets` starts there. Null when
/// UDHL is longer than the message: then `*warning` says so.
std::optional<PduField> userDataHeader(QByteArrayView octets, qsizetype from, QString *warning);

/// What is inside short_message or message_payload: user data header, then text or the fields of a
/// receipt. `receipt`: the PDU is marked as one.
QList<PduField> messageFields(QByteArrayView octets, qsizetype from, const Context &context,
                              bool receipt, QStringList *warnings);

/// Every optional parameter from `from` to the end of the frame.
QList<PduField> readTlvs(QByteArrayView frame, qsizetype from);

} // namespace cordboard::describe
