#include "store/webhook_endpoints.h"
#include "store/webhook_log.h"
#include "store/webhook_queue.h"

#include "store_fixture.h"

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using F = StoreFixture;

namespace {

const QString nobody; ///< the owner of a database that one program has to itself

/// A store with one endpoint, and short words for the queue.
struct Q : F
{
    Q() { hook = endpoint(u"https://example.com/hook"_s); }

    /// Something that must work.
    template<class J>
    void must(J job)
    {
        const auto done = write(std::move(job));
        if (!done)
            qFatal("%s", qPrintable(done.error().message + done.error().detail));
    }

    WebhookEndpoint endpoint(const QString &url)
    {
        WebhookEndpoint wanted;
        wanted.url = url;
        return write([=](Connection &c) { return WebhookEndpoints(c).save(wanted); }).value();
    }

    QList<WebhookEndpoint> endpoints()
    {
        return read([](Connection &c) { return WebhookEndpoints(c).all(); }).value();
    }

    ForwarderState state()
    {
        return read([](Connection &c) { return WebhookQueue(c).state(); }).value();
    }

    NewWebhookEvent about(qint64 message, const QByteArray &body, bool passing = false)
    {
        NewWebhookEvent event;
        event.uuid = uuid7(clock.nowUs());
        event.type = u"message_updated"_s;
        event.message = {message};
        event.chain = message;
        event.createdUs = clock.nowUs();
        event.body = body;
        event.endpoints = {hook.id};
        event.passing = passing;
        event.replaces = true;
        return event;
    }

    Result<PlannedDeliveries> tryPlan(const QList<NewWebhookEvent> &events,
                                      const ForwarderState &from, const QString &owner = nobody)
    {
        return write([=](Connection &c) {
            return WebhookQueue(c).plan(owner, from, from.cursorUs + 1, events);
        });
    }

    PlannedDeliveries plan(const QList<NewWebhookEvent> &events)
    {
        return tryPlan(events, state()).value();
    }

    QList<QueuedDelivery> record(const QueuedDelivery &delivery, DeliveryState ended, int status,
                                 qint64 nextUs = 0)
    {
        AttemptRecord one;
        one.key = {delivery.endpoint, delivery.event};
        one.chain = delivery.chain;
        one.state = ended;
        one.tries = delivery.tries + 1;
        one.nextUs = nextUs;
        one.attempt.number = delivery.attempts + 1;
        one.attempt.startedUs = clock.nowUs();
        one.attempt.tookUs = 1234;
        one.attempt.url = hook.url;
        one.attempt.peer = u"93.184.216.34:443"_s;
        one.attempt.outcome = u"answered"_s;
        one.attempt.status = status;
        one.attempt.response = "said " + QByteArray::number(status);
        return write([=](Connection &c) { return WebhookQueue(c).record(nobody, {one}); }).value();
    }

    QList<QueuedDelivery> fresh(qint64 after = 0)
    {
        return read([id = hook.id, after](Connection &c) {
                   return WebhookQueue(c).fresh(id, after, 100);
               })
            .value();
    }

    QList<QueuedDelivery> due()
    {
        return read([this](Connection &c) {
                   return WebhookQueue(c).due(hook.id, clock.nowUs(), 100);
               })
            .value();
    }

    QList<WebhookDelivery> log(const DeliveryQuery &query)
    {
        return read([=](Connection &c) { return WebhookLog(c).page(query); }).value().rows;
    }

    QList<WebhookDelivery> log()
    {
        DeliveryQuery query;
        query.endpoint = hook.id;
        return log(query);
    }

    int replay(const ReplaySelection &selection)
    {
        return write([=](Connection &c) { return WebhookLog(c).replay(selection); }).value();
    }

    WebhookEndpoint hook;
};

QList<QByteArray> bodiesOf(const QList<QueuedDelivery> &deliveries)
{
    QList<QByteArray> bodies;
    for (const QueuedDelivery &delivery : deliveries)
        bodies.append(delivery.body);
    return bodies;
}

QList<DeliveryState> statesOf(const QList<WebhookDelivery> &deliveries)
{
    QList<DeliveryState> states;
    for (const WebhookDelivery &delivery : deliveries)
        states.append(delivery.state);
    return states;
}

using D = DeliveryState;

} // namespace

/// The durable queue of webhooks: what the forwarder finds after any crash.
class TestWebhookQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void endpointsKeepWhatTheyWereGiven()
    {
        Q q;
        WebhookEndpoint wanted = q.hook;
        wanted.name = u"Shop"_s;
        wanted.method = u"PUT"_s;
        wanted.naming = WebhookNaming::Voipbin;
        wanted.events = {u"message_created"_s, u"message_deleted"_s};
        wanted.allowPrivate = true;
        wanted.timeoutMs = 9000;
        wanted.maxInFlight = 3;
        wanted.ratePerSecond = 7;
        wanted.isSigned = false;
        wanted.authority = "PEM";
        wanted.pin = u"sha256//abc"_s;
        const qint64 before = q.state().version;
        const auto saved =
            q.write([=](Connection &c) { return WebhookEndpoints(c).save(wanted); }).value();
        QVERIFY(q.state().version > before);
        wanted.updatedUs = saved.updatedUs;
        QCOMPARE(saved, wanted);
        QCOMPARE(q.endpoints(), QList{wanted});
        q.must([=](Connection &c) {
            return WebhookEndpoints(c).setState(wanted.id, WebhookState::Disabled,
                                                WebhookStop::Gone);
        });
        QCOMPARE(q.endpoints().first().state, WebhookState::Disabled);
        QCOMPARE(q.endpoints().first().why, WebhookStop::Gone);
        q.must([=](Connection &c) { return WebhookEndpoints(c).remove(wanted.id); });
        QVERIFY(q.endpoints().isEmpty());
    }

    void t112_keysOverlapAndExpire()
    {
        Q q;
        const auto add = [&](const QByteArray &sealed, qint64 oldUntilUs) {
            q.must([=, id = q.hook.id](Connection &c) {
                return WebhookEndpoints(c).addKey(id, sealed, oldUntilUs, 3);
            });
        };
        const auto keys = [&] {
            QList<QByteArray> sealed;
            const auto found = q.read([&](Connection &c) {
                return WebhookEndpoints(c).keys(q.hook.id, q.clock.nowUs());
            });
            for (const WebhookKey &key : found.value())
                sealed.append(key.sealed);
            return sealed;
        };
        constexpr qint64 day = 86'400;
        const auto tomorrow = [&] {
            return q.clock.nowUs() + day * 1'000'000;
        };
        add("one", 0);
        add("two", tomorrow());
        QCOMPARE(keys(), (QList<QByteArray>{"two", "one"}));
        q.clock.advanceSeconds(3600);
        add("three", tomorrow());
        QCOMPARE(keys(), (QList<QByteArray>{"three", "two", "one"}));
        q.clock.advanceSeconds(day - 1800);
        // A later rotation does not lengthen the life of what was to end.
        QCOMPARE(keys(), (QList<QByteArray>{"three", "two"}));
        add("four", tomorrow());
        add("four and a half", tomorrow());
        QCOMPARE(keys(), (QList<QByteArray>{"four and a half", "four", "three"}));
        add("five", 0);
        QCOMPARE(keys(), QList<QByteArray>{"five"});
    }

    void statesHaveAVersion()
    {
        Q q;
        const CarrierId carrier = q.carrier(u"lab"_s);
        const auto sent = q.send(q.draft(carrier, u"+15551234567"_s, u"hi"_s));
        const auto part = q.claim(carrier).first();
        q.finish({F::accepted(part, u"7"_s)});
        q.receipts({F::receipt(carrier, u"7"_s, TargetEvent::ReceiptDelivered)});
        const auto lines =
            q.read([](Connection &c) { return WebhookQueue(c).linesAfter(0, 100); }).value();
        QList<qint64> versions;
        QList<TargetState> states;
        for (const FeedLine &line : lines) {
            if (!line.message.isValid())
                continue; // its conversation was made
            QCOMPARE(line.target, sent.id);
            versions.append(line.version);
            states.append(line.state);
        }
        QCOMPARE(versions, (QList<qint64>{1, 2, 3, 4}));
        QCOMPARE(states, (QList{TargetState::Queued, TargetState::Sending, TargetState::Sent,
                                TargetState::Delivered}));
        const auto whole =
            q.read([line = lines.at(2)](Connection &c) { return WebhookQueue(c).versionOf(line); });
        QCOMPARE(whole.value().atLine, 2);
        QCOMPARE(whole.value().current, 4);
        QVERIFY(!whole.value().isLatest);
    }

    void whatHappenedBeforeTheFirstEndpointIsNotTold()
    {
        F f;
        f.receive(u"+15551234567"_s, u"early"_s);
        WebhookEndpoint wanted;
        wanted.url = u"https://example.com/"_s;
        QVERIFY(f.write([=](Connection &c) { return WebhookEndpoints(c).save(wanted); }));
        f.receive(u"+15551234567"_s, u"late"_s);
        const auto state = f.read([](Connection &c) { return WebhookQueue(c).state(); }).value();
        const auto lines =
            f.read([=](Connection &c) { return WebhookQueue(c).linesAfter(state.cursorUs, 10); });
        QCOMPARE(lines.value().size(), 1);
    }

    void t107_aPlanIsMadeOnce()
    {
        Q q;
        const ForwarderState from = q.state();
        QCOMPARE(q.tryPlan({q.about(1, "a")}, from).value().ready.size(), 1);
        // The same lines again, by somebody who does not know.
        const auto again = q.tryPlan({q.about(1, "a")}, from);
        QCOMPARE(again.error().code, ErrorCode::Conflict);
        QCOMPARE(q.fresh().size(), 1);
        // An endpoint was added meanwhile.
        const ForwarderState old = q.state();
        q.endpoint(u"https://example.com/other"_s);
        QCOMPARE(q.tryPlan({q.about(2, "b")}, old).error().code, ErrorCode::Conflict);
        // Somebody else holds the lease.
        QCOMPARE(q.tryPlan({q.about(2, "b")}, q.state(), u"other"_s).error().code,
                 ErrorCode::Conflict);
    }

    void t108_theLease()
    {
        Q q;
        const LeaseOwner one{u"one"_s, u"cordboardd on alpha"_s};
        const LeaseOwner two{u"two"_s, u"cordboardd on beta"_s};
        const auto hold = [&](const LeaseOwner &owner, int ttlMs) {
            return q.write([=](Connection &c) { return WebhookQueue(c).hold(owner, ttlMs); })
                .value()
                .has_value();
        };
        QVERIFY(hold(one, 3'600'000));
        QVERIFY(!hold(two, 3'600'000));
        QVERIFY(hold(one, 3'600'000));
        const auto planned = q.tryPlan({q.about(1, "a")}, q.state(), one.id).value();
        q.must([=](Connection &c) { return WebhookQueue(c).release(one.id); });
        QVERIFY(hold(two, 3'600'000));
        // What the first one still has to say is refused.
        const auto late = q.write([=](Connection &c) {
            AttemptRecord record;
            record.key = {planned.ready.first().endpoint, planned.ready.first().event};
            return WebhookQueue(c).record(one.id, {record});
        });
        QCOMPARE(late.error().code, ErrorCode::Conflict);
        QCOMPARE(q.fresh().size(), 1);
        QVERIFY(hold(two, -1));
        QVERIFY(hold(one, 1000));
    }

    void t121_statesOfOneMessageLeaveInOrder()
    {
        Q q;
        const auto first = q.plan({q.about(1, "delivered"), q.about(2, "other")}).ready;
        QCOMPARE(bodiesOf(first), (QList<QByteArray>{"delivered", "other"}));
        QVERIFY(q.plan({q.about(1, "failed")}).ready.isEmpty());
        QVERIFY(q.plan({q.about(1, "delivered again")}).ready.isEmpty());
        QVERIFY(q.record(first.last(), D::Done, 200).isEmpty());
        QVERIFY(q.record(first.first(), D::Pending, 500, q.clock.nowUs() + 5'000'000).isEmpty());
        const auto second = q.record(first.first(), D::Done, 200);
        QCOMPARE(bodiesOf(second), QList<QByteArray>{"failed"});
        QCOMPARE(bodiesOf(q.due()), QList<QByteArray>{"failed"});
        const auto third = q.record(second.first(), D::Dead, 500);
        QCOMPARE(bodiesOf(third), QList<QByteArray>{"delivered again"});
        QCOMPARE(statesOf(q.log()), (QList{D::Pending, D::Dead, D::Done, D::Done}));
    }

    void t121_whatALaterStateTellsIsNotSent()
    {
        Q q;
        const auto first = q.plan({q.about(1, "sent", true)}).ready;
        const auto later = q.plan({q.about(1, "delivered")});
        QCOMPARE(bodiesOf(later.ready), QList<QByteArray>{"delivered"});
        QCOMPARE(later.superseded, (QList{DeliveryKey{q.hook.id, first.first().event}}));
        QCOMPARE(bodiesOf(q.fresh()), QList<QByteArray>{"delivered"});
        // It was on its way already, and failed: nobody needs it any more …
        q.record(first.first(), D::Pending, 500, q.clock.nowUs() + 5'000'000);
        QCOMPARE(statesOf(q.log()), (QList{D::Pending, D::Superseded}));
        // … or it arrived.
        q.record(first.first(), D::Done, 200);
        QCOMPARE(statesOf(q.log()), (QList{D::Pending, D::Done}));
    }

    void whatIsPendingIsFoundAgain()
    {
        Q q;
        const auto planned = q.plan({q.about(1, "a"), q.about(2, "b"), q.about(3, "c")}).ready;
        q.reopen();
        QCOMPARE(bodiesOf(q.fresh()), (QList<QByteArray>{"a", "b", "c"}));
        QCOMPARE(bodiesOf(q.fresh(planned.first().event)), (QList<QByteArray>{"b", "c"}));
        QCOMPARE(q.fresh().first().uuid, planned.first().uuid);
        q.record(planned.at(1), D::Pending, 503, q.clock.nowUs() + 5'000'000);
        QCOMPARE(bodiesOf(q.fresh()), (QList<QByteArray>{"a", "c"}));
        QVERIFY(q.due().isEmpty());
        const auto next =
            q.read([&](Connection &c) { return WebhookQueue(c).nextDueUs(q.hook.id); }).value();
        QCOMPARE(next, q.clock.nowUs() + 5'000'000);
        q.clock.advanceSeconds(5);
        QCOMPARE(bodiesOf(q.due()), QList<QByteArray>{"b"});
        QCOMPARE(q.due().first().tries, 1);
        const auto oldest =
            q.read([&](Connection &c) { return WebhookQueue(c).oldest(q.hook.id); }).value();
        QCOMPARE(oldest->body, "a");
    }

    void everyAttemptIsKept()
    {
        Q q;
        auto delivery = q.plan({q.about(1, "a")}).ready.first();
        for (const int status : {500, 503, 200}) {
            q.record(delivery, status == 200 ? D::Done : D::Pending, status, 1);
            ++delivery.attempts;
        }
        const auto detail = q.read([&](Connection &c) {
                                 return WebhookLog(c).detail(q.hook.id, delivery.uuid);
                             }).value();
        QCOMPARE(detail.body, "a");
        QCOMPARE(detail.attempts.size(), 3);
        QCOMPARE(detail.attempts.at(0).number, 3);
        QCOMPARE(detail.attempts.at(0).status, 200);
        QCOMPARE(detail.attempts.at(2).status, 500);
        QCOMPARE(detail.attempts.at(2).response, "said 500");
        QCOMPARE(detail.attempts.at(1).peer, u"93.184.216.34:443"_s);
        const auto none = q.read(
            [&](Connection &c) { return WebhookLog(c).detail(q.hook.id, QUuid::createUuid()); });
        QCOMPARE(none.error().code, ErrorCode::NotFound);
    }

    void theLogIsPagedAndFiltered()
    {
        Q q;
        const auto said = q.receive(u"+15551234567"_s, u"hello"_s);
        QList<QueuedDelivery> planned;
        for (int i = 0; i < 7; ++i) {
            planned += q.plan({q.about(i == 3 ? said.message.value : 1000 + i, "b")}).ready;
            q.clock.advanceSeconds(1);
        }
        q.record(planned.at(2), D::Dead, 404);
        DeliveryQuery query;
        query.endpoint = q.hook.id;
        query.limit = 3;
        QList<qint64> seen;
        for (int pages = 0; pages < 10; ++pages) {
            const auto page =
                q.read([=](Connection &c) { return WebhookLog(c).page(query); }).value();
            for (const WebhookDelivery &row : page.rows)
                seen.append(row.event);
            query.beforeEvent = page.beforeEvent;
            if (page.beforeEvent == 0)
                break;
        }
        QCOMPARE(seen.size(), 7);
        QVERIFY(std::is_sorted(seen.rbegin(), seen.rend()));
        DeliveryQuery filter;
        filter.endpoint = q.hook.id;
        filter.states = {D::Dead};
        QCOMPARE(q.log(filter).size(), 1);
        filter.states = {D::Dead, D::Pending};
        QCOMPARE(q.log(filter).size(), 7);
        filter.text = u"1234567"_s;
        QCOMPARE(q.log(filter).size(), 1);
        QCOMPARE(q.log(filter).first().about, u"+15551234567"_s);
        QCOMPARE(q.log(filter).first().message, said.uuid);
        filter.text = u"404"_s;
        // Once in ten runs one of the random ids has these digits too.
        const auto found = q.log(filter);
        for (const WebhookDelivery &row : found)
            QVERIFY(row.last.status == 404 || row.uuid.toString().contains(filter.text) ||
                    row.message.toString().contains(filter.text));
        QVERIFY(std::any_of(found.begin(), found.end(),
                            [](const WebhookDelivery &row) { return row.last.status == 404; }));
        filter.text.clear();
        filter.types = {u"message_received"_s};
        QVERIFY(q.log(filter).isEmpty());
        filter.types.clear();
        filter.fromUs = planned.at(5).createdUs;
        QCOMPARE(q.log(filter).size(), 2);
        filter.untilUs = planned.at(6).createdUs;
        QCOMPARE(q.log(filter).size(), 1);
        const auto counts =
            q.read([&](Connection &c) { return WebhookLog(c).counts(q.hook.id); }).value();
        QCOMPARE(counts.dead, 1);
        QCOMPARE(counts.waiting, 6);
        QCOMPARE(counts.last.status, 404);
    }

    void t117_replays()
    {
        Q q;
        QList<QueuedDelivery> planned;
        for (int i = 0; i < 4; ++i) {
            planned += q.plan({q.about(i + 1, QByteArray::number(i))}).ready;
            q.clock.advanceSeconds(60);
        }
        q.record(planned.at(0), D::Done, 200);
        q.record(planned.at(1), D::Dead, 500);
        q.record(planned.at(2), D::Dead, 500);
        ReplaySelection selection;
        selection.endpoint = q.hook.id;
        const auto count = [&] {
            return q.read([=](Connection &c) { return WebhookLog(c).countReplay(selection); })
                .value();
        };
        QCOMPARE(count(), 3);
        selection.fromUs = planned.at(1).createdUs;
        selection.untilUs = planned.at(2).createdUs;
        QCOMPARE(count(), 1);
        selection.fromUs = selection.untilUs = 0;
        selection.onlyDead = true;
        QCOMPARE(count(), 2);
        QCOMPARE(q.replay(selection), 2);
        QCOMPARE(count(), 0);
        const auto again = q.due();
        QCOMPARE(bodiesOf(again), (QList<QByteArray>{"1", "2"}));
        QVERIFY(again.first().replayed);
        QCOMPARE(again.first().tries, 0);
        QCOMPARE(again.first().attempts, 1);
        QCOMPARE(again.first().uuid, planned.at(1).uuid);
        selection.one = planned.at(0).uuid;
        QCOMPARE(q.replay(selection), 1);
        // It waits already.
        const auto twice = q.write([=](Connection &c) { return WebhookLog(c).replay(selection); });
        QCOMPARE(twice.error().code, ErrorCode::Conflict);
    }

    void anOldOneIsGivenUp()
    {
        Q q;
        const auto first = q.plan({q.about(1, "a"), q.about(1, "b")}).ready;
        q.clock.advanceSeconds(100);
        q.plan({q.about(2, "c")});
        const qint64 limit = q.clock.nowUs() - 50'000'000;
        const auto overdue = q.read([&](Connection &c) {
                                  return WebhookQueue(c).overdue(q.hook.id, limit, 10);
                              }).value();
        QCOMPARE(bodiesOf(overdue), QList<QByteArray>{"a"});
        const auto ready =
            q.write([=](Connection &c) { return WebhookQueue(c).giveUp(nobody, overdue); });
        QCOMPARE(bodiesOf(ready.value()), QList<QByteArray>{"b"});
        QCOMPARE(statesOf(q.log()), (QList{D::Pending, D::Pending, D::Dead}));
    }

    void t119_whatIsOldIsForgotten()
    {
        Q q;
        const auto planned = q.plan({q.about(1, "a"), q.about(2, "b"), q.about(3, "c")}).ready;
        q.record(planned.at(0), D::Done, 200);
        q.record(planned.at(1), D::Dead, 500);
        q.clock.advanceSeconds(1000);
        const auto prune = [&](qint64 done, qint64 dead) {
            return q.write([=](Connection &c) { return WebhookLog(c).prune(done, dead, 100); })
                .value();
        };
        QCOMPARE(prune(0, 0), 0);
        QCOMPARE(prune(q.clock.nowUs(), 0), 1);
        QCOMPARE(prune(q.clock.nowUs(), 0), 0);
        QCOMPARE(q.figure("SELECT COUNT(*) FROM webhook_event"), 2);
        QCOMPARE(prune(q.clock.nowUs(), q.clock.nowUs()), 2);
        QCOMPARE(q.figure("SELECT COUNT(*) FROM webhook_event"), 0);
        q.plan({q.about(4, "d")});
        q.must([&](Connection &c) { return WebhookEndpoints(c).remove(q.hook.id); });
        QCOMPARE(prune(0, 0), 1);
        QCOMPARE(prune(0, 0), 0);
        QCOMPARE(q.figure("SELECT COUNT(*) FROM webhook_endpoint"), 0);
        QCOMPARE(q.figure("SELECT COUNT(*) FROM webhook_event"), 0);
    }

    /// It read all that waited for the endpoint, at each event and at each answer.
    void whatIsBeforeAnEventIsFoundByItsChain()
    {
        ONLY_ON_SQLITE;
        Q q;
        const QString plan =
            q.read([](Connection &c) -> Result<QString> {
                 const auto rows = c.run(
                     "EXPLAIN QUERY PLAN SELECT event_id FROM webhook_delivery WHERE chain = 7 AND "
                     "chain > 0 AND endpoint_id + 0 = 1 AND state IN ('pending', 'waiting') ORDER "
                     "BY event_id");
                 if (!rows)
                     return forward(rows);
                 QString text;
                 while ((*rows)->next())
                     text += (*rows)->text(3) + u'\n';
                 return text;
             }).value();
        QCOMPARE(plan, u"SEARCH webhook_delivery USING INDEX webhook_delivery_chain (chain=?)\n"_s);
    }

    void whoFollowsTheFeedIsWoken()
    {
        F f;
        std::atomic_int told = 0;
        std::atomic_int alsoTold = 0;
        const int one = f.store->addFeedListener([&told] { ++told; });
        const int other = f.store->addFeedListener([&alsoTold] { ++alsoTold; });
        f.receive(u"+15551234567"_s, u"hello"_s); // in two commits: their conversation, their text
        QTRY_COMPARE(told.load(), 2);
        QTRY_COMPARE(alsoTold.load(), 2);
        f.carrier(u"lab"_s);
        QCOMPARE(told.load(), 2);
        f.store->removeFeedListener(one);
        f.receive(u"+15551234567"_s, u"again"_s);
        QTRY_COMPARE(alsoTold.load(), 3);
        QCOMPARE(told.load(), 2);
        f.store->removeFeedListener(other);
    }
};

QTEST_GUILESS_MAIN(TestWebhookQueue)
#include "tst_webhook_queue.moc"
