#pragma once

#include "key_ring.h"
#include "store/store.h"

#include <QObject>
#include <QTimer>
#include <QUuid>

namespace cordboard::engine {

/// The id of the installation, read or made once. Thread-safe.
class CustomerId
{
public:
    QUuid get() const
    {
        const QMutexLocker locker(&m_mutex);
        return m_id;
    }
    /// Inside a write job.
    Result<void> ensure(store::Connection &connection);

private:
    mutable QMutex m_mutex;
    QUuid m_id;
};

/// What time does about programs: reads the keys at the start, follows what other engines change,
/// writes down when keys were used, and forgets kept answers. Engine thread only.
class ProgramKeeper : public QObject
{
    Q_OBJECT

public:
    ProgramKeeper(store::Store &store, KeyRing &ring, CustomerId &customer,
                  QObject *parent = nullptr);

    void start();
    /// Writes down what is left.
    void stop();

private:
    void load();
    void look();
    void noteUses();

    store::Store &m_store;
    KeyRing &m_ring;
    CustomerId &m_customer;
    QTimer m_lookTimer{this};
    QTimer m_useTimer{this};
    bool m_looking = false;
};

} // namespace cordboard::engine
