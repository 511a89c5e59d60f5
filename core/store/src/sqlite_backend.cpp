#include "sqlite_backend.h"

#include "connection_p.h"
#include "database_file.h"
#include "inspect.h"
#include "migrations.h"
#include "sqlite.h"
#include "values.h"
#include "wal_file.h"

#include "base/uuid7.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace cordboard::store {

namespace {

/// A segment of the index of words costs much the same for one text as for hundreds, 6 µs a message
/// at 16 in a batch. So under load they wait, at most so many.
constexpr qsizetype mostTextsBehind = 512;

/// So much of pictures may fill the cache of pages (64 MB, for the rows of a long queue) before it
/// is given back: a thousand of 300 kB took all of it.
constexpr qint64 mostMediaInCache = 12'000'000;

/// A rename is safe from a power cut only when its folder is on disk too.
void syncFolder(const QString &path)
{
#ifdef Q_OS_UNIX
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const int handle = ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    (void)::fsync(handle);
    ::close(handle);
#else
    Q_UNUSED(path)
#endif
}

Result<void> fill(const QString &path, const Clock *clock)
{
    auto opened = openSqlite(path, Access::Write, clock);
    if (!opened)
        return forward(opened);
    Connection &connection = **opened;
    if (auto migrated = migrate(connection); !migrated)
        return migrated;
    const auto marked = connection.change("INSERT INTO setting (key, value) VALUES (?, '1')",
                                          {QString::fromLatin1(cleanEndKey)});
    if (!marked)
        return forward(marked);
    const auto named = connection.change("UPDATE counter SET file_id = ? WHERE id = 1",
                                         {uuid7(clock->nowUs()).toString(QUuid::WithoutBraces)});
    if (!named)
        return forward(named);
    // Closing moves the WAL into the file as well, but says nothing when that fails half-way; and a
    // file that is renamed without its WAL is then cut short for ever.
    if (const auto moved = connection.run("PRAGMA wal_checkpoint(TRUNCATE)"); !moved)
        return forward(moved);
    connection.internals().finishStatements();
    return {};
}

/// Made under another name and renamed when it is whole: a file of 0 bytes under the real name is
/// always damage, never a start that was interrupted.
Result<void> create(const QString &path, const Clock *clock)
{
    if (walBytes(path) > 0) {
        return fail(ErrorCode::Corrupt,
                    QCoreApplication::translate(
                        "cordboard::Store",
                        "%1 is missing, but its -wal file is there. Restore the last backup, "
                        "or move the -wal file away to start anew.")
                        .arg(QDir::toNativeSeparators(path)));
    }
    const QString draft = path + QStringLiteral(".new");
    removeLeftovers(draft);
    if (auto made = prepareFile(draft); !made)
        return made;
    auto filled = fill(draft, clock);
    if (filled && walBytes(draft) > 0) {
        filled = fail(
            ErrorCode::Internal,
            QCoreApplication::translate("cordboard::Store",
                                        "%1 could not be read or written. The log has the details.")
                .arg(QDir::toNativeSeparators(draft)));
    }
    if (!filled) {
        removeLeftovers(draft);
        return filled;
    }
    if (!QFile::rename(draft, path)) {
        return fail(ErrorCode::Invalid,
                    QCoreApplication::translate(
                        "cordboard::Store", "%1 cannot be made. Check the rights of its folder.")
                        .arg(QDir::toNativeSeparators(path)));
    }
    syncFolder(path);
    return {};
}

/// The mark goes to the main file at once, so that a file whose WAL was lost later is known by it.
Result<void> markOpen(Connection &connection)
{
    const auto marked = connection.change("UPDATE setting SET value = '0' WHERE key = ?",
                                          {QString::fromLatin1(cleanEndKey)});
    if (!marked)
        return forward(marked);
    if (const auto moved = connection.run("PRAGMA wal_checkpoint(PASSIVE)"); !moved)
        return forward(moved);
    connection.internals().finishStatements();
    return {};
}

Result<void> loadStamp(Connection &connection)
{
    const auto stamp = connection.number("SELECT stamp_us FROM counter WHERE id = 1");
    if (!stamp)
        return forward(stamp);
    connection.internals().lastStampUs = *stamp;
    return {};
}

/// Texts that were behind when the program was killed. A number of a message is never lower than
/// one before it, and they are indexed in that order.
Result<void> catchUpWithTexts(Connection &connection)
{
    const auto indexed = connection.change(
        "INSERT INTO message_search (rowid, text) SELECT id, text FROM message WHERE id > (SELECT "
        "COALESCE(MAX(id), 0) FROM message_search_docsize) ORDER BY id");
    if (!indexed)
        return forward(indexed);
    return {};
}

Result<void> makeReady(Connection &connection)
{
    if (auto migrated = migrate(connection); !migrated)
        return migrated;
    if (auto indexed = catchUpWithTexts(connection); !indexed)
        return indexed;
    if (auto loaded = loadStamp(connection); !loaded)
        return loaded;
    return markOpen(connection);
}

class SqliteSession final : public WriteSession
{
public:
    SqliteSession(std::unique_ptr<Connection> connection, std::unique_ptr<WalFile> wal,
                  CheckControl &check)
        : m_connection(std::move(connection))
        , m_wal(std::move(wal))
        , m_check(check)
    {}

    Connection &connection() override { return *m_connection; }
    Result<void> begin() override { return run("BEGIN IMMEDIATE"); }
    Result<void> commit(const Meanwhile &meanwhile, bool busy) override;
    bool isBehind() const override { return !m_connection->internals().search.isEmpty(); }
    std::function<Result<void>()> flush() override;
    void rollBack() override { (void)run("ROLLBACK"); }
    void end() override;

private:
    Result<void> run(const char *sql, std::initializer_list<Value> values = {});
    Result<void> indexTexts();

    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<WalFile> m_wal; ///< null: COMMIT waits for the disk by itself
    CheckControl &m_check;
};

Result<void> SqliteSession::run(const char *sql, std::initializer_list<Value> values)
{
    const auto changed = m_connection->change(sql, values);
    if (!changed)
        return forward(changed);
    return {};
}

Result<void> SqliteSession::indexTexts()
{
    for (const SearchEntry &entry : std::as_const(m_connection->internals().search)) {
        auto written = run("INSERT INTO message_search (rowid, text) VALUES (?, ?)",
                           {entry.message, text(entry.text)});
        if (!written)
            return written;
    }
    return {};
}

Result<void> SqliteSession::commit(const Meanwhile &, bool busy)
{
    auto &texts = m_connection->internals().search;
    const bool indexesNow = !busy || texts.size() >= mostTextsBehind;
    if (indexesNow) {
        if (auto indexed = indexTexts(); !indexed)
            return indexed;
    }
    auto counted = run("UPDATE counter SET stamp_us = ? WHERE id = 1",
                       {m_connection->internals().lastStampUs});
    if (!counted)
        return counted;
    m_connection->internals().finishStatements();
    if (auto committed = run("COMMIT"); !committed)
        return committed;
    if (indexesNow)
        texts.clear();
    if (m_connection->internals().mediaOctets >= mostMediaInCache) {
        m_connection->internals().mediaOctets = 0;
        m_connection->internals().lastMedium.clear();
        m_connection->internals().sqlite->dropCache();
    }
    return {};
}

std::function<Result<void>()> SqliteSession::flush()
{
    if (!m_wal)
        return {};
    return [wal = m_wal.get(), &check = m_check] {
        auto flushed = wal->flush();
        check.logIs(wal->bytes());
        return flushed;
    };
}

void SqliteSession::end()
{
    // The next start reads the log up to what the disk dropped; moved now, that would be in the
    // database half.
    if (m_wal && !m_wal->isTrusted())
        return m_connection->internals().sqlite->leaveWal();
    (void)run("UPDATE setting SET value = '1' WHERE key = ?", {QString::fromLatin1(cleanEndKey)});
    (void)m_connection->run("PRAGMA wal_checkpoint(TRUNCATE)");
    m_connection->internals().finishStatements();
}

} // namespace

Result<bool> SqliteBackend::prepare()
{
    if (auto folder = prepareFolder(m_path); !folder)
        return forward(folder);
    if (!QFile::exists(m_path)) {
        if (auto created = create(m_path, m_clock); !created)
            return forward(created);
    }
    const auto found = inspect(m_path, m_clock);
    if (!found)
        return forward(found);
    if (auto prepared = prepareFile(m_path); !prepared)
        return forward(prepared);
    return found->endedCleanly;
}

Result<std::unique_ptr<Connection>> SqliteBackend::connect(Access access)
{
    return openSqlite(m_path, access, m_clock);
}

Result<std::unique_ptr<WriteSession>> SqliteBackend::writer()
{
    auto opened = connect(Access::Write);
    if (!opened)
        return forward(opened);
    if (auto made = makeReady(**opened); !made)
        return forward(made);
    auto wal = WalFile::open(m_path);
    if (wal) {
        // The log is still synced before a checkpoint and after it begins anew; only COMMIT does
        // not wait: whoever is told that something is stored is told after WalFile::flush().
        if (const auto set = (*opened)->run("PRAGMA synchronous=NORMAL"); !set)
            return forward(set);
        (*opened)->internals().finishStatements();
    }
    return std::unique_ptr<WriteSession>(
        std::make_unique<SqliteSession>(std::move(opened).value(), std::move(wal), m_check));
}

Result<void> SqliteBackend::beginRead(Connection &connection)
{
    const auto begun = connection.change("BEGIN");
    if (!begun)
        return forward(begun);
    return {};
}

} // namespace cordboard::store
