#include "describe/hex_reader.h"

#include <QTest>

using cordboard::describe::HexFound;
using cordboard::describe::HexReader;

namespace {

const QByteArray enquire = QByteArray::fromHex("00000010000000150000000000000001");
const QByteArray answer = QByteArray::fromHex("00000010800000150000000000000001");

QList<HexFound> read(const QByteArrayList &lines, bool joining = false)
{
    HexReader reader;
    reader.setJoining(joining);
    QList<HexFound> all;
    for (const QByteArray &line : lines)
        all += reader.line(line);
    return all + reader.end();
}

} // namespace

class TestHexReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dresses_data()
    {
        QTest::addColumn<QByteArray>("line");
        const char *lines[] = {
            "00000010000000150000000000000001",
            "00 00 00 10 00 00 00 15 00 00 00 00 00 00 00 01",
            "00:00:00:10:00:00:00:15:00:00:00:00:00:00:00:01",
            "00-00-00-10-00-00-00-15-00-00-00-00-00-00-00-01",
            "0x00, 0x00, 0x00, 0x10, 0x00, 0x00, 0x00, 0x15, 0x0, 0x0, 0x0, 0x0, 0, 0, 0, 0x1",
            "{0x00,0x00,0x00,0x10,0x00,0x00,0x00,0x15,0x00,0x00,0x00,0x00,0x00,0x00,0x00,0x01};",
            "0x00000010000000150000000000000001",
            "00000010 00000015 00000000 00000001",
            "0000 0010 0000 0015 0000 0000 0000 0001",
            "\\x00\\x00\\x00\\x10\\x00\\x00\\x00\\x15\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x01",
            "\"00000010000000150000000000000001\"",
            "  \t00000010000000150000000000000001 \r",
            "> > 00000010000000150000000000000001",
            "\xEF\xBB\xBF"
            "00000010000000150000000000000001",
            "00\xC2\xA0"
            "00\xC2\xA0"
            "00\xC2\xA0"
            "10 00000015 00000000 00000001",
            "00000010000000150000000000000001 # an enquire_link",
            "0 0 0 10 0 0 0 15 0 0 0 0 0 0 0 1",
        };
        for (const char *line : lines)
            QTest::newRow(line) << QByteArray(line);
    }
    void dresses()
    {
        QFETCH(QByteArray, line);
        const auto all = read({line});
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].error, QString());
        QCOMPARE(all[0].frame, enquire);
        QVERIFY(all[0].warnings.isEmpty());
    }

    void upperCase()
    {
        const auto all = read({"0000001080000015000000000000ABCD"});
        QCOMPARE(all[0].frame, QByteArray::fromHex("0000001080000015000000000000abcd"));
    }

    void wordsAround_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("label") << QByteArray("PDU sent: 00000010000000150000000000000001");
        QTest::newRow("log") << QByteArray(
            "2026-11-23 13:38:03.112 DEBUG out 00 00 00 10 00 00 00 15 00 00 00 00 00 00 00 01 ok");
        QTest::newRow("rubbish behind") << QByteArray("00000010000000150000000000000001zz");
    }
    void wordsAround()
    {
        QFETCH(QByteArray, line);
        const auto all = read({line});
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].frame, enquire);
        QCOMPARE(all[0].warnings.size(), 1);
    }

    void timeInFront()
    {
        const auto all = read({"13:38:03.112 00000010000000150000000000000001",
                               "[13:38:03] 00000010000000150000000000000001"});
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].frame, enquire);
        QCOMPARE(all[1].frame, enquire);
    }

    void severalInOneLine()
    {
        const auto all = read({(enquire + answer + enquire).toHex()});
        QCOMPARE(all.size(), 3);
        QCOMPARE(all[1].frame, answer);
        QCOMPARE(all[2].line, 1);
    }

    void emptyLinesAndCommentsGiveNothing()
    {
        QVERIFY(
            read({"", "   ", "\r", "# 00000010", "// x", "; y", QByteArray(3, '\0')}).isEmpty());
    }

    void noHex()
    {
        const auto all = read({"hello there", "-----", "0000001g"});
        QCOMPARE(all.size(), 3);
        for (const HexFound &one : all) {
            QVERIFY(!one.error.isEmpty());
            QVERIFY(one.frame.isEmpty());
        }
        QCOMPARE(all[2].line, 3);
        QVERIFY(all[2].error.contains(QLatin1String("\"g\" at column 8")));
    }

    void oddDigit()
    {
        const auto all = read({enquire.toHex() + "7"});
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].frame, enquire);
        QCOMPARE(all[0].warnings.size(), 1);
    }

    void cutAndBroken()
    {
        const QByteArray cut = QByteArray::fromHex("0000003b00000004000000000000000100");
        QCOMPARE(read({cut.toHex()})[0].frame, cut);
        const QByteArray huge = QByteArray::fromHex("7fffffff000000150000000000000001");
        QCOMPARE(read({huge.toHex()})[0].frame, huge);
        const QByteArray none = QByteArray::fromHex("00000000000000150000000000000001");
        QCOMPARE(read({none.toHex()})[0].frame, none);
        QCOMPARE(read({"0000"})[0].frame, QByteArray(2, 0));
    }

    void restBehindThePdu()
    {
        const auto all = read({enquire.toHex() + "0d0a"});
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].frame, enquire);
        QCOMPARE(all[0].warnings.size(), 1);
    }

    void lengthTooSmallTakesTheWholeLine()
    {
        const QByteArray wrong =
            QByteArray::fromHex("00000012800000040000000000000001") + "7f01a2-99" + '\0';
        const auto all = read({wrong.toHex()});
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].frame, wrong);
    }

    void dumps_data()
    {
        QTest::addColumn<QByteArrayList>("lines");
        QTest::newRow("hexdump -C") << QByteArrayList{
            "00000000  00 00 00 1b 80 00 00 04  00 00 00 00 00 00 00 01  |................|",
            "00000010  37 66 30 31 61 32 37 66  30 31 00                 |7f01a27f01.|",
            "0000001b"};
        QTest::newRow("xxd") << QByteArrayList{
            "00000000: 0000 001b 8000 0004 0000 0000 0000 0001  ................",
            "00000010: 3766 3031 6132 3766 3031 00              7f01a27f01."};
        QTest::newRow("Wireshark") << QByteArrayList{
            "0000   00 00 00 1b 80 00 00 04 00 00 00 00 00 00 00 01   ................",
            "0010   37 66 30 31 61 32 37 66 30 31 00                  7f01a27f01."};
        QTest::newRow("one space, no letters")
            << QByteArrayList{"0000 00 00 00 1b 80 00 00 04 00 00 00 00 00 00 00 01",
                              "0010 37 66 30 31 61 32 37 66 30 31 00"};
        QTest::newRow("Kannel") << QByteArrayList{
            "2026-11-23 13:38:03 [77] [6] DEBUG: Octet string at 0x7f00:",
            "2026-11-23 13:38:03 [77] [6] DEBUG:   len:  27",
            "2026-11-23 13:38:03 [77] [6] DEBUG:   data: 00 00 00 1b 80 00 00 04 00 00 00 00 00 "
            "00 00 01   ................",
            "2026-11-23 13:38:03 [77] [6] DEBUG:   data: 37 66 30 31 61 32 37 66 30 31 00         "
            "         7f01a27f01.",
            "2026-11-23 13:38:03 [77] [6] DEBUG: Octet string dump ends."};
        QTest::newRow("tcpdump -x") << QByteArrayList{
            "13:38:03.112233 IP 10.0.0.1.40000 > 10.0.0.2.2775: Flags [P.], length 27",
            "\t0x0000:  4500 0043 0001 4000 4006 26b2 0a00 0001",
            "\t0x0010:  0a00 0002 9c40 0ad7 0000 0001 0000 0001",
            "\t0x0020:  5018 ffff 0000 0000 0000 001b 8000 0004",
            "\t0x0030:  0000 0000 0000 0001 3766 3031 6132 3766",
            "\t0x0040:  3031 00"};
    }
    void dumps()
    {
        QFETCH(QByteArrayList, lines);
        const auto all = read(lines);
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].error, QString());
        QCOMPARE(all[0].frame.toHex(), QByteArray("0000001b800000040000000000000001"
                                                  "3766303161323766303100"));
    }

    void dumpIsAnsweredWithItsLastLine()
    {
        HexReader reader;
        QVERIFY(
            reader.line("00000000  00 00 00 12 80 00 00 04  00 00 00 00 00 00 00 01").isEmpty());
        QCOMPARE(reader.line("00000010  37 00").size(), 1);
        QVERIFY(reader.end().isEmpty());
    }

    void dumpThatStopsComesWithTheNext()
    {
        const auto all =
            read({"00000000  00 00 00 30 80 00 00 04  00 00 00 00 00 00 00 01", enquire.toHex()});
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].frame.size(), 16);
        QCOMPARE(all[0].line, 1);
        QCOMPARE(all[1].frame, enquire);
    }

    void dumpWithoutItsBegin()
    {
        const auto all = read({"0x0020:  3766 3031"});
        QCOMPARE(all.size(), 1);
        QVERIFY(!all[0].error.isEmpty());
    }

    void wrappedLinesAreJoinedOnRequest()
    {
        const QByteArrayList lines{"0000001b80000004000000000000", "00013766303161323766303100",
                                   enquire.toHex()};
        const auto all = read(lines, true);
        QCOMPARE(all.size(), 2);
        QCOMPARE(all[0].frame.size(), 27);
        QCOMPARE(all[1].frame, enquire);
    }

    void lineThatIsTooLong()
    {
        HexReader reader;
        const auto all = reader.longLine();
        QCOMPARE(all.size(), 1);
        QVERIFY(!all[0].error.isEmpty());
        QCOMPARE(reader.line(enquire.toHex()).first().line, 2);
    }
};

QTEST_APPLESS_MAIN(TestHexReader)
#include "tst_hex_reader.moc"
