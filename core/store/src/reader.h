#pragma once

#include "backend.h"
#include "job_queue.h"
#include "retry.h"

#include <memory>

namespace cordboard::store {

/// A reading thread's work: each job in a read transaction of its own, so that it sees one
/// snapshot.
class Reader
{
public:
    Reader(Backend &backend, std::unique_ptr<Connection> connection, JobQueue &queue);

    /// Until the queue is closed and empty. Call it in the thread that opened the connection.
    void run();

private:
    void readOnce(const QueuedJob &job);
    Result<void> begin();
    Result<void> reconnect();

    Backend &m_backend;
    std::unique_ptr<Connection> m_connection;
    JobQueue &m_queue;
    Retry m_retry;
};

} // namespace cordboard::store
