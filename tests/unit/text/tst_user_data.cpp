#include "text/decode.h"
#include "text/segment.h"

#include <QTest>

#include <algorithm>

using namespace cordboard::text;
using namespace Qt::StringLiterals;

namespace {
UserData parsed(const char *hex)
{
    return parseUserData(QByteArray::fromHex(hex), true);
}

/// "ref/total/number", "w" in front for a 16-bit reference, "-" for none.
QString words(const UserData &data)
{
    if (!data.concatenation)
        return u"-"_s;
    const Concatenation &c = *data.concatenation;
    return u"%1%2/%3/%4"_s.arg(c.wide ? u"w"_s : QString(), QString::number(c.reference))
        .arg(c.total)
        .arg(c.number);
}
} // namespace

class TestUserData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutHeader()
    {
        const UserData data = parseUserData(QByteArray::fromHex("0500032A0201"), false);
        QVERIFY(data.valid);
        QVERIFY(!data.concatenation);
        QCOMPARE(data.body, QByteArray::fromHex("0500032A0201"));
    }

    // T82, T83
    void concatenation_data()
    {
        QTest::addColumn<QByteArray>("hex");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const char *hex, const QString &expected,
                            const char *body) {
            QTest::newRow(name) << QByteArray(hex) << expected << QByteArray(body);
        };
        row("8 bit", "050003 2A 02 01 6869", u"42/2/1"_s, "hi");
        row("16 bit", "060804 1234 03 02 6869", u"w4660/3/2"_s, "hi");
        row("behind ports", "0B 0504 0B84 23F0 0003 2A 02 01 68", u"42/2/1"_s, "h");
        row("behind an unknown one", "09 7002 AABB 0003 07 05 05 68", u"7/5/5"_s, "h");
        row("empty element first", "07 7000 0003 07 05 05 68", u"7/5/5"_s, "h");
        row("the last one counts", "0A 0003 01 02 01 0003 02 02 02 68", u"2/2/2"_s, "h");
        row("8 bit, then 16 bit", "0B 0003 01 02 01 0804 0102 02 02 68", u"w258/2/2"_s, "h");
        row("nonsense after a good one", "0A 0003 01 02 01 0003 02 02 03 68", u"1/2/1"_s, "h");
        row("part 0", "050003 2A 03 00 68", u"-"_s, "h");
        row("part 4 of 3", "050003 2A 03 04 68", u"-"_s, "h");
        row("total 0", "050003 2A 00 00 68", u"-"_s, "h");
        row("1 of 1", "050003 2A 01 01 68", u"42/1/1"_s, "h");
        row("255 of 255", "050003 FF FF FF 68", u"255/255/255"_s, "h");
        row("too short", "04 0002 2A 02 68", u"-"_s, "h");
        row("too long", "06 0004 2A 02 01 00 68", u"-"_s, "h");
        row("16 bit too short", "05 0803 2A 02 01 68", u"-"_s, "h");
        row("no elements", "00 68", u"-"_s, "h");
        row("half an element", "01 00 68", u"-"_s, "h");
    }

    void concatenation()
    {
        QFETCH(QByteArray, hex);
        QFETCH(QString, expected);
        QFETCH(QByteArray, body);
        const UserData data = parsed(hex.constData());
        QVERIFY(data.valid);
        QCOMPARE(words(data), expected);
        QCOMPARE(data.body, body);
    }

    // T85
    void headerLongerThanTheMessage()
    {
        for (const char *hex : {"06 0003 2A 02 01", "FF", "01", ""}) {
            const UserData data = parsed(hex);
            QVERIFY2(!data.valid, hex);
            QVERIFY(!data.concatenation);
            QCOMPARE(data.body, QByteArray::fromHex(hex));
        }
        QVERIFY(parsed("05 0003 2A 02 01").valid);
        QVERIFY(parsed("05 0003 2A 02 01").body.isEmpty());
    }

    void elementLongerThanTheHeader()
    {
        const UserData data = parsed("08 0003 2A 02 01 05 FF 00 6869");
        QVERIFY(data.valid);
        QCOMPARE(words(data), u"42/2/1"_s);
        QVERIFY(!data.portAddressed);
        QCOMPARE(data.body, QByteArray("hi"));
        QCOMPARE(words(parsed("05 00FF 2A 02 01 68")), u"-"_s);
        const UserData oneTooFar = parsed("04 0003 2A 02 01 68"); // the body is no part of it
        QCOMPARE(words(oneTooFar), u"-"_s);
        QCOMPARE(oneTooFar.body, QByteArray("\x01h"));
    }

    void portsAndNationalLanguages()
    {
        QVERIFY(parsed("06 0504 0B84 23F0 68").portAddressed);
        QVERIFY(parsed("04 0402 E200 68").portAddressed);
        QVERIFY(!parsed("05 0503 0B8423 68").portAddressed);
        QVERIFY(!parsed("05 0003 2A 02 01").portAddressed);
        const UserData data = parsed("06 2401 03 2501 01 68");
        QCOMPARE(data.singleShift, 3);
        QCOMPARE(data.lockingShift, 1);
        QCOMPARE(parsed("04 2402 0303 68").singleShift, 0);
        QCOMPARE(parsed("04 2502 0303 68").lockingShift, 0);
    }

    /// Every prefix of a header: the body and the header always add up to the message.
    void truncatedAnywhere()
    {
        const QByteArray whole = QByteArray::fromHex("0B05040B8423F000032A0201") + "hello";
        for (qsizetype length = 0; length <= whole.size(); ++length) {
            const UserData data = parseUserData(whole.left(length), true);
            QCOMPARE(data.valid, length >= 12);
            QCOMPARE(data.body, length >= 12 ? whole.left(length).mid(12) : whole.left(length));
        }
    }

    // T80: parts come in any order; their numbers alone put them together again.
    void everyOrderOfTwoToFiveParts()
    {
        int orders = 0;
        for (int total = 2; total <= 5; ++total) {
            const QString text = u"\u0416\u0443\u043A \U0001F600 "_s.repeated(9 * total);
            const auto encoded = encode(text, 200);
            QVERIFY(encoded);
            QCOMPARE(encoded->parts.size(), total);
            QList<int> order(total);
            std::iota(order.begin(), order.end(), 0);
            do {
                QMap<int, QByteArray> bodies;
                for (const int index : order) {
                    const UserData data = parseUserData(encoded->parts[index].userData, true);
                    QCOMPARE(words(data), u"200/%1/%2"_s.arg(total).arg(index + 1));
                    bodies.insert(data.concatenation->number, data.body);
                }
                QByteArray joined;
                for (const QByteArray &body : bodies)
                    joined += body;
                QCOMPARE(decodeText(joined, encoded->dataCoding), text);
                ++orders;
            } while (std::next_permutation(order.begin(), order.end()));
        }
        QCOMPARE(orders, 2 + 6 + 24 + 120);
    }
};

QTEST_GUILESS_MAIN(TestUserData)
#include "tst_user_data.moc"
