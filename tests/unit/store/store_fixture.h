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
#include <QtTest>

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
    StoreFixture()
    {
        if (onServer())
            place = std::make_unique<TestServer::Place>();
        reopen();
    }

    static bool onServer() { return TestServer::isThere(); }

    QString path() const { return m_folder.filePath(QStringLiteral("data/cordboard.db")); }

    void reopen()
    {
        store.reset();
        OpenOptions options;
        options.path = path();
        options.clock = &clock;
        if (place)
            options.server = place->url();
        auto opened = Store::open(options);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message + opened.error().detail));
        store = std::move(opened).value();
    }

    template<class F>
    auto write(F job)
    {
        auto future = store->write(std::move(job));
        future.waitForFinished();
        return future.result();
    }

    template<class F>
    auto read(F job)
    {
        auto future = store->read(std::move(job));
        future.waitForFinished();
        return future.result();
    }

    CarrierId carrier(const QString &name)
    {
        Carrier carrier;
        carrier.name = name;
        return write([carrier](Connection &c) { return Carriers(c).save(carrier, {}); }).value();
    }

    ConversationId thread(const QString &peer)
    {
        return write([peer](Connection &c) {
                   return Conversations(c).findOrCreate(QStringLiteral("+15550000000"), peer);
               })
            .value();
    }

    /// A message to one person in `parts` parts.
    NewOutbound draft(CarrierId carrierId, const QString &peer, const QString &text, int parts = 1)
    {
        NewOutbound message;
        message.uuid = uuid7(clock.nowUs());
        message.source = QStringLiteral("+15550000000");
        message.text = text;
        NewTarget target;
        target.destination = peer;
        target.conversation = thread(peer);
        target.carrier = carrierId;
        for (int i = 0; i < parts; ++i)
            target.parts.append({QByteArray::number(i), parts > 1});
        message.targets.append(target);
        return message;
    }

    ChatMessage send(const NewOutbound &message)
    {
        const auto inserted =
            write([message](Connection &c) { return Messages(c).insertOutbound(message); });
        return inserted.value().rows.first();
    }

    ChatMessage receive(const QString &peer, const QString &text)
    {
        NewInbound message;
        message.uuid = uuid7(clock.nowUs());
        message.conversation = thread(peer);
        message.source = peer;
        message.destination = QStringLiteral("+15550000000");
        message.text = text;
        const auto inserted =
            write([message](Connection &c) { return Messages(c).insertInbound(message); });
        return inserted.value().rows.first();
    }

    QList<ClaimedPart> claim(CarrierId carrierId, int limit = 100)
    {
        return write([=](Connection &c) { return Outbox(c).claim(carrierId, limit, nullptr); })
            .value();
    }

    QList<TargetTick> reroute(TargetId target, CarrierId carrierId)
    {
        Routed routed;
        routed.id = target;
        routed.carrier = carrierId;
        if (!carrierId.isValid())
            routed.reason.code = ReasonCode::NoRoute;
        return write([=](Connection &c) { return Outbox(c).route({routed}); }).value();
    }

    QList<TargetTick> finish(const QList<AttemptEnd> &ends)
    {
        return write([=](Connection &c) { return Outbox(c).finish(ends); }).value();
    }

    QList<TargetTick> receipts(const QList<ReceiptFact> &facts)
    {
        return write([=](Connection &c) { return Outbox(c).applyReceipts(facts); }).value();
    }

    ChatMessage message(TargetId id)
    {
        return read([=](Connection &c) { return Messages(c).byIds({id}); }).value().value(0);
    }

    Conversation conversation(ConversationId id)
    {
        return read([=](Connection &c) { return Conversations(c).byIds({id}); }).value().value(0);
    }

    /// The single figure of a query, read outside any job of the store.
    qint64 figure(const char *sql, const QVariantList &values = {})
    {
        return read([=](Connection &c) { return c.number(sql, values); }).value();
    }

    static AttemptEnd accepted(const ClaimedPart &part, const QString &carrierMessageId)
    {
        AttemptEnd end;
        end.attempt = part.attempt;
        end.event = TargetEvent::Accepted;
        end.carrierMessageId = carrierMessageId;
        return end;
    }

    static AttemptEnd ended(const ClaimedPart &part, TargetEvent event, ReasonCode reason)
    {
        AttemptEnd end;
        end.attempt = part.attempt;
        end.event = event;
        end.reason = {reason, {}};
        return end;
    }

    static ReceiptFact receipt(CarrierId carrierId, const QString &id, TargetEvent event,
                               const QString &phone = {},
                               const QString &ours = QStringLiteral("+15550000000"))
    {
        return {carrierId, {id}, event, {}, phone, QByteArrayLiteral("raw"), ours};
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
