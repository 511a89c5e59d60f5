#include "ui/health/health_book.h"

#include "base/take.h"

namespace cordboard::ui {

namespace {

constexpr int watchedMs = 2'000;
/// Each look asks the writer for a commit, which an idle program should not.
constexpr int waitingMs = 10'000;

} // namespace

HealthBook::HealthBook(EngineProxy &proxy, CarrierBook &carriers, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
    , m_carriers(carriers)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &HealthBook::look);
    const auto follow = [this] {
        takeLinks();
        conclude();
        pace();
    };
    connect(&m_carriers, &CarrierBook::linksChanged, this, follow);
    connect(&m_carriers, &CarrierBook::carriersChanged, this, follow);
    connect(&m_proxy, &EngineProxy::databaseTroubled, this, [this] { look(); });
    look();
}

void HealthBook::setWatched(bool watched)
{
    m_watched = watched;
    if (watched)
        look();
}

void HealthBook::setWebhookTrouble(const QString &sentence)
{
    m_facts.webhookTrouble = sentence;
    conclude();
}

void HealthBook::look()
{
    engine::Gauges &gauges = m_proxy.engine().programs().gauges();
    // A server counts all its files for it, and nothing but the page shows it.
    if (m_watched) {
        take(gauges.storage(), this, [this](const Result<StorageFigures> &storage) {
            if (storage)
                m_facts.storage = *storage;
        });
    }
    if (m_asking)
        return;
    m_asking = true;
    take(gauges.queue(), this, [this](const Result<engine::QueueFigures> &queue) {
        m_asking = false;
        takeQueue(queue);
    });
}

void HealthBook::takeQueue(const Result<engine::QueueFigures> &queue)
{
    m_facts.trouble = queue ? std::nullopt : std::optional(queue.error());
    if (queue)
        m_facts.queue = *queue;
    m_counts = m_proxy.engine().programs().gauges().lines();
    takeLinks();
    conclude();
    pace();
}

void HealthBook::takeLinks()
{
    m_facts.links.clear();
    for (const Carrier &carrier : m_carriers.carriers()) {
        LinkStatus link = m_carriers.link(carrier.id);
        if (!carrier.enabled || link.state == LinkState::Off)
            continue;
        link.carrier = carrier.id;
        link.name = carrier.name;
        m_facts.links.append(link);
    }
}

void HealthBook::conclude()
{
    m_facts.nowUs = m_proxy.clock().nowUs();
    m_verdict = judge(m_facts);
    Q_EMIT changed();
}

void HealthBook::pace()
{
    if (m_asking)
        return;
    if (m_watched)
        m_next.start(watchedMs);
    else if (m_carriers.waiting() > 0 || m_facts.trouble || !m_facts.queue.linksTrouble.isEmpty())
        m_next.start(m_next.isActive() ? m_next.remainingTime() : waitingMs);
    else
        m_next.stop();
}

} // namespace cordboard::ui
