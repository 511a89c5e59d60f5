#pragma once

#include "base/result.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>

namespace cordboard::store {

/// Waits for the disk in a thread of its own, while the writer works on the next batch (ADR 0025).
/// What is handed over is told in that order, each when it is durable.
class Flusher
{
public:
    using Flush = std::function<Result<void>()>;
    using Told = std::function<void(const std::optional<Error> &lost)>;

    /// `flush` returns when all that was committed before is on disk; `idle` is called when it has.
    /// Both run in the flusher's thread.
    Flusher(Flush flush, std::function<void()> idle);

    /// Tells all that was handed over first.
    ~Flusher();
    Q_DISABLE_COPY_MOVE(Flusher)

    /// A commit that `told` waits for, in the flusher's thread.
    void add(Told told);

    /// True while a commit that was handed over is not on disk yet.
    bool isBusy() const;

    /// Why nothing will be durable any more.
    std::optional<Error> failure() const;

private:
    void run();

    const Flush m_flush;
    const std::function<void()> m_idle;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Told> m_waiting;
    std::optional<Error> m_failure;
    bool m_flushing = false;
    bool m_ending = false;
    std::thread m_thread; // not a QThread: ThreadSanitizer sees how it begins and ends
};

} // namespace cordboard::store
