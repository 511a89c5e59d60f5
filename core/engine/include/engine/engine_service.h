#pragma once

#include "base/clock.h"
#include "engine/face/engine.h"
#include "secrets/vault.h"

#include <functional>
#include <memory>

namespace cordboard::store {
class Store;
class Connection;
} // namespace cordboard::store

namespace cordboard::carrier {
class Link;
}

namespace cordboard::engine {

/// Makes the line to a carrier, given its password. Called in the engine thread.
using LinkFactory =
    std::function<std::unique_ptr<carrier::Link>(const Carrier &carrier, const QString &password)>;

/// Who sits at the program.
struct OperatorName
{
    QString login; ///< the name they have on their computer; empty: nobody sits here
    QString name;  ///< what others see; empty: the login
};

struct EngineOptions
{
    secrets::KeySource key; ///< opened only when a password has to be sealed or read
    Clock *clock = nullptr; ///< null: the machine's; else it must outlive the engine
    QString name{QStringLiteral("Cordboard")}; ///< for others on the same database, with the host
    OperatorName me{};                         ///< whose threads are "mine"
    /// Listeners (serve) say what they listen for; until then nothing leaves that phones would
    /// fetch from us.
    bool isListenedFor = false;
    LinkFactory linkFactory; ///< null: by the carrier's kind; tests put their own in
};

/// The engine: joins store, links, outbox and inbound, in a thread of its own. Made before the
/// window and destroyed after it; the destructor drains the links (5 s at most), records their last
/// answers and ends the thread. All methods of the face may be called from any thread.
class EngineService final : public Engine
{
public:
    /// Takes over an open store, turns what a crash left in flight to `unknown`, and starts the
    /// links.
    static std::unique_ptr<EngineService> start(std::unique_ptr<store::Store> store,
                                                const EngineOptions &options);
    ~EngineService() override;

    /// Seals a carrier's password for Carriers::save. `uuid` is the carrier's. Opens the vault
    /// first when it has to. Errors: Locked, NotFound, Unauthorised, with what to do.
    QFuture<Result<QByteArray>> sealPassword(const QUuid &uuid, const QString &password);

    /// The vault for secrets that are not the engine's: to seal them, and to open what is sealed
    /// already. Opened first when it has to be. Any thread. Errors as sealPassword().
    QFuture<Result<std::shared_ptr<secrets::Vault>>> vaultToSeal();
    QFuture<Result<std::shared_ptr<secrets::Vault>>> vaultToOpen();

    /// For provision and other set-up code of ours: a job on the writer, see store::Store::write.
    store::Store &store();

    /// After carriers, senders or routes were changed through store(): links follow, queued targets
    /// find their route, windows are told.
    void reloadCarriers();

    /// After access keys were changed through store(): what is stored is in force when the future
    /// is ready.
    QFuture<Result<void>> reloadAccessKeys();

    QFuture<Result<QList<ChatMessage>>> submit(const Draft &draft) override;
    QFuture<Result<void>> cancel(TargetId target) override;
    QFuture<Result<ThreadPage>> threads(const ThreadQuery &query) override;
    QFuture<Result<QList<Conversation>>> threadsByIds(const QList<ConversationId> &ids) override;
    QFuture<Result<Conversation>> openThread(const QString &ourNumber,
                                             const QString &peer) override;
    QFuture<Result<MessageSlice>> messages(const SliceQuery &query) override;
    QFuture<Result<TargetId>> find(const FindQuery &query) override;
    QFuture<Result<QList<ChatMessage>>> messagesByIds(const QList<TargetId> &ids) override;
    QFuture<Result<int>> unreadThreads() override;
    QFuture<Result<void>> markRead(ConversationId id, TargetId upTo) override;
    QFuture<Result<void>> rename(ConversationId id, const QString &name) override;
    QFuture<Result<QList<Carrier>>> carriers() override;
    QFuture<Result<Carrier>> saveCarrier(const CarrierEdit &edit) override;
    QFuture<Result<void>> removeCarrier(CarrierId id) override;
    QFuture<Result<void>> setCarrierEnabled(CarrierId id, bool enabled) override;
    void reconnect(CarrierId id) override;
    QFuture<TestStep> testConnection(const CarrierEdit &edit) override;
    QFuture<Result<QList<LinkStatus>>> links() override;
    QFuture<Result<void>> vaultReady() override;
    QFuture<Result<void>> usePassphrase(const QString &passphrase) override;
    NeedsYou &needsYou() override;
    Mailbox &mailbox() override;
    Policies &policies() override;
    Programs &programs() override;
    Stories &stories() override;
    Team &team() override;
    Writing &writing() override;
    People &people() override;
    Sorting &sorting() override;
    Multimedia &multimedia() override;
    MediaLinks &mediaLinks() override;
    MediaChecks &mediaChecks() override;
    PduRecords &pduRecords() override;
    Routing &routing() override;

    struct Private;
    explicit EngineService(std::unique_ptr<Private> d);
    Q_DISABLE_COPY_MOVE(EngineService)

private:
    QFuture<Result<QByteArray>> sealListening(const Carrier &carrier, const CarrierEdit &edit);

    std::unique_ptr<Private> d;
};

} // namespace cordboard::engine
