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

    void open(QSize size = {1208, 746});

    /// Without what show_integrations makes words longer with.
    static QString plain(QString words);

    /// The visible button with these words, also as its accessible name.
    QAbstractButton *button(const char *words) const;
    bool press(const char *words) const;
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

    WebhookId addCrm();
    WebhookId add(const char *name, const char *url);

    static DeliveryAttempt answered(int number, qint64 at, int status, int tookMs,
                                    const QByteArray &said = {});
    static WebhookDelivery row(WebhookId endpoint, qint64 at, const char *type, const char *about,
                               DeliveryState state, const DeliveryAttempt &last = {});
    static WebhookDelivery delivered(WebhookId endpoint, qint64 at, const char *about);
    QUuid add(const WebhookDelivery &one, const QList<DeliveryAttempt> &attempts = {});
};

} // namespace cordboard::test
