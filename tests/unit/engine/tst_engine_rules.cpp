#include "engine/face/people.h"
#include "model/policy_reason.h"
#include "policy/shipped_rules.h"
#include "support/engine_bench.h"

#include <algorithm>

using namespace cordboard;
using namespace Qt::StringLiterals;
using test::EngineBench;
using test::nightInDenver;

/// Hours, senders and what an admin changes of them, end to end.
class TestEngineRules : public QObject
{
    Q_OBJECT

    std::unique_ptr<EngineBench> b;

private Q_SLOTS:
    void init()
    {
        b = std::make_unique<EngineBench>();
        b->acceptAll();
    }
    void cleanup() { b.reset(); }

    void whatShipsIsThereAfterTheFirstStart()
    {
        b->addCarrier(b->ours);
        const PolicyRules shipped = policy::shippedRules();
        const PolicyRules stored = b->rules();
        QCOMPARE(stored.words, shipped.words);
        QCOMPARE(stored.hours.size(), shipped.hours.size());
        QCOMPARE(stored.quietFor, shipped.quietFor);
    }

    void marketingWaitsForTheMorning()
    {
        b->addCarrier(b->ours);
        b->clock.set(nightInDenver);
        const ChatMessage held = b->send(b->draft(u"Spring check"_s, Category::Marketing));
        QCOMPARE(held.state, TargetState::Queued);
        QCOMPARE(held.reason.code, ReasonCode::QuietHours);
        QCOMPARE(quietDetail(held.reason).zone, QByteArray("America/Denver"));
        const ChatMessage answer = b->send(b->draft(u"Your wheel is ready"_s));
        QTRY_COMPARE(b->now(answer.id).state, TargetState::Sent);
        QCOMPARE(b->now(held.id).state, TargetState::Queued);
        b->clock.set(quietDetail(held.reason).untilUs);
        // The timer goes by the machine's clock: what is new wakes the line.
        b->send(b->draft(u"Good morning"_s));
        QTRY_COMPARE(b->now(held.id).state, TargetState::Sent);
        const auto parts = b->line->submitted();
        const auto part = std::find_if(parts.begin(), parts.end(), [](const auto &one) {
            return one.userData == "Spring check";
        });
        QVERIFY(part != parts.end());
        // Until 21:00: the carrier drops it rather than deliver it at night.
        QCOMPARE(part->validitySeconds, qint64(13) * 3600);
    }

    void whereSomebodyIsGoesBeforeTheirNumber()
    {
        b->addCarrier(b->ours);
        b->clock.set(nightInDenver);
        b->receive(u"Hi"_s);
        const ConversationId thread = EngineBench::wait(b->engine->threads({}))->rows.value(0).id;
        engine::People &people = b->engine->people();
        const auto nowhere = EngineBench::wait(people.setZone(thread, "Moon/Tranquility"));
        QCOMPARE(nowhere.error().code, ErrorCode::Invalid);
        const ChatMessage held = b->send(b->draft(u"Spring check"_s, Category::Marketing));
        QCOMPARE(held.reason.code, ReasonCode::QuietHours);
        // 19:40 there.
        QVERIFY(EngineBench::wait(people.setZone(thread, "Pacific/Honolulu")).has_value());
        QCOMPARE(EngineBench::wait(people.card(thread))->zone, QByteArray("Pacific/Honolulu"));
        const ChatMessage sent = b->send(b->draft(u"Autumn sale"_s, Category::Marketing));
        QTRY_COMPARE(b->now(sent.id).state, TargetState::Sent);
    }

    void rulesThatChangeLetGoWhatTheyHeld()
    {
        b->addCarrier(b->ours);
        b->clock.set(nightInDenver);
        const ChatMessage held = b->send(b->draft(u"Autumn sale"_s, Category::Marketing));
        QCOMPARE(held.reason.code, ReasonCode::QuietHours);
        PolicyRules rules = b->rules();
        rules.quietFor = {};
        b->saveRules(rules);
        QTRY_COMPARE(b->submittedTexts(), QStringList{u"Autumn sale"_s});
        QTRY_COMPARE(b->now(held.id).reason.code, ReasonCode::None);
    }

    void whatIsPlannedForTheNightIsNotLetGoBeforeIt()
    {
        b->addCarrier(b->ours);
        Draft wanted = b->draft(u"Planned"_s, Category::Marketing);
        wanted.origin = Origin::Api;
        wanted.leaveUs = nightInDenver;
        b->clock.set(nightInDenver - qint64(3'600'000'000));
        PolicyRules rules = b->rules();
        const ChatMessage held = b->send(wanted);
        QCOMPARE(held.reason.code, ReasonCode::QuietHours);
        rules.quietFor = {};
        b->saveRules(rules);
        QTRY_COMPARE(b->now(held.id).reason.code, ReasonCode::Scheduled);
        QCOMPARE(scheduleDetail(b->now(held.id).reason).untilUs, nightInDenver);
        const ChatMessage answer = b->send(b->draft(u"Now"_s));
        QTRY_COMPARE(b->now(answer.id).state, TargetState::Sent);
        QCOMPARE(b->now(held.id).state, TargetState::Queued);
        b->clock.set(nightInDenver);
        b->send(b->draft(u"Later"_s));
        QTRY_COMPARE(b->now(held.id).state, TargetState::Sent);
    }

    void aNightThatFallsWhileTheLineIsDownHoldsItToo()
    {
        b->addCarrier(b->ours);
        b->hold();
        const ChatMessage message = b->send(b->draft(u"Spring check"_s, Category::Marketing));
        QCOMPARE(message.reason.code, ReasonCode::None);
        b->clock.set(nightInDenver);
        b->letGo();
        QTRY_COMPARE(b->now(message.id).reason.code, ReasonCode::QuietHours);
        QCOMPARE(b->now(message.id).state, TargetState::Queued);
        QVERIFY(b->line->submitted().isEmpty());
    }

    void whatIsSentAgainStaysMarketing()
    {
        b->addCarrier(b->ours);
        b->hold();
        const ChatMessage first = b->send(b->draft(u"Spring check"_s, Category::Marketing));
        QVERIFY(EngineBench::wait(b->engine->cancel(first.id)));
        b->clock.set(nightInDenver);
        Draft again = b->draft(u"Spring check"_s);
        again.resendOf = first.id;
        QCOMPARE(b->send(again).reason.code, ReasonCode::QuietHours);
    }

    void aNameIsNoSenderInTheUnitedStates()
    {
        b->addCarrier(b->ours);
        Draft named = b->draft(u"x"_s);
        named.source = u"Northline"_s;
        const auto refused = EngineBench::wait(b->engine->submit(named));
        QVERIFY(!refused);
        QCOMPARE(refused.error().detail, u"SENDER_NOT_ALLOWED"_s);
        named.destinations = {u"+4915123456789"_s};
        QVERIFY(EngineBench::wait(b->engine->submit(named)));
    }

    void rulesThatCannotBeReadAreNotSaved()
    {
        b->addCarrier(b->ours);
        PolicyRules broken = b->rules();
        broken.hours.first().weekday = u"from eight"_s;
        const auto saved = EngineBench::wait(b->engine->policies().saveRules(broken));
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::Invalid);
        QVERIFY(b->rules().hours.first().weekday != u"from eight"_s);
    }

    void rulesSurviveARestart()
    {
        b->addCarrier(b->ours);
        PolicyRules changed = b->rules();
        changed.brand = u"Fernway"_s;
        changed.quietFor = {Category::Marketing, Category::Transactional};
        changed.zone = "Europe/Berlin";
        changed.limits = {{{}, SpendingPeriod::Day, 5'000'000}};
        changed.senders = {{b->ours, "America/Denver"}};
        changed.words = {{WordAction::OptOut, u"BASTA"_s, u"it"_s}};
        b->saveRules(changed);
        b->restart();
        const PolicyRules read = b->rules();
        QCOMPARE(read.brand, changed.brand);
        QCOMPARE(read.quietFor, changed.quietFor);
        QCOMPARE(read.zone, changed.zone);
        QCOMPARE(read.limits, changed.limits);
        QCOMPARE(read.senders, changed.senders);
        QCOMPARE(read.words, changed.words);
    }
};

QTEST_GUILESS_MAIN(TestEngineRules)
#include "tst_engine_rules.moc"
