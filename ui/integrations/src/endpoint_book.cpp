#include "ui/integrations/endpoint_book.h"

#include "base/take.h"

namespace cordboard::ui {

namespace {
/// Ten thousand deliveries a second must not make ten thousand reads.
constexpr int readAfterMs = 250;
} // namespace

EndpointBook::EndpointBook(webhook::Webhooks &hooks, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_hooks(hooks)
    , m_clock(clock)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(readAfterMs);
    connect(&m_soon, &QTimer::timeout, this, &EndpointBook::look);
    m_hooks.setWatch(
        [this] { QMetaObject::invokeMethod(this, &EndpointBook::wake, Qt::QueuedConnection); });
    reload();
}

EndpointBook::~EndpointBook()
{
    m_hooks.setWatch({});
}

void EndpointBook::wake()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void EndpointBook::look()
{
    const auto changes = m_hooks.takeChanges();
    // What waits is counted in the summaries, and every delivery changes that.
    if (changes.endpoints || changes.many || !changes.deliveries.isEmpty())
        reload();
    if (changes.many || !changes.deliveries.isEmpty())
        Q_EMIT deliveriesChanged();
}

void EndpointBook::reload()
{
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    take(m_hooks.endpoints(), this, [this](const Result<QList<webhook::WebhookSummary>> &read) {
        m_reading = false;
        m_known = true;
        m_error = read ? std::nullopt : std::optional(read.error());
        if (read)
            m_endpoints = *read;
        Q_EMIT endpointsChanged();
        if (std::exchange(m_again, false))
            reload();
    });
}

const webhook::WebhookSummary *EndpointBook::endpoint(const QUuid &uuid) const
{
    for (const auto &one : m_endpoints) {
        if (one.endpoint.uuid == uuid)
            return &one;
    }
    return nullptr;
}

} // namespace cordboard::ui
