#include "routing_edit.h"

#include "phone/number.h"
#include "words.h"

#include <QRegularExpression>
#include <QSet>

namespace cordboard::engine {

namespace {

constexpr int largestWeight = 100;
constexpr int largestPriority = 100;
constexpr qint64 largestPriceMicro = 1'000'000'000; // 1000 of a currency for one part
constexpr int largestLimit = 100'000'000;

/// "+49", "49" and "0049" mean the same prefix; nothing when it is none.
std::optional<QString> prefixOf(const QString &typed)
{
    QString text = typed.simplified().remove(QLatin1Char(' '));
    for (const char mark : {'-', '.', '(', ')'})
        text.remove(QLatin1Char(mark));
    if (text.isEmpty())
        return QString();
    if (text.startsWith(QLatin1String("00")))
        text = QLatin1Char('+') + text.mid(2);
    if (!text.startsWith(QLatin1Char('+')))
        text = QLatin1Char('+') + text;
    static const QRegularExpression pattern(QStringLiteral(R"(^\+[1-9][0-9]{0,14}$)"));
    if (!pattern.match(text).hasMatch())
        return std::nullopt;
    return text;
}

Unexpected<Error> noPrefix(const QString &typed)
{
    return fail(ErrorCode::Invalid,
                Words::tr("“%1” is no prefix. Leave it empty for all numbers, or begin like +49.")
                    .arg(typed.trimmed()));
}

Result<void> checkShares(const QList<RouteCarrier> &carriers)
{
    if (carriers.isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("The route needs a carrier."));
    QSet<CarrierId> seen;
    for (const RouteCarrier &share : carriers) {
        if (!share.carrier.isValid())
            return fail(ErrorCode::Invalid, Words::tr("The route needs a carrier."));
        if (seen.contains(share.carrier))
            return fail(ErrorCode::Invalid,
                        Words::tr("A carrier can be in a route only once. Give it a larger weight "
                                  "instead."));
        if (share.weight < 0 || share.weight > largestWeight)
            return fail(ErrorCode::Invalid, Words::tr("A weight is a number from 0 to 100; 0 makes "
                                                      "the carrier a backup."));
        seen.insert(share.carrier);
    }
    return {};
}

Result<void> checkNumber(const QString &number, SenderKind kind)
{
    static const QRegularExpression letters(
        QStringLiteral("^(?=.*[A-Za-z])[A-Za-z0-9 &+_.-]{1,11}$"));
    static const QRegularExpression shortCode(QStringLiteral("^[0-9]{3,8}$"));
    static const QRegularExpression international(QStringLiteral(R"(^\+?[1-9][0-9]{5,14}$)"));
    switch (kind) {
    case SenderKind::Alphanumeric:
        if (!letters.match(number).hasMatch())
            return fail(ErrorCode::Invalid,
                        Words::tr("A name to send from has 1 to 11 letters and digits, with at "
                                  "least one letter."));
        return {};
    case SenderKind::ShortCode:
        if (!shortCode.match(number).hasMatch())
            return fail(ErrorCode::Invalid, Words::tr("A short code has 3 to 8 digits."));
        return {};
    case SenderKind::LongNumber:
    case SenderKind::TollFree:
    case SenderKind::Campaign10Dlc:
        break;
    }
    if (!international.match(number).hasMatch())
        return fail(ErrorCode::Invalid,
                    Words::tr("“%1” is no number like +15551234567.").arg(number));
    return {};
}

Result<QStringList> checkCountries(const QStringList &typed)
{
    static const QRegularExpression code(QStringLiteral("^[A-Z]{2}$"));
    QStringList countries;
    for (const QString &one : typed) {
        const QString country = one.trimmed().toUpper();
        if (country.isEmpty() || countries.contains(country))
            continue;
        if (!code.match(country).hasMatch())
            return fail(ErrorCode::Invalid,
                        Words::tr("“%1” is no country code. Write two letters, like US or DE.")
                            .arg(one.trimmed()));
        countries.append(country);
    }
    return countries;
}

bool inRange(int limit)
{
    return limit >= 0 && limit <= largestLimit;
}

} // namespace

Result<Route> checkRoute(const Route &route)
{
    Route checked = route;
    const auto prefix = prefixOf(route.prefix);
    if (!prefix)
        return noPrefix(route.prefix);
    checked.prefix = *prefix;
    checked.sender = phone::canonical(route.sender.trimmed());
    if (route.priority < -largestPriority || route.priority > largestPriority)
        return fail(ErrorCode::Invalid,
                    Words::tr("The priority is a number from -100 to 100; the largest goes "
                              "first."));
    if (const auto shares = checkShares(route.carriers); !shares)
        return forward(shares);
    return checked;
}

Result<Sender> checkSender(const Sender &sender)
{
    Sender checked = sender;
    checked.number = sender.number.trimmed();
    if (checked.number.isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("The sender needs a number or a name."));
    if (sender.kind != SenderKind::Alphanumeric)
        checked.number = phone::canonical(checked.number);
    if (const auto number = checkNumber(checked.number, sender.kind); !number)
        return forward(number);
    if (!sender.carrier.isValid())
        return fail(ErrorCode::Invalid, Words::tr("The sender needs a carrier."));
    const auto countries = checkCountries(sender.countries);
    if (!countries)
        return forward(countries);
    checked.countries = *countries;
    checked.campaign = sender.campaign.trimmed();
    const SenderLimits &limits = sender.limits;
    if (!inRange(limits.perSecond) || !inRange(limits.perMinute) || !inRange(limits.perDay))
        return fail(ErrorCode::Invalid,
                    Words::tr("A limit is a number of parts; 0 means no limit."));
    return checked;
}

Result<PriceList> checkPrices(const PriceList &list)
{
    static const QRegularExpression code(QStringLiteral("^[A-Z]{3}$"));
    PriceList checked = list;
    checked.currency = list.currency.trimmed().toUpper();
    if (!checked.currency.isEmpty() && !code.match(checked.currency).hasMatch())
        return fail(ErrorCode::Invalid,
                    Words::tr("A currency has three letters, like USD or EUR."));
    if (checked.currency.isEmpty() && !list.prices.isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("The prices need a currency, like USD or EUR."));
    QSet<QString> seen;
    for (Price &price : checked.prices) {
        const auto prefix = prefixOf(price.prefix);
        if (!prefix)
            return noPrefix(price.prefix);
        price.prefix = *prefix;
        if (seen.contains(*prefix))
            return fail(ErrorCode::Invalid,
                        Words::tr("The prefix %1 has two prices. Keep one.")
                            .arg(prefix->isEmpty() ? Words::tr("for all numbers") : *prefix));
        if (price.micro < 0 || price.micro > largestPriceMicro)
            return fail(ErrorCode::Invalid,
                        Words::tr("A price for one part is between 0 and 1000."));
        seen.insert(*prefix);
    }
    return checked;
}

} // namespace cordboard::engine
