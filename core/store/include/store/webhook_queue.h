#pragma once

#include "model/message.h"
#include "model/webhook.h"
#include "store/connection.h"
#include "store/leases.h"

namespace cordboard::store {

/// One line of the change feed, as the forwarder reads it.
struct FeedLine
{
    qint64 id = 0; ///< also its time, µs since 1970
    QString kind;
    MessageId message; ///< not valid: it is about the conversation itself
    TargetId target;
    ConversationId conversation;
    TargetState state = TargetState::Queued;
    Reason reason;
    qint64 version = 1; ///< of the target's state
};

/// A number that grows with every change of any person's state of a message: the sum of their
/// versions.
struct LineVersion
{
    qint64 atLine = 0;    ///< with the line as the state of its own person
    qint64 current = 0;   ///< as all of them are now
    bool isLatest = true; ///< its person has no later state
};

/// What arrives in order, one after the other: events of one message, of one person's message, of
/// one conversation. Row ids stay far below 2^61.
inline constexpr qint64 targetChains = qint64(1) << 61;
inline constexpr qint64 conversationChains = qint64(1) << 62;

/// Something to be sent, once for all endpoints that call it the same.
struct NewWebhookEvent
{
    QUuid uuid;
    QString type;
    MessageId message{0}; ///< 0: it is about none
    qint64 chain = 0;     ///< 0: it waits for none
    qint64 createdUs = 0;
    QByteArray body;
    QList<WebhookId> endpoints;
    bool opens = false;    ///< the first of its chain: nothing can be before it
    bool passing = false;  ///< need not be told once a later one is known
    bool replaces = false; ///< tells all that passing ones before it told
};

/// A delivery that may leave.
struct QueuedDelivery
{
    WebhookId endpoint;
    qint64 event = 0;
    QUuid uuid;
    qint64 chain = 0;
    int tries = 0;
    int attempts = 0;
    bool replayed = false;
    bool isTest = false;
    qint64 createdUs = 0;
    QByteArray body;
};

struct DeliveryKey
{
    WebhookId endpoint;
    qint64 event = 0;
    friend bool operator==(const DeliveryKey &, const DeliveryKey &) = default;
    friend size_t qHash(const DeliveryKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.endpoint.value, key.event);
    }
};

struct PlannedDeliveries
{
    QList<QueuedDelivery> ready;
    QList<DeliveryKey> superseded; ///< no longer needed
};

/// What became of one attempt.
struct AttemptRecord
{
    DeliveryKey key;
    qint64 chain = 0;
    DeliveryState state = DeliveryState::Done; ///< Done, Dead, or Pending for another try
    int tries = 0;
    qint64 nextUs = 0;
    DeliveryAttempt attempt;
};

struct ForwarderState
{
    qint64 cursorUs = 0;
    qint64 version = 0; ///< see WebhookEndpoints::version()
};

/// The durable queue of the webhook forwarder. The change feed is the outbox; plan() turns lines of
/// it into deliveries and moves the cursor in one transaction. On a shared database all that writes
/// needs the lease; `owner` is empty where the database is one program's.
class WebhookQueue
{
public:
    explicit WebhookQueue(Connection &connection)
        : m_connection(connection)
    {}

    /// Takes or renews the lease; nothing while another engine holds it.
    Result<std::optional<ForwarderState>> hold(const LeaseOwner &owner, int ttlMs);
    Result<void> release(const QString &owner);
    Result<ForwarderState> state();

    Result<QList<FeedLine>> linesAfter(qint64 cursorUs, int limit);
    Result<LineVersion> versionOf(const FeedLine &line);
    /// Whether it is about the first person of its message.
    Result<bool> isFirst(const FeedLine &line);

    /// Conflict when the lease, the cursor or the endpoints are not what the caller thinks.
    Result<PlannedDeliveries> plan(const QString &owner, const ForwarderState &from, qint64 upToUs,
                                   const QList<NewWebhookEvent> &events);
    /// What waits for a time leaves now.
    Result<void> hurry(WebhookId endpoint);
    /// One that is not of the feed: a test. Found by due().
    Result<QueuedDelivery> add(const NewWebhookEvent &event);

    /// Conflict when the lease is lost. Answers what waited for these to end and may leave now.
    Result<QList<QueuedDelivery>> record(const QString &owner, const QList<AttemptRecord> &records);

    /// Those never tried, after `afterEvent`, in order.
    Result<QList<QueuedDelivery>> fresh(WebhookId endpoint, qint64 afterEvent, int limit);
    /// Those whose time has come.
    Result<QList<QueuedDelivery>> due(WebhookId endpoint, qint64 nowUs, int limit);
    /// The oldest that is pending, whenever its time is.
    Result<std::optional<QueuedDelivery>> oldest(WebhookId endpoint);
    /// When the next of those that wait for a time is due; 0: none does.
    Result<qint64> nextDueUs(WebhookId endpoint);
    /// Those that wait since before then, and are no replays.
    Result<QList<QueuedDelivery>> overdue(WebhookId endpoint, qint64 beforeUs, int limit);
    /// They are dead, without another attempt. Answers what may leave now.
    Result<QList<QueuedDelivery>> giveUp(const QString &owner,
                                         const QList<QueuedDelivery> &deliveries);

private:
    Result<void> insertOne(const NewWebhookEvent &event, qint64 id, WebhookId endpoint,
                           PlannedDeliveries *planned);
    Result<bool> clearWay(const NewWebhookEvent &event, WebhookId endpoint,
                          PlannedDeliveries *planned);
    Result<qint64> insertEvent(const NewWebhookEvent &event);
    Result<void> recordOne(const AttemptRecord &record, QList<QueuedDelivery> *ready);
    Result<void> keepEarlier(const DeliveryKey &key);
    Result<void> letNext(const DeliveryKey &key, qint64 chain, QList<QueuedDelivery> *ready);
    Result<bool> isOwner(const QString &owner);
    Result<QList<QueuedDelivery>> read(const char *sql, std::initializer_list<Value> values);

    Connection &m_connection;
};

} // namespace cordboard::store
