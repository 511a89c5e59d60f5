// What a carrier's profile changes about its line: several binds, timers, other forms of a part.
#include "smpp/command_status.h"
#include "unit/carrier/test_link.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::test;
using Kind = carrier::SubmitOutcome::Kind;

namespace {

carrier::SubmitPart withHeader(qint64 attempt)
{
    carrier::SubmitPart part = testPart(attempt);
    part.hasUdh = true;
    part.userData = QByteArray::fromHex("0500032a0201") + "body";
    part.total = 2;
    part.number = 1;
    return part;
}

carrier::SubmitPart withSar(qint64 attempt)
{
    carrier::SubmitPart part = testPart(attempt);
    part.sarReference = 0x2A;
    part.total = 2;
    part.number = 1;
    return part;
}

Carrier twoBinds(BindMode mode = BindMode::Transceiver)
{
    Carrier carrier = testCarrier();
    carrier.bind = mode;
    carrier.window = 2;
    carrier.profile.binds = 2;
    return carrier;
}

} // namespace

class TestSmppLinkProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalBindsComeOneASecondAndShareTheWork()
    {
        TestLink t(twoBinds());
        t.link.start();
        QCOMPARE(t.wires.size(), size_t(1));
        t.answerBind();
        QCOMPARE(t.link.status().state, LinkState::Degraded); // the other is still to come
        t.pass(1'000);
        QCOMPARE(t.wires.size(), size_t(2));
        t.answerBind();
        QCOMPARE(t.link.status().state, LinkState::Up);
        QCOMPARE(t.link.room(), 4);
        QCOMPARE(t.link.status().window, 4);
        for (int i = 1; i <= 4; ++i)
            t.link.submit(testPart(i));
        QCOMPARE(t.link.room(), 0); // T45: never beyond the window of either
        const LinkStatus status = t.link.status();
        QCOMPARE(status.binds.size(), 2);
        QCOMPARE(status.binds[0].inFlight, 2);
        QCOMPARE(status.binds[1].inFlight, 2);
        QCOMPARE(status.binds[1].mode, BindMode::Transceiver);
    }

    void oneOfTwoDownLosesOnlyItsOwn()
    {
        TestLink t(twoBinds());
        t.link.start();
        t.answerBind();
        t.pass(1'000);
        t.answerBind();
        for (int i = 1; i <= 4; ++i)
            t.link.submit(testPart(i));
        QCoreApplication::processEvents();
        t.wires[0].fail(smpp::TransportFault::ClosedByPeer);
        QCOMPARE(t.outcomes.size(), 2);
        QCOMPARE(t.outcomes[0].kind, Kind::Lost);
        const LinkStatus status = t.link.status();
        QCOMPARE(status.state, LinkState::Degraded);
        QVERIFY2(status.sentence.startsWith(QLatin1String("1 of 2 lines are up.")),
                 qPrintable(status.sentence));
        QCOMPARE(status.binds[0].state, LinkState::Down);
        QVERIFY(status.binds[0].nextTryUs > 0);
    }

    void severalPairs()
    {
        TestLink t(twoBinds(BindMode::Pair));
        t.link.start();
        QCOMPARE(t.wires.size(), size_t(2));
        t.answerBind(0, 0);
        t.answerBind(0, 1);
        t.pass(1'000);
        QCOMPARE(t.wires.size(), size_t(4));
        t.answerBind(0, 2);
        t.answerBind(0, 3);
        QCOMPARE(t.link.status().state, LinkState::Up);
        QCOMPARE(t.link.room(), 4); // only transmitters count
        QCOMPARE(t.link.status().binds[3].mode, BindMode::Receiver);
    }

    void aRefusedHeaderGoesAsSarOnce() // smpp.md 2.9, row 43
    {
        TestLink t;
        t.up();
        t.link.submit(withHeader(1));
        const QByteArray first = t.frames().value(0);
        QCOMPARE(int(decoded(first).esmClass), 0x40);
        t.wires.back().inject(submitSmResp(decoded(first).sequence, {}, 0x43));
        QVERIFY(t.outcomes.isEmpty()); // it was the form, not the message
        const QByteArray second = t.frames().value(0);
        smpp::Pdu again;
        smpp::decode(second, &again);
        QCOMPARE(int(again.esmClass), 0);
        QCOMPARE(again.tlvNumber(smpp::tag::sarMsgRefNum, 2).value_or(0), 0x2Au);
        QCOMPARE(again.shortMessage.toByteArray(), QByteArray("body"));
        t.wires.back().inject(submitSmResp(again.sequence, "id"));
        QCOMPARE(t.outcomes.size(), 1);
        QCOMPARE(t.outcomes[0].kind, Kind::Accepted);
        // The next one goes so at once.
        t.link.submit(withHeader(2));
        const QByteArray third = t.frames().value(0);
        smpp::decode(third, &again);
        QVERIFY(again.tlv(smpp::tag::sarMsgRefNum));
        // And when that is refused as well, it is the set-up.
        t.wires.back().inject(submitSmResp(again.sequence, {}, 0x43));
        QCOMPARE(t.outcomes.size(), 2);
        QCOMPARE(t.outcomes[1].kind, Kind::SetupFault);
    }

    void refusedOptionalParametersAreDroppedOnce_data() // smpp.md 2.9, rows C0 to C4
    {
        QTest::addColumn<quint32>("status");
        for (const quint32 status : {0xC0u, 0xC1u, 0xC2u, 0xC3u, 0xC4u})
            QTest::addRow("%02X", status) << status;
    }

    void refusedOptionalParametersAreDroppedOnce()
    {
        QFETCH(quint32, status);
        TestLink t;
        t.up();
        t.link.submit(withSar(1));
        const QByteArray first = t.frames().value(0);
        t.wires.back().inject(submitSmResp(decoded(first).sequence, {}, status));
        QVERIFY(t.outcomes.isEmpty());
        const QByteArray second = t.frames().value(0);
        smpp::Pdu again;
        smpp::decode(second, &again);
        QCOMPARE(again.tlvs.size(), 0);
        QCOMPARE(again.shortMessage.toByteArray(), QByteArray::fromHex("0500032a0201") + "text");
        t.wires.back().inject(submitSmResp(again.sequence, {}, status));
        QCOMPARE(t.outcomes.size(), 1);
        QCOMPARE(t.outcomes[0].kind, Kind::SetupFault);
    }

    void aPayloadThatIsRefusedGoesInTheMessage()
    {
        TestLink t;
        t.up();
        carrier::SubmitPart part = testPart(1);
        part.inPayload = true;
        t.link.submit(part);
        t.wires.back().inject(submitSmResp(decoded(t.frames().value(0)).sequence, {}, 0xC1));
        const QByteArray second = t.frames().value(0);
        smpp::Pdu again;
        smpp::decode(second, &again);
        QCOMPARE(again.shortMessage.toByteArray(), QByteArray("text"));
    }

    void timersComeFromTheProfile()
    {
        Carrier carrier = testCarrier();
        carrier.profile.enquireSeconds = 5;
        carrier.profile.responseSeconds = 7;
        TestLink t(carrier);
        t.up();
        t.pass(5'000);
        const QList<QByteArray> asked = t.frames();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(decoded(asked[0]).command, smpp::command::enquireLink);
        QCOMPARE(t.link.status().binds[0].enquireMs, -1);
        t.clock.advance(23);
        t.wires.back().inject(pdu(smpp::command::responseTo(smpp::command::enquireLink), 0,
                                  decoded(asked[0]).sequence));
        QCOMPARE(t.link.status().binds[0].enquireMs, 23);
        t.link.submit(testPart(1));
        t.pass(6'800);
        QVERIFY(t.outcomes.isEmpty());
        t.pass(200);
        QCOMPARE(t.outcomes.size(), 1); // T35
        QCOMPARE(t.outcomes[0].kind, Kind::Lost);
        QCOMPARE(t.outcomes[0].tookMs, -1);
    }

    void congestionInAnAnswerSlowsTheLine() // T23
    {
        Carrier carrier = testCarrier();
        carrier.rate = 100;
        TestLink t(carrier);
        t.up();
        t.link.submit(testPart(1));
        const quint32 sequence = decoded(t.frames().value(0)).sequence;
        t.wires.back().inject(pdu(smpp::command::responseTo(smpp::command::submitSm), 0, sequence,
                                  cstr("id") + QByteArray::fromHex("0428000164")));
        QCOMPARE(t.outcomes[0].kind, Kind::Accepted);
        QCOMPARE(t.link.status().state, LinkState::Degraded);
        QVERIFY(t.link.status().slowedTo > 0);
    }

    void manyRefusedSendersAreAnAlarm() // smpp.md 2.9, row 0A
    {
        Carrier carrier = testCarrier();
        carrier.window = 30;
        TestLink t(carrier);
        t.up();
        for (int i = 1; i <= 20; ++i)
            t.link.submit(testPart(i));
        int answered = 0;
        for (const QByteArray &frame : t.frames()) {
            QCOMPARE(t.link.status().state, LinkState::Up);
            t.wires.back().inject(submitSmResp(decoded(frame).sequence, {}, 0x0A));
            ++answered;
        }
        QCOMPARE(answered, 20);
        QCOMPARE(t.link.status().state, LinkState::Degraded);
        QCOMPARE(t.outcomes.at(t.outcomes.size() - 2).kind, Kind::RefusedForGood);
        QCOMPARE(t.outcomes.last().kind, Kind::SetupFault); // that one waits for a better setting
        t.link.submit(testPart(21));
        t.wires.back().inject(submitSmResp(decoded(t.frames().value(0)).sequence, "ok"));
        QCOMPARE(t.link.status().state, LinkState::Up);
    }

    void theTimeOfAnAnswerIsToldWithIt()
    {
        TestLink t;
        t.up();
        t.link.submit(testPart(1));
        const quint32 sequence = decoded(t.frames().value(0)).sequence;
        t.clock.advance(41);
        t.wires.back().inject(submitSmResp(sequence, "id"));
        QCOMPARE(t.outcomes[0].tookMs, 41);
        QCOMPARE(t.link.status().binds[0].answerMs, 41);
    }
};

QTEST_GUILESS_MAIN(TestSmppLinkProfile)
#include "tst_smpp_link_profile.moc"
