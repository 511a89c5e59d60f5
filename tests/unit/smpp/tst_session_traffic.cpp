// Submits, answers and requests of the carrier over a bound session.
#include "smpp/command_status.h"
#include "smpp/session.h"
#include "unit/smpp/test_session.h"

#include <QTest>

using namespace cordboard::smpp;
using namespace cordboard::test;

using End = SessionEnd::Kind;
using Kind = SubmitAnswer::Kind;

namespace {
constexpr quint32 enquireResp = command::responseTo(command::enquireLink);
constexpr quint32 deliverResp = command::responseTo(command::deliverSm);
} // namespace

class TestSessionTraffic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
        for (const auto &each : t.written())
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

QTEST_GUILESS_MAIN(TestSessionTraffic)

#include "tst_session_traffic.moc"
