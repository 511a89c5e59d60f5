#pragma once

#include "engine/face/pdu_records.h"
#include "pdu_filter.h"
#include "pdu_recorder.h"
#include "store/store.h"

#include <QThreadPool>

#include <functional>

namespace cordboard::engine {

/// The recordings as windows ask for them: finds, describes and hides in a thread of its own, so
/// that neither the links nor the database wait for it. The store may end before it.
class PduLibrary final : public PduRecords
{
public:
    /// `switched`: the tap of this carrier's link is to be set anew. Called from any thread.
    PduLibrary(PduRecorder &recorder, store::Store &store, std::function<void(CarrierId)> switched);
    ~PduLibrary() override;

    QFuture<Result<PduRecording>> startRecording(CarrierId carrier, int minutes) override;
    QFuture<PduRecording> stopRecording(CarrierId carrier) override;
    QFuture<PduRecording> forget(CarrierId carrier) override;
    QFuture<Result<PduList>> find(const PduQuery &query) override;
    QFuture<Result<QList<PduRow>>> rows(CarrierId carrier, const QList<qint64> &ids,
                                        bool reveal) override;
    QFuture<Result<PduDump>> dump(CarrierId carrier, qint64 id, bool reveal) override;
    QFuture<Result<qint64>> save(const PduQuery &query, const QString &fileName) override;

private:
    using Found = std::pair<PduRecorder::Snapshot, QList<qint64>>;

    QFuture<Result<MessageTraffic>> trafficOf(TargetId message);
    QFuture<Result<Found>> search(const PduQuery &query);

    PduRecorder &m_recorder;
    store::Store &m_store;
    const std::function<void(CarrierId)> m_switched;
    QThreadPool m_pool;
};

} // namespace cordboard::engine
