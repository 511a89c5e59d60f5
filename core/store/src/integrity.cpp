#include "integrity.h"

#include "connection_p.h"

#include <QCoreApplication>
#include <QThread>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace cordboard::store {

namespace {

constexpr qint64 longLog = 256'000'000;
constexpr std::chrono::milliseconds longestPause = std::chrono::hours(1);
/// Of 4 kB; a smaller file is read before anybody notices. On a machine that is busy a thread of
/// the lowest class gets little, and comes to its end late.
constexpr qint64 manyPages = 10'000;

Result<QStringList> tableNames(Connection &connection)
{
    const auto query = connection.run(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY rootpage");
    if (!query)
        return forward(query);
    QStringList names;
    while ((*query)->next())
        names.append((*query)->value(0).toString());
    // A read error ends next() like the last row does.
    if ((*query)->lastError().isValid())
        return Unexpected<Error>(connection.internals().errorOf((*query)->lastError()));
    return names;
}

Result<void> checkTable(Connection &connection, const QString &name)
{
    QString quoted = name;
    quoted.replace(QLatin1Char('\''), QLatin1String("''"));
    const QByteArray sql = QStringLiteral("PRAGMA quick_check('%1')").arg(quoted).toUtf8();
    const auto rows = connection.run(sql.constData());
    if (!rows)
        return forward(rows);
    if (!(*rows)->next())
        return Unexpected<Error>(connection.internals().errorOf((*rows)->lastError()));
    const QString verdict = (*rows)->text(0);
    (*rows)->finish();
    if (verdict == QLatin1String("ok"))
        return {};
    return fail(
        ErrorCode::Corrupt,
        QCoreApplication::translate("cordboard::Store",
                                    "%1 is damaged. Keep a copy of it and restore the last backup.")
            .arg(connection.internals().file),
        verdict);
}

/// QThread's lowest priority changes nothing on Linux, where a thread has a nice value of its own:
/// a check of a million messages took a whole core for its 8 s. Not SCHED_IDLE: beside twenty busy
/// threads it got so little that a stop waited 4 s until it noticed.
void readWhenIdle(Connection &connection)
{
    const auto pages = connection.number("PRAGMA page_count");
    connection.internals().finishStatements();
    if (!pages || *pages <= manyPages)
        return;
#ifdef Q_OS_LINUX
    (void)::setpriority(PRIO_PROCESS, 0, 19); // of this thread
#else
    QThread::currentThread()->setPriority(QThread::IdlePriority);
#endif
}

Result<void> stopped()
{
    return fail(ErrorCode::Cancelled,
                QCoreApplication::translate("cordboard::Store", "The check was not finished."));
}

} // namespace

void CheckControl::stop()
{
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
    if (m_file)
        m_file->interrupt();
    m_stops.notify_all();
}

void CheckControl::giveWay()
{
    const std::lock_guard lock(m_mutex);
    if (!m_file)
        return;
    m_inTheWay = true;
    m_file->interrupt();
}

void CheckControl::logIs(qint64 bytes)
{
    if (m_reads && bytes > longLog)
        giveWay();
}

bool CheckControl::begin(SqliteFile *file)
{
    const std::lock_guard lock(m_mutex);
    m_inTheWay = false;
    m_file = m_stopped ? nullptr : file;
    m_reads = m_file != nullptr;
    return m_reads;
}

/// Whether the table was read to its end. What is interrupted may call a sound table damaged.
bool CheckControl::end()
{
    const std::lock_guard lock(m_mutex);
    m_file = nullptr;
    m_reads = false;
    m_givenWay += m_inTheWay ? 1 : 0;
    return !m_inTheWay && !m_stopped;
}

/// False when it was stopped meanwhile.
bool CheckControl::pause()
{
    std::unique_lock lock(m_mutex);
    const bool over = m_stops.wait_for(lock, m_pause, [this] { return m_stopped.load(); });
    m_pause = std::min(m_pause * 2, longestPause);
    return !over;
}

Result<void> quickCheck(Connection &connection, CheckControl *control)
{
    const auto names = tableNames(connection);
    if (!names)
        return forward(names);
    if (control)
        readWhenIdle(connection);
    for (qsizetype at = 0; at < names->size();) {
        if (control && !control->begin(connection.internals().sqlite.get()))
            return stopped();
        auto sound = checkTable(connection, names->at(at));
        connection.internals().finishStatements();
        const bool whole = !control || control->end();
        if (whole && !sound)
            return sound;
        if (!whole && (control->isStopped() || !control->pause()))
            return stopped();
        at += whole ? 1 : 0;
    }
    return {};
}

} // namespace cordboard::store
