#include "store/store.h"

#include "postgres_backend.h"
#include "reader.h"
#include "sqlite_backend.h"
#include "store_p.h"
#include "writer.h"

#include "base/log.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFileInfo>

#include <future>

namespace cordboard::store {

namespace {

constexpr int askAgainMs = 20;

Error closedError()
{
    return {
        ErrorCode::Cancelled,
        QCoreApplication::translate("cordboard::Store", "Cordboard is closing; this was not done."),
        {}};
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

void Store::Private::choose(const OpenOptions &options)
{
    clock = options.clock ? options.clock : &systemClock;
    maxBatch = qMax(1, options.maxBatch);
    shared = options.server.has_value();
    if (options.server)
        backend = std::make_unique<PostgresBackend>(options, clock);
    else
        backend = std::make_unique<SqliteBackend>(QFileInfo(options.path).absoluteFilePath(), clock,
                                                  check);
}

Result<void> Store::Private::startWriter()
{
    return startAndWait(threads, QStringLiteral("store-writer"),
                        [this](std::promise<Result<void>> &ready) {
                            auto session = backend->writer();
                            if (!session)
                                return ready.set_value(forward(session));
                            ready.set_value({});
                            Writer(std::move(session).value(), writes, listeners, maxBatch).run();
                        });
}

Result<void> Store::Private::startReader()
{
    return startAndWait(threads, QStringLiteral("store-reader"),
                        [this](std::promise<Result<void>> &ready) {
                            auto opened = backend->connect(Access::Read);
                            if (!opened)
                                return ready.set_value(forward(opened));
                            ready.set_value({});
                            Reader(*backend, std::move(opened).value(), reads).run();
                        });
}

/// In a thread of its own: reading a file of gigabytes must not keep a page waiting.
void Store::Private::startCheck()
{
    std::unique_ptr<QThread> thread(QThread::create([this] {
        auto opened = backend->connect(Access::Read);
        auto verdict = opened ? quickCheck(**opened, &check) : Result<void>(forward(opened));
        if (!verdict && verdict.error().code != ErrorCode::Cancelled)
            qCCritical(lcStore, "The check of the database failed: %ls",
                       qUtf16Printable(verdict.error().detail));
        integrity.addResult(verdict);
        integrity.finish();
    }));
    thread->setObjectName(QStringLiteral("store-check"));
    thread->start();
    checking = thread.get();
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
    check.stop();
    const Error closed = closedError();
    for (const QueuedJob &job : reads.close(true))
        job.finish(&closed);
    while (checking && !checking->wait(QDeadlineTimer(askAgainMs)))
        check.stop();
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
    priv->choose(options);
    priv->integrity.start();
    auto store = std::make_unique<Store>(std::move(priv));
    const auto needsCheck = store->d->backend->prepare();
    if (!needsCheck)
        return forward(needsCheck);
    if (auto started = store->d->startThreads(options.readers, *needsCheck); !started)
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

bool Store::isShared() const
{
    return d->shared;
}

int Store::addFeedListener(std::function<void()> listener)
{
    return d->listeners.add(std::move(listener));
}

void Store::removeFeedListener(int id)
{
    d->listeners.remove(id);
}

QFuture<Result<void>> Store::integrity() const
{
    return d->integrity.future();
}

void Store::enqueue(Lane lane, Job job)
{
    QueuedJob queued{std::move(job.run), std::move(job.finish), job.repeatable};
    JobQueue &queue = lane == Lane::Write ? d->writes : d->reads;
    if (queue.push(queued))
        return;
    const Error closed = closedError();
    queued.finish(&closed);
}

} // namespace cordboard::store
