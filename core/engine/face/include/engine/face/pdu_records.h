#pragma once

#include "base/result.h"
#include "model/pdu_dump.h"
#include "model/pdu_record.h"

#include <QFuture>

namespace cordboard::engine {

/// Recordings of the traffic with carriers, for people who look for a fault. Off until somebody
/// asks, bounded, in memory only; passwords are never in them. Numbers and texts are hidden unless
/// `reveal` is set. Any thread; every method returns at once.
class PduRecords
{
public:
    static constexpr int mostMinutes = 30;
    static constexpr qint64 mostPdus = 20'000;       ///< of one carrier
    static constexpr qint64 mostOctets = 16'000'000; ///< of one carrier

    virtual ~PduRecords() = default;

    /// Forgets what was recorded and records anew, for 1 to 30 minutes.
    virtual QFuture<Result<PduRecording>> startRecording(CarrierId carrier,
                                                         int minutes = mostMinutes) = 0;
    virtual QFuture<PduRecording> stopRecording(CarrierId carrier) = 0;
    /// Stops, and forgets all that was recorded.
    virtual QFuture<PduRecording> forget(CarrierId carrier) = 0;

    virtual QFuture<Result<PduList>> find(const PduQuery &query) = 0;
    /// Rows of a slice, in the order asked for; ids that are gone meanwhile are left out.
    virtual QFuture<Result<QList<PduRow>>> rows(CarrierId carrier, const QList<qint64> &ids,
                                                bool reveal) = 0;
    /// NotFound when it is gone meanwhile.
    virtual QFuture<Result<PduDump>> dump(CarrierId carrier, qint64 id, bool reveal) = 0;

    /// Writes what the query finds as a capture for Wireshark, mode 0600. Gives the count of PDUs.
    /// Errors: Full, Invalid (the file cannot be written).
    virtual QFuture<Result<qint64>> save(const PduQuery &query, const QString &fileName) = 0;
};

} // namespace cordboard::engine
