#include "store/store.h"

#include "connection_p.h"
#include "database_file.h"
#include "inspect.h"
#include "integrity.h"
#include "migrations.h"
#include "reader.h"
#include "sqlite.h"
#include "store_p.h"
#include "values.h"
#include "writer.h"

#include "base/log.h"
#include "base/uuid7.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <future>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace cordboard::store {

namespace {

Error closedError()
{
    return {
        ErrorCode::Cancelled,
        QCoreApplication::translate("cordboard::Store", "Cordboard is closing; this was not done."),
        {}};
}

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
    if (auto filled = fill(draft, clock); !filled) {
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

Result<void> makeReady(Connection &connection)
{
    if (auto migrated = migrate(connection); !migrated)
        return migrated;
    if (auto loaded = loadStamp(connection); !loaded)
        return loaded;
    return markOpen(connection);
}

/// Starts a thread and waits until it says that it is ready, or why not.
Result<void> startAndWait(std::vector<std::unique_ptr<QThread>> &threads, const QString &name,
                          std::function<void(std::promise<Result<void>> &)> body)
{
    std::promise<Result<void>> ready;
    auto answer = ready.get_future();
    std::unique_ptr<QThread> thread(QThread::create(
        [body = std::move(body), ready = std::move(ready)]() mutable { body(ready); }));
    thread->setObjectName(name);
    thread->start();
    threads.push_back(std::move(thread));
    return answer.get();
}

} // namespace

Result<void> Store::Private::prepare(bool *needsCheck)
{
    if (auto folder = prepareFolder(path); !folder)
        return folder;
    if (!QFile::exists(path)) {
        if (auto created = create(path, clock); !created)
            return created;
    }
    const auto found = inspect(path, clock);
    if (!found)
        return forward(found);
    *needsCheck = found->endedCleanly;
    return prepareFile(path);
}

Result<void> Store::Private::startWriter()
{
    return startAndWait(threads, QStringLiteral("store-writer"),
                        [this](std::promise<Result<void>> &ready) {
                            auto opened = openSqlite(path, Access::Write, clock);
                            if (!opened)
                                return ready.set_value(forward(opened));
                            if (auto made = makeReady(**opened); !made)
                                return ready.set_value(made);
                            ready.set_value({});
                            Writer(std::move(opened).value(), writes, maxBatch).run();
                        });
}

Result<void> Store::Private::startReader()
{
    return startAndWait(threads, QStringLiteral("store-reader"),
                        [this](std::promise<Result<void>> &ready) {
                            auto opened = openSqlite(path, Access::Read, clock);
                            if (!opened)
                                return ready.set_value(forward(opened));
                            ready.set_value({});
                            Reader(std::move(opened).value(), reads).run();
                        });
}

/// In a thread of its own: reading a file of gigabytes must not keep a page waiting.
void Store::Private::startCheck()
{
    std::unique_ptr<QThread> thread(QThread::create([this] {
        auto opened = openSqlite(path, Access::Read, clock);
        auto verdict = opened ? quickCheck(**opened, &stopping) : Result<void>(forward(opened));
        if (!verdict && verdict.error().code != ErrorCode::Cancelled)
            qCCritical(lcStore, "The check of the database failed: %ls",
                       qUtf16Printable(verdict.error().detail));
        integrity.addResult(verdict);
        integrity.finish();
    }));
    thread->setObjectName(QStringLiteral("store-check"));
    thread->start(QThread::LowestPriority);
    threads.push_back(std::move(thread));
}

Result<void> Store::Private::startThreads(int readers, bool needsCheck)
{
    if (auto writer = startWriter(); !writer)
        return writer;
    for (int i = 0; i < qMax(1, readers); ++i) {
        if (auto reader = startReader(); !reader)
            return reader;
    }
    if (needsCheck) {
        startCheck();
    } else {
        integrity.addResult(Result<void>());
        integrity.finish();
    }
    return {};
}

void Store::Private::stop()
{
    stopping = true;
    const Error closed = closedError();
    for (const QueuedJob &job : reads.close(true))
        job.finish(&closed);
    // Readers first: the last checkpoint is complete only when nobody reads an older state.
    for (size_t i = 1; i < threads.size(); ++i)
        threads[i]->wait();
    writes.close(false);
    if (!threads.empty())
        threads.front()->wait();
    threads.clear();
}

Result<std::unique_ptr<Store>> Store::open(const OpenOptions &options)
{
    auto priv = std::make_unique<Private>();
    priv->path = QFileInfo(options.path).absoluteFilePath();
    priv->clock = options.clock ? options.clock : &priv->systemClock;
    priv->maxBatch = qMax(1, options.maxBatch);
    priv->integrity.start();
    auto store = std::make_unique<Store>(std::move(priv));
    bool needsCheck = false;
    if (auto prepared = store->d->prepare(&needsCheck); !prepared)
        return forward(prepared);
    if (auto started = store->d->startThreads(options.readers, needsCheck); !started)
        return forward(started);
    return store;
}

Store::Store(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{}

Store::~Store()
{
    d->stop();
}

QFuture<Result<void>> Store::integrity() const
{
    return d->integrity.future();
}

void Store::enqueue(Lane lane, Job job)
{
    QueuedJob queued{std::move(job.run), std::move(job.finish)};
    JobQueue &queue = lane == Lane::Write ? d->writes : d->reads;
    if (queue.push(queued))
        return;
    const Error closed = closedError();
    queued.finish(&closed);
}

} // namespace cordboard::store
