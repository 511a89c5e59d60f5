#pragma once

#include "base/listeners.h"
#include "flusher.h"
#include "job_queue.h"
#include "write_session.h"

#include <memory>
#include <vector>

namespace cordboard::store {

/// The writing thread's work: one transaction per batch. A job has a savepoint of its own, so that
/// one that fails is undone alone (catalogue T163); neighbours that can be repeated share one, and
/// are run again one by one when one of them fails. While the disk writes a batch, the jobs of the
/// next one run (ADR 0025).
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

    /// The jobs of one savepoint.
    struct Group
    {
        bool isOpen = false;
        std::size_t first = 0; ///< in the batch
        qsizetype texts = 0;   ///< held back for the index before it
    };

    using Batch = std::vector<Done>;

    void writeBatch();
    Result<void> begin();
    std::optional<QueuedJob> nextJob();
    // These give an error when the transaction itself is lost, not when only a job failed.
    std::optional<Error> runAll(Batch &batch);
    std::optional<Error> commit(bool busy);
    std::optional<Error> runJob(Batch &batch);
    std::optional<Error> runAlone(Done &done);
    std::optional<Error> runInGroup(Batch &batch);
    std::optional<Error> openGroup(std::size_t first);
    std::optional<Error> closeGroup();
    std::optional<Error> repeatGroup(Batch &batch);
    std::optional<Error> control(const char *sql);
    std::optional<Error> undo(qsizetype texts);

    Error lostBecause(const Error &latest) const;
    bool refuseWhileWaiting(int ms);
    void answer(const Batch &batch, const std::optional<Error> &lost, bool news);

    std::unique_ptr<WriteSession> m_session;
    JobQueue &m_queue;
    Listeners &m_listeners;
    const int m_maxBatch;
    Group m_group;
    qsizetype m_textsBefore = 0; ///< behind already when the batch began
    bool m_isBehind = false;
    std::unique_ptr<Flusher> m_flusher; ///< null: a commit is durable when it returns
};

} // namespace cordboard::store
