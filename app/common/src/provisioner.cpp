#include "app/common/provisioner.h"

#include "words.h"

#include "base/log.h"
#include "engine/engine_service.h"
#include "engine/provision/apply.h"

namespace cordboard::app {

namespace {

void logAll(const QStringList &sentences)
{
    for (const QString &sentence : sentences)
        qCWarning(lcApp).noquote() << sentence;
}

} // namespace

void applyThrough(engine::EngineService &engine, const provision::Provision &wanted,
                  QObject *context, std::function<void(const Result<void> &)> done)
{
    logAll(wanted.unsupported);
    const auto seal = [&engine](const QUuid &uuid, const QString &password) {
        return engine.sealPassword(uuid, password);
    };
    // Keys are in force before anybody is told that the file is.
    provision::applyProvision(engine.store(), wanted, seal)
        .then([&engine](const Result<provision::Applied> &applied) {
            if (!applied)
                return QtFuture::makeReadyFuture(applied);
            return engine.reloadAccessKeys().then(
                [applied](const Result<void> &reloaded) -> Result<provision::Applied> {
                    return reloaded ? applied : Result<provision::Applied>(forward(reloaded));
                });
        })
        .unwrap()
        .then(context, [&engine, done = std::move(done),
                        source = wanted.source](const Result<provision::Applied> &applied) {
            if (!applied)
                return done(forward(applied));
            logAll(applied->warnings);
            qCInfo(lcApp).noquote() << Words::tr("%1 was applied: %2 added, %3 updated.")
                                           .arg(source)
                                           .arg(applied->added)
                                           .arg(applied->updated);
            engine.reloadCarriers();
            done({});
        });
}

} // namespace cordboard::app
