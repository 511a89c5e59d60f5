#include "smpp/frame_splitter.h"
#include "unit/smpp/pdu_bytes.h"

#include <QRandomGenerator>
#include <QTest>

using namespace cordboard::smpp;
using namespace cordboard::test;

namespace {

using Next = FrameSplitter::Next;

QList<QByteArray> framesOf(FrameSplitter *splitter)
{
    QList<QByteArray> frames;
    QByteArrayView frame;
    while (splitter->next(&frame) == Next::Frame)
        frames.append(frame.toByteArray());
    return frames;
}

QList<QByteArray> somePdus(int count, quint32 seed)
{
    QRandomGenerator random(seed);
    QList<QByteArray> pdus;
    for (int i = 0; i < count; ++i)
        pdus.append(pdu(0x80000015, 0, quint32(i), QByteArray(int(random.bounded(200u)), char(i))));
    return pdus;
}

} // namespace

class TestFrameSplitter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badLength_data()
    {
        QTest::addColumn<quint32>("length");
        for (const quint32 length :
             {0u, 1u, 4u, 8u, 15u, 70'001u, 0x7FFFFFFFu, 0x80000010u, 0xFFFFFFFFu})
            QTest::addRow("T01 T02 length %u", length) << length;
    }
    void badLength()
    {
        QFETCH(quint32, length);
        FrameSplitter splitter;
        splitter.append(pdu(0x15, 0, 1) + pduOfLength(length, 0x15, 0, 2));
        QByteArrayView frame;
        QCOMPARE(splitter.next(&frame), Next::Frame);
        QCOMPARE(splitter.next(&frame), Next::Broken);
        // It stays broken, whatever comes: there is no way to find the next PDU.
        splitter.append(pdu(0x15, 0, 3));
        QCOMPARE(splitter.next(&frame), Next::Broken);
        QVERIFY(!splitter.hasPartial());
    }

    void goodLengths_data()
    {
        QTest::addColumn<int>("length");
        for (const int length : {16, 17, 255, 65'600, 70'000})
            QTest::addRow("length %d", length) << length;
    }
    void goodLengths()
    {
        QFETCH(int, length);
        const QByteArray whole = pdu(0x103, 0, 1, QByteArray(length - 16, 'x'));
        FrameSplitter splitter;
        splitter.append(whole);
        QCOMPARE(framesOf(&splitter), QList<QByteArray>{whole});
    }

    void everySplitOfThreePdus() // T03
    {
        const QList<QByteArray> pdus = somePdus(3, 1);
        const QByteArray stream = pdus.join();
        for (qsizetype first = 0; first <= stream.size(); ++first) {
            for (qsizetype second = first; second <= stream.size(); second += 7) {
                FrameSplitter splitter;
                QList<QByteArray> got;
                for (const auto &piece : {stream.first(first), stream.sliced(first, second - first),
                                          stream.sliced(second)}) {
                    splitter.append(piece);
                    got += framesOf(&splitter);
                }
                QCOMPARE(got, pdus);
                QVERIFY(!splitter.hasPartial());
            }
        }
    }

    void byteByByte() // T03, and what the read timeout looks at
    {
        const QByteArray whole = pdu(0x15, 0, 9);
        FrameSplitter splitter;
        QByteArrayView frame;
        for (qsizetype i = 0; i + 1 < whole.size(); ++i) {
            splitter.append(whole.sliced(i, 1));
            QCOMPARE(splitter.next(&frame), Next::NeedMore);
            QVERIFY(splitter.hasPartial());
        }
        splitter.append(whole.last(1));
        QCOMPARE(splitter.next(&frame), Next::Frame);
        QVERIFY(!splitter.hasPartial());
    }

    void aThousandPdusInOneRead() // T04
    {
        const QList<QByteArray> pdus = somePdus(1'000, 2);
        FrameSplitter splitter;
        splitter.append(pdus.join());
        QCOMPARE(framesOf(&splitter), pdus);
    }

    void anySplitOfAStreamGivesTheSame() // G3: a random walk over the same 100 kB, many times
    {
        const QList<QByteArray> pdus = somePdus(900, 3);
        const QByteArray stream = pdus.join();
        QRandomGenerator random(4);
        for (int round = 0; round < 200; ++round) {
            FrameSplitter splitter;
            QList<QByteArray> got;
            const quint32 longest = 1 + random.bounded(3'000u);
            for (qsizetype at = 0; at < stream.size();) {
                const qsizetype size =
                    qMin<qsizetype>(1 + random.bounded(longest), stream.size() - at);
                splitter.append(stream.sliced(at, size));
                got += framesOf(&splitter);
                at += size;
            }
            QCOMPARE(got, pdus);
        }
    }
};

QTEST_APPLESS_MAIN(TestFrameSplitter)

#include "tst_frame_splitter.moc"
