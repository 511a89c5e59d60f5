// Connect, bind, silence, unbind, close. What passes over a bound session: tst_session_traffic.
#include "smpp/command_status.h"
#include "smpp/session.h"
#include "unit/smpp/test_session.h"

#include <QTest>

using namespace cordboard::smpp;
using namespace cordboard::test;

using End = SessionEnd::Kind;
using Kind = SubmitAnswer::Kind;
Q_DECLARE_METATYPE(TransportFault)

namespace {
constexpr quint32 enquireResp = command::responseTo(command::enquireLink);
constexpr quint32 deliverResp = command::responseTo(command::deliverSm);
} // namespace

class TestSessionLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bindsAndReportsItOnce()
    {
        TestSession t;
        t.session->start();
        QCOMPARE(t.wire.opened, 1);
        QVERIFY(t.wire.written.isEmpty());
        t.wire.connectUp();
        const auto request = t.written().value(0);
        QCOMPARE(request.command, command::bindTransceiver);
        QCOMPARE(t.session->room(), 0);
        t.wire.inject(pdu(0x80000009, 0, request.sequence, cstr("smsc")));
        QCOMPARE(t.bounds, 1);
        QCOMPARE(t.session->room(), 10);
        t.wire.inject(
            pdu(0x80000009, 0, request.sequence, cstr("smsc"))); // a second one changes nothing
        QCOMPARE(t.bounds, 1);
        QVERIFY(t.ends.isEmpty());
    }

    void bindNeverAnswered() // T30
    {
        TestSession t;
        t.session->start();
        t.wire.connectUp();
        t.pass(limit::bindMs - 1);
        QVERIFY(t.ends.isEmpty());
        t.pass(1);
        QCOMPARE(t.ends.value(0).kind, End::BindTimeout);
        QVERIFY(!t.ends[0].wasBound);
        QCOMPARE(t.wire.closed, 1);
    }

    void connectNeverAnswered()
    {
        TestSession t;
        t.session->start();
        t.pass(limit::connectMs);
        QCOMPARE(t.ends.value(0).kind, End::ConnectTimeout);
    }

    void bindRefused_data() // T09 T32 T33
    {
        QTest::addColumn<quint32>("command");
        QTest::addColumn<quint32>("status");
        QTest::newRow("wrong password") << 0x80000009u << 0x0Eu;
        QTest::newRow("unknown system id") << 0x80000009u << 0x0Fu;
        QTest::newRow("already bound") << 0x80000009u << 0x05u;
        QTest::newRow("generic_nack") << 0x80000000u << 0x03u;
    }

    void bindRefused()
    {
        QFETCH(quint32, command);
        QFETCH(quint32, status);
        TestSession t;
        t.session->start();
        t.wire.connectUp();
        t.wire.inject(pdu(command, status, t.written().value(0).sequence, QByteArray(1, 0)));
        QCOMPARE(t.ends.size(), 1);
        QCOMPARE(t.ends[0].kind, End::BindRefused);
        QCOMPARE(t.ends[0].status, status);
        QCOMPARE(t.bounds, 0);
    }

    void aPasswordThatDoesNotFitNeverLeaves()
    {
        TestSession t;
        t.settings.password = "far too long";
        t.session = std::make_unique<Session>(t.settings, t.wire.make(), t.clock, t);
        t.session->start();
        t.wire.connectUp();
        QCOMPARE(t.ends.value(0).kind, End::Setup);
        QVERIFY(!t.ends[0].detail.isEmpty());
        QVERIFY(t.wire.written.isEmpty());
    }

    void carrierUnbindsWithSubmitsInFlight() // T40
    {
        TestSession t;
        t.bind();
        t.submit(1);
        t.wire.inject(pdu(command::unbind, 0, 55));
        QCOMPARE(t.answers.value(0).kind, Kind::LineBroke);
        QCOMPARE(t.ends.value(0).kind, End::Unbound);
        QVERIFY(t.ends[0].wasBound);
        const auto out = t.wire.takeFrames();
        QCOMPARE(out, QList<QByteArray>{pdu(0x80000006, 0, 55)});
    }

    void deliverThenUnbind() // T40: what it sent is still answered before we go
    {
        TestSession t;
        t.bind();
        t.wire.inject(deliverSm(54, {.text = "last words"}) + pdu(command::unbind, 0, 55));
        QVERIFY(t.ends.isEmpty());
        QCOMPARE(t.session->room(), 0);
        t.session->answer(54, 0);
        t.session->tick();
        QCOMPARE(t.ends.value(0).kind, End::Unbound);
        const QList<QByteArray> expected{pdu(0x80000005, 0, 54, QByteArray(1, 0)),
                                         pdu(0x80000006, 0, 55)};
        QCOMPARE(t.wire.takeFrames(), expected);
    }

    void stopDrainsUnbindsAndEnds()
    {
        TestSession t;
        t.bind();
        const quint32 sequence = t.submit(1);
        t.session->stop();
        QCOMPARE(t.session->room(), 0);
        QVERIFY(t.written().isEmpty()); // waits for the answer
        t.wire.inject(submitSmResp(sequence, "id"));
        const auto unbind = t.written().value(0);
        QCOMPARE(unbind.command, command::unbind);
        t.wire.inject(pdu(0x80000006, 0, unbind.sequence));
        QCOMPARE(t.answers.value(0).kind, Kind::Answered);
        QCOMPARE(t.ends.value(0).kind, End::Stopped);
        QCOMPARE(t.wire.closed, 1);
    }

    void unbindNotAnswered() // T40
    {
        TestSession t;
        t.bind();
        t.session->stop();
        QCOMPARE(t.written().value(0).command, command::unbind);
        t.pass(limit::unbindAnswerMs);
        QCOMPARE(t.ends.value(0).kind, End::Stopped);
    }

    void stopWaitsFiveSecondsAtMost()
    {
        TestSession t;
        t.bind();
        t.submit(1);
        t.session->stop();
        t.pass(limit::drainMs + limit::unbindAnswerMs + 200);
        QCOMPARE(t.answers.value(0).kind, Kind::LineBroke);
        QCOMPARE(t.ends.value(0).kind, End::Stopped);
    }

    void stopTwiceAndAfterTheEnd() // T50
    {
        TestSession t;
        t.session->start();
        t.session->stop();
        t.session->stop();
        QCOMPARE(t.ends.size(), 1);
        t.session->abort({});
        t.session->tick();
        t.session->answer(1, 0);
        QCOMPARE(t.submit(1), 0u);
        QCOMPARE(t.ends.size(), 1);
    }

    void deliverBeforeBound() // T41
    {
        TestSession t;
        t.session->start();
        t.wire.connectUp();
        t.written();
        t.wire.inject(deliverSm(3, {.text = "early"}));
        const auto out = t.written().value(0);
        QCOMPARE(out.command, deliverResp);
        QCOMPARE(out.status, status::invalidBindState);
        QVERIFY(t.requests.isEmpty());
    }

    void lineBreaks_data() // T42
    {
        QTest::addColumn<TransportFault>("fault");
        QTest::newRow("reset or closed") << TransportFault::ClosedByPeer;
        QTest::newRow("network down") << TransportFault::Unreachable;
    }

    void lineBreaks()
    {
        QFETCH(TransportFault, fault);
        TestSession t;
        t.bind();
        t.submit(1);
        t.wire.inject(submitSmResp(1, "id").first(9)); // in the middle of a PDU
        t.wire.fail(fault);
        QCOMPARE(t.answers.size(), 1);
        QCOMPARE(t.answers[0].kind, Kind::LineBroke);
        QCOMPARE(t.ends.value(0).kind, End::Transport);
        QCOMPARE(t.ends.value(0).fault, fault);
    }

    void silenceIsFoundWithinAMinute() // T42 T43: packets are dropped
    {
        TestSession t;
        t.bind();
        t.pass(limit::enquireIdleMs - 200);
        QVERIFY(t.written().isEmpty());
        t.pass(200);
        QCOMPARE(t.written().value(0).command, command::enquireLink);
        t.pass(limit::enquireAnswerMs - 200);
        QVERIFY(t.ends.isEmpty());
        t.pass(200);
        QCOMPARE(t.ends.value(0).kind, End::Silent);
    }

    void enquireLinkGoesOnAsLongAsItIsAnswered() // T43
    {
        TestSession t;
        t.bind();
        for (int i = 0; i < 20; ++i) {
            t.pass(limit::enquireIdleMs);
            const auto out = t.written().value(0);
            QCOMPARE(out.command, command::enquireLink);
            t.wire.inject(i % 2 ? pdu(enquireResp, 0, out.sequence)
                                : pdu(command::genericNack, 3, out.sequence));
        }
        QVERIFY(t.ends.isEmpty());
        t.clock.jumpWall(-3'600'000'000); // T55
        t.pass(1'000);
        QVERIFY(t.ends.isEmpty());
    }

    void noEnquireLinkBeforeBind() // T44
    {
        TestSession t;
        t.session->start();
        t.wire.connectUp();
        t.written();
        t.session->enquire();
        t.pass(limit::bindMs - 200);
        QVERIFY(t.written().isEmpty());
    }

    void aBusyLineNeedsNoEnquireLink() // T43
    {
        TestSession t;
        t.bind();
        for (int i = 0; i < 20; ++i) {
            t.pass(10'000);
            t.wire.inject(pdu(command::enquireLink, 0, quint32(i)));
            const auto out = t.written();
            QCOMPARE(out.size(), 1);
            QCOMPARE(out[0].command, enquireResp);
        }
    }

    void halfAPduIsWaitedForTenSeconds()
    {
        TestSession t;
        t.bind();
        t.wire.inject(deliverSm(1, {.text = "cut"}).first(20));
        t.pass(limit::partialPduMs - 200);
        QVERIFY(t.ends.isEmpty());
        t.pass(200);
        QCOMPARE(t.ends.value(0).kind, End::Garbage);
    }

    void garbageClosesTheLine_data() // T01 T02
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("an HTTP server") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n");
        QTest::newRow("length 0") << QByteArray(64, 0);
        QTest::newRow("length -1") << QByteArray(64, char(0xFF));
        QTest::newRow("length 15") << pduOfLength(15, 5, 0, 1);
    }

    void garbageClosesTheLine()
    {
        QFETCH(QByteArray, bytes);
        TestSession t;
        t.bind();
        t.submit(1);
        t.wire.inject(pdu(command::enquireLink, 0, 8) + bytes);
        QCOMPARE(t.ends.value(0).kind, End::Garbage);
        QCOMPARE(t.answers.value(0).kind, Kind::LineBroke);
        const auto out = t.wire.takeFrames();
        QCOMPARE(out.value(0), pdu(enquireResp, 0, 8));
        QCOMPARE(out.value(1), pdu(command::genericNack, status::invalidCommandLength, 0));
        QCOMPARE(t.wire.closed, 1);
    }
};

QTEST_GUILESS_MAIN(TestSessionLife)

#include "tst_session.moc"
