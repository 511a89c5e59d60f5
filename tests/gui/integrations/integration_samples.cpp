#include "gui/integrations/integration_samples.h"

#include "webhook/face/signature.h"

namespace cordboard::test {

QUuid fillIntegrations(IntegrationDesk &desk)
{
    using S = DeliveryState;
    using Desk = IntegrationDesk;
    const auto at = StillClock::at;
    const WebhookId crm = desk.addCrm();
    auto &status = desk.hooks.summary(crm);
    status.light = webhook::WebhookSummary::Light::Down;
    status.sentence = QStringLiteral("Waiting to try again");
    status.failuresInRow = 5;
    status.waiting = 2;
    status.nextTryUs = at(14, 36, 52);
    desk.add("Shop orders", "https://shop.fernway.example/in");
    const WebhookId old = desk.add("Old dashboard", "http://10.0.4.20:8080/events");
    desk.hooks.summary(old).endpoint.state = WebhookState::Disabled;
    desk.hooks.summary(old).endpoint.why = WebhookStop::Failing;
    desk.hooks.summary(old).light = webhook::WebhookSummary::Light::Off;
    desk.hooks.summary(old).sentence = QStringLiteral("Switched off after 5 days");
    const WebhookId test = desk.add("Test catcher", "http://127.0.0.1:8490/");
    desk.hooks.summary(test).endpoint.state = WebhookState::Paused;
    desk.hooks.summary(test).light = webhook::WebhookSummary::Light::Off;
    desk.hooks.summary(test).sentence = QStringLiteral("Paused by you");

    const char *received = "message_received";
    const char *updated = "message_updated";
    desk.add(Desk::delivered(crm, at(11, 20, 9), "Warehouse, Pine Street"));
    desk.add(Desk::row(crm, at(12, 55, 44), received, "+1 555 013 2210", S::Done,
                       Desk::answered(1, at(12, 55, 44), 200, 95)));
    desk.add(Desk::row(crm, at(13, 31, 7), received, "Ines", S::Done,
                       Desk::answered(2, at(13, 31, 12), 200, 90)));
    desk.add(Desk::row(crm, at(13, 57, 12), updated, "Front desk, Alder House", S::Done,
                       Desk::answered(1, at(13, 57, 12), 204, 88)));
    desk.add(Desk::row(crm, at(14, 5, 31), received, "Mara", S::Done,
                       Desk::answered(1, at(14, 5, 31), 200, 4100)));
    desk.add(Desk::delivered(crm, at(14, 21, 19), "Mara"));
    const auto third =
        Desk::answered(3, at(14, 29, 14), 500, 204, "<h1>Internal Server Error</h1>");
    auto failing = Desk::row(crm, at(14, 24, 3), updated, "Mara", S::Pending, third);
    failing.nextUs = at(14, 59, 14);
    const QUuid chosen = desk.add(
        failing, {third, Desk::answered(2, at(14, 24, 8), 500, 198, "Internal Server Error"),
                  Desk::answered(1, at(14, 24, 3), 500, 210, "Internal Server Error")});
    DeliveryAttempt slow;
    slow.number = 3;
    slow.startedUs = at(14, 31, 0);
    slow.tookUs = 5'000'000;
    slow.outcome = QStringLiteral("too_slow");
    desk.add(Desk::row(crm, at(14, 30, 47), received, "Dispatch, Juniper Road", S::Dead, slow));
    desk.add(Desk::row(crm, at(14, 31, 20), updated, "Mara", S::Waiting));
    auto next = Desk::row(crm, at(14, 31, 52), received, "Mara", S::Pending);
    next.nextUs = at(14, 36, 52);
    next.tries = 2;
    desk.add(next);
    return chosen;
}

void fillKeys(IntegrationDesk &desk)
{
    Sender sender;
    for (const char *number : {"+15550100142", "+15550100177", "FERNWAY"}) {
        sender.number = QString::fromLatin1(number);
        desk.engine.routing().addSender(sender);
    }
    const auto add = [&desk](const char *name, KeyRole role, qint64 used, qint64 spent) {
        AccessKey key;
        key.id = {desk.keys.stored.size() + 1};
        key.uuid = QUuid::createUuid();
        key.name = QString::fromUtf8(name);
        key.prefix = QStringLiteral("vb_a3Bf9xKm");
        key.role = role;
        key.createdUs = StillClock::at(9, 0, 0) - 86'400'000'000 * 40;
        key.lastUsedUs = used;
        key.spentMicro = spent;
        desk.keys.stored.append(key);
    };
    add("Shop", KeyRole::Sender, StillClock::at(14, 31, 0), 12'400'000);
    desk.keys.stored.last().spendingLimitMicro = 50'000'000;
    desk.keys.stored.last().senders = {QStringLiteral("+15550100142")};
    add("Reports", KeyRole::Reader, StillClock::at(6, 0, 0), 0);
    add("Installer", KeyRole::Admin, 0, 0);
    desk.keys.stored.last().expiresUs = StillClock::at(0, 0, 0) + 86'400'000'000;
    add("Old CRM", KeyRole::Sender, StillClock::at(9, 0, 0) - 86'400'000'000 * 20, 3'000'000);
    desk.keys.stored.last().deletedUs = StillClock::at(9, 0, 0);
}

engine::CaughtRequest caughtRequest()
{
    engine::CaughtRequest request;
    request.atUs = StillClock::at(14, 31, 52);
    request.method = "POST";
    request.target = "/";
    request.body = R"({"type":"message_received","data":{"text":"Hello, I need help"}})";
    const QByteArray id("evt_01936f2e-7c41-7b0a-9d21-7c2f1a9b1c2d");
    const qint64 time = request.atUs / 1'000'000;
    const auto key = webhook::keyOf(FakeWebhooks::secret);
    request.headers = {
        {"Content-Type", "application/json"},
        {"webhook-id", id},
        {"webhook-timestamp", QByteArray::number(time)},
        {"webhook-signature", webhook::signaturesOf({*key}, id, time, request.body)}};
    return request;
}

} // namespace cordboard::test
