#pragma once

#include "support/fake_engine.h"

namespace cordboard::test {

/// Two carriers with routes, numbers and prices, as pictures and tests show them.
struct RoutingSamples
{
    CarrierId northline;
    CarrierId prairie;
    RouteId german;
};

inline RoutingSamples fillRouting(FakeEngine &engine)
{
    RoutingSamples samples;
    Carrier carrier;
    carrier.name = QStringLiteral("Northline");
    carrier.host = QStringLiteral("smpp.northline.example");
    carrier.senders = {QStringLiteral("+15550100142"), QStringLiteral("47111")};
    samples.northline = engine.addCarrier(carrier);
    carrier.name = QStringLiteral("Prairie Backup");
    carrier.senders = {QStringLiteral("Fernway")};
    samples.prairie = engine.addCarrier(carrier);
    LinkStatus link;
    link.carrier = samples.northline;
    link.name = QStringLiteral("Northline");
    link.state = LinkState::Up;
    engine.setLink(link);

    Route route;
    route.prefix = QStringLiteral("+49");
    route.category = QStringLiteral("otp");
    route.priority = 10;
    route.carriers = {{samples.northline, 1}, {samples.prairie, 0}};
    engine.routing().addRoute(route);
    route.category.clear();
    route.priority = 0;
    route.carriers = {{samples.northline, 3}, {samples.prairie, 1}};
    samples.german = engine.routing().addRoute(route);
    route.prefix.clear();
    route.sender = QStringLiteral("Fernway");
    route.carriers = {{samples.prairie, 1}};
    engine.routing().addRoute(route);
    route.sender.clear();
    route.carriers = {{samples.northline, 1}, {samples.prairie, 0}};
    engine.routing().addRoute(route);

    Sender sender;
    sender.carrier = samples.northline;
    sender.number = QStringLiteral("+15550100142");
    sender.kind = SenderKind::Campaign10Dlc;
    sender.countries = {QStringLiteral("US"), QStringLiteral("CA")};
    sender.mms = true;
    sender.limits = {10, 0, 2000};
    engine.routing().addSender(sender, 1284);
    sender = {};
    sender.carrier = samples.northline;
    sender.number = QStringLiteral("47111");
    sender.kind = SenderKind::ShortCode;
    sender.carrierAnswersStop = true;
    engine.routing().addSender(sender, 31);

    engine.routing().addPrices(
        {samples.northline,
         QStringLiteral("EUR"),
         {{QString(), 60'000}, {QStringLiteral("+1"), 7'500}, {QStringLiteral("+49"), 72'000}}});
    return samples;
}

inline RouteAnswer sampleAnswer(const FakeRouting &routing, const RoutingSamples &samples)
{
    RouteAnswer answer;
    answer.destination = QStringLiteral("+4915112345678");
    answer.country = QStringLiteral("DE");
    answer.source = QStringLiteral("+15550100142");
    answer.carrier = samples.northline;
    answer.carriers = {{samples.northline, 3, true, Cost{72'000, QStringLiteral("EUR")}},
                       {samples.prairie, 1, false, std::nullopt}};
    using Why = RouteVerdict::Why;
    const QList<Why> why{Why::OtherCategory, Why::Taken, Why::OtherSender, Why::Outranked};
    for (qsizetype i = 0; i < why.size(); ++i)
        answer.rules.append({routing.stored().at(i), why[i]});
    return answer;
}

} // namespace cordboard::test
