#include "gui/integrations/integration_desk.h"

namespace cordboard::test {

void IntegrationDesk::open(QSize size)
{
    book = std::make_unique<ui::EndpointBook>(hooks, clock);
    page = std::make_unique<ui::IntegrationsPage>(*book, context);
    page->resize(size);
    page->show();
    QTRY_VERIFY(book->isKnown());
}

QString IntegrationDesk::plain(QString words)
{
    return words.remove(u'~');
}

QAbstractButton *IntegrationDesk::button(const char *words) const
{
    const QString text = QString::fromUtf8(words);
    for (auto *one : page->findChildren<QAbstractButton *>()) {
        if (one->isVisible() &&
            (plain(one->text()) == text || plain(one->accessibleName()) == text))
            return one;
    }
    return nullptr;
}

bool IntegrationDesk::press(const char *words) const
{
    QAbstractButton *found = button(words);
    if (found)
        found->click();
    return found;
}

WebhookId IntegrationDesk::addCrm()
{
    return add("CRM import", "https://crm.fernway.example/hooks");
}

WebhookId IntegrationDesk::add(const char *name, const char *url)
{
    webhook::WebhookSummary one;
    one.endpoint.name = QString::fromUtf8(name);
    one.endpoint.url = QString::fromUtf8(url);
    one.endpoint.createdUs = StillClock::at(9, 0, 0);
    one.sentence = QStringLiteral("Answers in 84 ms. Everything has arrived.");
    one.lastTookUs = 84'000;
    return hooks.addEndpoint(one);
}

DeliveryAttempt IntegrationDesk::answered(int number, qint64 at, int status, int tookMs,
                                          const QByteArray &said)
{
    DeliveryAttempt attempt;
    attempt.number = number;
    attempt.startedUs = at;
    attempt.tookUs = tookMs * 1000;
    attempt.outcome = QStringLiteral("answered");
    attempt.status = status;
    attempt.peer = QStringLiteral("203.0.113.24:443");
    attempt.response = said;
    if (status >= 300)
        attempt.sentence = QStringLiteral("The receiver answered %1.").arg(status);
    return attempt;
}

WebhookDelivery IntegrationDesk::row(WebhookId endpoint, qint64 at, const char *type,
                                     const char *about, DeliveryState state,
                                     const DeliveryAttempt &last)
{
    WebhookDelivery one;
    one.endpoint = endpoint;
    one.uuid = QUuid::createUuid();
    one.type = QString::fromLatin1(type);
    one.about = QString::fromUtf8(about);
    one.state = state;
    one.createdUs = at;
    one.tries = last.number;
    one.last = last;
    return one;
}

WebhookDelivery IntegrationDesk::delivered(WebhookId endpoint, qint64 at, const char *about)
{
    return row(endpoint, at, "message_updated", about, DeliveryState::Done,
               answered(1, at, 200, 112));
}

QUuid IntegrationDesk::add(const WebhookDelivery &one, const QList<DeliveryAttempt> &attempts)
{
    hooks.addDelivery(one, R"({"type":"message_updated","data":{"status":"failed"}})",
                      attempts.isEmpty() && one.last.number > 0 ? QList{one.last} : attempts);
    return one.uuid;
}

} // namespace cordboard::test
