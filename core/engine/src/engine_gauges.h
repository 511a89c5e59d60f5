#pragma once

#include "base/clock.h"
#include "engine/face/gauges.h"
#include "store/store.h"
#include "traffic_counter.h"

#include <QMutex>
#include <QPromise>

#include <memory>
#include <optional>

namespace cordboard::engine {

/// The engine's side of Gauges. Thread-safe; the store must be closed before it goes.
class EngineGauges final : public Gauges
{
public:
    EngineGauges(store::Store &store, const TrafficCounter &counter, const Clock &clock);

    QList<LineCounts> lines() override { return m_counter.all(); }
    QFuture<Result<QueueFigures>> queue() override;
    QFuture<Result<StorageFigures>> storage() override;
    QString statusWords(quint32 status) const override;

private:
    using Answer = Result<QueueFigures>;

    void look();
    void answer(const Answer &found);

    store::Store &m_store;
    const TrafficCounter &m_counter;
    const Clock &m_clock;
    QMutex m_mutex;
    std::optional<Answer> m_last;
    qint64 m_lastMs = 0;
    std::vector<std::shared_ptr<QPromise<Answer>>> m_asking; ///< while it is looked up
};

} // namespace cordboard::engine
