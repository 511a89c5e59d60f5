#pragma once

#include "forwarder.h"
#include "store/webhook_endpoints.h"
#include "webhook/forwarder_service.h"

#include <QThread>

#include <mutex>

namespace cordboard::webhook {

/// What answers that come late may still use: they can outlive the service, not the store.
struct Shared
{
    explicit Shared(store::Store &opened)
        : store(opened)
    {}
    Q_DISABLE_COPY_MOVE(Shared)

    store::Store &store;
    SystemClock systemClock;
    const Clock *clock = nullptr;
    VaultDoor vault;
    LaneBoard board;
    ChangeBox changes;

    /// Inside a job that queued something beside the feed: where others share the database, one of
    /// them may be who sends it.
    Result<void> tellOthers(store::Connection &connection) const
    {
        return store.isShared() ? store::WebhookEndpoints(connection).noteChanged()
                                : Result<void>();
    }

    /// Runs in the forwarder's thread, later; not at all when it has ended.
    template<class F>
    void post(F job)
    {
        const std::lock_guard lock(mutex);
        if (forwarder)
            QMetaObject::invokeMethod(
                forwarder, [f = forwarder, job = std::move(job)] { job(*f); },
                Qt::QueuedConnection);
    }

    /// Endpoints are other ones than before.
    void reload()
    {
        post([](Forwarder &current) { current.reload(); });
        changes.noteEndpoints();
    }

    void setForwarder(Forwarder *current)
    {
        const std::lock_guard lock(mutex);
        forwarder = current;
    }

private:
    std::mutex mutex;
    Forwarder *forwarder = nullptr;
};

struct ForwarderService::Private
{
    std::shared_ptr<Shared> shared;
    QThread thread;
    std::unique_ptr<Forwarder> forwarder; ///< lives in `thread`
};

/// Checks, seals, stores.
QFuture<Result<SavedWebhook>> saveWebhook(const std::shared_ptr<Shared> &shared,
                                          const WebhookEdit &edit);
QFuture<Result<QString>> rotateSecret(const std::shared_ptr<Shared> &shared, const QUuid &uuid);

} // namespace cordboard::webhook
