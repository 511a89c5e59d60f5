#pragma once

#include "engine/provision/provision.h"

namespace cordboard::provision {

/// What is stored now.
struct Stored
{
    QList<Carrier> carriers;
    QList<Route> routes;
};

/// A carrier to be saved, as it will be.
struct PlannedCarrier
{
    CarrierEdit edit; ///< id and uuid invalid: a new one. keepPassword unless one is given
    QStringList
        firstSenders; ///< to be saved before the others: without what another carrier takes over
    bool losesSenders = false;
};

struct PlannedRoute
{
    QString prefix;
    QString carrier; ///< by name
};

/// What applying the file will do. A second time there is nothing left to do but passwords that are
/// still in the file.
struct Plan
{
    QList<PlannedCarrier> carriers;
    QList<PlannedRoute> routes;
    int added = 0; ///< carriers, senders and routes
    int updated = 0;
    QStringList warnings; ///< a sentence for each thing that is overwritten
};

/// Compares. Error: Invalid when the file refers to a carrier that neither it nor the store has, or
/// leaves out what a new carrier needs. Pure.
Result<Plan> planProvision(const Provision &provision, const Stored &stored);

} // namespace cordboard::provision
