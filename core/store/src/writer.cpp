#include "writer.h"

#include "causes.h"
#include "connection_p.h"

#include "base/log.h"

#include <QCoreApplication>

namespace cordboard::store {

Writer::Writer(std::unique_ptr<WriteSession> session, JobQueue &queue, Listeners &listeners,
               int maxBatch)
    : m_session(std::move(session))
    , m_queue(queue)
    , m_listeners(listeners)
    , m_maxBatch(maxBatch)
{}

void Writer::run()
{
    while (m_queue.waitForJob())
        writeBatch();
    m_session->end();
    m_session.reset();
}

void Writer::writeBatch()
{
    std::vector<Done> batch;
    auto begun = m_session->begin();
    std::optional<Error> lost;
    if (begun)
        lost = runAll(batch);
    else
        lost = begun.error();
    if (!begun) {
        // Nothing can be stored now: whatever waits is told so, instead of waiting in vain.
        while (auto job = m_queue.tryTake())
            batch.push_back({std::move(*job), {}});
    } else if (lost) {
        m_session->connection().internals().finishStatements();
        m_session->connection().internals().search.clear();
        // Fails harmlessly when the database has undone the transaction by itself (full disk, I/O
        // error, server gone).
        m_session->rollBack();
        qCWarning(lcStore, "A commit of %d jobs failed: %ls", int(batch.size()),
                  qUtf16Printable(lost->detail));
    }
    answerAll(batch, lost);
    if (begun && std::exchange(m_session->connection().internals().wroteEvents, false) && !lost)
        m_listeners.tell();
}

std::optional<Error> Writer::runAll(std::vector<Done> &batch)
{
    m_session->connection().internals().fatalError.reset();
    while (int(batch.size()) < m_maxBatch) {
        auto job = m_queue.tryTake();
        if (!job)
            break;
        batch.push_back({std::move(*job), {}});
        if (auto lost = runJob(batch.back()))
            return lost;
    }
    const auto committed = m_session->commit([this](int ms) { return refuseWhileWaiting(ms); });
    if (!committed)
        return committed.error();
    return {};
}

std::optional<Error> Writer::runJob(Done &done)
{
    Connection &connection = m_session->connection();
    auto &internals = connection.internals();
    internals.jobError.reset();
    if (const auto opened = connection.change("SAVEPOINT job"); !opened)
        return lostBecause(opened.error());
    const auto texts = internals.search.size();
    const bool keep = done.job.run(connection);
    internals.finishStatements();
    // After a failed statement PostgreSQL keeps nothing of the job, whatever the job makes of it.
    if (keep)
        done.refused = internals.jobError;
    if (!keep || done.refused) {
        if (auto lost = undo(texts))
            return lost;
    }
    if (const auto released = connection.change("RELEASE job"); !released)
        return lostBecause(released.error());
    return {};
}

std::optional<Error> Writer::undo(qsizetype texts)
{
    m_session->connection().internals().search.resize(texts);
    if (const auto undone = m_session->connection().change("ROLLBACK TO job"); !undone)
        return lostBecause(undone.error());
    return {};
}

/// A full disk makes SQLite undo the whole transaction; what fails next ("no such savepoint") says
/// nothing, the statement before it does.
Error Writer::lostBecause(const Error &latest) const
{
    const auto &first = m_session->connection().internals().fatalError;
    return first ? *first : latest;
}

/// While the outcome of a commit is unknown its own jobs wait; those that come meanwhile need not.
bool Writer::refuseWhileWaiting(int ms)
{
    const Error away{
        lostCause().code,
        QCoreApplication::translate(
            "cordboard::store", "The database cannot be reached at this moment. Try again later."),
        {}};
    const bool open = m_queue.waitUntilClosed(ms);
    while (auto job = m_queue.tryTake())
        job->finish(&away);
    return open;
}

void Writer::answerAll(const std::vector<Done> &batch, const std::optional<Error> &lost)
{
    for (const Done &done : batch) {
        const Error *error = lost ? &*lost : (done.refused ? &*done.refused : nullptr);
        done.job.finish(error);
    }
}

} // namespace cordboard::store
