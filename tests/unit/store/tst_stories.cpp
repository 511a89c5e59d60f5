#include "store/opt_outs.h"
#include "store/stories.h"
#include "store/webhook_endpoints.h"
#include "store/webhook_queue.h"

#include "store_fixture.h"

using namespace cordboard;
using namespace cordboard::store;
using namespace Qt::StringLiterals;
using F = StoreFixture;
using End = StoryAttempt::End;

namespace {

const QString peer = u"+15551234567"_s;
constexpr qint64 secondUs = 1'000'000;

std::optional<MessageStory> storyOf(F &f, TargetId id)
{
    return f.read([id](Connection &c) { return Stories(c).of(id); }).value();
}

AttemptEnd throttled(const ClaimedPart &part)
{
    AttemptEnd end = F::ended(part, TargetEvent::RefusedForNow, ReasonCode::Throttled);
    end.commandStatus = 0x58;
    end.attemptBurnt = false;
    return end;
}

} // namespace

/// What "Why?" reads: only what the tables hold, each with its time.
class TestStories : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneThatIsNotThere();
    void halfOfItArrived();
    void triesAndCarriers();
    void whatWaits();
    void heldWhenItWasAccepted();
    void aResendKnowsBothTimes();
    void theRuleAndTheCost();
    void consentIsTheOneOfThen();
    void webhooksThatWereTold();
    void whatCameIn();
    void ofAListEachItsOwn();
};

void TestStories::oneThatIsNotThere()
{
    F f;
    QVERIFY(!storyOf(f, TargetId{4711}));
}

void TestStories::halfOfItArrived()
{
    F f;
    const CarrierId carrier = f.carrier(u"Northline"_s);
    const ChatMessage sent = f.send(f.draft(carrier, peer, u"long"_s, 2));
    f.clock.advanceSeconds(1);
    const auto parts = f.claim(carrier);
    QCOMPARE(parts.size(), 2);
    f.clock.advanceSeconds(1);
    f.finish({F::accepted(parts[0], u"7f01a2"_s), F::accepted(parts[1], u"7f01a3"_s)});
    f.clock.advanceSeconds(6);
    f.receipts({F::receipt(carrier, u"7f01a2"_s, TargetEvent::ReceiptDelivered)});
    const qint64 firstUs = f.clock.nowUs();
    f.clock.advanceSeconds(86'400);
    ReceiptFact failed = F::receipt(carrier, u"7f01a3"_s, TargetEvent::ReceiptFailed);
    failed.reason = {ReasonCode::PhoneOff, u"EXPIRED err:027"_s};
    f.receipts({failed});
    const qint64 secondAtUs = f.clock.nowUs();

    const auto story = storyOf(f, sent.id);
    QVERIFY(story);
    QCOMPARE(story->message.state, TargetState::Failed);
    QCOMPARE(story->message.reason.code, ReasonCode::PhoneOff);
    QCOMPARE(story->origin, Origin::Agent);
    QCOMPARE(story->destination, peer);
    QCOMPARE(story->parts.size(), 2);
    QCOMPARE(story->parts[0].state, TargetState::Delivered);
    QVERIFY(qAbs(story->parts[0].changedUs - firstUs) < secondUs);
    QCOMPARE(story->parts[1].state, TargetState::Failed);
    QCOMPARE(story->parts[1].reason.detail, u"EXPIRED err:027"_s);
    QVERIFY(qAbs(story->parts[1].changedUs - secondAtUs) < secondUs);
    const auto attempts = story->parts[1].attempts;
    QCOMPARE(attempts.size(), 1);
    QCOMPARE(attempts[0].end, End::Accepted);
    QCOMPARE(attempts[0].carrierMessageId, u"7f01a3"_s);
    QCOMPARE(attempts[0].carrier, u"Northline"_s);
    QCOMPARE(attempts[0].endedUs - attempts[0].startedUs, secondUs);
    QVERIFY(story->acceptedWith.code == ReasonCode::None);
    QCOMPARE(story->ahead, -1);
    QVERIFY(story->hooks.isEmpty());
}

void TestStories::triesAndCarriers()
{
    F f;
    const CarrierId first = f.carrier(u"Northline"_s);
    const CarrierId second = f.carrier(u"Prairie"_s);
    const ChatMessage sent = f.send(f.draft(first, peer, u"hi"_s));
    f.finish({throttled(f.claim(first).first())});
    f.reroute(sent.id, second);
    AttemptEnd refused =
        F::ended(f.claim(second).first(), TargetEvent::RefusedForGood, ReasonCode::BadNumber);
    refused.commandStatus = 0x0B;
    refused.reason.detail = u"0x0000000b ESME_RINVDSTADR"_s;
    f.finish({refused});

    const auto story = storyOf(f, sent.id);
    QCOMPARE(story->parts.size(), 1);
    const auto attempts = story->parts.first().attempts;
    QCOMPARE(attempts.size(), 2);
    QCOMPARE(attempts[0].carrier, u"Northline"_s);
    QCOMPARE(attempts[0].end, End::PutOff);
    QCOMPARE(attempts[0].commandStatus, 0x58u);
    QVERIFY(!attempts[0].counted);
    QCOMPARE(attempts[1].carrier, u"Prairie"_s);
    QCOMPARE(attempts[1].end, End::Refused);
    QCOMPARE(attempts[1].commandStatus, 0x0Bu);
    QVERIFY(attempts[1].counted);
}

void TestStories::whatWaits()
{
    F f;
    const CarrierId carrier = f.carrier(u"Northline"_s);
    for (int i = 0; i < 3; ++i)
        f.send(f.draft(carrier, peer, u"before"_s));
    const ChatMessage sent = f.send(f.draft(carrier, peer, u"long"_s, 2));
    QCOMPARE(storyOf(f, sent.id)->ahead, 3);
    QCOMPARE(storyOf(f, sent.id)->parts.size(), 2);
    (void)f.claim(carrier, 3);
    QCOMPARE(storyOf(f, sent.id)->ahead, 0);
    f.claim(carrier);
    const auto underWay = storyOf(f, sent.id);
    QCOMPARE(underWay->ahead, -1);
    QCOMPARE(underWay->parts.first().attempts.first().end, End::Underway);
    QCOMPARE(underWay->parts.first().attempts.first().endedUs, 0);
}

void TestStories::heldWhenItWasAccepted()
{
    F f;
    const CarrierId carrier = f.carrier(u"Northline"_s);
    NewOutbound draft = f.draft(carrier, peer, u"later"_s);
    const qint64 untilUs = f.clock.nowUs() + 3'600 * secondUs;
    draft.targets[0].heldFor = {ReasonCode::QuietHours, u"until=1 zone=Europe/Berlin assumed=0"_s};
    draft.targets[0].notBeforeUs = untilUs;
    const ChatMessage sent = f.send(draft);
    auto story = storyOf(f, sent.id);
    QCOMPARE(story->acceptedWith.code, ReasonCode::QuietHours);
    QCOMPARE(story->acceptedWith.detail, u"until=1 zone=Europe/Berlin assumed=0"_s);
    QCOMPARE(story->parts.first().waitsUntil, untilUs);
    QCOMPARE(story->ahead, -1); // its hour has not come: it stands in no line

    f.clock.advanceSeconds(3'601);
    f.finish({F::accepted(f.claim(carrier).first(), u"1"_s)});
    story = storyOf(f, sent.id);
    QCOMPARE(story->acceptedWith.code, ReasonCode::QuietHours); // told after it has left, too
    QCOMPARE(story->parts.first().waitsUntil, 0);
}

void TestStories::aResendKnowsBothTimes()
{
    F f;
    const CarrierId carrier = f.carrier(u"Northline"_s);
    const ChatMessage first = f.send(f.draft(carrier, peer, u"hi"_s));
    f.finish(
        {F::ended(f.claim(carrier).first(), TargetEvent::RefusedForGood, ReasonCode::BadNumber)});
    NewOutbound again = f.draft(carrier, peer, u"hi"_s);
    again.resendOf = first.id;
    const ChatMessage second = f.send(again);
    QCOMPARE(storyOf(f, first.id)->repeatedUs, second.createdUs);
    QCOMPARE(storyOf(f, first.id)->repeatsUs, 0);
    QCOMPARE(storyOf(f, second.id)->repeatsUs, first.createdUs);
}

void TestStories::theRuleAndTheCost()
{
    F f;
    const CarrierId carrier = f.carrier(u"Northline"_s);
    const Route wanted{{}, u"+1"_s, {}, {}, 5, {{carrier, 1}}};
    const auto saved = f.write([=](Connection &c) { return Routes(c).save(wanted); });
    QVERIFY(saved);
    NewOutbound draft = f.draft(carrier, peer, u"hi"_s);
    draft.targets[0].route = *saved;
    draft.targets[0].cost = Cost{8'000, u"USD"_s};
    const auto story = storyOf(f, f.send(draft).id);
    QCOMPARE(story->routeId, *saved);
    QVERIFY(story->route);
    QCOMPARE(story->route->prefix, u"+1"_s);
    QCOMPARE(story->route->priority, 5);
    QVERIFY(story->cost);
    QCOMPARE(story->cost->micro, 8'000);
    QCOMPARE(story->cost->currency, u"USD"_s);
    // Without a price it is absent, not free.
    QVERIFY(!storyOf(f, f.send(f.draft(carrier, peer, u"hi"_s)).id)->cost);
}

void TestStories::consentIsTheOneOfThen()
{
    F f;
    const CarrierId carrier = f.carrier(u"Northline"_s);
    const auto note = [&f](ConsentState state, const QString &wording) {
        ConsentEvent event;
        event.number = peer;
        event.state = state;
        event.wording = wording;
        event.atUs = f.clock.nowUs();
        return f.write([=](Connection &c) { return OptOuts(c).note(event); }).has_value();
    };
    const TargetId before = f.send(f.draft(carrier, peer, u"hi"_s)).id;
    f.clock.advanceSeconds(10);
    QVERIFY(note(ConsentState::In, u"the shop form"_s));
    f.clock.advanceSeconds(10);
    const TargetId between = f.send(f.draft(carrier, peer, u"hi"_s)).id;
    f.clock.advanceSeconds(10);
    QVERIFY(note(ConsentState::Out, u"STOP"_s));
    QVERIFY(!storyOf(f, before)->consent);
    QVERIFY(storyOf(f, between)->consent);
    QCOMPARE(storyOf(f, between)->consent->state, ConsentState::In);
    QCOMPARE(storyOf(f, between)->consent->wording, u"the shop form"_s);
}

void TestStories::webhooksThatWereTold()
{
    F f;
    const CarrierId carrier = f.carrier(u"Northline"_s);
    const ChatMessage sent = f.send(f.draft(carrier, peer, u"hi"_s));
    const QString owner = u"this"_s;
    WebhookEndpoint wanted;
    wanted.name = u"Shop orders"_s;
    wanted.url = u"https://shop.example/hook"_s;
    const auto hook = f.write([=](Connection &c) { return WebhookEndpoints(c).save(wanted); });
    QVERIFY(hook);
    const auto done = f.write([&](Connection &c) -> Result<void> {
        const auto id = c.number("INSERT INTO webhook_event (uuid, type, message_id, created_us, "
                                 "body) VALUES (?, ?, ?, ?, ?) RETURNING id",
                                 {uuid7(1).toRfc4122(), u"message_updated"_s, sent.message.value,
                                  c.nowUs(), QByteArray("{}")});
        if (!id)
            return forward(id);
        const auto added = c.change(
            "INSERT INTO webhook_delivery (endpoint_id, event_id, chain, passing, state, tries, "
            "attempts, started_us, took_us, outcome, status) VALUES (?, ?, ?, 0, 'done', 2, 2, ?, "
            "84000, 'answered', 200)",
            {hook->id.value, *id, sent.message.value, c.nowUs()});
        return added ? Result<void>() : Result<void>(forward(added));
    });
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));

    const auto story = storyOf(f, sent.id);
    QCOMPARE(story->hookEndpoints, 1);
    QCOMPARE(story->hooks.size(), 1);
    const StoryHook told = story->hooks.first();
    QCOMPARE(told.name, u"Shop orders"_s);
    QCOMPARE(told.type, u"message_updated"_s);
    QCOMPARE(told.state, DeliveryState::Done);
    QCOMPARE(told.attempts, 2);
    QCOMPARE(told.last.status, 200);
    QCOMPARE(told.last.tookUs, 84'000);
}

void TestStories::whatCameIn()
{
    F f;
    const ChatMessage in = f.receive(peer, u"hello"_s);
    const auto story = storyOf(f, in.id);
    QVERIFY(story);
    QCOMPARE(story->message.direction, Direction::Inbound);
    QCOMPARE(story->source, peer);
    QCOMPARE(story->destination, u"+15550000000"_s);
    QCOMPARE(story->origin, Origin::Carrier);
    QVERIFY(story->parts.isEmpty());
}

void TestStories::ofAListEachItsOwn()
{
    F f;
    const CarrierId carrier = f.carrier(u"Northline"_s);
    NewOutbound draft = f.draft(carrier, peer, u"hi all"_s);
    draft.origin = Origin::Broadcast;
    for (int i = 0; i < 300; ++i)
        draft.targets.append(
            f.draft(carrier, u"+1555200%1"_s.arg(i, 4, 10, QLatin1Char('0')), {}).targets.first());
    draft.targets[299].heldFor = {ReasonCode::Scheduled, {}};
    draft.targets[299].notBeforeUs = f.clock.nowUs() + secondUs;
    const auto rows =
        f.write([=](Connection &c) { return Messages(c).insertOutbound(draft); }).value().rows;
    const auto last = storyOf(f, rows[299].id);
    QCOMPARE(last->origin, Origin::Broadcast);
    QCOMPARE(last->acceptedWith.code, ReasonCode::Scheduled);
    QCOMPARE(storyOf(f, rows[298].id)->acceptedWith.code, ReasonCode::None);
    QCOMPARE(storyOf(f, rows[298].id)->parts.size(), 1);
}

QTEST_GUILESS_MAIN(TestStories)
#include "tst_stories.moc"
