#include "planner.h"

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
                if (endpoint.naming != naming || !event.endpoints.contains(endpoint.id))
                    continue;
                const QJsonObject data =
                    QJsonDocument::fromJson(event.body).object()[u"data"_s].toObject();
                words.append(u"%1 %2 %3"_s.arg(event.type, data[u"status"_s].toString())
                                 .arg(data[u"version"_s].toInt()));
            }
        }
        return words;
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

    void endpointsOfOneNamingShareABody()
    {
        P p;
        p.endpoints.append(p.endpoint(WebhookNaming::Seed));
        p.receive(u"+15551234567"_s, u"hello"_s);
        const PlannedPage page = p.page();
        QCOMPARE(page.events.size(), 2);
        QCOMPARE(page.events[0].endpoints.size() + page.events[1].endpoints.size(), 3);
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
        const PlannedPage page = p.page(0, 4); // full: created, sending, sent, delivered
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
