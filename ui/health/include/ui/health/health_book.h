#pragma once

#include "ui/bridge/carrier_book.h"
#include "ui/health/health_verdict.h"

#include <QObject>
#include <QTimer>

namespace cordboard::ui {

/// How the program does, kept current: often while somebody looks, seldom while something waits,
/// not at all while nothing does. One per window; GUI thread. The proxy and the book must outlive
/// it.
class HealthBook : public QObject
{
    Q_OBJECT

public:
    HealthBook(EngineProxy &proxy, CarrierBook &carriers, QObject *parent = nullptr);

    const HealthFacts &facts() const { return m_facts; }
    const HealthVerdict &verdict() const { return m_verdict; }
    const QList<engine::LineCounts> &counts() const { return m_counts; }
    CarrierBook &carriers() const { return m_carriers; }

    /// True while the page is open.
    void setWatched(bool watched);
    /// A sentence when an endpoint does not do well; empty: all do.
    void setWebhookTrouble(const QString &sentence);
    void look();
    bool isWaitingToLook() const { return m_next.isActive(); }

Q_SIGNALS:
    void changed();

private:
    void takeLinks();
    void takeQueue(const Result<engine::QueueFigures> &queue);
    void conclude();
    void pace();

    EngineProxy &m_proxy;
    CarrierBook &m_carriers;
    HealthFacts m_facts;
    HealthVerdict m_verdict;
    QList<engine::LineCounts> m_counts;
    QTimer m_next;
    bool m_watched = false;
    bool m_asking = false;
};

} // namespace cordboard::ui
