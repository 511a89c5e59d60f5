#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/connection.h"
#include "store/database_url.h"

#include <QFuture>
#include <QPromise>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

namespace cordboard::store {

struct OpenOptions
{
    QString path; ///< the SQLite file; its folder is made 0700 and the file 0600
    std::optional<DatabaseUrl> server{}; ///< a PostgreSQL instead of the file
    QString password{};                  ///< for it; empty: PGPASSFILE, ~/.pgpass or none
    int patienceMs = 8'000;              ///< what a server may take for one statement of a write
    int readers = 2;                     ///< reading connections, one thread each
    int maxBatch = 500;                  ///< write jobs per commit at most
    const Clock *clock = nullptr; ///< for stored times; must outlive the store. Null: the machine's
};

/// The only road to the data. One writer thread drains its queue into one transaction per commit
/// (group commit); readers have connections and threads of their own. SQLite: WAL,
/// synchronous=FULL. A PostgreSQL that is lost is connected to again by itself; meanwhile every job
/// answers Unreachable at once, and a batch whose commit was cut off is answered only when it is
/// known whether it was stored (catalogue T158).
///
/// Threads: every method may be called from any thread. A job runs in the store's thread and must
/// touch only its Connection and what it captured by value. Each write job has a savepoint of its
/// own: one that fails is undone alone, the others of its batch commit. A future of write() is
/// ready only after the commit is on disk; when the commit fails, every job of the batch gets the
/// error (catalogue T163). What continues such a future runs beside the jobs of the next batch
/// (ADR 0025): what both touch needs a lock.
class Store
{
public:
    /// Opens, checks and migrates. Blocking: call it before there is a window, or from a worker.
    /// Errors: Corrupt or Newer (the file is left untouched), Full, Locked, Invalid; each names the
    /// file. Of a server also Unreachable, Unauthorised, NotFound, Refused, Unsupported.
    static Result<std::unique_ptr<Store>> open(const OpenOptions &options);

    /// Finishes what is queued, checkpoints and closes. Futures still open end with Cancelled.
    ~Store();

    /// F: Result<T>(Connection &). Answers after the commit.
    template<class F>
    auto write(F job) -> QFuture<std::invoke_result_t<F, Connection &>>
    {
        return post<std::invoke_result_t<F, Connection &>>(Lane::Write, std::move(job));
    }

    /// write() for a job that can run twice: it changes nothing but what its connection stores.
    /// Such jobs share a savepoint; when one of them fails they are undone together and run again
    /// one by one.
    template<class F>
    auto writeRepeatable(F job) -> QFuture<std::invoke_result_t<const F &, Connection &>>
    {
        return post<std::invoke_result_t<const F &, Connection &>>(Lane::Write, std::move(job),
                                                                   true);
    }

    /// F: Result<T>(Connection &). Sees a consistent snapshot; never waits for the writer.
    template<class F>
    auto read(F job) -> QFuture<std::invoke_result_t<F, Connection &>>
    {
        return post<std::invoke_result_t<F, Connection &>>(Lane::Read, std::move(job));
    }

    /// Whether other programs may work on it too: a PostgreSQL.
    bool isShared() const;

    /// Called in the writing thread after each commit of ours that brought events into the feed;
    /// must not block, throw, or add and remove listeners. Answers its id.
    int addFeedListener(std::function<void()> listener);
    /// Once this returns, it is not running and never called again.
    void removeFeedListener(int id);

    /// Outcome of SQLite's quick_check, run beside the work after every start (or before it, after
    /// an unclean end): Corrupt when stored data is damaged, Cancelled when the store closed first.
    QFuture<Result<void>> integrity() const;

    struct Private;
    explicit Store(std::unique_ptr<Private> d);
    Q_DISABLE_COPY_MOVE(Store)

private:
    enum class Lane { Write, Read };

    /// A job in two halves: `run` inside the transaction says whether it is to be kept,
    /// `finish` after the commit hands out the answer, or the commit's error instead.
    struct Job
    {
        std::function<bool(Connection &)> run;
        std::function<void(const Error *commitError)> finish;
        bool repeatable = false;
    };

    template<class R, class F>
    QFuture<R> post(Lane lane, F job, bool repeatable = false)
    {
        auto promise = std::make_shared<QPromise<R>>();
        auto answer = std::make_shared<std::unique_ptr<R>>();
        promise->start();
        enqueue(lane, Job{[answer, job = std::move(job)](Connection &connection) mutable {
                              *answer = std::make_unique<R>(job(connection));
                              return (*answer)->has_value();
                          },
                          [answer, promise](const Error *commitError) {
                              if (commitError)
                                  promise->addResult(R(Unexpected<Error>(*commitError)));
                              else
                                  promise->addResult(std::move(**answer));
                              promise->finish();
                          },
                          repeatable});
        return promise->future();
    }

    void enqueue(Lane lane, Job job);

    std::unique_ptr<Private> d;
};

} // namespace cordboard::store
