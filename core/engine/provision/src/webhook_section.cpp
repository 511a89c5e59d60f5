#include "webhook_section.h"

#include "views/object_reader.h"
#include "views/suggest.h"
#include "webhook/endpoint_check.h"
#include "words.h"

namespace cordboard::provision {

namespace {

using views::ObjectReader;

const QLatin1String urlKey("url");
const QLatin1String nameKey("name");
const QLatin1String secretKey("secret");
const QLatin1String namingKey("naming");
const QLatin1String eventsKey("events");
const QLatin1String privateKey("allow_private");
const QLatin1String methodKey("method");
const QLatin1String timeoutKey("timeout_seconds");
const QLatin1String flightKey("max_in_flight");
const QLatin1String rateKey("rate");

/// VoIPBIN has it; here a conversation is never deleted.
const QLatin1String neverHappens("conversation_deleted");

/// One webhook of the file. Used once.
class WebhookSection
{
public:
    WebhookSection(const views::JsonValue &value, views::Problems &problems,
                   QStringList *unsupported)
        : m_problems(problems)
        , m_unsupported(unsupported)
        , m_reader(value, Words::tr("a webhook"), problems)
    {}

    std::optional<ProvisionWebhook> read()
    {
        m_webhook.line = m_reader.line();
        m_reader.require(urlKey);
        const auto url = m_reader.text(urlKey, {1, 2048});
        readWords();
        readNumbers();
        readEvents();
        m_webhook.secret = m_reader.text(secretKey, {0, 255});
        m_reader.finish();
        if (!url)
            return {};
        m_webhook.endpoint.url = *url;
        check();
        if (m_onlyLater || !m_isFine)
            return {};
        return m_webhook;
    }

private:
    void readWords()
    {
        if (const auto name = m_reader.text(nameKey, {0, 255}))
            take(WebhookKey::Name, m_webhook.endpoint.name, *name);
        const auto naming = m_reader.choice(namingKey, {webhookNamingWord(WebhookNaming::Seed),
                                                        webhookNamingWord(WebhookNaming::Voipbin)});
        if (naming)
            take(WebhookKey::Naming, m_webhook.endpoint.naming, *webhookNamingFromWord(*naming));
        const auto method =
            m_reader.choice(methodKey, {QStringLiteral("POST"), QStringLiteral("PUT"),
                                        QStringLiteral("GET"), QStringLiteral("DELETE")});
        if (method)
            take(WebhookKey::Method, m_webhook.endpoint.method, *method);
        if (const auto allow = m_reader.boolean(privateKey))
            take(WebhookKey::AllowPrivate, m_webhook.endpoint.allowPrivate, *allow);
    }

    void readNumbers()
    {
        if (const auto seconds = m_reader.whole(timeoutKey, {1, 30}))
            take(WebhookKey::TimeoutSeconds, m_webhook.endpoint.timeoutMs, int(*seconds) * 1000);
        if (const auto flight = m_reader.whole(flightKey, {1, 32}))
            take(WebhookKey::MaxInFlight, m_webhook.endpoint.maxInFlight, int(*flight));
        if (const auto rate = m_reader.whole(rateKey, {0, 100'000}))
            take(WebhookKey::Rate, m_webhook.endpoint.ratePerSecond, int(*rate));
    }

    template<class T>
    void take(WebhookKey key, T &into, const T &value)
    {
        into = value;
        m_webhook.given.insert(key);
    }

    void readEvents()
    {
        const auto *items = m_reader.list(eventsKey);
        if (!items)
            return;
        if (items->empty())
            m_reader.complain(eventsKey,
                              Words::tr("“events” in a webhook must name at least one event."));
        m_webhook.given.insert(WebhookKey::Events);
        for (const views::JsonValue &item : *items)
            readEvent(item);
        m_onlyLater = !items->empty() && m_webhook.endpoint.events.isEmpty();
    }

    void readEvent(const views::JsonValue &item)
    {
        const QString event = item.text();
        const QStringList known = webhookEvents(m_webhook.endpoint.naming);
        if (known.contains(event)) {
            m_webhook.endpoint.events.append(event);
        } else if (m_webhook.endpoint.naming == WebhookNaming::Voipbin && event == neverHappens) {
            m_unsupported->append(views::placed(
                m_problems.source(), item.line(), 0,
                Words::tr("“%1” was left out: a conversation is never deleted.").arg(event)));
        } else {
            m_problems.add(item.line(),
                           Words::tr("“events” in a webhook holds something that is not the name "
                                     "of an event in its naming. There are: %1.")
                                   .arg(known.join(QStringLiteral(", "))) +
                               views::suggestion(event, known));
            m_isFine = false;
        }
    }

    void check()
    {
        const auto checked = webhook::checkEndpoint(m_webhook.endpoint);
        if (!checked) {
            m_reader.complain(QLatin1String(checked.error().detail.toLatin1()),
                              Words::tr("“%1” in a webhook: %2")
                                  .arg(checked.error().detail, checked.error().message));
            m_isFine = false;
            return;
        }
        m_webhook.endpoint = *checked;
        if (!m_webhook.secret || m_webhook.secret->isEmpty())
            return;
        m_webhook.secretLine = m_reader.line(secretKey);
        if (const auto secret = webhook::checkSecret(m_webhook.endpoint.naming, *m_webhook.secret);
            !secret) {
            m_reader.complain(secretKey,
                              Words::tr("“secret” in a webhook: %1").arg(secret.error().message));
            m_isFine = false;
        }
    }

    views::Problems &m_problems;
    QStringList *const m_unsupported;
    ObjectReader m_reader;
    ProvisionWebhook m_webhook;
    bool m_onlyLater = false;
    bool m_isFine = true;
};

} // namespace

std::optional<ProvisionWebhook> readWebhook(const views::JsonValue &value,
                                            views::Problems &problems, QStringList *unsupported)
{
    return WebhookSection(value, problems, unsupported).read();
}

} // namespace cordboard::provision
