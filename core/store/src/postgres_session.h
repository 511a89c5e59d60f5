#pragma once

#include "backend.h"
#include "retry.h"

#include "base/clock.h"

#include <QString>

namespace cordboard::store {

/// The writing connection to PostgreSQL. Every batch first locks the one row of `counter`: writers
/// of all programs commit one after the other, so that stamps grow in the order of commits, no feed
/// misses a row, and batches never deadlock. Each batch also leaves its number in `store_writer`:
/// after a commit that was cut off, that row tells whether it was stored (catalogue T158).
class PostgresSession final : public WriteSession
{
public:
    PostgresSession(Backend &backend, const Clock *clock);
    ~PostgresSession() override;

    Result<void> open();

    Result<void> begin() override;
    Connection &connection() override { return *m_connection; }
    Result<void> commit(const Meanwhile &meanwhile, bool busy) override;
    void rollBack() override;
    void end() override;

private:
    Result<void> beginOnce();
    Result<void> reconnect();
    Result<void> introduce();
    Result<void> indexTexts();
    Result<void> markBatch();
    Result<void> findOut(const Error &cut, const Meanwhile &meanwhile);
    Result<bool> wasStored();

    Backend &m_backend;
    const Clock *const m_clock;
    const QString m_id; ///< of this writer, new with each start
    std::unique_ptr<Connection> m_connection;
    Retry m_retry;
    qint64 m_batch = 0;     ///< number of the open one
    qint64 m_confirmed = 0; ///< the last that is known to be stored
    qint64 m_lastStampUs = 0;
};

} // namespace cordboard::store
