#include "reader.h"

#include "connection_p.h"

namespace cordboard::store {

Reader::Reader(Backend &backend, std::unique_ptr<Connection> connection, JobQueue &queue)
    : m_backend(backend)
    , m_connection(std::move(connection))
    , m_queue(queue)
{}

void Reader::run()
{
    while (m_queue.waitForJob()) {
        // Another reader may have been quicker.
        if (const auto job = m_queue.tryTake())
            readOnce(*job);
    }
    m_connection.reset();
}

void Reader::readOnce(const QueuedJob &job)
{
    if (const auto begun = begin(); !begun) {
        job.finish(&begun.error());
        return;
    }
    auto &internals = m_connection->internals();
    internals.fatalError.reset();
    (void)job.run(*m_connection);
    internals.finishStatements();
    (void)m_connection->change("ROLLBACK");
    job.finish(nullptr);
}

/// A server that was lost is noticed here at the latest, before the job has begun.
Result<void> Reader::begin()
{
    if (m_connection && m_connection->internals().isAlive()) {
        auto begun = m_backend.beginRead(*m_connection);
        if (begun || m_connection->internals().isAlive())
            return begun;
    }
    if (auto connected = reconnect(); !connected)
        return connected;
    return m_backend.beginRead(*m_connection);
}

Result<void> Reader::reconnect()
{
    if (!m_retry.isDue())
        return Unexpected<Error>(m_retry.lastError());
    m_connection.reset();
    auto opened = m_backend.connect(Access::Read);
    if (!opened) {
        m_retry.failed(opened.error());
        return forward(opened);
    }
    m_connection = std::move(opened).value();
    m_retry.succeeded();
    return {};
}

} // namespace cordboard::store
