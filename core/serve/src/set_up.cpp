// How things are set up: carriers with their lines, numbers of ours, routes. Passwords are in none
// of it.

#include "call.h"
#include "engine/face/routing.h"
#include "handlers.h"
#include "page.h"
#include "set_up_json.h"

#include <QHash>

namespace cordboard::serve {

namespace {

/// Calls `then(call, carriers)`.
template<class Then>
void withCarriers(const Call &call, Then then)
{
    answerWith(call, call.engine().carriers(), QByteArray("RESOURCE_NOT_FOUND"), std::move(then));
}

bool concerns(const Call &call, const QString &sender)
{
    return sender.isEmpty() || coversSender(*call.key, sender);
}

/// Those that the key's numbers go through, and of their numbers only those.
QList<Carrier> concerning(const Call &call, const QList<Carrier> &carriers)
{
    if (call.ourNumbers().isEmpty())
        return carriers;
    QList<Carrier> shown;
    for (Carrier carrier : carriers) {
        carrier.senders.removeIf(
            [&call](const QString &sender) { return !coversSender(*call.key, sender); });
        if (!carrier.senders.isEmpty())
            shown.append(carrier);
    }
    return shown;
}

} // namespace

void listCarriers(const Call &call)
{
    withCarriers(call, [](const Call &to, const QList<Carrier> &carriers) {
        answerWith(to, to.engine().links(), QByteArray("RESOURCE_NOT_FOUND"),
                   [carriers](const Call &last, const QList<LinkStatus> &links) {
                       QHash<CarrierId, LinkStatus> byId;
                       for (const LinkStatus &link : links)
                           byId.insert(link.carrier, link);
                       // Where it is, and as whom, is for those who could change it.
                       const bool isAdmin =
                           last.key->role == KeyRole::Admin && last.ourNumbers().isEmpty();
                       answerWhole(
                           last, concerning(last, carriers),
                           [&byId, isAdmin](views::JsonWriter &json, const Carrier &carrier) {
                               writeCarrier(json, carrier, byId.value(carrier.id), isAdmin);
                           });
                   });
    });
}

void listSenders(const Call &call)
{
    withCarriers(call, [](const Call &to, const QList<Carrier> &carriers) {
        answerWith(to, to.engine().routing().senders(), QByteArray("RESOURCE_NOT_FOUND"),
                   [carriers](const Call &last, const QList<SenderUse> &senders) {
                       QList<SenderUse> shown;
                       for (const SenderUse &use : senders) {
                           if (concerns(last, use.sender.number))
                               shown.append(use);
                       }
                       answerWhole(last, shown,
                                   [&carriers](views::JsonWriter &json, const SenderUse &use) {
                                       writeSender(json, use, carriers);
                                   });
                   });
    });
}

void listRoutes(const Call &call)
{
    withCarriers(call, [](const Call &to, const QList<Carrier> &carriers) {
        answerWith(to, to.engine().routing().routes(), QByteArray("RESOURCE_NOT_FOUND"),
                   [carriers](const Call &last, const QList<Route> &routes) {
                       QList<Route> shown;
                       for (const Route &route : routes) {
                           if (concerns(last, route.sender))
                               shown.append(route);
                       }
                       answerWhole(last, shown,
                                   [&carriers](views::JsonWriter &json, const Route &route) {
                                       writeRoute(json, route, carriers);
                                   });
                   });
    });
}

} // namespace cordboard::serve
