#pragma once

#include "base/ids.h"
#include "base/result.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace cordboard::store {
class Connection;
class Store;
} // namespace cordboard::store

namespace cordboard::engine {

/// How many messages wait for each line, for whoever watches. Counting a million of them takes a
/// second of a core, so that it is done one at a time, and takes a twentieth of one at most:
/// counted twice a second however long it took, it cost more than the sending itself (7.7 CPU s per
/// 100,000 messages instead of 3.3). Engine thread only.
class QueueCounter final : public QObject
{
    Q_OBJECT

public:
    explicit QueueCounter(store::Store &store, QObject *parent = nullptr);

    /// The queue of this line may have changed: counted soon.
    void mark(CarrierId carrier);

    /// Nothing is counted any more.
    void stop();

    /// How long to rest after a count that took `tookMs`.
    static int restMs(qint64 tookMs);

Q_SIGNALS:
    void counted(cordboard::CarrierId carrier, qint64 waiting);

private:
    struct Counts
    {
        QHash<CarrierId, qint64> waiting;
        qint64 tookMs = 0;
    };

    static Result<Counts> count(store::Connection &connection, const QSet<CarrierId> &carriers);
    void countMarked();
    void tell(const Result<Counts> &counts);
    void rest(int ms);

    store::Store &m_store;
    QSet<CarrierId> m_marked;
    QTimer m_timer{this};
    bool m_counting = false;
    bool m_stopped = false;
};

} // namespace cordboard::engine
