#pragma once

#include "base/ids.h"

#include <QList>
#include <QString>

namespace cordboard {

/// The state of one carrier's recording. What it holds stays after it stopped, until the next one
/// begins, somebody forgets it, or the program ends.
struct PduRecording
{
    bool on = false;
    qint64 sinceUs = 0; ///< 0: nothing was recorded yet
    qint64 untilUs = 0; ///< when it stops by itself, or stopped
    qint64 count = 0;   ///< PDUs it holds
    qint64 octets = 0;
    qint64 dropped = 0; ///< older ones that had to make room

    friend bool operator==(const PduRecording &, const PduRecording &) = default;
};

/// Which PDUs of a carrier's recording. All that is set must fit.
struct PduQuery
{
    CarrierId carrier;
    TargetId message; ///< only those of this message: submits, answers, receipts
    QString text;     ///< in a number, an id, the name of the PDU; in the text when revealed
    bool hideKeepAlive = false;
    bool reveal = false; ///< the person asked for numbers and texts
    qint64 after = 0;    ///< only with a larger id: what came since the last look
};

/// Ids of the PDUs found, oldest first. Ids grow with time and are never used twice.
struct PduList
{
    QList<qint64> ids;
    qint64 oldest = 0; ///< smaller ones are gone meanwhile
    qint64 newest = 0; ///< the newest there is, found or not: the next `after`
    PduRecording recording;
};

/// What a list shows of one PDU.
struct PduRow
{
    qint64 id = 0;
    qint64 atUs = 0;
    bool fromUs = false;
    quint32 connection = 0; ///< tells the links of a carrier apart
    QString name;           ///< "submit_sm"
    quint32 sequence = 0;
    QString words; ///< "Ines, part 1 of 2"
    bool failed = false;
    qint64 tookUs = -1;    ///< of an answer: since its request; -1: not known
    qint64 pairedWith = 0; ///< the request of an answer, the answer of a request; 0: none
};

} // namespace cordboard
