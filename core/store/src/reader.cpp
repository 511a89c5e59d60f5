#include "reader.h"

#include "connection_p.h"

namespace cordboard::store {

Reader::Reader(std::unique_ptr<Connection> connection, JobQueue &queue)
    : m_connection(std::move(connection))
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
    if (const auto begun = m_connection->change("BEGIN"); !begun) {
        job.finish(&begun.error());
        return;
    }
    (void)job.run(*m_connection);
    m_connection->internals().finishStatements();
    (void)m_connection->change("ROLLBACK");
    job.finish(nullptr);
}

} // namespace cordboard::store
