#pragma once

#include "engine/provision/provision.h"

#include <QSet>

namespace cordboard::provision {

struct StoredKey
{
    AccessKey key;
    QByteArray digest;
};

/// What is stored now.
struct Stored
{
    QList<Carrier> carriers;
    QList<Route> routes;
    QList<Sender> senders = {};
    QList<PriceList> prices = {};
    QList<StoredKey> keys = {}; ///< those in use, and those of the file that were withdrawn
    QList<WebhookEndpoint> webhooks = {};
    /// Their secrets were sealed for a run that is over.
    QSet<WebhookId> withLostSecret = {};
};

/// A carrier to be saved, as it will be.
struct PlannedCarrier
{
    CarrierEdit edit; ///< id and uuid invalid: a new one. keepPassword unless one is given
    QStringList
        firstSenders; ///< to be saved before the others: without what another carrier takes over
    bool losesSenders = false;
};

/// A route to be put in the place of the one with the same prefix, sender and category.
struct PlannedRoute
{
    Route route;                    ///< without its carriers
    QList<ProvisionShare> carriers; ///< by name
};

/// A sender whose keys beyond number and carrier change; it is there when the carriers are saved.
struct PlannedSender
{
    QString number;
    Sender extras;
    QSet<SenderKey> given;
};

struct PlannedPrice
{
    QString carrier; ///< by name
    QString currency;
    Price price;
};

/// An access key to be added, or saved when its id is valid.
struct PlannedKey
{
    AccessKey key;
    QByteArray digest;
};

/// A webhook to be saved, as it will be.
struct PlannedWebhook
{
    enum class Secret { Keep, Set, None };
    WebhookEndpoint endpoint; ///< id invalid: a new one
    Secret mode = Secret::Keep;
    QString secret; ///< Set
};

/// What applying the file will do. A second time there is nothing left to do but passwords that are
/// still in the file.
struct Plan
{
    QList<PlannedCarrier> carriers;
    QList<PlannedRoute> routes;
    QList<PlannedSender> senders;
    QList<PlannedPrice> prices;
    QList<PlannedWebhook> webhooks;
    std::optional<ProvisionPolicy> policy;
    QList<PlannedKey> keys;
    int added = 0; ///< carriers, senders, routes, prices, webhooks and access keys
    int updated = 0;
    QStringList warnings; ///< a sentence for each thing that is overwritten
};

/// Copies the keys that were given.
void copySenderKeys(const Sender &from, const QSet<SenderKey> &given, Sender &into);

/// Compares. Error: Invalid when the file refers to a carrier that neither it nor the store has, or
/// leaves out what a new carrier needs. Pure.
Result<Plan> planProvision(const Provision &provision, const Stored &stored);

} // namespace cordboard::provision
