#include "engine/provision/apply.h"

#include "base/clock.h"
#include "base/uuid7.h"
#include "engine/provision/plan.h"
#include "policy/shipped_rules.h"
#include "policy_section.h"
#include "secrets/vault.h"
#include "store/access_keys.h"
#include "store/carriers.h"
#include "store/policy_tables.h"
#include "store/routing.h"
#include "store/store.h"
#include "store/webhook_endpoints.h"
#include "webhook_plan.h"

#include <QCoreApplication>
#include <QPromise>

#include <algorithm>
#include <memory>

namespace cordboard::provision {

namespace {

/// Keys in use, and withdrawn ones that the file names again.
Result<QList<StoredKey>> readKeys(store::Connection &connection, const QList<ProvisionKey> &wanted)
{
    store::AccessKeys keys(connection);
    const auto inUse = keys.inUse();
    if (!inUse)
        return forward(inUse);
    QList<StoredKey> stored;
    for (const store::KnownKey &known : *inUse)
        stored.append({known.key, known.digest});
    for (const ProvisionKey &key : wanted) {
        if (key.digest.isEmpty())
            continue;
        const auto found = keys.findByDigest(key.digest);
        if (!found)
            return forward(found);
        if (*found && (*found)->deletedUs > 0)
            stored.append({**found, key.digest});
    }
    return stored;
}

/// Every start is a run of its own: what an earlier one sealed for itself opens no more.
Result<QSet<WebhookId>> withLostSecret(store::Connection &connection,
                                       const QList<WebhookEndpoint> &endpoints)
{
    QSet<WebhookId> lost;
    for (const WebhookEndpoint &endpoint : endpoints) {
        const auto keys = store::WebhookEndpoints(connection).keys(endpoint.id, connection.nowUs());
        if (!keys)
            return forward(keys);
        if (!keys->isEmpty() && !secrets::isSealedForGood(keys->first().sealed))
            lost.insert(endpoint.id);
    }
    return lost;
}

Result<Stored> readStored(store::Connection &connection, const QList<ProvisionKey> &wantedKeys)
{
    store::Carriers carriers(connection);
    const auto all = carriers.all();
    if (!all)
        return forward(all);
    const auto routes = store::Routes(connection).all();
    if (!routes)
        return forward(routes);
    const auto senders = store::Senders(connection).all();
    if (!senders)
        return forward(senders);
    const auto prices = store::Prices(connection).all();
    if (!prices)
        return forward(prices);
    const auto keys = readKeys(connection, wantedKeys);
    if (!keys)
        return forward(keys);
    const auto webhooks = store::WebhookEndpoints(connection).all();
    if (!webhooks)
        return forward(webhooks);
    const auto lost = withLostSecret(connection, *webhooks);
    if (!lost)
        return forward(lost);
    return Stored{*all, *routes, *senders, *prices, *keys, *webhooks, *lost};
}

/// Senders are unique: what another carrier takes over must be gone before.
Result<void> releaseSenders(store::Carriers &carriers, const Plan &plan)
{
    for (const PlannedCarrier &planned : plan.carriers) {
        if (!planned.losesSenders)
            continue;
        Carrier first = planned.edit.carrier;
        first.senders = planned.firstSenders;
        if (const auto saved = carriers.save(first, {}); !saved)
            return forward(saved);
    }
    return {};
}

Result<QHash<QString, CarrierId>> idsByName(store::Connection &connection)
{
    const auto all = store::Carriers(connection).all();
    if (!all)
        return forward(all);
    QHash<QString, CarrierId> ids;
    for (const Carrier &carrier : *all)
        ids.insert(carrier.name, carrier.id);
    return ids;
}

Result<void> writeRoutes(store::Connection &connection, const Plan &plan,
                         const QHash<QString, CarrierId> &ids)
{
    for (const PlannedRoute &planned : plan.routes) {
        Route route = planned.route;
        route.carriers.clear();
        for (const ProvisionShare &share : planned.carriers)
            route.carriers.append({ids.value(share.carrier), share.weight});
        if (const auto saved = store::Routes(connection).put(route); !saved)
            return forward(saved);
    }
    return {};
}

Result<void> writeSenders(store::Connection &connection, const Plan &plan)
{
    store::Senders senders(connection);
    const auto all = senders.all();
    if (!all)
        return forward(all);
    for (const PlannedSender &planned : plan.senders) {
        for (Sender sender : *all) {
            if (sender.number != planned.number)
                continue;
            copySenderKeys(planned.extras, planned.given, sender);
            if (const auto saved = senders.save(sender); !saved)
                return forward(saved);
        }
    }
    return {};
}

void putPrice(PriceList &list, const PlannedPrice &planned)
{
    list.currency = planned.currency;
    for (Price &price : list.prices) {
        if (price.prefix == planned.price.prefix) {
            price = planned.price;
            return;
        }
    }
    list.prices.append(planned.price);
}

Result<void> writePrices(store::Connection &connection, const Plan &plan,
                         const QHash<QString, CarrierId> &ids)
{
    if (plan.prices.isEmpty())
        return {};
    auto lists = store::Prices(connection).all();
    if (!lists)
        return forward(lists);
    for (PriceList &list : *lists) {
        bool touched = false;
        for (const PlannedPrice &planned : plan.prices) {
            if (ids.value(planned.carrier) != list.carrier)
                continue;
            putPrice(list, planned);
            touched = true;
        }
        if (!touched)
            continue;
        if (const auto saved = store::Prices(connection).save(list); !saved)
            return forward(saved);
    }
    return {};
}

/// True when the file changed anything.
Result<bool> writePolicy(store::Connection &connection, const ProvisionPolicy &policy)
{
    store::PolicyTables tables(connection);
    const auto version = tables.version();
    if (!version)
        return forward(version);
    auto before = *version > 0 ? tables.rules() : Result<PolicyRules>(policy::shippedRules());
    if (!before)
        return forward(before);
    const auto all = store::Carriers(connection).all();
    if (!all)
        return forward(all);
    QHash<QString, CarrierId> ids;
    for (const Carrier &carrier : *all)
        ids.insert(carrier.name, carrier.id);
    const PolicyRules after = merged(*before, policy, ids);
    if (*version > 0 && after == *before)
        return false;
    const auto saved = tables.save(after);
    return saved ? Result<bool>(true) : Result<bool>(forward(saved));
}

Result<void> writeKeys(store::Connection &connection, const Plan &plan)
{
    store::AccessKeys keys(connection);
    for (const PlannedKey &planned : plan.keys) {
        const auto saved = planned.key.id.isValid() ? keys.save(planned.key)
                                                    : keys.add(planned.key, planned.digest);
        if (!saved)
            return forward(saved);
    }
    return {};
}

/// What was sealed, one for each of the plan's carriers (twice) and webhooks; null keeps the stored
/// one.
struct Sealed
{
    QList<QByteArray> passwords;
    QList<QByteArray> listening; ///< passwords of our listeners
    QList<QByteArray> secrets;
};

Result<Applied> writePlan(store::Connection &connection, const Plan &plan, const Sealed &sealed)
{
    store::Carriers carriers(connection);
    if (const auto released = releaseSenders(carriers, plan); !released)
        return forward(released);
    for (qsizetype i = 0; i < plan.carriers.size(); ++i) {
        const Carrier &carrier = plan.carriers[i].edit.carrier;
        const auto saved = carriers.save(carrier, sealed.passwords[i]);
        if (!saved)
            return forward(saved);
        if (sealed.listening[i].isNull())
            continue;
        if (const auto kept = carriers.saveListenPassword(*saved, sealed.listening[i]); !kept)
            return forward(kept);
    }
    const auto ids = idsByName(connection);
    if (!ids)
        return forward(ids);
    if (const auto routes = writeRoutes(connection, plan, *ids); !routes)
        return forward(routes);
    if (const auto senders = writeSenders(connection, plan); !senders)
        return forward(senders);
    if (const auto prices = writePrices(connection, plan, *ids); !prices)
        return forward(prices);
    if (const auto keys = writeKeys(connection, plan); !keys)
        return forward(keys);
    if (const auto webhooks = writeWebhooks(connection, plan.webhooks, sealed.secrets); !webhooks)
        return forward(webhooks);
    Applied applied{plan.added, plan.updated, plan.warnings};
    if (plan.policy) {
        const auto changed = writePolicy(connection, *plan.policy);
        if (!changed)
            return forward(changed);
        applied.updated += *changed ? 1 : 0;
    }
    return applied;
}

/// Reads, plans, seals one secret after the other, writes. Each step holds the next alive.
class Application : public std::enable_shared_from_this<Application>
{
public:
    Application(store::Store &store, const Provision &provision, Seals seals)
        : m_store(store)
        , m_provision(provision)
        , m_seals(std::move(seals))
    {
        m_answer.start();
    }

    QFuture<Result<Applied>> start()
    {
        m_store
            .read([keys = m_provision.keys](store::Connection &connection) {
                return readStored(connection, keys);
            })
            .then(
                [self = shared_from_this()](const Result<Stored> &stored) { self->plan(stored); });
        return m_answer.future();
    }

private:
    void plan(const Result<Stored> &stored)
    {
        if (!stored)
            return finish(forward(stored));
        auto planned = planProvision(m_provision, *stored);
        if (!planned)
            return finish(forward(planned));
        m_plan = std::move(*planned);
        for (PlannedCarrier &carrier : m_plan.carriers) {
            if (carrier.edit.carrier.uuid.isNull())
                carrier.edit.carrier.uuid = uuid7(SystemClock().nowUs());
        }
        for (PlannedKey &key : m_plan.keys) {
            if (key.key.uuid.isNull())
                key.key.uuid = uuid7(SystemClock().nowUs());
        }
        for (PlannedWebhook &webhook : m_plan.webhooks) {
            if (webhook.endpoint.uuid.isNull())
                webhook.endpoint.uuid = uuid7(SystemClock().nowUs());
        }
        sealNext();
    }

    void sealNext()
    {
        while (m_sealed.passwords.size() < m_plan.carriers.size()) {
            const CarrierEdit &edit = m_plan.carriers[m_sealed.passwords.size()].edit;
            if (!edit.keepPassword)
                return seal(m_seals.password(edit.carrier.uuid, edit.password), &Sealed::passwords);
            m_sealed.passwords.append(QByteArray());
        }
        while (m_sealed.listening.size() < m_plan.carriers.size()) {
            const CarrierEdit &edit = m_plan.carriers[m_sealed.listening.size()].edit;
            if (!edit.keepListenPassword)
                return seal(m_seals.password(edit.carrier.uuid, edit.listenPassword),
                            &Sealed::listening);
            m_sealed.listening.append(QByteArray());
        }
        while (m_sealed.secrets.size() < m_plan.webhooks.size()) {
            const PlannedWebhook &planned = m_plan.webhooks[m_sealed.secrets.size()];
            if (planned.mode == PlannedWebhook::Secret::Set)
                return seal(m_seals.webhook(planned.endpoint.uuid, planned.secret),
                            &Sealed::secrets);
            m_sealed.secrets.append(QByteArray());
        }
        write();
    }

    void seal(QFuture<Result<QByteArray>> answer, QList<QByteArray> Sealed::*into)
    {
        answer.then([self = shared_from_this(), into](const Result<QByteArray> &sealed) {
            if (!sealed)
                return self->finish(forward(sealed));
            (self->m_sealed.*into).append(*sealed);
            self->sealNext();
        });
    }

    void write()
    {
        m_store
            .write([plan = m_plan, sealed = m_sealed](store::Connection &connection) {
                return writePlan(connection, plan, sealed);
            })
            .then([self = shared_from_this()](Result<Applied> applied) {
                if (applied)
                    applied->warnings += self->secretWarnings();
                self->finish(std::move(applied));
            });
    }

    /// False where there was nothing to seal with that outlives the program.
    bool isSealedForGood() const
    {
        const auto all = m_sealed.passwords + m_sealed.listening + m_sealed.secrets;
        return std::all_of(all.cbegin(), all.cend(), [](const QByteArray &one) {
            return one.isEmpty() || secrets::isSealedForGood(one);
        });
    }

    QString passwordWarning() const
    {
        return isSealedForGood()
                   ? QCoreApplication::translate("provision",
                                                 "%1 line %2 holds a password. It is now "
                                                 "sealed in the database; delete it there.")
                   : QCoreApplication::translate(
                         "provision",
                         "%1 line %2 holds a password. There is no keyring and no "
                         "passphrase to seal it with, so it is kept for this run only: "
                         "leave it there, or start with --passphrase-file.");
    }

    QString secretWarning() const
    {
        return isSealedForGood()
                   ? QCoreApplication::translate("provision",
                                                 "%1 line %2 holds the secret of a webhook. It is "
                                                 "now sealed in the database; delete it there.")
                   : QCoreApplication::translate(
                         "provision",
                         "%1 line %2 holds the secret of a webhook. There is no keyring and no "
                         "passphrase to seal it with, so it is kept for this run only: leave it "
                         "there, or start with --passphrase-file.");
    }

    QStringList secretWarnings() const
    {
        QStringList warnings;
        const auto warn = [&](int line, const QString &words) {
            if (line > 0)
                warnings.append(words.arg(m_provision.source).arg(line));
        };
        for (const ProvisionCarrier &carrier : m_provision.carriers)
            warn(carrier.passwordLine, passwordWarning());
        for (const ProvisionKey &key : m_provision.keys)
            warn(key.tokenLine, QCoreApplication::translate(
                                    "provision", "%1 line %2 holds an access key. Only its "
                                                 "fingerprint is stored; delete “token” there."));
        for (const ProvisionWebhook &webhook : m_provision.webhooks)
            warn(webhook.secretLine, secretWarning());
        return warnings;
    }

    void finish(Result<Applied> answer)
    {
        m_answer.addResult(std::move(answer));
        m_answer.finish();
    }

    store::Store &m_store;
    const Provision m_provision;
    const Seals m_seals;
    Plan m_plan;
    Sealed m_sealed;
    QPromise<Result<Applied>> m_answer;
};

} // namespace

QFuture<Result<Applied>> applyProvision(store::Store &store, const Provision &provision,
                                        Seals seals)
{
    return std::make_shared<Application>(store, provision, std::move(seals))->start();
}

} // namespace cordboard::provision
