// The half of Parser that is about senders, routes and prices.

#include "parser.h"
#include "views/object_reader.h"

#include <QRegularExpression>

namespace cordboard::provision {

namespace {

constexpr views::WholeRule weightRule{0, 100};
constexpr views::WholeRule priorityRule{-100, 100};
constexpr views::WholeRule limitRule{0, 100'000'000};

bool isSenderNumber(const QString &number)
{
    // E.164 · short code · alphanumeric, at most 11 characters of GSM 03.38 (3GPP
    // TS 23.040, 9.1.2.5)
    static const QRegularExpression pattern(
        QStringLiteral(R"(^(\+[1-9]\d{6,14}|\d{3,8}|(?=.*[A-Za-z])[A-Za-z0-9 &._-]{1,11})$)"));
    return pattern.match(number).hasMatch();
}

bool isPrefix(const QString &prefix)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^(\+[1-9]\d{0,14})?$)"));
    return pattern.match(prefix).hasMatch();
}

/// "0.0075" in millionths; nothing when it is no amount, or finer than that.
std::optional<qint64> microOf(const QString &price)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^(\d{1,4})(?:\.(\d{1,6}))?$)"));
    const auto match = pattern.match(price);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toLongLong() * 1'000'000 +
           match.captured(2).leftJustified(6, QLatin1Char('0')).toLongLong();
}

template<class T, class V>
void takeKey(ProvisionSender &sender, SenderKey key, const std::optional<V> &value, T &into)
{
    if (!value)
        return;
    into = T(*value);
    sender.given.insert(key);
}

void readKinds(views::ObjectReader &reader, ProvisionSender &sender)
{
    using K = SenderKey;
    const auto kind = reader.choice(senderKeyWord(K::Kind),
                                    {QStringLiteral("long"), QStringLiteral("toll_free"),
                                     QStringLiteral("short_code"), QStringLiteral("alphanumeric"),
                                     QStringLiteral("10dlc")});
    if (kind)
        takeKey(sender, K::Kind, senderKindFromWord(*kind), sender.extras.kind);
    const auto others = reader.choice(
        senderKeyWord(K::OtherCarriers),
        {QStringLiteral("never"), QStringLiteral("when_down"), QStringLiteral("always")});
    if (others)
        takeKey(sender, K::OtherCarriers, otherCarriersFromWord(*others),
                sender.extras.otherCarriers);
}

void readCountries(views::ObjectReader &reader, ProvisionSender &sender)
{
    static const QRegularExpression code(QStringLiteral("^[A-Z]{2}$"));
    const QLatin1String key = senderKeyWord(SenderKey::Countries);
    const auto *items = reader.list(key);
    if (!items)
        return;
    for (const views::JsonValue &item : *items) {
        if (item.kind() != views::JsonValue::Kind::Text || !code.match(item.text()).hasMatch()) {
            reader.complain(key, QCoreApplication::translate(
                                     "provision", "“countries” in a sender is a list of country "
                                                  "codes like [\"US\", \"CA\"]."));
            return;
        }
        sender.extras.countries.append(item.text());
    }
    sender.given.insert(SenderKey::Countries);
}

void readSenderKeys(views::ObjectReader &reader, ProvisionSender &sender)
{
    using K = SenderKey;
    Sender &into = sender.extras;
    readKinds(reader, sender);
    readCountries(reader, sender);
    takeKey(sender, K::Mms, reader.boolean(senderKeyWord(K::Mms)), into.mms);
    takeKey(sender, K::CarrierAnswersStop, reader.boolean(senderKeyWord(K::CarrierAnswersStop)),
            into.carrierAnswersStop);
    takeKey(sender, K::Campaign, reader.text(senderKeyWord(K::Campaign), {0, 64}), into.campaign);
    takeKey(sender, K::PerSecond, reader.whole(senderKeyWord(K::PerSecond), limitRule),
            into.limits.perSecond);
    takeKey(sender, K::PerMinute, reader.whole(senderKeyWord(K::PerMinute), limitRule),
            into.limits.perMinute);
    takeKey(sender, K::PerDay, reader.whole(senderKeyWord(K::PerDay), limitRule),
            into.limits.perDay);
}

} // namespace

QLatin1String senderKeyWord(SenderKey key)
{
    switch (key) {
    case SenderKey::Kind:
        return QLatin1String("type");
    case SenderKey::OtherCarriers:
        return QLatin1String("other_carriers");
    case SenderKey::Countries:
        return QLatin1String("countries");
    case SenderKey::Mms:
        return QLatin1String("mms");
    case SenderKey::CarrierAnswersStop:
        return QLatin1String("carrier_answers_stop");
    case SenderKey::Campaign:
        return QLatin1String("campaign");
    case SenderKey::PerSecond:
        return QLatin1String("per_second");
    case SenderKey::PerMinute:
        return QLatin1String("per_minute");
    case SenderKey::PerDay:
        return QLatin1String("per_day");
    }
    return {};
}

void Parser::readSender(const views::JsonValue &value)
{
    views::ObjectReader reader(value, tr("a sender"), m_problems);
    reader.require(QLatin1String("number"));
    reader.require(QLatin1String("carrier"));
    const auto number = reader.text(QLatin1String("number"), {1, 32});
    const auto carrier = reader.text(QLatin1String("carrier"), {1, 255});
    ProvisionSender sender;
    readSenderKeys(reader, sender);
    reader.finish();
    if (number && !isSenderNumber(*number)) {
        reader.complain(
            QLatin1String("number"),
            tr("“number” in a sender must be a number like “+15551234567”, a short code of 3 to 8 "
               "digits, or up to 11 letters and digits."));
        return;
    }
    if (!number || !carrier || isRepeated(m_numbers, *number, value.line(), tr("this number")))
        return;
    sender.number = *number;
    sender.carrier = carrier->trimmed();
    sender.line = value.line();
    m_provision.senders.append(sender);
}

void Parser::readRoute(const views::JsonValue &value)
{
    views::ObjectReader reader(value, tr("a route"), m_problems);
    reader.require(QLatin1String("prefix"));
    ProvisionRoute route;
    const auto prefix = reader.text(QLatin1String("prefix"), {0, 16});
    route.carriers = readShares(reader);
    route.sender = reader.text(QLatin1String("sender"), {0, 32}).value_or(QString());
    route.category = reader
                         .choice(QLatin1String("category"),
                                 {QStringLiteral("conversation"), QStringLiteral("otp"),
                                  QStringLiteral("transactional"), QStringLiteral("marketing")})
                         .value_or(QString());
    if (const auto priority = reader.whole(QLatin1String("priority"), priorityRule))
        route.priority = int(*priority);
    reader.finish();
    if (prefix && !isPrefix(*prefix)) {
        reader.complain(
            QLatin1String("prefix"),
            tr("“prefix” in a route must be empty, for all numbers, or begin like “+49”."));
        return;
    }
    if (!prefix || route.carriers.isEmpty())
        return;
    route.prefix = *prefix;
    route.line = value.line();
    const QString key =
        route.prefix + QLatin1Char('|') + route.sender + QLatin1Char('|') + route.category;
    if (!isRepeated(m_prefixes, key, value.line(), tr("the prefix “%1”").arg(route.prefix)))
        m_provision.routes.append(route);
}

/// Either `"carrier": "lab"` or `"carriers": [{"carrier": "lab", "weight": 3}, …]`.
QList<ProvisionShare> Parser::readShares(views::ObjectReader &route)
{
    const QLatin1String one("carrier");
    const QLatin1String several("carriers");
    if (!route.has(several)) {
        route.require(one);
        const auto carrier = route.text(one, {1, 255});
        return carrier ? QList<ProvisionShare>{{carrier->trimmed(), 1}} : QList<ProvisionShare>();
    }
    if (route.has(one)) {
        route.text(one);
        route.complain(one, tr("a route has either “carrier” or “carriers”, not both."));
    }
    const auto *items = route.list(several);
    if (!items)
        return {};
    QList<ProvisionShare> shares;
    for (const views::JsonValue &item : *items) {
        const auto share = readShare(item);
        if (!share)
            return {};
        for (const ProvisionShare &other : std::as_const(shares)) {
            if (other.carrier == share->carrier) {
                route.complain(several, tr("the carrier “%1” is in the route twice; give it a "
                                           "larger weight instead.")
                                            .arg(share->carrier));
                return {};
            }
        }
        shares.append(*share);
    }
    if (shares.isEmpty())
        route.complain(several, tr("“carriers” in a route must name at least one carrier."));
    return shares;
}

std::optional<ProvisionShare> Parser::readShare(const views::JsonValue &value)
{
    views::ObjectReader reader(value, tr("a carrier of a route"), m_problems);
    reader.require(QLatin1String("carrier"));
    const auto carrier = reader.text(QLatin1String("carrier"), {1, 255});
    const auto weight = reader.whole(QLatin1String("weight"), weightRule);
    const bool wrongWeight = reader.has(QLatin1String("weight")) && !weight;
    reader.finish();
    if (!carrier || wrongWeight)
        return std::nullopt;
    return ProvisionShare{carrier->trimmed(), int(weight.value_or(1))};
}

void Parser::readPrice(const views::JsonValue &value)
{
    static const QRegularExpression code(QStringLiteral("^[A-Z]{3}$"));
    views::ObjectReader reader(value, tr("a price"), m_problems);
    for (const char *key : {"carrier", "prefix", "price", "currency"})
        reader.require(QLatin1String(key));
    const auto carrier = reader.text(QLatin1String("carrier"), {1, 255});
    const auto prefix = reader.text(QLatin1String("prefix"), {0, 16});
    const auto price = reader.text(QLatin1String("price"), {1, 16});
    const auto currency = reader.text(QLatin1String("currency"), {3, 3});
    reader.finish();
    if (!carrier || !prefix || !price || !currency)
        return;
    const auto micro = microOf(*price);
    if (!isPrefix(*prefix))
        reader.complain(
            QLatin1String("prefix"),
            tr("“prefix” in a price must be empty, for all numbers, or begin like “+49”."));
    else if (!micro)
        reader.complain(QLatin1String("price"),
                        tr("“price” in a price is written like “0.0075”, with at most 6 digits "
                           "behind the point."));
    else if (!code.match(*currency).hasMatch())
        reader.complain(QLatin1String("currency"),
                        tr("“currency” in a price has three letters, like “USD”."));
    else if (!isRepeated(m_prices, *carrier + QLatin1Char('|') + *prefix, value.line(),
                         tr("the price for “%1”").arg(*prefix)))
        m_provision.prices.append({carrier->trimmed(), *prefix, *currency, *micro, value.line()});
}

} // namespace cordboard::provision
