#pragma once

#include "base/uuid7.h"
#include "store/carriers.h"
#include "store/conversations.h"
#include "store/inbox.h"
#include "store/messages.h"
#include "store/outbox.h"
#include "store/routing.h"
#include "store/store.h"
#include "store/unresolved.h"
#include "support/test_server.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>

namespace cordboard::store {

/// A clock that only moves when told to.
class TestClock final : public Clock
{
public:
    qint64 nowUs() const override { return m_nowUs; }
    qint64 monotonicMs() const override { return m_nowUs / 1000; }
    void advanceSeconds(qint64 seconds) { m_nowUs += seconds * 1'000'000; }

private:
    std::atomic<qint64> m_nowUs = 1'800'000'000'000'000;
};

/// A store in a folder of its own, or in a schema of its own when there is a server, and short
/// words for what tests do over and over.
class StoreFixture
{
public:
    StoreFixture();

    static bool onServer();

    QString path() const;

    void reopen();

    template<class F>
    auto write(F job)
    {
        return answer(store->write(std::move(job)));
    }

    template<class F>
    auto read(F job)
    {
        return answer(store->read(std::move(job)));
    }

    CarrierId carrier(const QString &name);

    ConversationId thread(const QString &peer);

    /// A message to one person in `parts` parts.
    NewOutbound draft(CarrierId carrierId, const QString &peer, const QString &text, int parts = 1);

    ChatMessage send(const NewOutbound &message);

    ChatMessage receive(const QString &peer, const QString &text);

    QList<ClaimedPart> claim(CarrierId carrierId, int limit = 100);

    QList<TargetTick> reroute(TargetId target, CarrierId carrierId);

    QList<TargetTick> finish(const QList<AttemptEnd> &ends);

    QList<TargetTick> receipts(const QList<ReceiptFact> &facts);

    ChatMessage message(TargetId id);

    Conversation conversation(ConversationId id);

    /// The single figure of a query, read outside any job of the store.
    qint64 figure(const char *sql, const QVariantList &values = {});

    static AttemptEnd accepted(const ClaimedPart &part, const QString &carrierMessageId);

    static AttemptEnd ended(const ClaimedPart &part, TargetEvent event, ReasonCode reason);

    static ReceiptFact receipt(CarrierId carrierId, const QString &id, TargetEvent event,
                               const QString &phone = {},
                               const QString &ours = QStringLiteral("+15550000000"));

    template<class R>
    static R answer(QFuture<R> future)
    {
        future.waitForFinished();
        return future.result();
    }

    TestClock clock;
    std::unique_ptr<TestServer::Place> place;
    QTemporaryDir m_folder;
    std::unique_ptr<Store> store;
};

/// First in a test that is about one of the databases only.
#define ONLY_ON_SQLITE                                                                             \
    if (StoreFixture::onServer())                                                                  \
    QSKIP("this is about SQLite's files")

} // namespace cordboard::store
