#include "support/flight_bench.h"

#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using test::FakeLink;
using test::FlightBench;

/// A submit whose answer never came: what the engine makes of it in time (ADR 0012, smpp.md 2.4).
class TestUnknown : public QObject
{
    Q_OBJECT

    /// Sent and lost.
    static ChatMessage lost(FlightBench &bench, Origin origin = Origin::Agent)
    {
        const auto before = bench.line->submitted().size();
        const ChatMessage message = bench.send(u"Your bike is ready"_s, origin);
        [&] {
            QVERIFY(bench.until([&] { return bench.line->submitted().size() == before + 1; }));
        }();
        bench.lose(bench.line->submitted().last());
        [&] {
            QVERIFY(
                bench.until([&] { return bench.now(message.id).state == TargetState::Unknown; }));
        }();
        return message;
    }

private Q_SLOTS:
    void itIsHeldForAQuarterOfAnHourThenNeedsAPerson()
    {
        FlightBench bench;
        const ChatMessage message = lost(bench);
        bench.clock.advanceMinutes(14);
        bench.round();
        QVERIFY(!bench.now(message.id).needsYou);
        bench.mailbox.drain();
        bench.clock.advanceMinutes(1);
        bench.round();
        QVERIFY(bench.until([&] { return bench.now(message.id).needsYou; }));
        const auto changes = bench.mailbox.drain();
        QVERIFY(changes.needsYou);
        QVERIFY(changes.ticks.value(message.id).needsYou);
        QCOMPARE(bench.line->submitted().size(), 1); // held is not sent
    }

    void theCarriersOwnTimeCounts()
    {
        Carrier carrier = FlightBench::named();
        carrier.unknownHoldMinutes = 3;
        FlightBench bench(carrier);
        const ChatMessage message = lost(bench);
        bench.clock.advanceMinutes(3);
        bench.round();
        QVERIFY(bench.until([&] { return bench.now(message.id).needsYou; }));
    }

    void aBroadcastLeavesAgainAndIsMarkedBeforeItDoes()
    {
        FlightBench bench;
        const ChatMessage message = lost(bench, Origin::Broadcast);
        bench.clock.advanceMinutes(15);
        bench.round();
        QVERIFY(bench.until([&] { return bench.line->submitted().size() == 2; }));
        const auto &submitted = bench.line->submitted();
        QCOMPARE(submitted[1].userData, submitted[0].userData);
        QVERIFY(submitted[1].attempt != submitted[0].attempt);
        // The link has it, so what the claim committed is in the database.
        QVERIFY(bench.now(message.id).possibleDuplicate);
        QCOMPARE(bench.now(message.id).state, TargetState::Sending);
    }

    void oneToOneIsSentAgainWhereTheCarrierSaysSo()
    {
        Carrier carrier = FlightBench::named();
        carrier.unknown = UnknownPolicy::Resend;
        carrier.unknownBroadcast = UnknownPolicy::Hold;
        carrier.unknownHoldMinutes = 0;
        FlightBench bench(carrier);
        const ChatMessage bulk = lost(bench, Origin::Broadcast);
        const ChatMessage single = lost(bench);
        bench.round();
        QVERIFY(bench.until([&] { return bench.line->submitted().size() == 3; }));
        QVERIFY(bench.now(single.id).possibleDuplicate);
        QVERIFY(bench.now(bulk.id).needsYou);
    }

    void aLateAnswerSettlesIt() // T36
    {
        FlightBench bench;
        const ChatMessage message = lost(bench);
        bench.link->accept(bench.line->submitted().first().attempt, u"7f"_s);
        QVERIFY(bench.until([&] { return bench.now(message.id).state == TargetState::Sent; }));
        bench.clock.advanceMinutes(15);
        bench.round();
        QVERIFY(!bench.now(message.id).needsYou);
        QVERIFY(!bench.now(message.id).possibleDuplicate);
        QCOMPARE(bench.line->submitted().size(), 1);
    }

    void aLateAnswerKeepsTheSecondTryHome()
    {
        FlightBench bench;
        const ChatMessage message = lost(bench, Origin::Broadcast);
        bench.link->setWindow(0); // no room for it
        bench.clock.advanceMinutes(15);
        bench.round();
        QVERIFY(bench.until([&] { return bench.now(message.id).state == TargetState::Queued; }));
        bench.link->accept(bench.line->submitted().first().attempt, u"7f"_s);
        QVERIFY(bench.until([&] { return bench.now(message.id).state == TargetState::Sent; }));
        bench.link->setWindow(10);
        const ChatMessage next = bench.send(u"next"_s);
        QVERIFY(bench.until([&] { return bench.now(next.id).state == TargetState::Sending; }));
        // It is on disk as sending before the line gets it.
        QVERIFY(bench.until([&] { return bench.line->submitted().size() == 2; }));
        QVERIFY(!bench.now(message.id).possibleDuplicate);
    }

    void aReceiptSettlesIt()
    {
        FlightBench bench;
        const ChatMessage message = lost(bench);
        bench.clock.advanceMinutes(15);
        bench.round();
        QVERIFY(bench.until([&] { return bench.now(message.id).needsYou; }));
        bench.mailbox.drain();
        carrier::Receipt receipt;
        receipt.token = quint64(1) << 32 | 5;
        receipt.ids = {u"0059113978"_s};
        receipt.state = carrier::Receipt::State::Delivered;
        receipt.source = bench.mara;
        receipt.destination = bench.ours;
        Q_EMIT bench.link->receiptReceived(receipt);
        QVERIFY(bench.until([&] { return bench.now(message.id).state == TargetState::Delivered; }));
        QCOMPARE(bench.now(message.id).reason.code, ReasonCode::Inferred);
        QVERIFY(bench.until([&] { return !bench.line->acknowledged().isEmpty(); }));
        QVERIFY(bench.mailbox.drain().needsYou);
        QCOMPARE(*bench.done(bench.needsYou->count()), 0);
    }

    void whatACrashLeftIsSettledLikeTheRest() // T150
    {
        FlightBench bench;
        const ChatMessage message = bench.send(u"x"_s);
        QVERIFY(bench.until([&] { return bench.line->submitted().size() == 1; }));
        bench.crash();
        QCOMPARE(bench.now(message.id).state, TargetState::Unknown);
        QCOMPARE(bench.now(message.id).reason.code, ReasonCode::Crashed);
        bench.clock.advanceMinutes(15);
        bench.round();
        QVERIFY(bench.until([&] { return bench.now(message.id).needsYou; }));
        QCOMPARE(bench.line->submitted().size(), 1);
    }

    void whatIsTooOldByThenIsNotSentAgain()
    {
        Carrier carrier = FlightBench::named();
        carrier.unknownHoldMinutes = 1440;
        FlightBench bench(carrier);
        const ChatMessage message = lost(bench, Origin::Broadcast);
        bench.clock.advanceMinutes(1440);
        bench.round();
        QVERIFY(bench.until([&] { return bench.now(message.id).state == TargetState::Expired; }));
        QCOMPARE(bench.now(message.id).reason.code, ReasonCode::TooOld);
        QCOMPARE(bench.line->submitted().size(), 1);
    }

    void whatIsTooOldInTheQueueDoesNotLeave()
    {
        FlightBench bench;
        bench.link->setState(LinkState::Down);
        const ChatMessage message = bench.send(u"x"_s);
        bench.clock.advanceMinutes(1441);
        bench.round();
        QVERIFY(bench.until([&] { return bench.now(message.id).state == TargetState::Expired; }));
        QCOMPARE(reasonSentence(bench.now(message.id).reason),
                 u"It was too old to send. Write again if it still matters."_s);
        bench.link->setState(LinkState::Up);
        bench.send(u"new"_s);
        QVERIFY(bench.until([&] { return bench.line->submitted().size() == 1; }));
        QCOMPARE(bench.line->submitted().first().userData, QByteArray("new"));
    }

    void aBusyQueueIsWaitedForWithoutEnd() // smpp.md 2.9, row 14
    {
        FlightBench bench;
        carrier::SubmitOutcome full;
        full.kind = carrier::SubmitOutcome::Kind::RefusedForNow;
        full.retries = 0;
        full.retryAfterMs = 60'000;
        full.reason = {ReasonCode::CarrierBusy, u"0x00000014 ESME_RMSGQFUL"_s};
        const ChatMessage message = bench.send(u"x"_s);
        for (int round = 1; round <= 8; ++round) {
            QVERIFY(bench.until([&] { return bench.line->submitted().size() == round; }));
            full.attempt = bench.line->submitted().last().attempt;
            bench.link->finish(full);
            QVERIFY(
                bench.until([&] { return bench.now(message.id).state == TargetState::Queued; }));
            const qint64 wait =
                (bench.figure("SELECT MAX(not_before_us) FROM part") - bench.clock.nowUs()) /
                1'000'000;
            QCOMPARE(wait, round == 1 ? 60 : round == 2 ? 120 : 240);
            bench.clock.advanceMinutes(4);
            bench.dispatcher->kick();
        }
        QVERIFY(!bench.now(message.id).possibleDuplicate);
    }

    void aSetupFaultWaitsFiveMinutesAndBurnsNoTry() // smpp.md 2.9, class C
    {
        FlightBench bench;
        carrier::SubmitOutcome fault;
        fault.kind = carrier::SubmitOutcome::Kind::SetupFault;
        fault.reason = {ReasonCode::CarrierSetup, u"0x00000048 ESME_RINVSRCTON"_s};
        const ChatMessage message = bench.send(u"x"_s);
        for (int round = 1; round <= 8; ++round) {
            QVERIFY(bench.until([&] { return bench.line->submitted().size() == round; }));
            fault.attempt = bench.line->submitted().last().attempt;
            bench.link->finish(fault);
            QVERIFY(
                bench.until([&] { return bench.now(message.id).state == TargetState::Queued; }));
            QCOMPARE(bench.now(message.id).reason.code, ReasonCode::CarrierSetup);
            bench.clock.advanceMinutes(4);
            bench.dispatcher->kick();
            QCOMPARE(bench.figure("SELECT COUNT(*) FROM part WHERE not_before_us > 0"), 1);
            bench.clock.advanceMinutes(1);
            bench.dispatcher->kick();
        }
        QCOMPARE(bench.figure("SELECT MAX(tries) FROM part"), 0);
    }
};

QTEST_GUILESS_MAIN(TestUnknown)
#include "tst_unknown.moc"
