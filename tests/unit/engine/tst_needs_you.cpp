#include "support/flight_bench.h"

#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using test::FlightBench;

/// The list of what needs a person, and each thing that a person can do with it.
class TestNeedsYou : public QObject
{
    Q_OBJECT

    /// On the list.
    static ChatMessage held(FlightBench &bench, const QString &text = u"Your bike is ready"_s)
    {
        const auto before = bench.line->submitted().size();
        const ChatMessage message = bench.send(text);
        [&] {
            QVERIFY(bench.until([&] { return bench.line->submitted().size() == before + 1; }));
        }();
        bench.lose(bench.line->submitted().last());
        [&] {
            QVERIFY(
                bench.until([&] { return bench.now(message.id).state == TargetState::Unknown; }));
        }();
        bench.clock.advanceMinutes(15);
        bench.round();
        [&] {
            QVERIFY(bench.until([&] { return bench.now(message.id).needsYou; }));
        }();
        bench.mailbox.drain();
        return message;
    }

private Q_SLOTS:
    void itIsCountedAndListedOldestFirst()
    {
        FlightBench bench;
        QCOMPARE(*bench.done(bench.needsYou->count()), 0);
        const ChatMessage one = held(bench, u"one"_s);
        const ChatMessage two = held(bench, u"two"_s);
        QCOMPARE(*bench.done(bench.needsYou->count()), 2);
        const auto list = *bench.done(bench.needsYou->list(10));
        QCOMPARE(list.size(), 2);
        QCOMPARE(list[0].id, one.id);
        QCOMPARE(list[1].text, u"two"_s);
        QCOMPARE(bench.done(bench.needsYou->list(1))->size(), 1);
        ThreadQuery query;
        query.needsYouOnly = true;
        const auto page = *bench.done(bench.store->read(
            [query](store::Connection &c) { return store::Conversations(c).page(query); }));
        QCOMPARE(page.rows.size(), 1);
        QCOMPARE(page.rows[0].id, two.conversation);
    }

    void sentAgainItLeavesMarked()
    {
        FlightBench bench;
        const ChatMessage message = held(bench);
        QVERIFY(bench.done(bench.needsYou->sendAgain(message.id)));
        QVERIFY(bench.until([&] { return bench.line->submitted().size() == 2; }));
        QCOMPARE(bench.line->submitted()[1].userData, bench.line->submitted()[0].userData);
        QVERIFY(bench.now(message.id).possibleDuplicate);
        const auto changes = bench.mailbox.drain();
        QVERIFY(changes.needsYou);
        QCOMPARE(*bench.done(bench.needsYou->count()), 0);
        bench.link->accept(bench.line->submitted()[1].attempt, u"2"_s);
        QVERIFY(bench.until([&] { return bench.now(message.id).state == TargetState::Sent; }));
        QVERIFY(bench.now(message.id).possibleDuplicate);
    }

    void itMayBeLostAgain()
    {
        FlightBench bench;
        const ChatMessage message = held(bench);
        QVERIFY(bench.done(bench.needsYou->sendAgain(message.id)));
        QVERIFY(bench.until([&] { return bench.line->submitted().size() == 2; }));
        bench.lose(bench.line->submitted()[1]);
        QVERIFY(bench.until([&] { return bench.now(message.id).state == TargetState::Unknown; }));
        QVERIFY(!bench.now(message.id).needsYou); // it has its quarter of an hour again
        bench.clock.advanceMinutes(15);
        bench.round();
        QVERIFY(bench.until([&] { return bench.now(message.id).needsYou; }));
    }

    void aPersonKnowsThatItArrived()
    {
        FlightBench bench;
        const ChatMessage message = held(bench);
        QVERIFY(bench.done(bench.needsYou->setArrived(message.id)));
        QCOMPARE(bench.now(message.id).state, TargetState::Delivered);
        QCOMPARE(bench.now(message.id).reason.code, ReasonCode::SaidArrived);
        QVERIFY(bench.mailbox.drain().needsYou);
        QCOMPARE(*bench.done(bench.needsYou->count()), 0);
    }

    void itIsLeftAlone()
    {
        FlightBench bench;
        const ChatMessage message = held(bench);
        QVERIFY(bench.done(bench.needsYou->leave(message.id)));
        QCOMPARE(bench.now(message.id).state, TargetState::Unknown);
        QCOMPARE(bench.now(message.id).reason.code, ReasonCode::LeftAlone);
        QVERIFY(bench.mailbox.drain().needsYou);
        bench.clock.advanceMinutes(60);
        bench.round();
        QVERIFY(!bench.now(message.id).needsYou);
        // Whoever thinks better of it still can.
        QVERIFY(bench.done(bench.needsYou->sendAgain(message.id)));
        QVERIFY(bench.until([&] { return bench.line->submitted().size() == 2; }));
    }

    void whatIsKnownByNowIsSaidSo()
    {
        FlightBench bench;
        const ChatMessage message = held(bench);
        bench.link->accept(bench.line->submitted()[0].attempt, u"7"_s);
        QVERIFY(bench.until([&] { return bench.now(message.id).state == TargetState::Sent; }));
        for (const auto &answer : {bench.done(bench.needsYou->sendAgain(message.id)),
                                   bench.done(bench.needsYou->setArrived(message.id)),
                                   bench.done(bench.needsYou->leave(message.id))}) {
            QVERIFY(!answer);
            QCOMPARE(answer.error().code, ErrorCode::Conflict);
            QVERIFY(answer.error().message.contains(u"known by now"_s));
        }
        QCOMPARE(bench.line->submitted().size(), 1);
    }

    void theSecondTryMayBeTakenBack()
    {
        FlightBench bench;
        const ChatMessage message = held(bench);
        bench.link->setState(LinkState::Down);
        QVERIFY(bench.done(bench.needsYou->sendAgain(message.id)));
        const auto ticks = bench.done(bench.store->write(
            [&](store::Connection &c) { return store::Outbox(c).cancel(message.id); }));
        QCOMPARE(ticks->value(0).state, TargetState::Cancelled);
        bench.link->setState(LinkState::Up);
        const ChatMessage next = bench.send(u"next"_s);
        QVERIFY(bench.until([&] { return bench.now(next.id).state == TargetState::Sending; }));
        QVERIFY(bench.until([&] { return bench.line->submitted().size() == 2; }));
        QVERIFY(!bench.now(message.id).possibleDuplicate);
    }
};

QTEST_GUILESS_MAIN(TestNeedsYou)
#include "tst_needs_you.moc"
