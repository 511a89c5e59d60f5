#include "writer.h"

#include "connection_p.h"
#include "inspect.h"
#include "values.h"

#include "base/log.h"

namespace cordboard::store {

Writer::Writer(std::unique_ptr<Connection> connection, JobQueue &queue, int maxBatch)
    : m_connection(std::move(connection))
    , m_queue(queue)
    , m_maxBatch(maxBatch)
{}

void Writer::run()
{
    while (m_queue.waitForJob())
        writeBatch();
    endCleanly();
    m_connection.reset();
}

void Writer::writeBatch()
{
    std::vector<QueuedJob> batch;
    std::optional<Error> lost;
    m_connection->internals().fatalError.reset();
    if (const auto begun = m_connection->change("BEGIN IMMEDIATE"); !begun)
        lost = begun.error();
    while (int(batch.size()) < m_maxBatch) {
        auto job = m_queue.tryTake();
        if (!job)
            break;
        if (!lost)
            lost = runJob(*job);
        batch.push_back(std::move(*job));
        if (lost)
            break;
    }
    if (!lost)
        lost = closeBatch();
    if (lost) {
        m_connection->internals().finishStatements();
        m_connection->internals().search.clear();
        // Fails harmlessly when SQLite has undone the transaction by itself (full disk, I/O error).
        (void)m_connection->change("ROLLBACK");
        qCWarning(lcStore, "A commit of %d jobs failed: %ls", int(batch.size()),
                  qUtf16Printable(lost->detail));
    }
    for (const QueuedJob &job : batch)
        job.finish(lost ? &*lost : nullptr);
}

std::optional<Error> Writer::runJob(const QueuedJob &job)
{
    auto &internals = m_connection->internals();
    if (const auto opened = m_connection->change("SAVEPOINT job"); !opened)
        return lostBecause(opened.error());
    const auto texts = internals.search.size();
    const bool keep = job.run(*m_connection);
    internals.finishStatements();
    if (!keep) {
        internals.search.resize(texts);
        if (const auto undone = m_connection->change("ROLLBACK TO job"); !undone)
            return lostBecause(undone.error());
    }
    if (const auto released = m_connection->change("RELEASE job"); !released)
        return lostBecause(released.error());
    return {};
}

/// A full disk makes SQLite undo the whole transaction; what fails next ("no such savepoint") says
/// nothing, the statement before it does.
Error Writer::lostBecause(const Error &latest) const
{
    const auto &first = m_connection->internals().fatalError;
    return first ? *first : latest;
}

std::optional<Error> Writer::indexTexts()
{
    auto &texts = m_connection->internals().search;
    for (const SearchEntry &entry : std::as_const(texts)) {
        const auto written =
            m_connection->change("INSERT INTO message_search (rowid, text) VALUES (?, ?)",
                                 {entry.message, text(entry.text)});
        if (!written)
            return written.error();
    }
    texts.clear();
    return {};
}

std::optional<Error> Writer::closeBatch()
{
    if (auto failed = indexTexts())
        return failed;
    const auto counted = m_connection->change("UPDATE counter SET stamp_us = ? WHERE id = 1",
                                              {m_connection->internals().lastStampUs});
    if (!counted)
        return counted.error();
    m_connection->internals().finishStatements();
    if (const auto committed = m_connection->change("COMMIT"); !committed)
        return committed.error();
    return {};
}

void Writer::endCleanly()
{
    (void)m_connection->change("UPDATE setting SET value = '1' WHERE key = ?",
                               {QString::fromLatin1(cleanEndKey)});
    (void)m_connection->run("PRAGMA wal_checkpoint(TRUNCATE)");
    m_connection->internals().finishStatements();
}

Result<void> loadStamp(Connection &connection)
{
    const auto stamp = connection.number("SELECT stamp_us FROM counter WHERE id = 1");
    if (!stamp)
        return forward(stamp);
    connection.internals().lastStampUs = *stamp;
    return {};
}

} // namespace cordboard::store
