#include "app/common/provisioner.h"

#include "words.h"

#include "base/log.h"
#include "engine/engine_service.h"
#include "engine/face/media_checks.h"
#include "engine/provision/apply.h"
#include "webhook/endpoint_check.h"
#include "webhook/forwarder_service.h"

namespace cordboard::app {

namespace {

void logAll(const QStringList &sentences)
{
    for (const QString &sentence : sentences)
        qCWarning(lcApp).noquote() << sentence;
}

provision::Seals sealsOf(engine::EngineService &engine)
{
    provision::Seals seals;
    seals.password = [&engine](const QUuid &uuid, const QString &password) {
        return engine.sealPassword(uuid, password);
    };
    seals.webhook = [&engine](const QUuid &uuid, const QString &secret) {
        return engine.vaultToSeal().then(
            [uuid, secret](const Result<webhook::SharedVault> &vault) -> Result<QByteArray> {
                if (!vault)
                    return forward(vault);
                return (*vault)->seal(secret, webhook::sealingContext(uuid));
            });
    };
    return seals;
}

/// Before anything is listened for: what comes is checked as the file says.
QFuture<Result<void>> applyVirusCheck(engine::EngineService &engine,
                                      const std::optional<MediaCheckSetup> &wanted)
{
    return wanted ? engine.mediaChecks().setUp(*wanted) : QtFuture::makeReadyFuture(Result<void>());
}

} // namespace

void applyThrough(const Running &running, const provision::Provision &wanted, QObject *context,
                  std::function<void(const Result<void> &)> done)
{
    logAll(wanted.unsupported);
    // Keys are in force before anybody is told that the file is.
    provision::applyProvision(running.engine.store(), wanted, sealsOf(running.engine))
        .then([running, check = wanted.virusCheck](const Result<provision::Applied> &applied) {
            if (!applied)
                return QtFuture::makeReadyFuture(applied);
            return applyVirusCheck(running.engine, check)
                .then([applied](const Result<void> &set) -> Result<provision::Applied> {
                    return set ? applied : Result<provision::Applied>(forward(set));
                });
        })
        .unwrap()
        .then([running](const Result<provision::Applied> &applied) {
            if (!applied)
                return QtFuture::makeReadyFuture(applied);
            return running.engine.reloadAccessKeys().then(
                [applied](const Result<void> &reloaded) -> Result<provision::Applied> {
                    return reloaded ? applied : Result<provision::Applied>(forward(reloaded));
                });
        })
        .unwrap()
        .then(context, [running, done = std::move(done),
                        source = wanted.source](const Result<provision::Applied> &applied) {
            if (!applied)
                return done(forward(applied));
            logAll(applied->warnings);
            qCInfo(lcApp).noquote() << Words::tr("%1 was applied: %2 added, %3 updated.")
                                           .arg(source)
                                           .arg(applied->added)
                                           .arg(applied->updated);
            running.engine.reloadCarriers();
            running.webhooks.reload();
            done({});
        });
}

} // namespace cordboard::app
