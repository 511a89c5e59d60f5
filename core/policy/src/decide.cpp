#include "policy/decide.h"

#include "model/policy_reason.h"
#include "phone/number.h"

#include <algorithm>
#include <iterator>

namespace cordboard::policy {

namespace {

/// compliance.md 5.3: a number that may be in more zones says nothing.
constexpr qsizetype zonesAtMost = 6;

Decision refused(const Reason &reason)
{
    return {Decision::Kind::Refused, reason, 0, 0, {}};
}

std::optional<Decision> byOptOut(const Facts &facts)
{
    // Our answer to STOP is what the person asked for.
    if (!facts.optedOut || facts.category == Category::Notice)
        return std::nullopt;
    return refused(optedOutReason(facts.optedOutUs, facts.optedOutWord));
}

/// An answer to STOP or HELP goes wherever it was asked from, and so does the rest of a message
/// that has begun to leave.
std::optional<Decision> byCountry(const Facts &facts)
{
    if (facts.category == Category::Notice || facts.begun)
        return std::nullopt;
    if (mayText(facts.countries, facts.place))
        return std::nullopt;
    return refused(senderCountryReason(facts.place.region, facts.countries));
}

std::optional<Decision> bySpending(const Facts &facts)
{
    for (const SpendingFact &fact : facts.spending) {
        if (fact.cost > 0 && fact.spent + fact.cost > fact.limit.micros &&
            facts.category != Category::Notice)
            return refused(reasonOf(fact));
    }
    return std::nullopt;
}

struct Zones
{
    QList<QByteArray> ids;
    bool assumed = false;
};

Zones zonesOf(const Facts &facts, const Rulebook &rules)
{
    Zones found;
    const QList<QByteArray> ids =
        isZone(facts.contactZone) ? QList{facts.contactZone} : facts.place.zones;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(found.ids), &isZone);
    if (found.ids.isEmpty()) {
        found.assumed = true;
        found.ids.append(rules.zoneOfSender(facts.source));
    }
    return found;
}

/// Whose clock to tell of several: the one in which it opens last, which is the one to wait for.
QByteArray zoneToTell(const QList<QByteArray> &zones, qint64 atUs)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atUs / 1000, QTimeZone::utc());
    const auto offset = [&at](const QByteArray &zone) {
        return QTimeZone(zone).offsetFromUtc(at);
    };
    return *std::min_element(zones.begin(), zones.end(),
                             [&offset](const QByteArray &left, const QByteArray &right) {
                                 return offset(left) < offset(right);
                             });
}

Decision byHours(const Facts &facts, const Rulebook &rules, OpeningCache &cache)
{
    const WeekHours *hours = rules.isQuietFor(facts.category)
                                 ? rules.hoursOf(facts.place.region, facts.place.subdivision)
                                 : nullptr;
    if (!hours || facts.begun)
        return {};
    const Zones zones = zonesOf(facts, rules);
    const Opening opening = cache.at(*hours, zones.ids, facts.nowUs);
    if (opening.openNow)
        return {Decision::Kind::Allowed, {}, 0, opening.closesUs, {}};
    const QByteArray told = zoneToTell(zones.ids, facts.nowUs);
    const bool tooLate = facts.expiresUs > 0 && opening.opensUs >= facts.expiresUs;
    if (opening.opensUs == 0 || tooLate)
        return refused(quietReason({0, told, zones.assumed}));
    return {Decision::Kind::Held,
            quietReason({opening.opensUs, told, zones.assumed}),
            opening.opensUs,
            opening.closesUs,
            {}};
}

} // namespace

Reason reasonOf(const SpendingFact &fact)
{
    return spendingReason(spendingPeriodWord(fact.limit.period), fact.limit.micros, fact.carrier,
                          fact.currency);
}

bool networkAnswersStop(const QString &ourNumber)
{
    static constexpr QStringView areas[] = {u"+1800", u"+1833", u"+1844", u"+1855",
                                            u"+1866", u"+1877", u"+1888"};
    return ourNumber.size() == 12 &&
           std::any_of(std::begin(areas), std::end(areas),
                       [&ourNumber](QStringView area) { return ourNumber.startsWith(area); });
}

bool isName(const QString &sender)
{
    return std::any_of(sender.begin(), sender.end(), [](QChar c) { return c.isLetter(); });
}

Place placeOf(const QString &number)
{
    Place place{{}, phone::subdivision(number), phone::timeZones(number)};
    // An area code that says the state says the country, without libphonenumber.
    place.region = place.subdivision.isEmpty() ? phone::region(number) : place.subdivision.left(2);
    // libphonenumber knows no country for +1 555…; the clock of the land still counts.
    if (place.region.isEmpty() && number.startsWith(QLatin1String("+1")))
        place.region = QStringLiteral("US");
    if (place.zones.size() > zonesAtMost)
        place.zones.clear();
    return place;
}

bool mayText(const QStringList &countries, const Place &place)
{
    return countries.isEmpty() || countries.contains(place.region);
}

bool needsPlace(const Facts &facts, const Rulebook &rules)
{
    return rules.isQuietFor(facts.category) || isName(facts.source) || !facts.countries.isEmpty();
}

Decision decide(const Facts &facts, const Rulebook &rules, OpeningCache *cache)
{
    OpeningCache ownCache;
    if (const auto decision = byOptOut(facts))
        return *decision;
    if (const auto decision = byCountry(facts))
        return *decision;
    std::optional<SenderRuleKind> rule;
    if (isName(facts.source))
        rule = rules.senderRule(facts.place.region);
    if (rule == SenderRuleKind::NumbersOnly)
        return refused(senderReason(facts.place.region));
    if (const auto decision = bySpending(facts))
        return *decision;
    Decision decision = byHours(facts, rules, cache ? *cache : ownCache);
    if (rule == SenderRuleKind::Registration && decision.kind != Decision::Kind::Refused)
        decision.warning = senderReason(facts.place.region);
    return decision;
}

} // namespace cordboard::policy
