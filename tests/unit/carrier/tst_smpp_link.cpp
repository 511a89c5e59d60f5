#include "unit/carrier/test_link.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::carrier;
using namespace cordboard::smpp;
using namespace cordboard::test;

using Kind = SubmitOutcome::Kind;

namespace {

constexpr qint64 minuteUs = 60'000'000;

Carrier windowed(int window, int rate = 0)
{
    Carrier carrier = testCarrier();
    carrier.window = window;
    carrier.rate = rate;
    return carrier;
}

Carrier bound(BindMode mode)
{
    Carrier carrier = testCarrier();
    carrier.bind = mode;
    return carrier;
}

} // namespace

class TestSmppLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesUpAndSaysSo()
    {
        TestLink t;
        QCOMPARE(t.link.status().state, LinkState::Off);
        QCOMPARE(t.link.room(), 0);
        t.link.start();
        QCOMPARE(t.link.status().state, LinkState::Connecting);
        t.answerBind();
        const LinkStatus status = t.link.status();
        QCOMPARE(status.state, LinkState::Up);
        QVERIFY(status.sentence.isEmpty());
        QCOMPARE(status.carrier, CarrierId{3});
        QCOMPARE(status.upSinceUs, t.clock.nowUs());
        QCOMPARE(t.statuses.last(), status);
        QCOMPARE(t.link.room(), 10);
        QVERIFY(t.roomCalls > 0);
    }

    void submitsAndFinishes()
    {
        TestLink t;
        t.up();
        SubmitPart part = testPart(4);
        part.hasUdh = true;
        part.dataCoding = 8;
        part.validitySeconds = 3'600;
        t.link.submit(part);
        QCOMPARE(t.link.room(), 9);
        const QByteArray frame = t.frames().value(0);
        const auto sent = decoded(frame);
        QCOMPARE(sent.command, command::submitSm);
        QCOMPARE(sent.sourceTon, quint8(1));
        QCOMPARE(sent.source.toByteArray(), QByteArray("15550134477"));
        QCOMPARE(sent.esmClass, esm::udhi);
        QCOMPARE(sent.dataCoding, quint8(8));
        QCOMPARE(sent.registeredDelivery, quint8(1));
        QCOMPARE(sent.validity.toByteArray(),
                 QByteArray("250615162320000+")); // an hour after the fake now
        t.clock.advance(40);
        t.wires.back().inject(submitSmResp(sent.sequence, "a1"));
        QCOMPARE(t.outcomes.size(), 1);
        QCOMPARE(t.outcomes[0].attempt, AttemptId{4});
        QCOMPARE(t.outcomes[0].kind, Kind::Accepted);
        QCOMPARE(t.outcomes[0].carrierMessageId, QStringLiteral("a1"));
        QCOMPARE(t.link.status().answerMs, 40);
    }

    void withoutALineNothingIsSent()
    {
        TestLink t;
        t.link.submit(testPart(1));
        QVERIFY(t.outcomes.isEmpty()); // in a later turn, as promised
        QTRY_COMPARE(t.outcomes.size(), 1);
        QCOMPARE(t.outcomes[0].kind, Kind::NotSent);
    }

    void aNumberSmppCannotCarry()
    {
        TestLink t;
        t.up();
        SubmitPart part = testPart(1);
        part.destination = QStringLiteral("+1234567890123456789012345");
        t.link.submit(part);
        part.source = QStringLiteral("Café");
        t.link.submit(part);
        QTRY_COMPARE(t.outcomes.size(), 2);
        QCOMPARE(t.outcomes[0].kind, Kind::RefusedForGood);
        QCOMPARE(t.outcomes[1].reason.code, ReasonCode::BadSender);
        QCOMPARE(t.link.room(), 10);
    }

    void windowIsNeverExceeded() // T45
    {
        TestLink t(windowed(3));
        t.up();
        for (int i = 1; i <= 5; ++i)
            t.link.submit(testPart(i));
        QCOMPARE(t.frames().size(), 3);
        QTRY_COMPARE(t.outcomes.size(), 2);
        QCOMPARE(t.outcomes[0].kind, Kind::NotSent);
    }

    void wrongPassword() // T32
    {
        TestLink t;
        t.link.start();
        t.answerBind(0x0E);
        LinkStatus status = t.link.status();
        QCOMPARE(status.state, LinkState::Down);
        QCOMPARE(status.nextTryUs, t.clock.nowUs() + 5 * minuteUs);
        const QString at = QDateTime::fromMSecsSinceEpoch(status.nextTryUs / 1'000)
                               .toString(QStringLiteral("HH:mm"));
        QCOMPARE(status.sentence,
                 QStringLiteral(
                     "The carrier does not accept the password. Check it, we try again at %1.")
                     .arg(at));
        t.pass(5 * 60'000 - 200);
        QCOMPARE(t.wires.size(), size_t(1));
        t.pass(200);
        QCOMPARE(t.wires.size(), size_t(2));
        QVERIFY(t.link.status().sentence.startsWith(QStringLiteral("The carrier does not accept")));
        t.answerBind();
        QCOMPARE(t.link.status().state, LinkState::Up);
        QVERIFY(t.link.status().sentence.isEmpty());
    }

    void alreadyBound()
    {
        TestLink t;
        t.link.start();
        t.answerBind(0x05);
        QCOMPARE(t.link.status().nextTryUs, t.clock.nowUs() + 30'000'000);
        t.pass(30'000);
        QCOMPARE(t.wires.size(), size_t(2));
    }

    void sentences_data() // look.md 13
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("refused")
            << int(TransportFault::Refused)
            << QStringLiteral(
                   "Nothing answers at smpp.northline.example, port 2775. Check the port.");
        QTest::newRow("unknown host")
            << int(TransportFault::HostNotFound)
            << QStringLiteral(
                   "There is no computer named smpp.northline.example. Check the spelling.");
        QTest::newRow("certificate")
            << int(TransportFault::Certificate)
            << QStringLiteral("The carrier's certificate is not trusted. Ask for it and add it; we "
                              "do not skip this.");
    }
    void sentences()
    {
        QFETCH(int, fault);
        QFETCH(QString, sentence);
        TestLink t;
        t.link.start();
        t.wires.back().fail(TransportFault(fault));
        QCOMPARE(t.link.status().sentence, sentence);
        QCOMPARE(t.link.status().state, LinkState::Down);
        QVERIFY(t.link.status().nextTryUs > t.clock.nowUs());
    }

    void aPasswordThatDoesNotFitIsNotTriedAgain()
    {
        FakeClock clock;
        std::deque<Wire> wires;
        SmppLink link(testCarrier(), QStringLiteral("nine letters"), clock, [&wires] {
            wires.emplace_back();
            return wires.back().make();
        });
        link.start();
        wires.back().connectUp();
        QCOMPARE(link.status().sentence,
                 QStringLiteral("The password is too long. A carrier takes at most 8 letters."));
        QCOMPARE(link.status().nextTryUs, 0);
        clock.advance(3'600'000);
        link.tick();
        QCOMPARE(wires.size(), size_t(1));
    }

    void comesBackWithGrowingWaits() // T34 T30 G10
    {
        TestLink t;
        t.link.start();
        qint64 base = 1'000;
        for (size_t tries = 1; tries <= 8; ++tries) {
            QCOMPARE(t.wires.size(), tries);
            t.wires.back().fail(TransportFault::Refused);
            const qint64 wait = (t.link.status().nextTryUs - t.clock.nowUs()) / 1'000;
            QVERIFY(wait >= qMax<qint64>(1'000, base * 8 / 10));
            QVERIFY(wait <= qMin<qint64>(60'000, base * 12 / 10));
            t.clock.advance(wait - 1);
            t.link.tick();
            QCOMPARE(t.wires.size(), tries);
            t.clock.advance(1);
            t.link.tick();
            base = qMin<qint64>(base * 2, 60'000);
        }
        // Bound for a minute: the next loss starts at one second again.
        t.answerBind();
        for (int i = 0; i < 4; ++i) {
            t.pass(20'000);
            t.wires.back().inject(pdu(command::enquireLink, 0, 1));
        }
        t.wires.back().fail(TransportFault::ClosedByPeer);
        QVERIFY(t.link.status().nextTryUs - t.clock.nowUs() <= 1'200'000);
    }

    void tryNow()
    {
        TestLink t;
        t.link.start();
        t.answerBind(0x0E);
        t.link.tryNow();
        QCOMPARE(t.wires.size(), size_t(2));
        t.link.tryNow(); // one is on its way already
        QCOMPARE(t.wires.size(), size_t(2));
    }

    void lossMakesInFlightLost() // T42
    {
        TestLink t;
        t.up();
        t.link.submit(testPart(1));
        t.frames();
        t.link.submit(testPart(2)); // still gathered
        t.wires.back().fail(TransportFault::ClosedByPeer);
        QCOMPARE(t.outcomes.size(), 2);
        for (const SubmitOutcome &outcome : t.outcomes)
            QCOMPARE(outcome.kind, outcome.attempt == AttemptId{1} ? Kind::Lost : Kind::NotSent);
        QCOMPARE(t.link.room(), 0);
    }

    void lostThenLate() // T35 T36
    {
        TestLink t;
        t.up();
        t.link.submit(testPart(1));
        const quint32 sequence = decoded(t.frames().value(0)).sequence;
        t.pass(20'000);
        t.wires.back().inject(pdu(command::enquireLink, 0, 1));
        t.pass(10'000);
        QCOMPARE(t.outcomes.value(0).kind, Kind::Lost);
        QCOMPARE(t.outcomes.value(0).reason.code, ReasonCode::NoAnswer);
        t.wires.back().inject(submitSmResp(sequence, "late"));
        QCOMPARE(t.outcomes.size(), 2);
        QCOMPARE(t.outcomes[1].kind, Kind::Accepted);
        QCOMPARE(t.outcomes[1].attempt, AttemptId{1});
    }

    void throttledPausesAndResumes() // T48
    {
        TestLink t;
        t.up();
        t.link.submit(testPart(1));
        t.link.submit(testPart(2));
        const auto sent = t.frames();
        t.clock.advance(10);
        for (const QByteArray &frame : sent)
            t.wires.back().inject(submitSmResp(decoded(frame).sequence, {}, 0x58));
        QCOMPARE(t.outcomes.size(), 2);
        QCOMPARE(t.outcomes[0].kind, Kind::Throttled);
        QCOMPARE(t.link.room(), 0);
        QCOMPARE(t.link.status().state, LinkState::Degraded);
        QCOMPARE(t.link.status().sentence,
                 QStringLiteral("Slowed to 1 part a second: the carrier asked."));
        QCOMPARE(t.link.status().slowedTo, 1);
        const int before = t.roomCalls;
        t.pass(800);
        QCOMPARE(t.link.room(), 0);
        QCOMPARE(t.roomCalls, before);
        t.pass(200);
        QCOMPARE(t.link.room(), 1); // feels its way back
        QVERIFY(t.roomCalls > before);
        t.link.submit(testPart(3));
        t.wires.back().inject(submitSmResp(decoded(t.frames().value(0)).sequence, "ok"));
        QCOMPARE(t.link.room(), 0);
        t.pass(1'000);
        QCOMPARE(t.link.room(), 1);
    }

    void theRateIsKept()
    {
        TestLink t(windowed(1'000, 10));
        t.up();
        QCOMPARE(t.link.room(), 1);
        t.link.submit(testPart(1));
        QCOMPARE(t.link.room(), 0);
        const int before = t.roomCalls;
        t.pass(99);
        QCOMPARE(t.link.room(), 0);
        t.pass(1);
        QCOMPARE(t.link.room(), 1);
        QVERIFY(t.roomCalls > before);
    }

    void roomIsAnnouncedByTheRateItself() // without the tick
    {
        TestLink t(windowed(1'000, 100));
        t.up();
        while (t.link.room() > 0)
            t.link.submit(testPart(1));
        const int before = t.roomCalls;
        t.clock.advance(100);
        QTRY_VERIFY(t.roomCalls > before);
    }

    void setupFaultIsAnAlarm()
    {
        TestLink t;
        t.up();
        t.link.submit(testPart(1));
        t.wires.back().inject(submitSmResp(decoded(t.frames().value(0)).sequence, {}, 0x15));
        QCOMPARE(t.outcomes.value(0).kind, Kind::SetupFault);
        QCOMPARE(t.link.status().state, LinkState::Degraded);
        QVERIFY(!t.link.status().sentence.isEmpty());
        t.link.submit(testPart(2));
        t.wires.back().inject(submitSmResp(decoded(t.frames().value(0)).sequence, "ok"));
        QCOMPARE(t.link.status().state, LinkState::Up);
    }

    void wrongBindStateBindsAnew()
    {
        TestLink t;
        t.up();
        t.link.submit(testPart(1));
        t.wires.back().inject(submitSmResp(decoded(t.frames().value(0)).sequence, {}, 0x04));
        QCOMPARE(t.outcomes.value(0).kind, Kind::RefusedForNow);
        const auto unbind = decoded(t.frames().value(0));
        QCOMPARE(unbind.command, command::unbind);
        t.wires.back().inject(pdu(0x80000006, 0, unbind.sequence));
        QVERIFY(!t.link.status().sentence.isEmpty());
        t.pass(1'200);
        QCOMPARE(t.wires.size(), size_t(2));
    }

    void inboundWaitsForTheStore() // T46
    {
        TestLink t;
        t.up();
        t.wires.back().inject(deliverSm(70, {.text = "hello"}) + deliverSm(71, {.text = "there"}) +
                              deliverSm(72, {.text = "odd"}) + pdu(command::enquireLink, 0, 73));
        QCOMPARE(t.messages.size(), 3);
        QCOMPARE(t.messages[0].source, QStringLiteral("+15551234567"));
        QCOMPARE(t.messages[0].shortMessage, QByteArray("hello"));
        QVERIFY(t.messages[0].token != 0);
        QCOMPARE(t.frames(),
                 QList<QByteArray>{pdu(0x80000015, 0, 73)}); // answered, the messages not yet
        t.link.acknowledge(t.messages[1].token, Acknowledgement::Later);
        t.link.acknowledge(t.messages[0].token, Acknowledgement::Taken);
        t.link.acknowledge(t.messages[2].token, Acknowledgement::Malformed);
        t.link.acknowledge(t.messages[0].token, Acknowledgement::Taken);
        const QByteArray nul(1, 0);
        const QList<QByteArray> expected{pdu(0x80000005, 0x64, 71, nul),
                                         pdu(0x80000005, 0, 70, nul),
                                         pdu(0x80000005, 0x43, 72, nul)};
        QCOMPARE(t.frames(), expected);
    }

    void anAcknowledgementForALineThatIsGone()
    {
        TestLink t;
        t.up();
        t.wires.back().inject(deliverSm(70, {.text = "hello"}));
        t.wires.back().fail(TransportFault::ClosedByPeer);
        t.pass(1'200);
        t.answerBind();
        t.link.acknowledge(t.messages.value(0).token, Acknowledgement::Taken);
        QVERIFY(t.frames().isEmpty());
    }

    void receiptsAreToldFromMessages() // T65
    {
        TestLink t;
        t.up();
        const QByteArray text("id:77 sub:001 dlvrd:001 stat:DELIVRD err:000 text:");
        t.wires.back().inject(deliverSm(1, {.text = text, .esmClass = 4}) +
                              deliverSm(2, {.text = text}));
        QCOMPARE(t.receipts.size(), 1);
        QCOMPARE(t.receipts[0].ids, QStringList{QStringLiteral("77")});
        QCOMPARE(t.receipts[0].state, Receipt::State::Delivered);
        QCOMPARE(t.messages.size(), 1);
        QCOMPARE(t.messages[0].shortMessage, text);
    }

    void pairIsUpWhenBothAre()
    {
        TestLink t(bound(BindMode::Pair));
        t.link.start();
        QCOMPARE(t.wires.size(), size_t(2));
        t.answerBind(0, 0);
        QCOMPARE(t.link.status().state, LinkState::Degraded);
        t.answerBind(0, 1);
        QCOMPARE(t.link.status().state, LinkState::Up);
        t.link.submit(testPart(1));
        QCoreApplication::processEvents();
        QCOMPARE(t.wires[0].takeFrames().size(), 1); // the transmitter
        t.wires[1].inject(deliverSm(5, {.text = "in"}));
        t.link.acknowledge(t.messages.value(0).token, Acknowledgement::Taken);
        QCoreApplication::processEvents();
        QCOMPARE(t.wires[1].takeFrames().size(), 1); // the receiver
        t.wires[1].fail(TransportFault::ClosedByPeer);
        QCOMPARE(t.link.status().state, LinkState::Degraded);
        QVERIFY(t.link.status().sentence.startsWith(
            QStringLiteral("Sending works, receiving does not.")));
        QCOMPARE(t.link.room(), 9);
    }

    void receiverSendsNothing() // T41
    {
        TestLink t(bound(BindMode::Receiver));
        t.up();
        QCOMPARE(t.link.status().state, LinkState::Up);
        QCOMPARE(t.link.room(), 0);
        t.link.submit(testPart(1));
        QTRY_COMPARE(t.outcomes.size(), 1);
        QCOMPARE(t.outcomes[0].kind, Kind::NotSent);
        QVERIFY(t.frames().isEmpty());
    }

    void stopUnbindsThenSaysSo()
    {
        TestLink t;
        t.up();
        t.link.submit(testPart(1));
        const quint32 sequence = decoded(t.frames().value(0)).sequence;
        t.link.stop();
        t.link.stop();
        QCOMPARE(t.link.room(), 0);
        t.wires.back().inject(submitSmResp(sequence, "id"));
        QCOMPARE(t.outcomes.value(0).kind, Kind::Accepted);
        const auto unbind = decoded(t.frames().value(0));
        QCOMPARE(unbind.command, command::unbind);
        t.wires.back().inject(pdu(0x80000006, 0, unbind.sequence));
        QTRY_COMPARE(t.stops, 1);
        QCOMPARE(t.link.status().state, LinkState::Off);
        t.pass(120'000);
        QCOMPARE(t.wires.size(), size_t(1));
        QCOMPARE(t.stops, 1);
    }

    void stopAtAnyMoment() // T50
    {
        TestLink never;
        never.link.stop();
        QTRY_COMPARE(never.stops, 1);
        TestLink connecting(bound(BindMode::Pair));
        connecting.link.start();
        connecting.link.stop();
        QTRY_COMPARE(connecting.stops, 1);
        TestLink waiting;
        waiting.link.start();
        waiting.wires.back().fail(TransportFault::Refused);
        waiting.link.stop();
        QTRY_COMPARE(waiting.stops, 1);
        QCOMPARE(waiting.link.status().nextTryUs, 0);
    }

    void wallClockJumps() // T55
    {
        TestLink t;
        t.up();
        t.link.submit(testPart(1));
        t.frames();
        t.clock.jumpWall(3'600'000'000);
        t.pass(1'000);
        t.clock.jumpWall(-7'200'000'000);
        t.pass(1'000);
        QVERIFY(t.outcomes.isEmpty());
        QCOMPARE(t.link.status().state, LinkState::Up);
    }
};

QTEST_GUILESS_MAIN(TestSmppLink)

#include "tst_smpp_link.moc"
