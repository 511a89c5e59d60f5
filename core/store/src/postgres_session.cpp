#include "postgres_session.h"

#include "connection_p.h"
#include "search.h"

#include "base/log.h"
#include "base/uuid7.h"

#include <QCoreApplication>

namespace cordboard::store {

namespace {

constexpr qint64 dayUs = qint64(24) * 3'600'000'000;

Result<void> run(Connection &connection, const char *sql, std::initializer_list<Value> values)
{
    const auto changed = connection.change(sql, values);
    if (!changed)
        return forward(changed);
    return {};
}

} // namespace

PostgresSession::PostgresSession(Backend &backend, const Clock *clock)
    : m_backend(backend)
    , m_clock(clock)
    , m_id(uuid7(clock->nowUs()).toString(QUuid::WithoutBraces))
{}

PostgresSession::~PostgresSession() = default;

Result<void> PostgresSession::open()
{
    return reconnect();
}

Result<void> PostgresSession::begin()
{
    const bool alive = m_connection && m_connection->internals().isAlive();
    if (alive) {
        auto begun = beginOnce();
        if (begun || m_connection->internals().isAlive())
            return begun;
    }
    if (auto connected = reconnect(); !connected)
        return connected;
    return beginOnce();
}

Result<void> PostgresSession::beginOnce()
{
    if (auto begun = m_connection->internals().control(QStringLiteral("BEGIN")); !begun)
        return begun;
    const auto stamp = m_connection->number("SELECT stamp_us FROM counter WHERE id = 1 FOR UPDATE");
    if (!stamp) {
        rollBack();
        return forward(stamp);
    }
    m_lastStampUs = qMax(m_lastStampUs, *stamp);
    m_connection->internals().lastStampUs = m_lastStampUs;
    ++m_batch;
    return {};
}

Result<void> PostgresSession::reconnect()
{
    if (!m_retry.isDue())
        return Unexpected<Error>(m_retry.lastError());
    m_connection.reset();
    auto opened = m_backend.connect(Access::Write);
    if (!opened) {
        m_retry.failed(opened.error());
        return forward(opened);
    }
    m_connection = std::move(opened).value();
    if (auto known = introduce(); !known) {
        m_retry.failed(known.error());
        return known;
    }
    m_retry.succeeded();
    return {};
}

/// A server that comes back with less than it confirmed has lost commits: a standby that took over,
/// or a disk that lied (catalogue T160).
Result<void> PostgresSession::introduce()
{
    const auto stored = m_connection->number("SELECT batch FROM store_writer WHERE id = ?", {m_id});
    if (!stored && stored.error().code != ErrorCode::NotFound)
        return forward(stored);
    const qint64 batch = stored ? *stored : 0;
    if (batch < m_confirmed)
        qCCritical(lcStore,
                   "The database %ls has lost commits that it had confirmed: %lld of this program. "
                   "What it held may have been sent already. Was another server put in its place?",
                   qUtf16Printable(m_connection->internals().file), qlonglong(m_confirmed - batch));
    m_connection->internals().jobError.reset();
    if (stored)
        return {};
    const qint64 nowUs = m_clock->nowUs();
    auto added =
        run(*m_connection, "INSERT INTO store_writer (id, batch, seen_us) VALUES (?, ?, ?)",
            {m_id, m_confirmed, nowUs});
    if (!added)
        return added;
    return run(*m_connection, "DELETE FROM store_writer WHERE seen_us < ?", {nowUs - 30 * dayUs});
}

Result<void> PostgresSession::indexTexts()
{
    auto &texts = m_connection->internals().search;
    for (const SearchEntry &entry : std::as_const(texts)) {
        auto written = run(*m_connection,
                           "INSERT INTO message_search (rowid, words) VALUES (?, "
                           "array_to_tsvector(?::text[]))",
                           {entry.message, lexemeArray(entry.text)});
        if (!written)
            return written;
    }
    texts.clear();
    return {};
}

Result<void> PostgresSession::markBatch()
{
    const qint64 stampUs = m_connection->internals().lastStampUs;
    // One road to the server for all three; whoever listens is told once per commit.
    const auto marked = m_connection->run(
        "WITH counted AS (UPDATE counter SET stamp_us = ? WHERE id = 1), "
        "marked AS (INSERT INTO store_writer (id, batch, seen_us) VALUES (?, ?, ?) "
        "ON CONFLICT (id) DO UPDATE SET batch = excluded.batch, seen_us = excluded.seen_us) "
        "SELECT pg_notify('cordboard', ?)",
        {stampUs, m_id, m_batch, m_clock->nowUs(), m_id});
    if (!marked)
        return forward(marked);
    m_connection->internals().finishStatements();
    m_lastStampUs = stampUs;
    return {};
}

Result<void> PostgresSession::commit(const Meanwhile &meanwhile, bool)
{
    if (auto indexed = indexTexts(); !indexed)
        return indexed;
    if (auto marked = markBatch(); !marked)
        return marked;
    auto committed = m_connection->internals().control(QStringLiteral("COMMIT"));
    if (!committed && !m_connection->internals().isAlive())
        committed = findOut(committed.error(), meanwhile);
    if (committed)
        m_confirmed = m_batch;
    return committed;
}

/// The server may have stored the batch before it went away. Until that is known nobody is told
/// anything: a wrong "no" would send a message twice, a wrong "yes" would lose one.
Result<void> PostgresSession::findOut(const Error &cut, const Meanwhile &meanwhile)
{
    qCWarning(lcStore, "The database went away during a commit; its outcome is being found out.");
    for (;;) {
        const auto stored = wasStored();
        if (stored) {
            qCWarning(lcStore, "The commit that was cut off %s.",
                      *stored ? "was stored" : "was not stored");
            return *stored ? Result<void>() : Result<void>(Unexpected<Error>(cut));
        }
        if (!meanwhile(qMax(100, m_retry.waitMs())))
            return fail(ErrorCode::Unreachable,
                        QCoreApplication::translate(
                            "cordboard::store",
                            "The database was lost while this was being saved, and Cordboard is "
                            "closing: whether it was saved is not known."),
                        stored.error().detail);
    }
}

/// The counter row is locked until the old transaction is over, so an answer is final.
Result<bool> PostgresSession::wasStored()
{
    const qint64 wanted = m_batch;
    auto connected = reconnect();
    if (!connected)
        return forward(connected);
    auto begun = beginOnce();
    m_batch = wanted;
    if (!begun)
        return forward(begun);
    const auto batch = m_connection->number("SELECT batch FROM store_writer WHERE id = ?", {m_id});
    rollBack();
    if (!batch)
        return forward(batch);
    return *batch == wanted;
}

void PostgresSession::rollBack()
{
    m_connection->internals().finishStatements();
    (void)m_connection->internals().control(QStringLiteral("ROLLBACK"));
}

void PostgresSession::end()
{
    if (m_connection && m_connection->internals().isAlive())
        (void)run(*m_connection, "DELETE FROM store_writer WHERE id = ?", {m_id});
    m_connection.reset();
}

} // namespace cordboard::store
