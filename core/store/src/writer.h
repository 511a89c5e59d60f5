#pragma once

#include "base/listeners.h"
#include "job_queue.h"
#include "write_session.h"

#include <memory>
#include <vector>

namespace cordboard::store {

/// The writing thread's work: one transaction per batch, a savepoint per job (catalogue T163).
class Writer
{
public:
    Writer(std::unique_ptr<WriteSession> session, JobQueue &queue, Listeners &listeners,
           int maxBatch);

    /// Until the queue is closed and empty; then marks a clean end. Call it in the thread that
    /// opened the session.
    void run();

private:
    /// A job that has run, and why nothing of it is kept although it thought so.
    struct Done
    {
        QueuedJob job;
        std::optional<Error> refused;
    };

    void writeBatch();
    std::optional<Error> runAll(std::vector<Done> &batch);
    /// An error when the transaction itself is lost, not when only the job failed.
    std::optional<Error> runJob(Done &done);
    std::optional<Error> undo(qsizetype texts);
    Error lostBecause(const Error &latest) const;
    bool refuseWhileWaiting(int ms);
    void answerAll(const std::vector<Done> &batch, const std::optional<Error> &lost);

    std::unique_ptr<WriteSession> m_session;
    JobQueue &m_queue;
    Listeners &m_listeners;
    const int m_maxBatch;
};

} // namespace cordboard::store
