#include "support/flight_bench.h"

#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using carrier::SubmitOutcome;
using test::FakeLink;
using test::FlightBench;

/// The limits of a line and those of our numbers together: what is counted, when, and what is not.
class TestLimits : public QObject
{
    Q_OBJECT

    const QString other = u"+15550100143"_s;
    const QString twoParts = u"b"_s.repeated(200);

    static Carrier withTwoNumbers(int perDay = 0)
    {
        Carrier carrier = FlightBench::named();
        carrier.senders.append(u"+15550100143"_s);
        carrier.profile.ratePerDay = perDay;
        return carrier;
    }

    static void limit(FlightBench &bench, const SenderLimits &limits)
    {
        const auto saved = FlightBench::done(
            bench.store->write([&limits, ours = bench.ours](store::Connection &c) -> Result<void> {
                const auto all = store::Senders(c).all();
                if (!all)
                    return forward(all);
                for (Sender sender : *all) {
                    if (sender.number != ours)
                        continue;
                    sender.limits = limits;
                    const auto done = store::Senders(c).save(sender);
                    return done ? Result<void>() : Result<void>(forward(done));
                }
                return fail(ErrorCode::NotFound, u"no such number"_s);
            }));
        if (!saved)
            qFatal("%s", qPrintable(saved.error().message));
        bench.dispatcher->setProfile(bench.carrier.profile);
    }

    /// All that is posted by now is done, and so is what it leads to.
    static void settle(FlightBench &bench)
    {
        for (int i = 0; i < 3; ++i) {
            QCoreApplication::processEvents();
            (void)FlightBench::done(
                bench.store->write([](store::Connection &) { return Result<void>(); }));
        }
        QCoreApplication::processEvents();
    }

    static void run(FlightBench &bench, const char *sql)
    {
        const auto done = FlightBench::done(
            bench.store->write([sql](store::Connection &c) { return c.change(sql); }));
        if (!done)
            qFatal("%s", qPrintable(done.error().message + done.error().detail));
    }

    static void giveBack(FlightBench &bench, const carrier::SubmitPart &part)
    {
        SubmitOutcome outcome;
        outcome.attempt = part.attempt;
        outcome.kind = SubmitOutcome::Kind::NotSent;
        outcome.retryAfterMs = 3'600'000;
        bench.link->finish(outcome);
    }

private Q_SLOTS:
    void whatItsNumberPutsOffTakesNoPlaceOfTheDay()
    {
        FlightBench bench(withTwoNumbers(3));
        limit(bench, {0, 1, 0});
        bench.link->setState(LinkState::Down);
        bench.send(u"1"_s);
        const ChatMessage putOff = bench.send(u"2"_s);
        bench.send(twoParts, Origin::Agent, other);
        bench.link->setState(LinkState::Up);
        // One of ours a minute, so two places of the day are left for the other number.
        QVERIFY(bench.until([&] { return bench.line->submitted().size() == 3; }));
        QCOMPARE(bench.line->submitted()[2].source, other);
        QCOMPARE(bench.now(putOff.id).reason.code, ReasonCode::SenderLimit);
    }

    void aMessageAtTheEndOfAClaimCountsOnce()
    {
        FlightBench bench(withTwoNumbers());
        limit(bench, {0, 4, 0});
        bench.link->setWindow(1); // so that each part is a claim of its own
        bench.link->setState(LinkState::Down);
        const ChatMessage message = bench.send(u"a"_s.repeated(400));
        const ChatMessage next = bench.send(u"b"_s);
        QCOMPARE(message.parts.size(), 3);
        bench.line->onSubmit = [](FakeLink &link, const carrier::SubmitPart &part) {
            link.accept(part.attempt, QString::number(part.attempt.value));
        };
        bench.link->setState(LinkState::Up);
        QVERIFY(bench.until([&] { return bench.line->submitted().size() == 4; }));
        QVERIFY(bench.until([&] { return bench.now(next.id).state == TargetState::Sent; }));
        const ChatMessage fifth = bench.send(u"c"_s);
        QVERIFY(bench.until(
            [&] { return bench.now(fifth.id).reason.code == ReasonCode::SenderLimit; }));
    }

    void aClaimThatIsNotStoredIsNotCounted()
    {
        FlightBench bench(withTwoNumbers());
        limit(bench, {0, 1, 0});
        run(bench, "CREATE TRIGGER no_room BEFORE INSERT ON carrier_minute BEGIN SELECT "
                   "RAISE(ABORT, 'no room'); END");
        const ChatMessage message = bench.send(u"a"_s);
        settle(bench);
        QVERIFY(bench.line->submitted().isEmpty());
        QCOMPARE(bench.now(message.id).state, TargetState::Queued);
        run(bench, "DROP TRIGGER no_room");
        bench.dispatcher->kick();
        QVERIFY(bench.until([&] { return bench.line->submitted().size() == 1; }));
    }

    void whatComesBackIsTakenFromWhereItWasCounted()
    {
        FlightBench bench(withTwoNumbers(5));
        limit(bench, {0, 0, 5});
        bench.send(u"a"_s);
        QVERIFY(bench.until([&] { return bench.line->submitted().size() == 1; }));
        // On another day, for the number as well.
        bench.clock.advanceMinutes(23 * 60);
        bench.send(u"b"_s);
        QVERIFY(bench.until([&] { return bench.line->submitted().size() == 2; }));
        bench.link->setWindow(2);
        giveBack(bench, bench.line->submitted().first());
        QVERIFY(bench.until(
            [&] { return bench.figure("SELECT SUM(parts) FROM carrier_minute") == 1; }));
        QCOMPARE(bench.figure("SELECT COUNT(*) FROM carrier_minute WHERE parts < 0"), 0);
        QCOMPARE(bench.figure("SELECT parts FROM carrier_minute ORDER BY minute LIMIT 1"), 0);
        QCOMPARE(bench.figure("SELECT parts FROM sender_use ORDER BY day LIMIT 1"), 0);
        QCOMPARE(bench.figure("SELECT SUM(parts) FROM sender_use"), 1);
    }

    void aRecordedEndGivesBackAsWell() // and not only the next claim
    {
        FlightBench bench(withTwoNumbers(5));
        limit(bench, {0, 0, 5});
        bench.send(u"a"_s);
        QVERIFY(bench.until([&] { return bench.line->submitted().size() == 1; }));
        QCOMPARE(bench.figure("SELECT SUM(parts) FROM sender_use"), 1);
        giveBack(bench, bench.line->submitted().first());
        bench.dispatcher->record();
        (void)FlightBench::done(
            bench.store->write([](store::Connection &) { return Result<void>(); }));
        QCOMPARE(bench.figure("SELECT SUM(parts) FROM sender_use"), 0);
        QCOMPARE(bench.figure("SELECT SUM(parts) FROM carrier_minute"), 0);
    }
};

QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
