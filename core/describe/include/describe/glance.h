#pragma once

#include "model/pdu_dump.h"

#include <QByteArrayList>
#include <QByteArrayView>

namespace cordboard::describe {

/// What a list of PDUs is filtered and joined by. Views and numbers as they stand in the frame.
struct Facts
{
    quint32 command = 0;
    quint32 status = 0;
    quint32 sequence = 0;
    QByteArray source;
    QByteArray destination;
    QByteArray messageId;      ///< of a response, a query or a cancel
    QByteArrayList receiptIds; ///< of a receipt: the raw ids in it
    bool isReceipt = false;
    bool isKeepAlive = false; ///< enquire_link or its answer
};

/// Cheap: no words, no text. Any bytes of at least 16 octets; any thread.
Facts factsOf(QByteArrayView frame);

/// The text in a PDU, decoded; empty when there is none or it is binary.
QString textOf(const PduDump &dump);

/// One line about a PDU: "Accepted, id 7f01a2".
struct Glance
{
    QString words;
    bool failed = false; ///< a refusal or a bad receipt: shown with the sign for failures
};

/// `who`: the name of the person, when it is known; else the number in the dump stands there, as
/// much of it as the dump shows.
Glance glance(const PduDump &dump, const QString &who);

} // namespace cordboard::describe
