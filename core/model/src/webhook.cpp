#include "model/webhook.h"

#include <array>
#include <utility>

namespace cordboard {

namespace {

template<class E, size_t N>
using Words = std::array<std::pair<E, const char *>, N>;

template<class E, size_t N>
QString wordOf(const Words<E, N> &words, E value)
{
    for (const auto &[known, word] : words) {
        if (known == value)
            return QString::fromLatin1(word);
    }
    return {};
}

template<class E, size_t N>
std::optional<E> fromWord(const Words<E, N> &words, QStringView word)
{
    for (const auto &[known, text] : words) {
        if (word == QLatin1String(text))
            return known;
    }
    return std::nullopt;
}

constexpr Words<WebhookNaming, 2> namings{
    {{WebhookNaming::Seed, "seed"}, {WebhookNaming::Voipbin, "voipbin"}}};

constexpr Words<WebhookState, 3> states{{{WebhookState::Active, "active"},
                                         {WebhookState::Paused, "paused"},
                                         {WebhookState::Disabled, "disabled"}}};

constexpr Words<WebhookStop, 3> stops{
    {{WebhookStop::None, ""}, {WebhookStop::Gone, "gone"}, {WebhookStop::Failing, "failing"}}};

constexpr Words<DeliveryState, 5> deliveries{{{DeliveryState::Waiting, "waiting"},
                                              {DeliveryState::Pending, "pending"},
                                              {DeliveryState::Done, "done"},
                                              {DeliveryState::Dead, "dead"},
                                              {DeliveryState::Superseded, "superseded"}}};

const QString createdEvent = QStringLiteral("message_created");
const QString updatedEvent = QStringLiteral("message_updated");
const QString deletedEvent = QStringLiteral("message_deleted");

} // namespace

QString webhookNamingWord(WebhookNaming naming)
{
    return wordOf(namings, naming);
}

std::optional<WebhookNaming> webhookNamingFromWord(QStringView word)
{
    return fromWord(namings, word);
}

QStringList webhookEvents(WebhookNaming naming)
{
    if (naming == WebhookNaming::Seed)
        return {QStringLiteral("message_received"), updatedEvent};
    return webhookDefaultEvents(naming) + QStringList{webhookTwin(createdEvent),
                                                      webhookTwin(updatedEvent),
                                                      webhookTwin(deletedEvent)};
}

QStringList webhookDefaultEvents(WebhookNaming naming)
{
    if (naming == WebhookNaming::Seed)
        return webhookEvents(naming);
    return {createdEvent, updatedEvent, deletedEvent, QStringLiteral("conversation_created"),
            QStringLiteral("conversation_updated")};
}

QString webhookTwin(const QString &messageEvent)
{
    return QStringLiteral("conversation_") + messageEvent;
}

bool WebhookEndpoint::takes(const QString &event) const
{
    return (events.isEmpty() ? webhookDefaultEvents(naming) : events).contains(event);
}

QString webhookEventOf(WebhookNaming naming, const QString &change)
{
    const bool isSeed = naming == WebhookNaming::Seed;
    if (isSeed && change == createdEvent)
        return {};
    const QString event =
        !isSeed && change == QLatin1String("message_received") ? createdEvent : change;
    return webhookEvents(naming).contains(event) ? event : QString();
}

QString webhookStateWord(WebhookState state)
{
    return wordOf(states, state);
}

WebhookState webhookStateFromWord(QStringView word)
{
    return fromWord(states, word).value_or(WebhookState::Paused);
}

QString webhookStopWord(WebhookStop why)
{
    return wordOf(stops, why);
}

WebhookStop webhookStopFromWord(QStringView word)
{
    return fromWord(stops, word).value_or(WebhookStop::None);
}

QString deliveryStateWord(DeliveryState state)
{
    return wordOf(deliveries, state);
}

std::optional<DeliveryState> deliveryStateFromWord(QStringView word)
{
    return fromWord(deliveries, word);
}

} // namespace cordboard
