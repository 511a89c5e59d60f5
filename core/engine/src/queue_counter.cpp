#include "queue_counter.h"

#include "base/take.h"
#include "store/outbox.h"
#include "store/store.h"

#include <QElapsedTimer>

#include <algorithm>

namespace cordboard::engine {

namespace {
/// The figure is for the status bar, and for pages that somebody looks at.
constexpr int shortestRestMs = 500;
constexpr int longestRestMs = 30'000;
} // namespace

QueueCounter::QueueCounter(store::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QueueCounter::countMarked);
}

int QueueCounter::restMs(qint64 tookMs)
{
    return int(std::clamp<qint64>(tookMs * 19, shortestRestMs, longestRestMs));
}

void QueueCounter::mark(CarrierId carrier)
{
    m_marked.insert(carrier);
    if (!m_timer.isActive())
        rest(shortestRestMs);
}

void QueueCounter::stop()
{
    m_stopped = true;
    m_timer.stop();
}

void QueueCounter::rest(int ms)
{
    if (!m_counting && !m_stopped)
        m_timer.start(ms);
}

Result<QueueCounter::Counts> QueueCounter::count(store::Connection &connection,
                                                 const QSet<CarrierId> &carriers)
{
    QElapsedTimer watch;
    watch.start();
    Counts counts;
    for (const CarrierId carrier : carriers) {
        const auto waiting = store::Outbox(connection).waiting(carrier);
        if (!waiting)
            return forward(waiting);
        counts.waiting.insert(carrier, *waiting);
    }
    counts.tookMs = watch.elapsed();
    return counts;
}

void QueueCounter::countMarked()
{
    if (m_marked.isEmpty())
        return;
    m_counting = true;
    cordboard::take(
        m_store.read([marked = std::exchange(m_marked, {})](store::Connection &connection) {
            return count(connection, marked);
        }),
        this, [this](const Result<Counts> &counts) { tell(counts); });
}

void QueueCounter::tell(const Result<Counts> &counts)
{
    m_counting = false;
    rest(restMs(counts ? counts->tookMs : 0));
    if (!counts)
        return;
    for (auto it = counts->waiting.cbegin(); it != counts->waiting.cend(); ++it)
        Q_EMIT counted(it.key(), it.value());
}

} // namespace cordboard::engine
