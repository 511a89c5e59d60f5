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
        const Pdu request = t.written().value(0);
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

    void answersEndEachSubmitOnce() // T07 T08 T10 T37
    {
        TestSession t;
        t.bind();
        const quint32 a = t.submit(1);
        const quint32 b = t.submit(2);
        const quint32 c = t.submit(3);
        QCOMPARE(t.session->room(), 7);
        t.wire.inject(submitSmResp(b, "second")); // T47: out of order
        t.wire.inject(
            pdu(0x80000004, 0x410, a, "no NUL here")); // a vendor's status and an odd body
        t.wire.inject(pdu(0x80000004, 0, c));
        t.wire.inject(submitSmResp(b, "again"));
        t.wire.inject(submitSmResp(0x12345, "never asked"));
        QCOMPARE(t.answers.size(), 3);
        QCOMPARE(t.answers[0].tag, quint64(2));
        QCOMPARE(t.answers[0].id, QByteArray("second"));
        QCOMPARE(t.answers[1].tag, quint64(1));
        QCOMPARE(t.answers[1].status, 0x410u);
        QCOMPARE(t.answers[2].id, QByteArray());
        QCOMPARE(t.session->room(), 10);
        QVERIFY(t.ends.isEmpty());
    }

    void responseOfTheWrongTypeIsIgnored() // T37
    {
        TestSession t;
        t.bind();
        const quint32 sequence = t.submit(1);
        for (const quint32 id :
             {enquireResp, deliverResp, 0x80000103u, 0x80000006u, 0x80000009u, 0x800000FFu})
            t.wire.inject(pdu(id, 0, sequence));
        QVERIFY(t.answers.isEmpty());
        t.wire.inject(submitSmResp(sequence, "id"));
        QCOMPARE(t.answers.size(), 1);
    }

    void requestWithOurPendingNumber() // T38
    {
        TestSession t;
        t.bind();
        const quint32 sequence = t.submit(1);
        t.wire.inject(pdu(command::enquireLink, 0, sequence));
        t.wire.inject(deliverSm(sequence, {.text = "hello"}));
        QVERIFY(t.answers.isEmpty());
        QCOMPARE(t.requests, QList<quint32>{sequence});
        t.session->answer(sequence, 0);
        const auto out = t.written();
        QCOMPARE(out.size(), 2);
        QCOMPARE(out[0].command, enquireResp);
        QCOMPARE(out[1].command, deliverResp);
        QCOMPARE(out[1].sequence, sequence);
        t.wire.inject(submitSmResp(sequence, "id"));
        QCOMPARE(t.answers.value(0).tag, quint64(1));
    }

    void neverAnsweredThenLate() // T35 T36 T45
    {
        TestSession t(1);
        t.bind();
        const quint32 sequence = t.submit(7);
        QCOMPARE(t.session->room(), 0);
        for (int i = 0; i < 3; ++i) { // the line is alive, only this answer is missing
            t.pass(9'000);
            t.wire.inject(pdu(command::enquireLink, 0, quint32(100 + i)));
        }
        QVERIFY(t.answers.isEmpty());
        t.pass(3'000);
        QCOMPARE(t.answers.size(), 1);
        QCOMPARE(t.answers[0].kind, Kind::TimedOut);
        QCOMPARE(t.session->room(), 1); // the slot is free
        for (const Pdu &each : t.written())
            QVERIFY(each.command != command::submitSm); // and nothing was sent again
        t.wire.inject(submitSmResp(sequence, "late"));
        QCOMPARE(t.answers.size(), 2);
        QCOMPARE(t.answers[1].kind, Kind::Late);
        QCOMPARE(t.answers[1].tag, quint64(7));
        QCOMPARE(t.answers[1].id, QByteArray("late"));
        t.wire.inject(submitSmResp(sequence, "late again"));
        QCOMPARE(t.answers.size(), 2);
        QVERIFY(t.ends.isEmpty());
    }

    void genericNack() // T39
    {
        TestSession t;
        t.bind();
        const quint32 a = t.submit(1);
        t.submit(2);
        t.wire.inject(pdu(command::genericNack, 0x58, a));
        QCOMPARE(t.answers.value(0).kind, Kind::Answered);
        QCOMPARE(t.answers.value(0).status, 0x58u);
        QVERIFY(t.ends.isEmpty());
        t.wire.inject(pdu(command::genericNack, 0x03, 0x999999)); // for nothing of ours
        QVERIFY(t.ends.isEmpty());
        t.wire.inject(pdu(command::genericNack, 0x02, 0));
        QCOMPARE(t.ends.value(0).kind, End::Nacked);
        QCOMPARE(t.answers.value(1).kind, Kind::LineBroke);
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
        const Pdu unbind = t.written().value(0);
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
        const Pdu out = t.written().value(0);
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

    void whatNeverLeftIsToldApart()
    {
        TestSession t;
        t.bind();
        t.submit(1); // flushed
        SubmitFields fields;
        fields.source = "1";
        fields.destination = "2";
        QVERIFY(t.session->submit(fields, 2)); // gathered only
        t.wire.fail(TransportFault::ClosedByPeer);
        QCOMPARE(t.answers.size(), 2);
        for (const auto &answer : t.answers)
            QCOMPARE(answer.kind, answer.tag == 1 ? Kind::LineBroke : Kind::NotWritten);
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
            const Pdu out = t.written().value(0);
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

    void oneOctetASecond() // T47: slow is not broken
    {
        TestSession t;
        t.bind();
        const quint32 sequence = t.submit(1);
        for (const char octet : submitSmResp(sequence, "id")) {
            t.pass(1'000);
            t.wire.inject(QByteArray(1, octet));
        }
        QCOMPARE(t.answers.value(0).id, QByteArray("id"));
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

    void windowIsNeverExceeded() // T45 G13
    {
        for (const int window : {1, 7, 100, 1'000}) {
            TestSession t(window);
            t.bind();
            QList<quint32> open;
            for (int i = 0; i < 3 * window; ++i) {
                const int room = t.session->room();
                QCOMPARE(room, window - int(open.size()));
                const quint32 sequence = t.submit(quint64(i));
                QCOMPARE(sequence != 0, room > 0);
                if (sequence != 0)
                    open.append(sequence);
                if (i % 3 == 2) // slots come back by success and by error
                    t.wire.inject(submitSmResp(open.takeFirst(), "id", i % 2 ? 0 : 0x14));
            }
        }
    }

    void slotsAreReusableFromInsideAnAnswer()
    {
        TestSession t(1);
        t.bind();
        const quint32 first = t.submit(1);
        quint32 second = 0;
        t.onAnswer = [&] {
            second = second ? second : t.submit(2);
        };
        t.wire.inject(submitSmResp(first, "id"));
        QVERIFY(second != 0);
        QCOMPARE(t.session->room(), 0);
    }

    void sequenceWrapsWithEntriesPending() // T53
    {
        TestSession t(3, 0x7FFFFFFE);
        t.bind(); // takes 0x7FFFFFFE
        QCOMPARE(t.submit(1), 0x7FFFFFFFu);
        QCOMPARE(t.submit(2), 1u);
        t.wire.inject(submitSmResp(0x7FFFFFFF, "a") + submitSmResp(1, "b"));
        QCOMPARE(t.answers.size(), 2);
        QCOMPARE(t.answers[0].tag, quint64(1));
        QCOMPARE(t.answers[1].tag, quint64(2));
    }

    void aFloodWithASlowStore() // T46
    {
        TestSession t;
        t.bind();
        QByteArray flood;
        for (quint32 i = 1; i <= 3'000; ++i)
            flood += deliverSm(i, {.text = "flood"});
        t.wire.inject(flood + pdu(command::enquireLink, 0, 9'999));
        QCOMPARE(t.requests.size(), limit::heldRequests);
        const auto out = t.written();
        QCOMPARE(out.size(), 2'000 + 1); // the rest is asked to come again
        QCOMPARE(out.first().status, status::temporaryReceiverError);
        QCOMPARE(out.last().command, enquireResp);
        for (const quint32 sequence : t.requests)
            t.session->answer(sequence, 0);
        t.session->answer(1, 0); // a second time: nothing
        QCOMPARE(t.written().size(), limit::heldRequests);
        t.wire.inject(deliverSm(5'000, {.text = "after the flood"}));
        QCOMPARE(t.requests.last(), 5'000u);
    }

    void malformedRequests() // T05 T16 T19 T52
    {
        TestSession t;
        t.bind();
        QByteArray shortened = smBody({.text = "only this is there"});
        shortened[shortened.size() - 19] = char(200);
        t.wire.inject(pdu(command::deliverSm, 0, 1, shortened));
        t.wire.inject(pdu(command::deliverSm, 0, 2, "no end"));
        t.wire.inject(pdu(0x10200, 0, 3, "vendor"));
        t.wire.inject(pdu(command::submitSm, 0, 0xFFFFFFFF, smBody({.text = "to an ESME?"})));
        t.wire.inject(pdu(command::outbind, 0, 5, cstr("smsc") + cstr("pw")));
        t.wire.inject(pdu(command::alertNotification, 0, 6, QByteArray(6, 0)));
        const auto out = t.written();
        QCOMPARE(out.size(), 4);
        QCOMPARE(out[0].command, deliverResp);
        QCOMPARE(out[0].status, status::invalidMessageLength);
        QCOMPARE(out[1].status, status::invalidServiceType);
        QCOMPARE(out[2].command, command::genericNack);
        QCOMPARE(out[2].status, status::invalidCommandId);
        QCOMPARE(out[3].command, command::genericNack);
        QCOMPARE(out[3].sequence, 0xFFFFFFFFu); // T06: echoed unchanged
        QVERIFY(t.requests.isEmpty());
        QVERIFY(t.ends.isEmpty());
    }

    void submitsOfOneTurnLeaveInOneWrite()
    {
        TestSession t(100);
        t.bind();
        SubmitFields fields;
        fields.source = "1";
        fields.destination = "2";
        for (quint64 i = 0; i < 100; ++i)
            QVERIFY(t.session->submit(fields, i));
        QVERIFY(t.wire.written.isEmpty());
        const int before = t.wire.writes;
        QTRY_VERIFY(!t.wire.written.isEmpty()); // by itself, with the next turn of the event loop
        QCOMPARE(t.wire.writes, before + 1);
        QCOMPARE(t.wire.takeFrames().size(), 100);
    }
};

QTEST_GUILESS_MAIN(TestSessionLife)

#include "tst_session.moc"
