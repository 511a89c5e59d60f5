#pragma once

#include "job_queue.h"
#include "store/connection.h"

#include <memory>
#include <vector>

namespace cordboard::store {

/// The writing thread's work: one transaction per batch, a savepoint per job (catalogue T163).
class Writer
{
public:
    Writer(std::unique_ptr<Connection> connection, JobQueue &queue, int maxBatch);

    /// Until the queue is closed and empty; then marks a clean end and checkpoints. Call it in the
    /// thread that opened the connection.
    void run();

private:
    void writeBatch();
    /// An error when the transaction itself is lost, not when only the job failed.
    std::optional<Error> runJob(const QueuedJob &job);
    std::optional<Error> closeBatch();
    std::optional<Error> indexTexts();
    Error lostBecause(const Error &latest) const;
    void endCleanly();

    std::unique_ptr<Connection> m_connection;
    JobQueue &m_queue;
    const int m_maxBatch;
};

/// Loads the last stamp of an earlier run; before the first job.
Result<void> loadStamp(Connection &connection);

} // namespace cordboard::store
