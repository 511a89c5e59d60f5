#pragma once

#include "base/ids.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace cordboard {

using WebhookId = RowId<struct WebhookTag>;

/// Which names the events have for one endpoint.
enum class WebhookNaming {
    Seed,    ///< message_received, message_updated
    Voipbin, ///< message_created, message_updated, message_deleted, conversation_*
};

QString webhookNamingWord(WebhookNaming naming);
std::optional<WebhookNaming> webhookNamingFromWord(QStringView word);

/// The events that an endpoint of this naming can be told.
QStringList webhookEvents(WebhookNaming naming);

/// Those that one is told which chose none: all, but each fact once.
QStringList webhookDefaultEvents(WebhookNaming naming);

/// "conversation_message_updated" for "message_updated": the same fact, a message to one person, in
/// the words of its conversation.
QString webhookTwin(const QString &messageEvent);

/// What an endpoint of that naming calls a change of a message or a conversation ("message_created"
/// and "message_received" are its acceptance and its arrival); empty: it is not told. To who sent
/// it, the answer to the request has told an outbound message under the seed's names.
QString webhookEventOf(WebhookNaming naming, const QString &change);

/// For an endpoint that is tried by hand, in either naming.
inline const QLatin1String webhookTestEvent("webhook_test");

enum class WebhookState {
    Active,
    Paused,  ///< by a person: what happens is kept and leaves when it is resumed
    Disabled ///< by itself, see WebhookEndpoint::why; kept likewise
};

QString webhookStateWord(WebhookState state);
WebhookState webhookStateFromWord(QStringView word);

/// Why one was disabled.
enum class WebhookStop {
    None,
    Gone,    ///< it answered 410
    Failing, ///< nothing but failures for five days
};

QString webhookStopWord(WebhookStop why);
WebhookStop webhookStopFromWord(QStringView word);

/// Where events are sent to, and how.
struct WebhookEndpoint
{
    WebhookId id;
    QUuid uuid;
    QString name; ///< for people; may be empty
    QString url;
    QString method = QStringLiteral("POST");
    WebhookNaming naming = WebhookNaming::Seed;
    QStringList events; ///< empty: webhookDefaultEvents()
    bool allowPrivate = false;
    int timeoutMs = 5000;  ///< 1,000 to 30,000
    int maxInFlight = 32;  ///< 1 to 32
    int ratePerSecond = 0; ///< 0: no limit
    bool isSigned = true;  ///< false only when a person chose so
    QByteArray authority;  ///< PEM; instead of the system's authorities
    QString pin;           ///< "sha256//…", instead of authorities
    WebhookState state = WebhookState::Active;
    WebhookStop why = WebhookStop::None;
    qint64 failingSinceUs = 0; ///< of the first failure after the last success; 0: none
    qint64 createdUs = 0;
    qint64 updatedUs = 0;

    bool takes(const QString &event) const;
    friend bool operator==(const WebhookEndpoint &, const WebhookEndpoint &) = default;
};

enum class DeliveryState {
    Waiting,    ///< behind an earlier event of the same message
    Pending,    ///< leaves now, or at its time
    Done,       ///< answered 2xx
    Dead,       ///< given up
    Superseded, ///< a later state of the same message told more
};

QString deliveryStateWord(DeliveryState state);
std::optional<DeliveryState> deliveryStateFromWord(QStringView word);

/// One request that was made.
struct DeliveryAttempt
{
    int number = 0; ///< from 1
    qint64 startedUs = 0;
    qint64 tookUs = 0;
    QString url;
    QString peer;    ///< "93.184.216.34:443"
    QString outcome; ///< "answered", "too_slow" …: http::Outcome::Kind as a word
    int status = 0;
    QString detail;      ///< technical
    QByteArray response; ///< the first kB of the body
    QString sentence{};  ///< for people; the service fills it in
};

/// One event for one endpoint.
struct WebhookDelivery
{
    WebhookId endpoint;
    qint64 event = 0; ///< row of the event; grows with time: the key to page by
    QUuid uuid;       ///< of the event: webhook-id is evt_<uuid>
    QString type;
    QUuid message;   ///< null: it is about none
    QString about{}; ///< name or number of the person
    DeliveryState state = DeliveryState::Pending;
    int tries = 0; ///< since it was queued or replayed
    bool replayed = false;
    qint64 createdUs = 0;
    qint64 nextUs = 0;    ///< when a pending one is tried again; 0: as soon as it can be
    DeliveryAttempt last; ///< number 0: none yet
};

/// The request that a delivery makes, and all attempts, the latest first.
struct WebhookDeliveryDetail
{
    WebhookDelivery delivery;
    QString method;
    QString url;
    QList<QByteArray> headers; ///< as they would leave now, signature included
    QByteArray body;
    QList<DeliveryAttempt> attempts;
};

} // namespace cordboard

Q_DECLARE_METATYPE(cordboard::WebhookId)
