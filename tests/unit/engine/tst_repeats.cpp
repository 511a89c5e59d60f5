#include "support/flight_bench.h"

#include <QTest>

using namespace cordboard;
using namespace Qt::StringLiterals;
using carrier::Acknowledgement;
using test::FlightBench;

/// What a carrier delivers again because it never saw our answer is there once (ADR 0012, 7).
class TestRepeats : public QObject
{
    Q_OBJECT

    static void acknowledged(const FlightBench &bench, int count)
    {
        QVERIFY(bench.until([&] { return bench.line->acknowledged().size() == count; }));
        QCOMPARE(bench.line->acknowledged().last().second, Acknowledgement::Taken);
    }

    /// Every acknowledgement so far counts as read, and its row is gone.
    static void settled(FlightBench &bench)
    {
        QVERIFY(bench.until([&] {
            return bench.figure("SELECT COUNT(*) FROM inbound_open WHERE session <> 0") == 0;
        }));
    }

private Q_SLOTS:
    void itIsDroppedOnceAfterTheLineBroke()
    {
        FlightBench bench;
        bench.receive(1, 1, "OK");
        acknowledged(bench, 1);
        Q_EMIT bench.link->connectionEnded(1, false);
        bench.receive(2, 1, "OK");
        acknowledged(bench, 2); // the carrier is told that we have it
        QCOMPARE(bench.receivedTexts(), QStringList{u"OK"_s});
        bench.receive(2, 2, "OK");
        acknowledged(bench, 3);
        QCOMPARE(bench.receivedTexts(), (QStringList{u"OK"_s, u"OK"_s}));
    }

    void aRepeatThatIsLostAgainIsDroppedAgain()
    {
        FlightBench bench;
        for (quint32 connection = 1; connection <= 3; ++connection) {
            bench.receive(connection, 1, "OK");
            acknowledged(bench, int(connection));
            Q_EMIT bench.link->connectionEnded(connection, false);
        }
        QCOMPARE(bench.receivedTexts(), QStringList{u"OK"_s});
    }

    void theSameWordTwiceOnOneLineIsTwoMessages()
    {
        FlightBench bench;
        bench.receive(1, 1, "OK");
        bench.receive(1, 2, "OK");
        acknowledged(bench, 2);
        QCOMPARE(bench.receivedTexts().size(), 2);
    }

    void onlyTheSameIsARepeat()
    {
        FlightBench bench;
        bench.receive(1, 1, "OK");
        acknowledged(bench, 1);
        Q_EMIT bench.link->connectionEnded(1, false);
        bench.receive(2, 1, "OK!");
        acknowledged(bench, 2);
        QCOMPARE(bench.receivedTexts().size(), 2);
    }

    void whatTheCarrierSawIsNoRepeatLater()
    {
        FlightBench bench;
        bench.receive(1, 1, "OK");
        acknowledged(bench, 1);
        settled(bench);
        Q_EMIT bench.link->connectionEnded(1, false);
        bench.receive(2, 1, "OK");
        acknowledged(bench, 2);
        QCOMPARE(bench.receivedTexts().size(), 2);
    }

    void anUnbindThatWasAnsweredProvesThatItSawAll()
    {
        FlightBench bench;
        bench.receive(1, 1, "OK");
        acknowledged(bench, 1);
        Q_EMIT bench.link->connectionEnded(1, true);
        bench.receive(2, 1, "OK");
        acknowledged(bench, 2);
        QCOMPARE(bench.receivedTexts().size(), 2);
    }

    void theLineMayBreakBeforeTheCommit()
    {
        FlightBench bench;
        bench.receive(1, 1, "OK");
        Q_EMIT bench.link->connectionEnded(1, false);
        acknowledged(bench, 1); // into nothing
        bench.receive(2, 1, "other");
        acknowledged(bench, 2);
        settled(bench);
        bench.receive(2, 2, "OK");
        acknowledged(bench, 3);
        QCOMPARE(bench.receivedTexts(), (QStringList{u"OK"_s, u"other"_s}));
    }

    void aCrashBreaksEveryLine() // T150
    {
        FlightBench bench;
        bench.receive(1, 1, "OK");
        acknowledged(bench, 1);
        bench.crash();
        bench.receive(1, 1, "OK");
        acknowledged(bench, 2);
        QCOMPARE(bench.receivedTexts(), QStringList{u"OK"_s});
    }
};

QTEST_GUILESS_MAIN(TestRepeats)
#include "tst_repeats.moc"
