#include "text/segment.h"

#include <QTest>

using namespace cordboard;
using namespace cordboard::text;
using namespace Qt::StringLiterals;

namespace {

QString repeated(const QString &text, qsizetype length)
{
    return text.repeated(length / text.size() + 1).left(length);
}

QByteArray fromHex(const char *hex)
{
    return QByteArray::fromHex(hex);
}

QList<int> unitsOf(QStringView text)
{
    QList<int> units;
    for (const Segment &part : segment(text).segments)
        units.append(part.units);
    return units;
}

/// 3GPP TS 23.038, 6.2.1, by code point: written out apart from the code's own table.
const char16_t defaultAlphabet[] = {
    0x40,  0xA3, 0x24, 0xA5,  0xE8, 0xE9,  0xF9,  0xEC,  0xF2,  0xC7,  0x0A,  0xD8,  0xF8,
    0x0D,  0xC5, 0xE5, 0x394, 0x5F, 0x3A6, 0x393, 0x39B, 0x3A9, 0x3A0, 0x3A8, 0x3A3, 0x398,
    0x39E, 0,    0xC6, 0xE6,  0xDF, 0xC9,  0x20,  0x21,  0x22,  0x23,  0xA4,  0x25,  0x26,
    0x27,  0x28, 0x29, 0x2A,  0x2B, 0x2C,  0x2D,  0x2E,  0x2F,  0x30,  0x31,  0x32,  0x33,
    0x34,  0x35, 0x36, 0x37,  0x38, 0x39,  0x3A,  0x3B,  0x3C,  0x3D,  0x3E,  0x3F,  0xA1,
    0x41,  0x42, 0x43, 0x44,  0x45, 0x46,  0x47,  0x48,  0x49,  0x4A,  0x4B,  0x4C,  0x4D,
    0x4E,  0x4F, 0x50, 0x51,  0x52, 0x53,  0x54,  0x55,  0x56,  0x57,  0x58,  0x59,  0x5A,
    0xC4,  0xD6, 0xD1, 0xDC,  0xA7, 0xBF,  0x61,  0x62,  0x63,  0x64,  0x65,  0x66,  0x67,
    0x68,  0x69, 0x6A, 0x6B,  0x6C, 0x6D,  0x6E,  0x6F,  0x70,  0x71,  0x72,  0x73,  0x74,
    0x75,  0x76, 0x77, 0x78,  0x79, 0x7A,  0xE4,  0xF6,  0xF1,  0xFC,  0xE0};
static_assert(std::size(defaultAlphabet) == 128);

const QByteArray extensionOctets = QByteArray::fromHex("0A1428292F3C3D3E4065");
const QString extensionCharacters = u"\f^{}\\[~]|\u20AC"_s;

} // namespace

class TestSegment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // T88: all 128 septets and the ten behind an escape; what is in neither forces UCS-2.
    void gsmAlphabetOut()
    {
        QHash<char16_t, QByteArray> expected;
        for (int septet = 0; septet < 128; ++septet) {
            if (septet != 0x1B)
                expected.insert(defaultAlphabet[septet], QByteArray(1, char(septet)));
        }
        for (int i = 0; i < 10; ++i)
            expected.insert(extensionCharacters[i].unicode(),
                            QByteArray(1, 0x1B) + extensionOctets[i]);
        QCOMPARE(expected.size(), 137);
        for (int unit = 0; unit < 0x10000; ++unit) {
            const QString text(1, QChar(char16_t(unit)));
            const auto encoded = encode(text, 0);
            QVERIFY(encoded);
            const bool gsm = expected.contains(char16_t(unit));
            QCOMPARE(encoded->encoding, gsm ? Encoding::Gsm7 : Encoding::Ucs2);
            if (gsm)
                QCOMPARE(encoded->parts[0].userData, expected.value(char16_t(unit)));
        }
    }

    // T75
    void boundaries_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("count");
        QTest::addColumn<QList<int>>("parts");
        const QString a = u"a"_s;
        const QString euro = u"\u20AC"_s; // two septets each
        const QString zhe = u"\u0416"_s;
        const QString emoji = u"\U0001F600"_s; // two UTF-16 units each
        QTest::newRow("gsm 0") << a << 0 << QList<int>{0};
        QTest::newRow("gsm 159") << a << 159 << QList<int>{159};
        QTest::newRow("gsm 160") << a << 160 << QList<int>{160};
        QTest::newRow("gsm 161") << a << 161 << QList<int>{153, 8};
        QTest::newRow("gsm 305") << a << 305 << QList<int>{153, 152};
        QTest::newRow("gsm 306") << a << 306 << QList<int>{153, 153};
        QTest::newRow("gsm 307") << a << 307 << QList<int>{153, 153, 1};
        QTest::newRow("escaped 160") << euro << 80 << QList<int>{160};
        QTest::newRow("escaped 162") << euro << 81 << QList<int>{152, 10};
        QTest::newRow("ucs2 69") << zhe << 69 << QList<int>{69};
        QTest::newRow("ucs2 70") << zhe << 70 << QList<int>{70};
        QTest::newRow("ucs2 71") << zhe << 71 << QList<int>{67, 4};
        QTest::newRow("ucs2 133") << zhe << 133 << QList<int>{67, 66};
        QTest::newRow("ucs2 134") << zhe << 134 << QList<int>{67, 67};
        QTest::newRow("ucs2 135") << zhe << 135 << QList<int>{67, 67, 1};
        QTest::newRow("pairs 70") << emoji << 35 << QList<int>{70};
        QTest::newRow("pairs 72") << emoji << 36 << QList<int>{66, 6};
        QTest::newRow("pairs 134") << emoji << 67 << QList<int>{66, 66, 2};
    }

    void boundaries()
    {
        QFETCH(QString, unit);
        QFETCH(int, count);
        QFETCH(QList<int>, parts);
        const QString text = unit.repeated(count);
        QCOMPARE(unitsOf(text), parts);
        const Segmentation cut = segment(text);
        QCOMPARE(cut.usedInLast(), parts.last());
        const bool gsm = cut.encoding == Encoding::Gsm7;
        QCOMPARE(cut.room, parts.size() > 1 ? (gsm ? 153 : 67) : (gsm ? 160 : 70));
        QCOMPARE(gsm, unit == u"a"_s || unit == u"\u20AC"_s || count == 0);
    }

    // T76: an escape pair or a surrogate pair that would cross the boundary moves as a whole.
    void pairsStayWhole()
    {
        const QString gsm = repeated(u"x"_s, 152) + u'€' + repeated(u"y"_s, 20);
        const auto encoded = encode(gsm, 7);
        QVERIFY(encoded);
        QCOMPARE(encoded->parts[0].userData.mid(6), QByteArray(152, 'x'));
        QCOMPARE(encoded->parts[1].userData.mid(6), fromHex("1B65") + QByteArray(20, 'y'));

        const QString ucs2 = repeated(u"\u0416"_s, 66) + u"\U0001F600"_s + repeated(u"z"_s, 9);
        const Segmentation cut = segment(ucs2);
        QCOMPARE(cut.segments[0].length, 66);
        QCOMPARE(cut.segments[1].from, 66);
        QCOMPARE(cut.segments[1].units, 11);
    }

    void clustersStayWhole_data()
    {
        QTest::addColumn<QString>("cluster");
        QTest::newRow("combining accent") << u"e\u0301"_s;
        QTest::newRow("family") << u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s;
        QTest::newRow("flag") << u"\U0001F1E9\U0001F1EA"_s;
        QTest::newRow("skin tone") << u"\U0001F44D\U0001F3FD"_s;
        QTest::newRow("line end") << u"\r\n"_s;
        QTest::newRow("joined sign") << u"\U0001F9D1\u200D\u00AE"_s;
        QTest::newRow("syllable and tail") << u"\uAC00\u11AB"_s;
        QTest::newRow("Hangul jamo") << u"\u1112\u1161\u11AB"_s;
        QTest::newRow("Thai vowel") << u"\u0E01\u0E33"_s;
        QTest::newRow("Devanagari conjunct") << u"\u0938\u094D\u0924\u0947"_s;
        QTest::newRow("keycap") << u"1\uFE0F\u20E3"_s;
    }

    void clustersStayWhole()
    {
        QFETCH(QString, cluster);
        for (qsizetype before = 67 - cluster.size() + 1; before < 67; ++before) {
            const QString text = repeated(u"\u0416"_s, before) + cluster + repeated(u"n"_s, 70);
            const Segmentation cut = segment(text);
            QCOMPARE(cut.segments[0].length, before);
            QCOMPARE(cut.segments[1].units, 67);
        }
        const QString fits = repeated(u"\u0416"_s, 67 - cluster.size()) + cluster + u"nnnn"_s;
        QCOMPARE(segment(fits).segments[0].length, 67);
    }

    /// Flags are pairs of letters without a mark of where one ends: they are counted.
    void aRowOfFlagsIsCutBetweenFlags()
    {
        const QString text = u"\u0416"_s + u"\U0001F1E9\U0001F1EA"_s.repeated(20);
        QCOMPARE(unitsOf(text), (QList<int>{65, 16}));
    }

    /// Qt 6.4's own finder puts a boundary inside the pair here.
    void emojiBehindThaiStaysWhole()
    {
        const QString text = repeated(u"\u0E01"_s, 66) + u"\U0001F600"_s + u"nnnn"_s;
        QCOMPARE(unitsOf(text), (QList<int>{66, 6}));
    }

    void lineEndStaysWholeInGsm()
    {
        const QString text = repeated(u"a"_s, 152) + u"\r\n"_s + repeated(u"b"_s, 152);
        QCOMPARE(unitsOf(text), (QList<int>{152, 153, 1}));
    }

    /// A cluster longer than any part is filled up to the limit, but its pairs stay whole.
    void endlessClusterIsCutBetweenCodePoints()
    {
        const QString text = u"\u0416e"_s + repeated(u"\u0301"_s, 300);
        QCOMPARE(unitsOf(text), (QList<int>{67, 67, 67, 67, 34}));

        const QString family = u"\U0001F468\u200D"_s.repeated(60) + u"\U0001F468"_s;
        for (const Segment &part : segment(family).segments) {
            QVERIFY(part.units <= 67);
            QVERIFY(!QStringView(family)[part.from].isLowSurrogate());
        }
    }

    void whatForcesUcs2IsNamed()
    {
        const QString text = u"ok \u2019 \U0001F600 \u00E7"_s;
        const Segmentation cut = segment(text);
        QCOMPARE(cut.encoding, Encoding::Ucs2);
        QCOMPARE(cut.forcing, (QList<qsizetype>{3, 5, 8}));
        QVERIFY(segment(u"plain \u20AC"_s).forcing.isEmpty());
        QCOMPARE(segment(repeated(u"\u2019"_s, 5000)).forcing.size(), 1000);
    }

    // T77, T78: any reference, 255 parts, and never a message cut short.
    void partsOfOneMessage()
    {
        const auto encoded = encode(repeated(u"a"_s, 153 * 6), 0xFE);
        QVERIFY(encoded);
        QCOMPARE(encoded->dataCoding, quint8(0));
        QCOMPARE(encoded->parts.size(), 6);
        for (int i = 0; i < 6; ++i) {
            QVERIFY(encoded->parts[i].hasUdh);
            QCOMPARE(encoded->parts[i].userData.left(6), fromHex("050003FE06") + char(i + 1));
            QCOMPARE(encoded->parts[i].userData.size(), 159);
        }
        const auto single = encode(u"a@"_s, 0xFE);
        QVERIFY(single);
        QVERIFY(!single->parts[0].hasUdh);
        QCOMPARE(single->parts[0].userData, fromHex("6100"));
    }

    void twoHundredFiftyFivePartsAtMost()
    {
        const auto most = encode(repeated(u"a"_s, 153 * 255), 1);
        QVERIFY(most);
        QCOMPARE(most->parts.size(), 255);
        QCOMPARE(most->parts.last().userData.left(6), fromHex("05000301FFFF"));

        const auto over = encode(repeated(u"a"_s, 153 * 255 + 1), 1);
        QVERIFY(!over);
        QCOMPARE(over.error().code, ErrorCode::Invalid);
        QVERIFY(over.error().message.contains(u"256"));
        QVERIFY(over.error().message.contains(u"255"));
        QVERIFY(encode(repeated(u"\u0416"_s, 67 * 255), 1));
        QVERIFY(!encode(repeated(u"\u0416"_s, 67 * 255 + 1), 1));
    }

    // T92, outward
    void loneSurrogatesBecomeReplacementCharacters()
    {
        const char16_t units[] = {u'a',   0xD800, u'b',   0xDC00, 0xDC00,
                                  0xD83D, 0xD83D, 0xDE00, 0xD83D};
        const auto encoded = encode(QStringView(units, std::size(units)), 0);
        QVERIFY(encoded);
        QCOMPARE(encoded->dataCoding, quint8(8));
        QCOMPARE(encoded->parts[0].userData,
                 fromHex("0061 FFFD 0062 FFFD FFFD FFFD D83D DE00 FFFD"));
    }

    void hugePasteIsCut()
    {
        const QString emoji = u"\U0001F468\u200D\U0001F469\u200D\U0001F467 "_s; // nine units
        const QString text = repeated(emoji, 9 * 1024 * 1024);
        const Segmentation cut = segment(text);
        QCOMPARE(cut.segments[1].from, 63);
        QCOMPARE(cut.segments.last().from + cut.segments.last().length, text.size());
        const auto encoded = encode(text, 0);
        QVERIFY(!encoded);
        QVERIFY(encoded.error().message.contains(QString::number(cut.parts())));
    }
};

QTEST_GUILESS_MAIN(TestSegment)
#include "tst_segment.moc"
