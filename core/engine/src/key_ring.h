#pragma once

#include "base/clock.h"
#include "engine/face/access_keys.h"
#include "store/access_keys.h"

#include <QHash>
#include <QMutex>

#include <atomic>

namespace cordboard::engine {

/// A new key: "vb_" and 32 letters and digits (190 bits), from the system's generator.
QString newToken();

/// The keys in use, in memory, so that a request asks no database. Thread-safe.
class KeyRing
{
public:
    explicit KeyRing(const Clock &clock)
        : m_clock(clock)
    {}

    KeyCheck check(QByteArrayView token);

    /// Reads them anew. Inside a job.
    Result<void> reload(store::Connection &connection);
    /// The same, when another engine has changed them. Cheap otherwise.
    Result<void> refresh(store::Connection &connection);

    /// When keys were used that was not taken yet, for the database.
    QList<std::pair<AccessKeyId, qint64>> takeUses();

private:
    struct Entry
    {
        AccessKey key;
        std::atomic<qint64> usedUs = 0; ///< 0: not since takeUses()
    };
    using Table = QHash<QByteArray, std::shared_ptr<Entry>>;

    std::shared_ptr<const Table> table() const;

    const Clock &m_clock;
    mutable QMutex m_mutex;
    std::shared_ptr<const Table> m_table; ///< null: not read yet
    qint64 m_version = -1;
};

} // namespace cordboard::engine
