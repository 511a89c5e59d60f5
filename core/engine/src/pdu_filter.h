#pragma once

#include "model/pdu_record.h"
#include "pdu_ring.h"

#include <QSet>
#include <QStringList>

namespace cordboard::engine {

/// What belongs to one message: its submits, and the ids that receipts name it by.
struct MessageTraffic
{
    QSet<AttemptId> attempts;
    QSet<QString> keys; ///< of every id that the carrier gave
};

/// Ids of the PDUs that fit the query, oldest first. `traffic` counts when query.message is valid.
/// Pure.
QList<qint64> filtered(const std::vector<RecordedPdu> &pdus, const PduQuery &query,
                       const MessageTraffic &traffic);

} // namespace cordboard::engine
