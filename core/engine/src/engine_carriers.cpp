// The half of EngineService that is about carriers, lines and passwords.

#include "base/uuid7.h"
#include "carrier_edit.h"
#include "engine_private.h"
#include "phone/number.h"
#include "store/carriers.h"
#include "store/conversations.h"
#include "store/webhook_endpoints.h"
#include "words.h"

#include <algorithm>

namespace cordboard::engine {

namespace {

Result<Conversation> makeThread(store::Connection &connection, RoutingBoard &routes,
                                const QString &given, const QString &peer)
{
    const auto ours = senderFor(connection, routes, {given, peer, {}});
    if (!ours)
        return forward(ours);
    store::Conversations threads(connection);
    const auto id = threads.findOrCreate(*ours, peer);
    if (!id)
        return forward(id);
    const auto rows = threads.byIds({*id});
    if (!rows)
        return forward(rows);
    return rows->first();
}

/// Whether something could never be opened again with another key.
Result<bool> isAnySealed(store::Connection &connection)
{
    const auto carriers = store::Carriers(connection).all();
    if (!carriers)
        return forward(carriers);
    const auto webhooks = store::WebhookEndpoints(connection).all();
    if (!webhooks)
        return forward(webhooks);
    return std::any_of(carriers->begin(), carriers->end(),
                       [](const Carrier &one) { return one.hasPassword && !one.demo; }) ||
           std::any_of(webhooks->begin(), webhooks->end(),
                       [](const WebhookEndpoint &one) { return one.isSigned; });
}

Result<void> withoutValue(const Result<SharedVault> &vault)
{
    return vault ? Result<void>() : Result<void>(forward(vault));
}

} // namespace

QFuture<Result<Conversation>> EngineService::openThread(const QString &ourNumber,
                                                        const QString &peer)
{
    const auto number = phone::toE164(peer);
    if (!number)
        return QtFuture::makeReadyFuture(Result<Conversation>(forward(number)));
    return d->store
        ->write([&routes = d->routes, ourNumber, peer = *number](store::Connection &c) {
            return makeThread(c, routes, ourNumber, peer);
        })
        .then([this](const Result<Conversation> &thread) {
            if (thread)
                d->mailbox.postConversation(thread->id);
            return thread;
        });
}

QFuture<Result<QByteArray>> EngineService::sealPassword(const QUuid &uuid, const QString &password)
{
    return d->ask<Result<QByteArray>>([uuid, password](EngineCore &core) {
        return core.vault().vault().then(
            [uuid, password](const Result<SharedVault> &vault) -> Result<QByteArray> {
                if (!vault)
                    return forward(vault);
                return (*vault)->seal(password, sealingContext(uuid));
            });
    });
}

QFuture<Result<SharedVault>> EngineService::vaultToSeal()
{
    return d->ask<Result<SharedVault>>([](EngineCore &core) { return core.vault().vault(); });
}

QFuture<Result<SharedVault>> EngineService::vaultToOpen()
{
    return d->ask<Result<SharedVault>>([](EngineCore &core) { return core.vault().vaultToOpen(); });
}

void EngineService::reloadCarriers()
{
    // In the engine's thread, which ends before the store does: an edit may still be in the
    // writer's queue when the service is going.
    d->post([this](EngineCore &core) {
        // Rules may have come with them, from the same file.
        core.housekeeper().round();
        core.router().reload();
        core.links().reload();
        core.links().kickAll();
    });
}

QFuture<Result<void>> EngineService::reloadAccessKeys()
{
    // In the writer, so that two who read them do not overtake each other.
    return d->store->write(
        [ring = d->keyRing.get()](store::Connection &c) { return ring->refresh(c); });
}

QFuture<Result<QList<Carrier>>> EngineService::carriers()
{
    return d->store->read([](store::Connection &c) { return store::Carriers(c).all(); });
}

/// Null: the stored one stays. Empty: there is none.
QFuture<Result<QByteArray>> EngineService::sealListening(const Carrier &carrier,
                                                         const CarrierEdit &edit)
{
    if (edit.keepListenPassword || edit.listenPassword.isEmpty())
        return QtFuture::makeReadyFuture(
            Result<QByteArray>(edit.keepListenPassword ? QByteArray() : QByteArray("")));
    return sealPassword(carrier.uuid, edit.listenPassword);
}

QFuture<Result<Carrier>> EngineService::saveCarrier(const CarrierEdit &edit)
{
    auto checked = checkCarrier(edit);
    if (!checked)
        return QtFuture::makeReadyFuture(Result<Carrier>(forward(checked)));
    Carrier carrier = checked->carrier;
    if (carrier.uuid.isNull())
        carrier.uuid = uuid7(d->systemClock.nowUs());
    const bool seal = !edit.keepPassword && !edit.password.isEmpty();
    auto sealed = seal ? sealPassword(carrier.uuid, edit.password)
                       : QtFuture::makeReadyFuture(
                             Result<QByteArray>(edit.keepPassword ? QByteArray() : QByteArray("")));
    const auto store = [this, carrier, edit](const Result<QByteArray> &password) {
        if (!password)
            return QtFuture::makeReadyFuture(Result<Carrier>(forward(password)));
        return sealListening(carrier, edit)
            .then([this, carrier, password = *password](const Result<QByteArray> &listening) {
                if (!listening)
                    return QtFuture::makeReadyFuture(Result<Carrier>(forward(listening)));
                return d->store->write(
                    [carrier, password, listening = *listening](store::Connection &c) {
                        return storeCarrier(c, carrier, password, listening);
                    });
            })
            .unwrap();
    };
    return sealed.then(store).unwrap().then([this](const Result<Carrier> &saved) {
        if (saved)
            reloadCarriers();
        return saved;
    });
}

QFuture<Result<void>> EngineService::removeCarrier(CarrierId id)
{
    return d->store->write([id](store::Connection &c) { return store::Carriers(c).remove(id); })
        .then([this, id](const Result<void> &removed) {
            if (removed) {
                d->pdus->forget(id);
                reloadCarriers();
            }
            return removed;
        });
}

QFuture<Result<void>> EngineService::setCarrierEnabled(CarrierId id, bool enabled)
{
    const auto job = [id, enabled](store::Connection &c) -> Result<void> {
        store::Carriers carriers(c);
        const auto all = carriers.all();
        if (!all)
            return forward(all);
        for (Carrier carrier : *all) {
            if (carrier.id != id)
                continue;
            carrier.enabled = enabled;
            const auto saved = carriers.save(carrier, {});
            return saved ? Result<void>() : Result<void>(forward(saved));
        }
        return fail(ErrorCode::NotFound, Words::tr("This carrier was removed meanwhile."));
    };
    return d->store->write(job).then([this](const Result<void> &saved) {
        if (saved)
            reloadCarriers();
        return saved;
    });
}

void EngineService::reconnect(CarrierId id)
{
    d->post([id](EngineCore &core) { core.links().tryNow(id); });
}

QFuture<TestStep> EngineService::testConnection(const CarrierEdit &edit)
{
    auto steps = std::make_shared<QPromise<TestStep>>();
    steps->start();
    auto future = steps->future();
    const auto checked = checkCarrier(edit);
    if (checked) {
        d->post([edit = *checked, steps](EngineCore &core) { core.tester().run(edit, steps); });
    } else {
        steps->addResult(
            TestStep{TestStep::Kind::Reached, TestStep::Outcome::Failed, checked.error().message});
        steps->finish();
    }
    return future;
}

QFuture<Result<QList<LinkStatus>>> EngineService::links()
{
    return QtFuture::makeReadyFuture(Result<QList<LinkStatus>>(d->board.all()));
}

QFuture<Result<void>> EngineService::vaultReady()
{
    return d->ask<Result<void>>(
        [](EngineCore &core) { return core.vault().vault().then(&withoutValue); });
}

QFuture<Result<void>> EngineService::usePassphrase(const QString &passphrase)
{
    return d->store->read(&isAnySealed)
        .then([this, passphrase](const Result<bool> &anySealed) {
            if (!anySealed)
                return QtFuture::makeReadyFuture(Result<void>(forward(anySealed)));
            return d->ask<Result<void>>([passphrase, any = *anySealed](EngineCore &core) {
                return core.vault().usePassphrase(passphrase, any).then(&withoutValue);
            });
        })
        .unwrap();
}

} // namespace cordboard::engine
