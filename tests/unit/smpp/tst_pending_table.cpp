#include "smpp/command.h"
#include "smpp/pending_table.h"

#include <QSet>
#include <QTest>

using namespace cordboard::smpp;

class TestPendingTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEntryEndsOnce()
    {
        PendingTable table(3);
        const quint32 a = table.add(command::submitSm, 10, 0, 100);
        const quint32 b = table.add(command::submitSm, 11, 0, 200);
        const quint32 c = table.add(command::submitSm, 12, 0, 300);
        QVERIFY(table.isFull());
        QCOMPARE(table.take(a)->tag, quint64(10));
        QVERIFY(!table.take(a));
        QVERIFY(!table.takeExpired(199));
        QCOMPARE(table.takeExpired(200)->sequence, b);
        QVERIFY(!table.takeExpired(299));
        QCOMPARE(table.takeAll().size(), size_t(1));
        QVERIFY(!table.take(c));
        QVERIFY(table.takeAll().empty());
        QCOMPARE(table.size(), 0);
    }

    void unknownNumbersTakeNothing()
    {
        PendingTable table(4);
        const quint32 known = table.add(command::submitSm, 1, 0, 100);
        QVERIFY(!table.take(0));          // 0 marks a free slot
        QVERIFY(!table.take(known + 16)); // the same slot, another number
        QVERIFY(!table.take(known | 0x80000000));
        QCOMPARE(table.size(), 1);
    }

    void sequenceWrapsAndSkipsWhatWaits() // T53
    {
        PendingTable table(8, maxSequence - 1);
        QCOMPARE(table.add(command::submitSm, 1, 0, 1), maxSequence - 1);
        QCOMPARE(table.add(command::submitSm, 2, 0, 1), maxSequence);
        QCOMPARE(table.add(command::submitSm, 3, 0, 1), 1u);
        QCOMPARE(table.nextSequence(), 2u);
        QCOMPARE(table.take(maxSequence)->tag, quint64(2));
    }

    void oneThatNeverEndsBlocksNobody()
    {
        PendingTable table(4);
        const quint32 stuck = table.add(command::submitSm, 99, 0, 1);
        QSet<quint32> seen{stuck};
        for (int i = 0; i < 10'000; ++i) {
            const quint32 sequence = table.add(command::submitSm, quint64(i), 0, 1);
            QVERIFY(!seen.contains(sequence));
            seen.insert(sequence);
            QCOMPARE(table.take(sequence)->tag, quint64(i));
        }
        QCOMPARE(table.take(stuck)->tag, quint64(99));
    }
};

QTEST_APPLESS_MAIN(TestPendingTable)

#include "tst_pending_table.moc"
