#include "policy/decide.h"

#include "model/policy_reason.h"
#include "phone/number.h"

#include <algorithm>

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

std::optional<Decision> bySpending(const Facts &facts)
{
    for (const SpendingFact &fact : facts.spending) {
        if (fact.cost > 0 && fact.spent + fact.cost > fact.limit.micros &&
            facts.category != Category::Notice)
            return refused(spendingReason(spendingPeriodWord(fact.limit.period), fact.limit.micros,
                                          fact.carrier));
    }
    return std::nullopt;
}

struct Zones
{
    QList<QTimeZone> zones;
    bool assumed = false;
};

Zones zonesOf(const Facts &facts, const Rulebook &rules)
{
    Zones found;
    const QList<QByteArray> ids =
        isZone(facts.contactZone) ? QList{facts.contactZone} : facts.place.zones;
    for (const QByteArray &id : ids) {
        if (isZone(id))
            found.zones.append(QTimeZone(id));
    }
    if (found.zones.isEmpty()) {
        found.assumed = true;
        found.zones.append(QTimeZone(rules.zoneOfSender(facts.source)));
    }
    return found;
}

/// Whose clock to tell of several: the one in which it opens last, which is the one to wait for.
QByteArray zoneToTell(const QList<QTimeZone> &zones, qint64 atUs)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(atUs / 1000, QTimeZone::utc());
    return std::min_element(zones.begin(), zones.end(),
                            [&at](const QTimeZone &left, const QTimeZone &right) {
                                return left.offsetFromUtc(at) < right.offsetFromUtc(at);
                            })
        ->id();
}

Decision byHours(const Facts &facts, const Rulebook &rules)
{
    const WeekHours *hours = rules.isQuietFor(facts.category)
                                 ? rules.hoursOf(facts.place.region, facts.place.subdivision)
                                 : nullptr;
    if (!hours || facts.begun)
        return {};
    const Zones zones = zonesOf(facts, rules);
    const Opening opening = openingOf(*hours, zones.zones, facts.nowUs);
    if (opening.openNow)
        return {Decision::Kind::Allowed, {}, 0, opening.closesUs, {}};
    const QByteArray told = zoneToTell(zones.zones, facts.nowUs);
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

bool needsPlace(Category category, const QString &source, const Rulebook &rules)
{
    return rules.isQuietFor(category) || isName(source);
}

Decision decide(const Facts &facts, const Rulebook &rules)
{
    if (const auto decision = byOptOut(facts))
        return *decision;
    std::optional<SenderRuleKind> rule;
    if (isName(facts.source))
        rule = rules.senderRule(facts.place.region);
    if (rule == SenderRuleKind::NumbersOnly)
        return refused(senderReason(facts.place.region));
    if (const auto decision = bySpending(facts))
        return *decision;
    Decision decision = byHours(facts, rules);
    if (rule == SenderRuleKind::Registration && decision.kind != Decision::Kind::Refused)
        decision.warning = senderReason(facts.place.region);
    return decision;
}

} // namespace cordboard::policy
