#pragma once

#include "base/clock.h"
#include "http/client/address_guard.h"
#include "secrets/vault.h"
#include "webhook/face/webhooks.h"

#include <functional>
#include <memory>

namespace cordboard::store {
class Store;
}

namespace cordboard::webhook {

using SharedVault = std::shared_ptr<secrets::Vault>;
/// Opens the vault, or says why not: to seal a secret, or to open what is sealed already. Called in
/// the forwarder's or a caller's thread.
struct VaultDoor
{
    using Fn = std::function<QFuture<Result<SharedVault>>()>;
    Fn toSeal;
    Fn toOpen;
};

struct ForwarderOptions
{
    VaultDoor vault;
    const Clock *clock = nullptr; ///< null: the machine's; else it must outlive the service
    QString name{QStringLiteral("Cordboard")}; ///< for others on the same database, with the host
};

/// The webhook forwarder, in a thread of its own beside the HTTP client's. Made after the store was
/// opened and destroyed before it; the destructor waits up to two seconds for what is on its way,
/// so that an ordinary end sends nothing twice. All methods may be called from any thread.
class ForwarderService final : public Webhooks
{
public:
    static std::unique_ptr<ForwarderService> start(store::Store &store,
                                                   const ForwarderOptions &options);
    ~ForwarderService() override;

    /// After endpoints or their keys were changed through the store: a provision file was applied.
    void reload();

    /// Where this program itself listens: no webhook may lead there.
    void setListeners(const QList<http::Listener> &listeners);

    QFuture<Result<QList<WebhookSummary>>> endpoints() override;
    QFuture<Result<WebhookSummary>> endpoint(const QUuid &uuid) override;
    QFuture<Result<SavedWebhook>> save(const WebhookEdit &edit) override;
    QFuture<Result<void>> remove(const QUuid &uuid) override;
    QFuture<Result<void>> pause(const QUuid &uuid) override;
    QFuture<Result<void>> resume(const QUuid &uuid) override;
    QFuture<Result<void>> tryNow(const QUuid &uuid) override;
    QFuture<Result<QString>> rotate(const QUuid &uuid) override;
    QFuture<Result<QList<WebhookKeyInfo>>> keys(const QUuid &uuid) override;
    QFuture<Result<QUuid>> sendTest(const QUuid &uuid) override;
    QFuture<Result<DeliveriesPage>> deliveries(const DeliveriesQuery &query) override;
    QFuture<Result<QList<WebhookDelivery>>>
    deliveriesByEvents(const QUuid &endpoint, const QList<qint64> &events) override;
    QFuture<Result<WebhookDeliveryDetail>> delivery(const QUuid &endpoint,
                                                    const QUuid &event) override;
    QFuture<Result<int>> replay(const ReplayRequest &request) override;
    void setWatch(std::function<void()> watch) override;
    Changes takeChanges() override;

    struct Private;
    explicit ForwarderService(std::unique_ptr<Private> d);
    Q_DISABLE_COPY_MOVE(ForwarderService)

private:
    QFuture<Result<void>> setState(const QUuid &uuid, WebhookState state);

    std::unique_ptr<Private> d;
};

} // namespace cordboard::webhook
