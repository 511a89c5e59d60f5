#pragma once

#include "model/routing.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace cordboard::engine {

/// Routes, senders and prices at one moment, and what follows from them for a message. A value that
/// never changes: any thread. Pure.
///
/// Order of the routes that match: priority, then the longest prefix, then one that names the
/// sender, then one that names the category. Within a route a person always gets the same carrier
/// (rendezvous hashing by their number): messages to one person keep their order, and when a
/// carrier goes down only its share moves, and comes back with it.
class RoutingTable
{
public:
    struct Facts
    {
        QList<Route> routes;
        QList<Sender> senders; ///< by carrier, the first of each is its default
        QList<PriceList> prices;
        QSet<CarrierId> carriers; ///< those that are not removed
        /// Of these, the ones that take multimedia messages: how many octets.
        QHash<CarrierId, qint64> mms = {};
        QSet<CarrierId> alsoTexts = {}; ///< of those, the ones that short messages go through, too
        QSet<CarrierId> mmsOff = {};    ///< of those, the ones that are switched off
    };

    struct Ask
    {
        QString source;      ///< ours; empty: not chosen yet
        QString destination; ///< E.164
        QString category;    ///< its word
    };

    struct Choice
    {
        CarrierId carrier;     ///< invalid: no route covers it, or it loops
        RouteId route;         ///< invalid: none, or the sender's own carrier
        bool bySender = false; ///< the carrier that owns the sender
        bool loops = false;    ///< it goes to the number it comes from
    };

    RoutingTable() = default;
    explicit RoutingTable(const Facts &facts);

    /// The table for multimedia messages: carriers that take them, numbers of ours that may send
    /// them. One that belongs to another carrier goes through the routes, else through the first
    /// carrier for nothing else: a push reaches only phones of its own carrier. Valid as long as
    /// this one.
    const RoutingTable &mms() const;
    /// The same for `isMms`, else this one.
    const RoutingTable &forKind(bool isMms) const { return isMms ? mms() : *this; }
    /// Of a carrier in the table for multimedia messages, octets of one as encoded; 0: not known.
    qint64 mostOctets(CarrierId carrier) const { return m_octets.value(carrier); }

    /// `down` are the carriers that routes go round.
    Choice choose(const Ask &ask, const QSet<CarrierId> &down) const;

    /// The same with what was looked at on the way. `country` is left empty.
    RouteAnswer explain(const Ask &ask, const QSet<CarrierId> &down) const;

    /// The number new threads through this carrier are sent from; empty: it has none.
    QString defaultSender(CarrierId carrier) const;
    const Sender *sender(const QString &number) const;
    /// That it may text (ISO 3166), whatever kind of message; empty: all.
    QStringList countriesOf(const QString &number) const;

    /// What `parts` parts cost there; nothing when there is no price.
    std::optional<Cost> costOf(const QString &destination, CarrierId carrier, int parts) const;

    /// Carriers that stand in one route with any of `carriers`, those included.
    QSet<CarrierId> neighbours(const QSet<CarrierId> &carriers) const;

private:
    void fill(Facts facts);
    RouteVerdict::Why verdict(const Route &route, const Ask &ask, const Sender *sender) const;
    CarrierId pick(const Route &route, const Ask &ask, const Sender *sender,
                   const QSet<CarrierId> &down) const;
    const Route *match(const Ask &ask, const Sender *sender) const;

    QList<Route> m_routes; ///< in the order of looking
    QHash<QString, QList<qsizetype>> m_byPrefix;
    QHash<QString, Sender> m_senders;
    QHash<CarrierId, QString> m_defaults;
    QHash<CarrierId, QHash<QString, qint64>> m_prices;
    QHash<CarrierId, QString> m_currencies;
    QHash<CarrierId, qint64> m_octets;
    std::shared_ptr<const RoutingTable> m_mms; ///< null: no carrier takes any
};

/// The order in which routes are looked at. Pure.
void sortForLooking(QList<Route> &routes);

/// Of carriers with weights the one for this person: the same each time, and in proportion to the
/// weights over many people. Invalid id when none has a weight. Pure.
CarrierId weightedPick(const QList<RouteCarrier> &carriers, const QString &destination);

} // namespace cordboard::engine
