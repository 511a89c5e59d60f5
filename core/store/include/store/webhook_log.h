#pragma once

#include "model/webhook.h"
#include "store/connection.h"

#include <optional>

namespace cordboard::store {

struct DeliveryQuery
{
    WebhookId endpoint;
    QList<DeliveryState> states{}; ///< empty: all
    QStringList types{};           ///< empty: all
    QString text{};         ///< in whom it is about, its ids, or what was answered; case aside
    qint64 fromUs = 0;      ///< of the event, inclusive; 0: no limit
    qint64 untilUs = 0;     ///< exclusive; 0: no limit
    qint64 beforeEvent = 0; ///< exclusive; 0: from the newest
    int limit = 100;
};

struct DeliveryPage
{
    QList<WebhookDelivery> rows; ///< newest first
    qint64 beforeEvent = 0;      ///< for the next page; 0: this is the last
};

/// What is sent again.
struct ReplaySelection
{
    WebhookId endpoint;
    QUuid one; ///< the event; null: by the rest
    bool onlyDead = false;
    qint64 fromUs = 0;  ///< time of the event, µs since 1970, inclusive; 0: no limit
    qint64 untilUs = 0; ///< exclusive; 0: no limit
};

struct WebhookCounts
{
    int waiting = 0; ///< at most WebhookLog::countedTo
    int dead = 0;    ///< likewise
    qint64 lastDoneUs = 0;
    DeliveryAttempt last; ///< of the newest delivery that was tried; number 0: none
};

/// What was delivered, what was not, and why. Readers and writers; replay() and prune() write.
class WebhookLog
{
public:
    static constexpr int countedTo = 10'000;
    static constexpr int mostReplayed = 10'000; ///< at once
    static constexpr int mostSearched = 5'000;

    explicit WebhookLog(Connection &connection)
        : m_connection(connection)
    {}

    /// Looks at `mostSearched` rows at most; a page may be short and not the last.
    Result<DeliveryPage> page(const DeliveryQuery &query);
    Result<QList<WebhookDelivery>> byEvents(WebhookId endpoint, const QList<qint64> &events);
    /// NotFound, with a sentence. Headers are not in it.
    Result<WebhookDeliveryDetail> detail(WebhookId endpoint, const QUuid &event);
    Result<WebhookCounts> counts(WebhookId endpoint);

    /// How many replay() would queue, mostReplayed at most.
    Result<int> countReplay(const ReplaySelection &selection);
    /// Queues what has ended (done, dead, superseded) once more, with a fresh schedule. How many.
    Result<int> replay(const ReplaySelection &selection);

    /// Forgets what ended before `doneBeforeUs`, dead ones before `deadBeforeUs`, and what removed
    /// endpoints have left, at most so many rows. How many went.
    Result<int> prune(qint64 doneBeforeUs, qint64 deadBeforeUs, int limit);

private:
    Result<QList<qint64>> selected(const ReplaySelection &selection);
    Result<QList<WebhookDelivery>> read(const char *sql, const QVariantList &values);
    Result<QList<WebhookDelivery>> before(const DeliveryQuery &query, qint64 event, int limit);
    Result<QList<DeliveryAttempt>> earlier(WebhookId endpoint, qint64 event);

    Connection &m_connection;
};

} // namespace cordboard::store
