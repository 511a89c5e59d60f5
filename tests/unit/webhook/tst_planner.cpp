#include "planner.h"

#include "store/conversations.h"
#include "store/labels.h"
#include "store/records.h"
#include "store/thread_desk.h"
#include "store/webhook_endpoints.h"
#include "unit/store/store_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace cordboard;
using namespace cordboard::webhook;
using namespace Qt::StringLiterals;
using F = store::StoreFixture;

namespace {

const QUuid customer(u"5e4a0680-804e-11ec-8477-2fea5968d85b"_s);

/// A store with endpoints of both namings.
struct P : F
{
    P()
    {
        endpoints.append(endpoint(WebhookNaming::Seed));
        endpoints.append(endpoint(WebhookNaming::Voipbin));
    }

    WebhookEndpoint endpoint(WebhookNaming naming)
    {
        WebhookEndpoint wanted;
        wanted.url = u"https://example.com/"_s + webhookNamingWord(naming);
        wanted.naming = naming;
        return write([=](store::Connection &c) { return store::WebhookEndpoints(c).save(wanted); })
            .value();
    }

    PlannedPage page(qint64 after = 0, int limit = 500)
    {
        return read([=, all = endpoints](store::Connection &c) {
                   return planPage(c, {after, 1}, all, customer, limit);
               })
            .value();
    }

    /// "message_updated sent 3": what one naming is told, in order.
    QStringList told(WebhookNaming naming, const PlannedPage &page)
    {
        QStringList words;
        for (const store::NewWebhookEvent &event : page.events) {
            for (const WebhookEndpoint &endpoint : std::as_const(endpoints)) {
                if (endpoint.naming != naming || !event.endpoints.contains(endpoint.id) ||
                    event.type.startsWith(u"conversation_"))
                    continue;
                const QJsonObject data =
                    QJsonDocument::fromJson(event.body).object()[u"data"_s].toObject();
                words.append(u"%1 %2 %3"_s.arg(event.type, data[u"status"_s].toString())
                                 .arg(data[u"version"_s].toInt()));
            }
        }
        return words;
    }

    /// "conversation_updated": what is told in the words of conversations, in order.
    static QStringList threadEvents(const PlannedPage &page)
    {
        QStringList types;
        for (const store::NewWebhookEvent &event : page.events) {
            if (event.type.startsWith(u"conversation_"))
                types.append(event.type);
        }
        return types;
    }

    static QJsonObject dataOf(const store::NewWebhookEvent &event)
    {
        return QJsonDocument::fromJson(event.body).object()[u"data"_s].toObject();
    }

    /// A message that was queued, sent and delivered.
    void liveOnce()
    {
        const CarrierId id = carrier(u"lab"_s);
        send(draft(id, u"+15551234567"_s, u"hi"_s));
        const auto part = claim(id).first();
        finish({accepted(part, u"7"_s)});
        receipts({receipt(id, u"7"_s, TargetEvent::ReceiptDelivered)});
    }

    QList<WebhookEndpoint> endpoints;
};

} // namespace

class TestPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLifeOfAMessageAsItWas()
    {
        P p;
        p.liveOnce();
        const PlannedPage page = p.page();
        QVERIFY(!page.isFull);
        QCOMPARE(p.told(WebhookNaming::Seed, page),
                 (QStringList{u"message_updated sent 3"_s, u"message_updated delivered 4"_s}));
        QCOMPARE(p.told(WebhookNaming::Voipbin, page),
                 (QStringList{u"message_created sending 1"_s, u"message_updated sent 3"_s,
                              u"message_updated delivered 4"_s}));
        // Nothing new: the cursor stays.
        QCOMPARE(p.page(page.upToUs).upToUs, page.upToUs);
        QVERIFY(p.page(page.upToUs).events.isEmpty());
    }

    void inboundIsReceivedOrCreated()
    {
        P p;
        p.receive(u"+15551234567"_s, u"hello"_s);
        const PlannedPage page = p.page();
        QCOMPARE(p.told(WebhookNaming::Seed, page), QStringList{u"message_received received 1"_s});
        QCOMPARE(p.told(WebhookNaming::Voipbin, page),
                 QStringList{u"message_created received 1"_s});
    }

    void aConversationIsMadeAndChanged()
    {
        P p;
        const ConversationId id = p.receive(u"+15551234567"_s, u"hello"_s).conversation;
        const PlannedPage made = p.page();
        QCOMPARE(P::threadEvents(made), QStringList{u"conversation_created"_s});
        QVERIFY(made.events.first().opens);
        QCOMPARE(made.events.first().endpoints, QList{p.endpoints[1].id}); // the seed has no name
        QCOMPARE(P::dataOf(made.events.first())[u"peer"_s].toObject()[u"target"_s].toString(),
                 u"+15551234567"_s);

        const QUuid noor = QUuid::createUuid();
        const auto written = p.write([=](store::Connection &c) {
            store::Conversations threads(c);
            const auto last = c.number("SELECT MAX(id) FROM target");
            if (auto read = threads.markRead(id, {last.value_or(0)}); !read)
                return read;
            if (auto named = threads.rename(id, u"Mara"_s); !named)
                return named;
            const auto assigned = store::ThreadDesk(c, noor).assign(id, noor, {});
            return assigned ? Result<void>() : Result<void>(forward(assigned));
        });
        QVERIFY(written);
        // Two changes of what programs see are told once; that it was read is no change to them.
        const PlannedPage changed = p.page(made.upToUs);
        QCOMPARE(P::threadEvents(changed), QStringList{u"conversation_updated"_s});
        const QJsonObject data = P::dataOf(changed.events.first());
        QCOMPARE(data[u"name"_s].toString(), u"Mara"_s);
        QCOMPARE(data[u"owner_id"_s].toString(), noor.toString(QUuid::WithoutBraces));
        QVERIFY(!data[u"tm_update"_s].isNull());
        QCOMPARE(changed.events.first().chain, made.events.first().chain);
        QVERIFY(changed.events.first().chain > store::conversationChains);
    }

    /// Closed and labelled: programs see it of a thread, and are told.
    void whatBecomesOfAThread()
    {
        P p;
        const ConversationId id = p.receive(u"+15551234567"_s, u"hello"_s).conversation;
        const qint64 before = p.page().upToUs;
        const auto written = p.write([=](store::Connection &c) {
            const auto label = store::Labels(c).save({{}, u"VIP"_s, 0});
            if (!label)
                return Result<void>(forward(label));
            if (auto set = store::Labels(c).set(id, label->id, true); !set)
                return set;
            if (auto set = store::Labels(c).set(id, label->id, true); !set)
                return set;
            return store::ThreadDesk(c).setStatus(id, {ThreadState::Closed, 0});
        });
        QVERIFY(written);
        const PlannedPage changed = p.page(before);
        QCOMPARE(P::threadEvents(changed), QStringList{u"conversation_updated"_s});
        const QJsonObject data = P::dataOf(changed.events.first());
        QCOMPARE(data[u"status"_s].toString(), u"closed"_s);
        QCOMPARE(data[u"labels"_s].toArray().first().toObject()[u"name"_s].toString(), u"VIP"_s);
    }

    /// The same fact goes to an endpoint once: in the words it chose.
    void aMessageInTheWordsOfItsConversation()
    {
        P p;
        p.endpoints[1].events = {u"conversation_message_created"_s,
                                 u"conversation_message_updated"_s,
                                 u"conversation_message_deleted"_s};
        p.liveOnce();
        p.receive(u"+15551234567"_s, u"hello"_s);
        const PlannedPage page = p.page();
        QVERIFY(p.told(WebhookNaming::Voipbin, page).isEmpty());
        QStringList told;
        for (const store::NewWebhookEvent &event : page.events) {
            if (event.endpoints.contains(p.endpoints[1].id))
                told.append(event.type + u' ' + P::dataOf(event)[u"status"_s].toString() + u' ' +
                            P::dataOf(event)[u"direction"_s].toString());
        }
        QCOMPARE(told, (QStringList{u"conversation_message_created progressing outgoing"_s,
                                    u"conversation_message_updated done outgoing"_s,
                                    u"conversation_message_updated done outgoing"_s,
                                    u"conversation_message_created done incoming"_s}));
    }

    /// Each person's own, also at its end, which is one line of the feed.
    void aMessageToTwoIsTwoInTheirConversations()
    {
        P p;
        p.endpoints[1].events = {u"conversation_message_deleted"_s};
        const CarrierId id = p.carrier(u"lab"_s);
        store::NewOutbound message = p.draft(id, u"+15551234567"_s, u"hi"_s);
        message.targets += p.draft(id, u"+15557654321"_s, u"hi"_s).targets;
        p.send(message);
        const auto deleted = p.write([](store::Connection &c) {
            const auto all = store::Records(c).messages({});
            if (!all)
                return Result<void>(forward(all));
            const auto removed = store::Records(c).remove(all->first().uuid);
            return removed ? Result<void>() : Result<void>(forward(removed));
        });
        QVERIFY(deleted);
        const PlannedPage page = p.page();
        QStringList people;
        for (const store::NewWebhookEvent &event : page.events) {
            if (event.type == u"conversation_message_deleted") {
                people.append(
                    P::dataOf(event)[u"destination"_s].toObject()[u"target"_s].toString());
                QVERIFY(!P::dataOf(event)[u"tm_delete"_s].isNull());
                QVERIFY(event.chain > store::targetChains);
            }
        }
        QCOMPARE(people, (QStringList{u"+15551234567"_s, u"+15557654321"_s}));
    }

    void endpointsOfOneNamingShareABody()
    {
        P p;
        p.endpoints.append(p.endpoint(WebhookNaming::Seed));
        p.receive(u"+15551234567"_s, u"hello"_s);
        const PlannedPage page = p.page();
        QCOMPARE(page.events.size(), 3); // the conversation was made, too
        QCOMPARE(page.events[1].endpoints.size() + page.events[2].endpoints.size(), 3);
    }

    void onlyWhatWasAskedForIsTold()
    {
        P p;
        p.endpoints[0].events = {u"message_received"_s};
        p.liveOnce();
        QCOMPARE(p.told(WebhookNaming::Seed, p.page()), QStringList());
        p.receive(u"+15551234567"_s, u"hello"_s);
        QCOMPARE(p.told(WebhookNaming::Seed, p.page()).size(), 1);
    }

    void whatHappenedBeforeAnEndpointWasMadeIsNotTold()
    {
        P p;
        p.receive(u"+15551234567"_s, u"early"_s);
        p.endpoints = {p.endpoint(WebhookNaming::Seed)};
        QVERIFY(p.page().events.isEmpty());
    }

    /// T121: with a backlog intermediate states go, final ones never.
    void t121_aBacklogIsToldShorter()
    {
        P p;
        p.liveOnce();
        const PlannedPage page =
            p.page(0, 5); // full: the conversation, created, sending, sent, delivered
        QVERIFY(page.isFull);
        QCOMPARE(p.told(WebhookNaming::Seed, page), QStringList{u"message_updated delivered 4"_s});
        for (const store::NewWebhookEvent &event : page.events)
            QCOMPARE(event.replaces, event.type == u"message_updated");
    }

    /// Whatever the order of lines, versions do not fall and no state goes back.
    void theStatesOfSeveralPeopleNeverGoBack()
    {
        P p;
        const CarrierId id = p.carrier(u"lab"_s);
        store::NewOutbound message = p.draft(id, u"+15551234567"_s, u"hi"_s);
        message.targets += p.draft(id, u"+15557654321"_s, u"hi"_s).targets;
        p.send(message);
        const auto parts = p.claim(id);
        QCOMPARE(parts.size(), 2);
        p.finish({F::accepted(parts[1], u"8"_s)});
        p.finish({F::accepted(parts[0], u"7"_s)});
        p.receipts({F::receipt(id, u"7"_s, TargetEvent::ReceiptDelivered)});
        const QStringList told = p.told(WebhookNaming::Seed, p.page());
        QVERIFY(!told.isEmpty());
        QCOMPARE(told.last(), u"message_updated sent 7"_s);
        int version = 0;
        for (const QString &one : told) {
            QVERIFY(one.section(u' ', 2).toInt() >= version);
            version = one.section(u' ', 2).toInt();
        }
        // It was made once, however many people it has.
        const QStringList created = p.told(WebhookNaming::Voipbin, p.page()).filter(u"created"_s);
        QCOMPARE(created.size(), 1);
    }

    void aMessageToManyIsToldInOneEvent()
    {
        P p;
        const CarrierId id = p.carrier(u"lab"_s);
        store::NewOutbound message = p.draft(id, u"+15551000000"_s, u"hi"_s);
        for (int i = 1; i < 60; ++i)
            message.targets +=
                p.draft(id, u"+1555100%1"_s.arg(i, 4, 10, QLatin1Char('0')), u"hi"_s).targets;
        p.send(message);
        QList<store::AttemptEnd> ends;
        for (const auto &part : p.claim(id))
            ends.append(F::accepted(part, QString::number(part.attempt.value)));
        p.finish(ends);
        const PlannedPage page = p.page();
        QList<store::NewWebhookEvent> updates;
        for (const auto &event : page.events) {
            if (event.type == u"message_updated")
                updates.append(event);
        }
        QCOMPARE(updates.size(), 1); // both endpoints hear it in the same words
        const QJsonObject data =
            QJsonDocument::fromJson(updates[0].body).object()[u"data"_s].toObject();
        QCOMPARE(data[u"targets"_s].toArray().size(), 60);
        QCOMPARE(data[u"target_counts"_s].toObject()[u"sent"_s].toInt(), 60);
        QVERIFY(!updates[0].replaces); // each tells of others
    }

    void finalStatesAreNotPassing()
    {
        for (const TargetState state : {TargetState::Delivered, TargetState::Failed,
                                        TargetState::Expired, TargetState::Cancelled})
            QVERIFY(!isPassing(state));
        QVERIFY(isPassing(TargetState::Sent));
    }
};

QTEST_GUILESS_MAIN(TestPlanner)
#include "tst_planner.moc"
