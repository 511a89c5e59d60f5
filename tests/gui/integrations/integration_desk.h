#pragma once

#include "support/fake_api_console.h"
#include "support/fake_dialogs.h"
#include "support/fake_engine.h"
#include "support/fake_hook_catcher.h"
#include "support/fake_programs.h"
#include "support/fake_webhooks.h"
#include "ui/integrations/endpoint_book.h"
#include "ui/integrations/integrations_page.h"

#include <QAbstractButton>
#include <QDateTime>
#include <QLineEdit>
#include <QTest>

namespace cordboard::test {

/// 25 November 2026, 14:32:07 of this computer, for ever.
class StillClock final : public Clock
{
public:
    qint64 nowUs() const override { return at(14, 32, 7); }
    qint64 monotonicMs() const override { return 0; }

    static qint64 at(int hour, int minute, int second)
    {
        const QDateTime time(QDate(2026, 11, 25), QTime(hour, minute, second));
        return time.toMSecsSinceEpoch() * 1000;
    }
};

/// The place "Integrations" over fakes.
class IntegrationDesk
{
public:
    FakeEngine engine;
    FakeWebhooks hooks;
    FakeAccessKeys keys;
    FakeApiConsole console;
    FakeHookCatcher catcher;
    FakeDialogs dialogs;
    ui::Theme theme;
    StillClock clock;
    const ui::Integrations context{hooks, keys, engine.routing(), console, catcher, dialogs,
                                   theme, clock};
    std::unique_ptr<ui::EndpointBook> book;
    std::unique_ptr<ui::IntegrationsPage> page;

    void open(QSize size = {1208, 746})
    {
        book = std::make_unique<ui::EndpointBook>(hooks, clock);
        page = std::make_unique<ui::IntegrationsPage>(*book, context);
        page->resize(size);
        page->show();
        QTRY_VERIFY(book->isKnown());
    }

    /// Without what show_integrations makes words longer with.
    static QString plain(QString words) { return words.remove(u'~'); }

    /// The visible button with these words, also as its accessible name.
    QAbstractButton *button(const char *words) const
    {
        const QString text = QString::fromUtf8(words);
        for (auto *one : page->findChildren<QAbstractButton *>()) {
            if (one->isVisible() &&
                (plain(one->text()) == text || plain(one->accessibleName()) == text))
                return one;
        }
        return nullptr;
    }
    bool press(const char *words) const
    {
        QAbstractButton *found = button(words);
        if (found)
            found->click();
        return found;
    }
    /// The visible widget of that name.
    template<class T>
    T *named(const char *name) const
    {
        for (auto *one : page->findChildren<T *>()) {
            if (one->isVisible() && plain(one->accessibleName()) == QString::fromUtf8(name))
                return one;
        }
        return nullptr;
    }

    WebhookId addCrm() { return add("CRM import", "https://crm.fernway.example/hooks"); }
    WebhookId add(const char *name, const char *url)
    {
        webhook::WebhookSummary one;
        one.endpoint.name = QString::fromUtf8(name);
        one.endpoint.url = QString::fromUtf8(url);
        one.endpoint.createdUs = StillClock::at(9, 0, 0);
        one.sentence = QStringLiteral("Answers in 84 ms. Everything has arrived.");
        one.lastTookUs = 84'000;
        return hooks.addEndpoint(one);
    }

    static DeliveryAttempt answered(int number, qint64 at, int status, int tookMs,
                                    const QByteArray &said = {})
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
    static WebhookDelivery row(WebhookId endpoint, qint64 at, const char *type, const char *about,
                               DeliveryState state, const DeliveryAttempt &last = {})
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
    static WebhookDelivery delivered(WebhookId endpoint, qint64 at, const char *about)
    {
        return row(endpoint, at, "message_updated", about, DeliveryState::Done,
                   answered(1, at, 200, 112));
    }
    QUuid add(const WebhookDelivery &one, const QList<DeliveryAttempt> &attempts = {})
    {
        hooks.addDelivery(one, R"({"type":"message_updated","data":{"status":"failed"}})",
                          attempts.isEmpty() && one.last.number > 0 ? QList{one.last} : attempts);
        return one.uuid;
    }
};

} // namespace cordboard::test
