#include "engine_gauges.h"

#include "carrier/mm7_status.h"
#include "describe/describe.h"
#include "store/media_links.h"
#include "store/queue_figures.h"
#include "store/storage_figures.h"

#include <algorithm>
#include <utility>

namespace cordboard::engine {

namespace {

/// Anybody may ask for the health: the database is not asked as often.
constexpr qint64 goodForMs = 1000;

Result<QueueFigures> read(store::Connection &connection)
{
    store::QueueFigures figures(connection);
    const auto unrouted = figures.unrouted();
    if (!unrouted)
        return forward(unrouted);
    const auto oldest = figures.oldest();
    if (!oldest)
        return forward(oldest);
    const auto trouble = store::MediaLinks(connection).trouble();
    if (!trouble)
        return forward(trouble);
    const auto first = std::min_element(oldest->cbegin(), oldest->cend());
    QueueFigures found{*unrouted, first == oldest->cend() ? 0 : *first, *oldest, *trouble};
    found.oldestByCarrierUs.remove({}); // without a route
    return found;
}

} // namespace

EngineGauges::EngineGauges(store::Store &store, const TrafficCounter &counter, const Clock &clock)
    : m_store(store)
    , m_counter(counter)
    , m_clock(clock)
{}

QFuture<Result<QueueFigures>> EngineGauges::queue()
{
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    auto future = promise->future();
    {
        const QMutexLocker locker(&m_mutex);
        if (m_last && m_clock.monotonicMs() - m_lastMs < goodForMs) {
            promise->addResult(*m_last);
            promise->finish();
            return future;
        }
        m_asking.push_back(std::move(promise));
        if (m_asking.size() > 1)
            return future;
    }
    look();
    return future;
}

QFuture<Result<StorageFigures>> EngineGauges::storage()
{
    return m_store.read([](store::Connection &c) { return store::storageFigures(c); });
}

QString EngineGauges::statusWords(quint32 status) const
{
    return isMm7Status(status) ? carrier::mm7StatusWords(status) : describe::statusSentence(status);
}

void EngineGauges::look()
{
    // Through the writer, which accepts messages; what is counted is counted beside it.
    m_store.write([](store::Connection &) { return Result<void>(); })
        .then([this](const Result<void> &writes) {
            if (!writes)
                return answer(Answer(forward(writes)));
            m_store.read(&read).then([this](const Answer &found) { answer(found); });
        });
}

void EngineGauges::answer(const Answer &found)
{
    std::vector<std::shared_ptr<QPromise<Answer>>> asking;
    {
        const QMutexLocker locker(&m_mutex);
        m_last = found;
        m_lastMs = m_clock.monotonicMs();
        asking = std::exchange(m_asking, {});
    }
    for (const auto &promise : asking) {
        promise->addResult(found);
        promise->finish();
    }
}

} // namespace cordboard::engine
