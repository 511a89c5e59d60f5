#include "ui/carriers/routing_words.h"

#include "phone/number.h"
#include "ui/common/paint.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace cordboard::ui {

namespace {

struct Said
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::ui::RoutingWords)
};

constexpr qint64 million = 1'000'000;

QString routeName(const Route &route)
{
    QStringList parts{route.prefix.isEmpty() ? Said::tr("All numbers") : isolated(route.prefix)};
    if (!route.sender.isEmpty())
        parts.append(Said::tr("from %1").arg(isolated(route.sender)));
    if (!route.category.isEmpty())
        parts.append(categoryName(route.category));
    return parts.join(QStringLiteral(", "));
}

const Route *takenBy(const RouteAnswer &answer)
{
    for (const RouteVerdict &verdict : answer.rules) {
        if (verdict.why == RouteVerdict::Why::Taken)
            return &verdict.route;
    }
    return nullptr;
}

} // namespace

QString categoryName(const QString &word)
{
    if (word.isEmpty())
        return Said::tr("any");
    switch (categoryFromWord(word).value_or(Category::Conversation)) {
    case Category::Conversation:
        return Said::tr("conversation");
    case Category::Otp:
        return Said::tr("login code");
    case Category::Transactional:
        return Said::tr("transactional");
    case Category::Marketing:
        return Said::tr("marketing");
    case Category::Notice:
        break;
    }
    return Said::tr("notice");
}

QString senderKindName(SenderKind kind)
{
    switch (kind) {
    case SenderKind::LongNumber:
        return Said::tr("Long number");
    case SenderKind::TollFree:
        return Said::tr("Toll-free");
    case SenderKind::ShortCode:
        return Said::tr("Short code");
    case SenderKind::Alphanumeric:
        return Said::tr("Name");
    case SenderKind::Campaign10Dlc:
        return Said::tr("10DLC campaign");
    }
    return {};
}

QString otherCarriersName(OtherCarriers value)
{
    switch (value) {
    case OtherCarriers::Never:
        return Said::tr("Never: its messages wait");
    case OtherCarriers::WhenDown:
        return Said::tr("While this carrier is down");
    case OtherCarriers::Always:
        return Said::tr("Always: routes decide");
    }
    return {};
}

QString prefixName(const QString &prefix)
{
    return prefix.isEmpty() ? Said::tr("all numbers") : prefix;
}

QString carrierName(CarrierId id, const CarrierBook &book)
{
    const Carrier *carrier = book.carrier(id);
    return carrier ? carrier->name : Said::tr("a removed carrier");
}

QString sharesLine(const QList<RouteCarrier> &carriers, const CarrierBook &book)
{
    QStringList parts;
    for (const RouteCarrier &share : carriers) {
        const QString name = isolated(carrierName(share.carrier, book));
        if (share.weight == 0)
            parts.append(Said::tr("backup %1").arg(name));
        else if (carriers.size() == 1)
            parts.append(name);
        else
            parts.append(Said::tr("%1 %2").arg(name, QLocale().toString(share.weight)));
    }
    return parts.join(QStringLiteral(", "));
}

QString amount(qint64 micro)
{
    QString text = QLocale().toString(double(micro) / million, 'f', 6);
    const QString point = QLocale().decimalPoint();
    // Two digits behind the point at least: 0.05, 0.0075.
    const qsizetype least = text.indexOf(point) + 3;
    while (text.size() > least && text.endsWith(QLocale().zeroDigit()))
        text.chop(1);
    return text;
}

QString money(const Cost &cost)
{
    return cost.currency.isEmpty() ? amount(cost.micro)
                                   : QStringLiteral("%1 %2").arg(amount(cost.micro), cost.currency);
}

std::optional<qint64> microFromText(const QString &typed)
{
    static const QRegularExpression pattern(QStringLiteral(R"(^(\d{1,4})(?:\.(\d{1,6}))?$)"));
    QString plain = typed.trimmed();
    if (!plain.contains(QLatin1Char('.')))
        plain.replace(QLocale().decimalPoint(), QStringLiteral("."));
    const auto match = pattern.match(plain);
    if (!match.hasMatch())
        return std::nullopt;
    return match.captured(1).toLongLong() * million +
           match.captured(2).leftJustified(6, QLatin1Char('0')).toLongLong();
}

QString verdictLine(const RouteVerdict &verdict)
{
    using Why = RouteVerdict::Why;
    const QString name = routeName(verdict.route);
    switch (verdict.why) {
    case Why::Taken:
        return Said::tr("%1: taken.").arg(name);
    case Why::Outranked:
        return Said::tr("%1: it would match, another one goes first.").arg(name);
    case Why::OtherPrefix:
        return Said::tr("%1: the number does not begin so.").arg(name);
    case Why::OtherSender:
        return Said::tr("%1: it is for another sender.").arg(name);
    case Why::OtherCategory:
        return Said::tr("%1: it is for another kind of message.").arg(name);
    case Why::SenderOwned:
        return Said::tr("%1: the sender belongs to another carrier.").arg(name);
    case Why::NoCarrier:
        return Said::tr("%1: it has no carrier.").arg(name);
    }
    return {};
}

QString answerHead(const RouteAnswer &answer, const CarrierBook &book)
{
    if (answer.loops)
        return Said::tr("Nobody: it would come back to us. The number is the sender itself.");
    if (!answer.carrier.isValid())
        return Said::tr("Nobody: no route covers this number. Messages to it wait.");
    if (answer.barred)
        return Said::tr("Nobody: %1 may not text this country, and messages are refused. Change it "
                        "in Senders.")
            .arg(isolated(phone::display(answer.source)));
    const QString name = isolated(carrierName(answer.carrier, book));
    QString head;
    if (const Route *route = takenBy(answer))
        head = Said::tr("%1, by the route for %2.")
                   .arg(name, route->prefix.isEmpty() ? Said::tr("all numbers")
                                                      : isolated(route->prefix));
    else
        head = Said::tr("%1, because the sender belongs to it.").arg(name);
    if (!answer.carrierUsable)
        head += QLatin1Char(' ') + Said::tr("It is down: messages wait.");
    return head;
}

QStringList answerFacts(const RouteAnswer &answer, const CarrierBook &book)
{
    QStringList facts;
    const QString country = phone::countryName(answer.destination);
    facts.append(country.isEmpty() ? isolated(phone::display(answer.destination))
                                   : Said::tr("%1, %2").arg(
                                         isolated(phone::display(answer.destination)), country));
    if (!answer.source.isEmpty())
        facts.append(Said::tr("from %1").arg(isolated(phone::display(answer.source))));
    for (const RouteHealth &health : answer.carriers) {
        QString line = Said::tr("%1 %2").arg(isolated(carrierName(health.carrier, book)),
                                             health.usable ? Said::tr("up") : Said::tr("down"));
        if (health.weight == 0)
            line = Said::tr("backup %1").arg(line);
        line += QStringLiteral(", ") + (health.onePart
                                            ? Said::tr("%1 a part").arg(money(*health.onePart))
                                            : Said::tr("no price"));
        facts.append(line);
    }
    return facts;
}

} // namespace cordboard::ui
