#pragma once

#include "backend.h"
#include "base/listeners.h"
#include "integrity.h"
#include "job_queue.h"
#include "store/store.h"

#include <QThread>

#include <vector>

namespace cordboard::store {

struct Store::Private
{
    CheckControl check;
    std::unique_ptr<Backend> backend;
    SystemClock systemClock;
    const Clock *clock = nullptr;
    int maxBatch = 0;
    bool shared = false;
    JobQueue writes;
    JobQueue reads;
    Listeners listeners;
    QThread *checking = nullptr; ///< one of `threads`
    QPromise<Result<void>> integrity;
    std::vector<std::unique_ptr<QThread>> threads;

    void choose(const OpenOptions &options);
    Result<void> startThreads(int readers, bool needsCheck);
    Result<void> startWriter();
    Result<void> startReader();
    void startCheck();
    void stop();
};

} // namespace cordboard::store
