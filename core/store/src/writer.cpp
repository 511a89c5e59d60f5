#include "writer.h"

#include "causes.h"
#include "connection_p.h"

#include "base/log.h"

#include <QCoreApplication>

namespace cordboard::store {

namespace {

/// A batch of so many says that others come behind it; a person's own click never does.
constexpr std::size_t manyJobs = 8;

} // namespace

Writer::Writer(std::unique_ptr<WriteSession> session, JobQueue &queue, Listeners &listeners,
               int maxBatch)
    : m_session(std::move(session))
    , m_queue(queue)
    , m_listeners(listeners)
    , m_maxBatch(maxBatch)
{}

void Writer::run()
{
    if (auto flush = m_session->flush())
        m_flusher = std::make_unique<Flusher>(std::move(flush), [this] { m_queue.wake(); });
    while (m_isBehind || m_queue.waitForJob())
        writeBatch();
    m_flusher.reset();
    m_session->end();
    m_session.reset();
}

void Writer::writeBatch()
{
    Batch batch;
    const auto begun = begin();
    m_isBehind = false; // also when that failed: the next batch that is stored brings it up again
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
        m_session->connection().internals().search.resize(m_textsBefore);
        // Fails harmlessly when the database has undone the transaction by itself (full disk, I/O
        // error, server gone).
        m_session->rollBack();
        qCWarning(lcStore, "A commit of %d jobs failed: %ls", int(batch.size()),
                  qUtf16Printable(lost->detail));
    }
    const bool news =
        begun && std::exchange(m_session->connection().internals().wroteEvents, false) && !lost;
    if (lost || !m_flusher)
        return answer(batch, lost, news);
    m_flusher->add([this, news, stored = std::make_shared<const Batch>(std::move(batch))](
                       const std::optional<Error> &unflushed) {
        answer(*stored, unflushed, news && !unflushed);
    });
}

Result<void> Writer::begin()
{
    if (const auto failure = m_flusher ? m_flusher->failure() : std::nullopt)
        return Unexpected<Error>(*failure);
    return m_session->begin();
}

/// Nothing when it is time to commit: nobody asks for more, and the disk is free. Until it is, a
/// commit would only wait there, and what comes meanwhile shares it.
std::optional<QueuedJob> Writer::nextJob()
{
    while (true) {
        if (auto job = m_queue.tryTake())
            return job;
        if (!m_flusher || !m_flusher->isBusy())
            return {};
        m_queue.waitForJobUnless([this] { return !m_flusher->isBusy(); });
    }
}

std::optional<Error> Writer::runAll(Batch &batch)
{
    m_session->connection().internals().fatalError.reset();
    m_textsBefore = m_session->connection().internals().search.size();
    m_group = {};
    while (int(batch.size()) < m_maxBatch) {
        auto job = nextJob();
        if (!job)
            break;
        batch.push_back({std::move(*job), {}});
        if (auto lost = runJob(batch))
            return lost;
    }
    if (auto lost = closeGroup())
        return lost;
    return commit(batch.size() >= manyJobs);
}

std::optional<Error> Writer::commit(bool busy)
{
    // What follows a commit that the disk dropped would be dropped with it.
    if (auto failure = m_flusher ? m_flusher->failure() : std::nullopt)
        return failure;
    const auto committed =
        m_session->commit([this](int ms) { return refuseWhileWaiting(ms); }, busy);
    if (!committed)
        return committed.error();
    m_isBehind = m_session->isBehind();
    return {};
}

/// The last one of the batch.
std::optional<Error> Writer::runJob(Batch &batch)
{
    if (!batch.back().job.repeatable) {
        if (auto lost = closeGroup())
            return lost;
        return runAlone(batch.back());
    }
    if (!m_group.isOpen) {
        if (auto lost = openGroup(batch.size() - 1))
            return lost;
    }
    return runInGroup(batch);
}

std::optional<Error> Writer::runAlone(Done &done)
{
    Connection &connection = m_session->connection();
    auto &internals = connection.internals();
    internals.jobError.reset();
    if (auto lost = control("SAVEPOINT job"))
        return lost;
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
    return control("RELEASE job");
}

/// A savepoint costs a copy of every page that is written for the first time after it: a third of
/// what the acceptance of a message took (ADR 0025).
std::optional<Error> Writer::runInGroup(Batch &batch)
{
    Connection &connection = m_session->connection();
    auto &internals = connection.internals();
    internals.jobError.reset();
    const quint64 writes = internals.writes;
    const bool keep = batch.back().job.run(connection);
    internals.finishStatements();
    const bool isWhole = !internals.jobError;
    if (isWhole && (keep || internals.writes == writes))
        return {};
    return repeatGroup(batch);
}

std::optional<Error> Writer::openGroup(std::size_t first)
{
    m_group = {true, first, m_session->connection().internals().search.size()};
    return control("SAVEPOINT job");
}

std::optional<Error> Writer::closeGroup()
{
    if (!std::exchange(m_group.isOpen, false))
        return {};
    return control("RELEASE job");
}

std::optional<Error> Writer::repeatGroup(Batch &batch)
{
    if (auto lost = undo(m_group.texts))
        return lost;
    if (auto lost = closeGroup())
        return lost;
    for (std::size_t at = m_group.first; at < batch.size(); ++at) {
        if (auto lost = runAlone(batch[at]))
            return lost;
    }
    return {};
}

std::optional<Error> Writer::control(const char *sql)
{
    if (const auto done = m_session->connection().change(sql); !done)
        return lostBecause(done.error());
    return {};
}

std::optional<Error> Writer::undo(qsizetype texts)
{
    m_session->connection().internals().search.resize(texts);
    return control("ROLLBACK TO job");
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

void Writer::answer(const Batch &batch, const std::optional<Error> &lost, bool news)
{
    for (const Done &done : batch) {
        const Error *error = lost ? &*lost : (done.refused ? &*done.refused : nullptr);
        done.job.finish(error);
    }
    if (news)
        m_listeners.tell();
}

} // namespace cordboard::store
