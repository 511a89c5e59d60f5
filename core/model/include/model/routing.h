#pragma once

#include "base/ids.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>

namespace cordboard {

/// A carrier within a route. The shares of those that are up are in proportion to their weights;
/// weight 0 is a backup: it carries only while no carrier with a weight is up, the first one first.
struct RouteCarrier
{
    CarrierId carrier;
    int weight = 1; ///< 0..100

    friend bool operator==(const RouteCarrier &, const RouteCarrier &) = default;
};

/// Which carriers take what. Of the routes that match, the one with the highest priority wins, then
/// the longest prefix, then one that names the sender, then one that names the category.
struct Route
{
    RouteId id;
    QString prefix;   ///< "" = every number, else "+49…"
    QString sender;   ///< only what is sent from this number of ours; "" = from any
    QString category; ///< only messages of this category, as its word; "" = any
    int priority = 0; ///< -100..100
    QList<RouteCarrier> carriers;

    friend bool operator==(const Route &, const Route &) = default;
};

/// What a number of ours is, as carriers and regulators tell them apart (compliance.md 5.6).
enum class SenderKind { LongNumber, TollFree, ShortCode, Alphanumeric, Campaign10Dlc };

QString senderKindWord(SenderKind kind); ///< "long", "toll_free", "short_code", …
std::optional<SenderKind> senderKindFromWord(QStringView word);
/// What the number looks like: letters, at most 8 digits without a plus, +1 800 …, else long.
SenderKind guessSenderKind(QStringView number);

/// Whether other carriers than the one that owns a number may send from it. Routes that name the
/// number always may.
enum class OtherCarriers {
    Never,    ///< messages wait for their carrier
    WhenDown, ///< those that share a route with its carrier take over while that is down
    Always,   ///< routes decide as if it belonged to nobody
};

QString otherCarriersWord(OtherCarriers value); ///< "never", "when_down", "always"
std::optional<OtherCarriers> otherCarriersFromWord(QStringView word);
/// Numbers that are registered with one carrier stay there; others may be lent when it is down.
OtherCarriers defaultOtherCarriers(SenderKind kind);

/// How much may leave from one number, in parts; 0 = no limit.
struct SenderLimits
{
    int perSecond = 0;
    int perMinute = 0;
    int perDay = 0; ///< counted from midnight of this computer

    bool any() const { return perSecond > 0 || perMinute > 0 || perDay > 0; }
    friend bool operator==(const SenderLimits &, const SenderLimits &) = default;
};

/// A number of ours.
struct Sender
{
    SenderId id;
    QString number; ///< E.164, short code or up to 11 letters
    SenderKind kind = SenderKind::LongNumber;
    CarrierId carrier; ///< owns it: what comes in for it comes from there
    OtherCarriers otherCarriers = OtherCarriers::WhenDown;
    QStringList countries; ///< ISO 3166 codes it may send to; empty: all
    bool mms = false;
    bool carrierAnswersStop = false; ///< the carrier confirms STOP by itself: we do not
    QString campaign;                ///< 10DLC campaign id; empty when it has none
    SenderLimits limits;

    friend bool operator==(const Sender &, const Sender &) = default;
};

/// A sender with what left from it today.
struct SenderUse
{
    Sender sender;
    qint64 partsToday = 0;
};

/// What one part to numbers with a prefix costs, in millionths of the carrier's currency.
struct Price
{
    QString prefix; ///< "" = every number
    qint64 micro = 0;

    friend bool operator==(const Price &, const Price &) = default;
};

/// What a carrier charges; the longest prefix wins.
struct PriceList
{
    CarrierId carrier;
    QString currency; ///< ISO 4217; empty: not set
    QList<Price> prices;

    friend bool operator==(const PriceList &, const PriceList &) = default;
};

/// An amount of money. No currency of its own: that of the carrier that charges it.
struct Cost
{
    qint64 micro = 0; ///< millionths
    QString currency; ///< ISO 4217 or empty

    friend bool operator==(const Cost &, const Cost &) = default;
};

/// "Which rule would +44… take?"
struct RouteQuestion
{
    QString source;      ///< a number of ours; empty: the route chooses
    QString destination; ///< as a person typed it
    QString category;    ///< its word; empty: an ordinary one
};

/// A rule that was looked at, and why it was not taken.
struct RouteVerdict
{
    enum class Why {
        Taken,
        Outranked,     ///< it matches, another one comes first
        OtherPrefix,   ///< the number does not begin so
        OtherSender,   ///< it is for another number of ours
        OtherCategory, ///< it is for another kind of message
        SenderOwned,   ///< it matches, but the sender belongs to one carrier
        NoCarrier,     ///< its carriers were removed
    };
    Route route;
    Why why = Why::OtherPrefix;
};

/// How a carrier of the rule stands.
struct RouteHealth
{
    CarrierId carrier;
    int weight = 0;
    bool usable = true;          ///< up as far as routes are concerned
    std::optional<Cost> onePart; ///< what one part costs there
};

struct RouteAnswer
{
    QString destination;   ///< canonical
    QString country;       ///< ISO 3166 code; empty: not one country
    QString source;        ///< what it would leave from; empty: no number of ours
    bool bySender = false; ///< the sender's own carrier decided, no rule
    bool loops = false;    ///< it would come back to us
    bool barred = false;   ///< the sender may not text this country: it would be refused
    CarrierId carrier;     ///< invalid: no route
    bool carrierUsable = true;
    QList<RouteHealth> carriers; ///< of the rule that was taken
    QList<RouteVerdict> rules;   ///< all of them, in the order of looking
};

} // namespace cordboard

Q_DECLARE_METATYPE(cordboard::Route)
Q_DECLARE_METATYPE(cordboard::SenderUse)
