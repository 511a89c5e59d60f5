#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace cordboard {

/// Runs `then(result)` in `context`'s thread when the answer is there, never when `context` is gone
/// by then. Call it in that thread. QFuture::then(context, …) of Qt 6.4 asserts on a context that
/// died first, and an engine that ends is exactly that; a watcher that is a child of the context is
/// just not called.
template<class T, class Then>
void take(const QFuture<T> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, then = std::move(then)]() mutable {
                         watcher->deleteLater();
                         const QFuture<T> done = watcher->future();
                         if (done.resultCount() > 0)
                             then(done.result());
                     });
    watcher->setFuture(future);
}

} // namespace cordboard
