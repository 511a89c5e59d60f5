#include "engine_stories.h"
#include "support/flight_bench.h"

#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using test::FlightBench;
using End = StoryAttempt::End;

/// The story with the words that the store does not know.
class TestEngineStories : public QObject
{
    Q_OBJECT

    static Result<MessageStory> story(FlightBench &bench, TargetId id)
    {
        engine::EngineStories stories(*bench.store);
        return bench.done(stories.story(id));
    }

private Q_SLOTS:
    void codesHaveNamesAndWords()
    {
        FlightBench bench;
        const ChatMessage sent = bench.send(u"hello"_s);
        QVERIFY(bench.until([&] { return bench.line->submitted().size() == 1; }));
        carrier::SubmitOutcome outcome;
        outcome.attempt = bench.line->submitted().first().attempt;
        outcome.kind = carrier::SubmitOutcome::Kind::RefusedForGood;
        outcome.commandStatus = 0x0B;
        outcome.reason = {ReasonCode::BadNumber, u"0x0000000b ESME_RINVDSTADR"_s};
        bench.link->finish(outcome);
        QVERIFY(bench.until([&] { return bench.now(sent.id).state == TargetState::Failed; }));

        const auto told = story(bench, sent.id);
        QVERIFY(told);
        QCOMPARE(told->parts.size(), 1);
        QCOMPARE(told->parts[0].attempts.size(), 1);
        const StoryAttempt attempt = told->parts[0].attempts[0];
        QCOMPARE(attempt.end, End::Refused);
        QCOMPARE(attempt.statusName, u"ESME_RINVDSTADR"_s);
        QVERIFY(!attempt.statusWords.isEmpty());
        QCOMPARE(told->carrierId, bench.carrier.id);
        QVERIFY(told->route);
    }

    void anUnknownOutcomeHasNoCode()
    {
        FlightBench bench;
        const ChatMessage sent = bench.send(u"hello"_s);
        QVERIFY(bench.until([&] { return bench.line->submitted().size() == 1; }));
        bench.lose(bench.line->submitted().first());
        QVERIFY(bench.until([&] { return bench.now(sent.id).state == TargetState::Unknown; }));
        const auto told = story(bench, sent.id);
        QCOMPARE(told->parts[0].attempts[0].end, End::Lost);
        QVERIFY(told->parts[0].attempts[0].statusName.isEmpty());
        QCOMPARE(told->parts[0].reason.code, ReasonCode::LineBroke);
    }

    void whatIsNotStoredIsSaidSo()
    {
        FlightBench bench;
        const auto told = story(bench, TargetId{4711});
        QVERIFY(!told);
        QCOMPARE(told.error().code, ErrorCode::NotFound);
        QVERIFY(!told.error().message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestEngineStories)
#include "tst_engine_stories.moc"
