#pragma once

#include "model/carrier.h"

#include <QHash>
#include <QList>
#include <QMutex>
#include <QSet>

namespace cordboard::engine {

/// The last known status of every line, for whoever asks from whatever thread. The engine thread
/// writes.
class LinkBoard
{
public:
    void set(const LinkStatus &status);
    void remove(CarrierId carrier);

    /// Keeps the rest of the status; says whether the figure was news.
    bool setWaiting(CarrierId carrier, qint64 waiting);

    QList<LinkStatus> all() const;
    LinkStatus get(CarrierId carrier) const;

    /// Lines that are down or switched off: what is queued for them is shown as held at once.
    QSet<CarrierId> down() const;

private:
    mutable QMutex m_mutex;
    QHash<CarrierId, LinkStatus> m_statuses;
};

} // namespace cordboard::engine
