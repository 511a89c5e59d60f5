#include "test_link.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::test;
using Kind = carrier::SubmitOutcome::Kind;

/// A line whose submits are refused because of how it is set up waits for somebody (smpp.md 2.9,
/// class C; ADR 0012, 5).
class TestSetupHalt : public QObject
{
    Q_OBJECT

    /// One part there and the carrier's answer back.
    static Kind exchange(TestLink &t, qint64 attempt, quint32 status)
    {
        t.link.submit(testPart(attempt));
        const quint32 sequence = decoded(t.frames().value(0)).sequence;
        t.wires.back().inject(
            submitSmResp(sequence, status ? QByteArray() : QByteArray("ok"), status));
        return t.outcomes.last().kind;
    }

    /// The carrier answers enquire_link meanwhile.
    static void passAlive(TestLink &t, int seconds)
    {
        for (int i = 0; i < seconds; ++i) {
            t.pass(1'000);
            for (const QByteArray &frame : t.frames())
                t.wires.back().inject(pdu(smpp::command::responseTo(smpp::command::enquireLink), 0,
                                          decoded(frame).sequence, {}));
        }
    }

    static void halt(TestLink &t)
    {
        t.up();
        for (int i = 1; i <= 3; ++i)
            QCOMPARE(exchange(t, i, 0x48), Kind::SetupFault);
        QCOMPARE(t.link.room(), 0);
    }

private Q_SLOTS:
    void oneOrTwoMayBeAboutTheMessage()
    {
        TestLink t;
        t.up();
        for (int i = 1; i <= 6; i += 3) {
            exchange(t, i, 0x48);
            exchange(t, i + 1, 0x48);
            QVERIFY(t.link.room() > 1);
            QCOMPARE(exchange(t, i + 2, 0), Kind::Accepted);
        }
        QVERIFY(t.link.room() > 1);
    }

    void threeInARowHaltItForFiveMinutes()
    {
        TestLink t;
        halt(t);
        QCOMPARE(t.link.status().state, LinkState::Degraded);
        passAlive(t, 290);
        QCOMPARE(t.link.room(), 0);
        const int before = t.roomCalls;
        passAlive(t, 20);
        QVERIFY(t.roomCalls > before);
        QCOMPARE(t.link.room(), 1); // one part tries
        t.link.submit(testPart(9));
        QCOMPARE(t.link.room(), 0);
    }

    void theOneThatTriesDecides()
    {
        TestLink t;
        halt(t);
        passAlive(t, 310);
        QCOMPARE(exchange(t, 9, 0x48), Kind::SetupFault);
        QCOMPARE(t.link.room(), 0);
        passAlive(t, 310);
        QCOMPARE(exchange(t, 10, 0), Kind::Accepted);
        QVERIFY(t.link.room() > 1);
        QCOMPARE(t.link.status().state, LinkState::Up);
    }

    void tryNowDoesNotWait()
    {
        TestLink t;
        halt(t);
        const int before = t.roomCalls;
        t.link.tryNow();
        QVERIFY(t.roomCalls > before);
        QCOMPARE(t.link.room(), 1);
        QCOMPARE(exchange(t, 9, 0), Kind::Accepted);
        QVERIFY(t.link.room() > 1);
    }

    void whatIsRefusedWhileManyAreUnderWayCountsOnce()
    {
        TestLink t;
        t.up();
        for (int i = 1; i <= 5; ++i)
            t.link.submit(testPart(i));
        for (const QByteArray &frame : t.frames())
            t.wires.back().inject(submitSmResp(decoded(frame).sequence, {}, 0x48));
        QCOMPARE(t.outcomes.size(), 5);
        for (const auto &outcome : std::as_const(t.outcomes)) {
            QCOMPARE(outcome.kind, Kind::SetupFault);
            QCOMPARE(outcome.reason.code, ReasonCode::CarrierSetup);
        }
        QCOMPARE(t.link.room(), 0);
    }

    void aRefusalThatMayHaveLeftSaysSo_data()
    {
        QTest::addColumn<uint>("status");
        QTest::addColumn<bool>("mayHaveLeft");
        QTest::addColumn<int>("retries");
        QTest::newRow("RSYSERR") << 0x08u << true << 5;
        QTest::newRow("RDELIVERYFAILURE") << 0xFEu << true << 3;
        QTest::newRow("RUNKNOWNERR") << 0xFFu << true << 3;
        QTest::newRow("RSUBMITFAIL") << 0x45u << false << 3;
        QTest::newRow("RMSGQFUL") << 0x14u << false << 0;
        QTest::newRow("RINVBNDSTS") << 0x04u << false << 0;
    }

    void aRefusalThatMayHaveLeftSaysSo()
    {
        QFETCH(uint, status);
        QFETCH(bool, mayHaveLeft);
        QFETCH(int, retries);
        TestLink t;
        t.up();
        QCOMPARE(exchange(t, 1, status), Kind::RefusedForNow);
        QCOMPARE(t.outcomes.last().mayHaveLeft, mayHaveLeft);
        QCOMPARE(t.outcomes.last().retries, retries);
    }

    void theEndOfAConnectionIsToldWithWhatItProves()
    {
        TestLink t;
        QList<QPair<quint32, bool>> ends;
        connect(&t.link, &carrier::Link::connectionEnded, &t.link,
                [&ends](quint32 connection, bool read) {
                    ends.append({connection, read});
                });
        t.up();
        Sm message;
        message.text = "OK";
        t.wires.back().inject(deliverSm(7, message));
        QCOMPARE(t.messages.size(), 1);
        const quint64 token = t.messages[0].token;
        QCOMPARE(t.messages[0].fingerprint.size(), 16);
        t.link.acknowledge(token, carrier::Acknowledgement::Taken);
        t.link.stop();
        const QByteArray unbind = t.frames().last();
        QCOMPARE(decoded(unbind).command, smpp::command::unbind);
        t.wires.back().inject(
            pdu(smpp::command::responseTo(smpp::command::unbind), 0, decoded(unbind).sequence, {}));
        QCOMPARE(ends, (QList<QPair<quint32, bool>>{{quint32(token >> 32), true}}));
    }

    void aBrokenLineProvesNothing()
    {
        TestLink t;
        QList<bool> proofs;
        connect(&t.link, &carrier::Link::connectionEnded, &t.link,
                [&proofs](quint32, bool read) { proofs.append(read); });
        t.up();
        t.wires.back().fail(smpp::TransportFault::ClosedByPeer);
        QCOMPARE(proofs, QList<bool>{false});
    }
};

QTEST_GUILESS_MAIN(TestSetupHalt)
#include "tst_setup_halt.moc"
