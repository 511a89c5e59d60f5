#pragma once

#include "base/clock.h"
#include "webhook/face/webhooks.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace cordboard::ui {

/// The webhook endpoints and how each does, kept current. One per window; GUI thread. `hooks` and
/// `clock` must outlive it.
class EndpointBook : public QObject
{
    Q_OBJECT

public:
    EndpointBook(webhook::Webhooks &hooks, const Clock &clock, QObject *parent = nullptr);
    ~EndpointBook() override;

    webhook::Webhooks &hooks() const { return m_hooks; }
    const Clock &clock() const { return m_clock; }

    void reload();
    /// False until the first answer.
    bool isKnown() const { return m_known; }
    const std::optional<Error> &error() const { return m_error; }
    const QList<webhook::WebhookSummary> &endpoints() const { return m_endpoints; }
    const webhook::WebhookSummary *endpoint(const QUuid &uuid) const;

Q_SIGNALS:
    void endpointsChanged();
    /// Some delivery is in another state, or there is a new one: look again.
    void deliveriesChanged();

private:
    void wake();
    void look();

    webhook::Webhooks &m_hooks;
    const Clock &m_clock;
    QList<webhook::WebhookSummary> m_endpoints;
    std::optional<Error> m_error;
    QTimer m_soon;
    bool m_known = false;
    bool m_reading = false;
    bool m_again = false;
};

} // namespace cordboard::ui
