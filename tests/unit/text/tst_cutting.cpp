// Messages cut for carriers that differ: long-message methods, alphabets, national tables.
#include "text/cutting.h"
#include "text/decode.h"
#include "text/segment.h"

#include <QRandomGenerator>
#include <QTest>

using namespace cordboard;
using namespace cordboard::text;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 20'000;

Cutting with(LongMessages method, Alphabet alphabet = Alphabet::Gsm, QList<int> languages = {})
{
    return {method, alphabet, 0, std::move(languages)};
}

int partsOf(const QString &text, const Cutting &cutting)
{
    const auto message = cut(text, cutting, 0x1234);
    return message ? int(message->parts.size()) : -1;
}

/// What a phone would show: headers read, bodies joined, decoded by what data_coding 0 means.
QString shown(const CutMessage &message, Alphabet alphabet)
{
    QByteArray body;
    UserData first;
    for (const CutPart &part : message.parts) {
        const UserData data = parseUserData(part.userData, part.hasUdh);
        if (body.isEmpty())
            first = data;
        body += data.body;
    }
    quint8 coding = message.dataCoding;
    if (coding == 0 && alphabet != Alphabet::Gsm)
        coding = alphabet == Alphabet::Latin1 ? 3 : 1;
    return decodeText(body, coding, first.lockingShift, first.singleShift).value_or(QString());
}

} // namespace

class TestCutting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void boundaries_data() // T75
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("parts");
        const auto add = [](const char *name, LongMessages method, const QString &unit,
                            std::initializer_list<std::pair<int, int>> cases) {
            for (const auto &[length, parts] : cases)
                QTest::addRow("%s %d", name, length) << int(method) << unit << length << parts;
        };
        using M = LongMessages;
        add("gsm udh8", M::Udh8, u"a"_s,
            {{1, 1}, {159, 1}, {160, 1}, {161, 2}, {306, 2}, {307, 3}, {459, 3}, {460, 4}});
        add("gsm udh16", M::Udh16, u"a"_s, {{160, 1}, {161, 2}, {304, 2}, {305, 3}});
        add("gsm sar", M::Sar, u"a"_s, {{160, 1}, {161, 2}, {306, 2}, {307, 3}});
        add("gsm payload", M::Payload, u"a"_s, {{160, 1}, {161, 1}, {5'000, 1}});
        add("ucs2 udh8", M::Udh8, u"Ж"_s, {{69, 1}, {70, 1}, {71, 2}, {134, 2}, {135, 3}});
        add("ucs2 udh16", M::Udh16, u"Ж"_s, {{70, 1}, {71, 2}, {132, 2}, {133, 3}});
    }

    void boundaries()
    {
        QFETCH(int, method);
        QFETCH(QString, unit);
        QFETCH(int, length);
        QFETCH(int, parts);
        QCOMPARE(partsOf(unit.repeated(length), with(LongMessages(method))), parts);
    }

    void pairsAreNeverSplit() // T76
    {
        for (const LongMessages method : {LongMessages::Udh8, LongMessages::Udh16}) {
            const auto gsm = cut(QString(u"a"_s.repeated(151) + u"€€€€"_s), with(method), 7);
            QVERIFY(gsm && gsm->parts.size() == 1);
            const auto escaped = cut(u"a"_s.repeated(151) + u"€"_s.repeated(20), with(method), 7);
            QVERIFY(escaped);
            for (const CutPart &part : escaped->parts)
                QVERIFY(!part.userData.endsWith('\x1B'));
            const auto emoji = cut(u"Ж"_s.repeated(66) + u"😀"_s.repeated(9), with(method), 7);
            QVERIFY(emoji);
            for (const CutPart &part : emoji->parts) {
                const quint8 high = quint8(part.userData[part.userData.size() - 2]);
                QVERIFY(high < 0xD8 || high > 0xDB);
            }
        }
    }

    void tooManyParts() // T77
    {
        QCOMPARE(partsOf(u"a"_s.repeated(153 * 255), with(LongMessages::Udh8)), 255);
        QCOMPARE(partsOf(u"a"_s.repeated(153 * 255 + 1), with(LongMessages::Udh8)), -1);
        QCOMPARE(partsOf(u"a"_s.repeated(152 * 255), with(LongMessages::Udh16)), 255);
        QCOMPARE(partsOf(u"a"_s.repeated(152 * 255 + 1), with(LongMessages::Udh16)), -1);
        QCOMPARE(partsOf(u"a"_s.repeated(60'001), with(LongMessages::Payload)), -1);
    }

    void headersAndTlvs() // T78: references above 255
    {
        const QString text = u"a"_s.repeated(200);
        const auto wide = cut(text, with(LongMessages::Udh16), 0xBEEF);
        QCOMPARE(wide->parts[1].userData.left(7), QByteArray::fromHex("060804beef0202"));
        const auto narrow = cut(text, with(LongMessages::Udh8), 0xBEEF);
        QCOMPARE(narrow->parts[0].userData.left(6), QByteArray::fromHex("050003ef0201"));
        const auto sar = cut(text, with(LongMessages::Sar), 0xBEEF);
        QCOMPARE(sar->parts[1].sarReference, 0xBEEF);
        QVERIFY(!sar->parts[1].hasUdh);
        QCOMPARE(sar->parts[1].userData, QByteArray(47, 'a'));
        const auto payload = cut(text, with(LongMessages::Payload), 0xBEEF);
        QVERIFY(payload->parts[0].inPayload);
        QVERIFY(!cut(u"short", with(LongMessages::Payload), 1)->parts[0].inPayload);
    }

    void theStandardCuttingIsThatOfTheComposer()
    {
        QCOMPARE(Cutting().word(), QString());
        for (const QString &text :
             {u"short"_s, u"a{}€"_s.repeated(60), u"Жук "_s.repeated(60), u"😀"_s.repeated(50)}) {
            const auto ours = cut(text, {}, 0x2A);
            const auto composer = encode(text, 0x2A);
            QCOMPARE(ours->dataCoding, composer->dataCoding);
            QCOMPARE(ours->parts.size(), composer->parts.size());
            for (int i = 0; i < ours->parts.size(); ++i)
                QCOMPARE(ours->parts[i].userData, composer->parts[i].userData);
        }
    }

    void latin1Carriers()
    {
        const Cutting latin = with(LongMessages::Udh8, Alphabet::Latin1);
        const auto e = cut(u"é@", latin, 1);
        QCOMPARE(e->dataCoding, quint8(0));
        QCOMPARE(e->parts[0].userData, QByteArray("\xE9@"));
        QCOMPARE(cut(u"€", latin, 1)->dataCoding, quint8(8)); // not in Latin-1
        QCOMPARE(cut(u"Ω", latin, 1)->dataCoding, quint8(8));
        // Seven bits on the air: 160, a brace counts twice; eight when GSM has no such letter.
        QCOMPARE(partsOf(u"é"_s.repeated(160), latin), 1);
        QCOMPARE(partsOf(u"{"_s.repeated(81), latin), 2);
        QCOMPARE(partsOf(u"ç"_s.repeated(140), latin), 1);
        QCOMPARE(partsOf(u"ç"_s.repeated(141), latin), 2);
        Cutting named = latin;
        named.textCoding = 3;
        QCOMPARE(cut(u"é", named, 1)->dataCoding, quint8(3));
        const Cutting ascii = with(LongMessages::Udh8, Alphabet::Ascii);
        QCOMPARE(cut(u"a@", ascii, 1)->parts[0].userData, QByteArray("a@"));
        QCOMPARE(cut(u"é", ascii, 1)->dataCoding, quint8(8));
    }

    void nationalTables() // T91
    {
        const Cutting turkish = with(LongMessages::Udh8, Alphabet::Gsm, {1});
        const QString text = u"Şişli'de görüşürüz, çok teşekkür ederim. "_s;
        QCOMPARE(cut(text.repeated(3), with(LongMessages::Udh8), 1)->dataCoding, quint8(8));
        const auto message = cut(text.repeated(3), turkish, 1);
        QCOMPARE(message->dataCoding, quint8(0));
        QCOMPARE(message->parts.size(), 1);
        QVERIFY(message->parts[0].hasUdh);
        QCOMPARE(shown(*message, Alphabet::Gsm), text.repeated(3));
        // Locking costs four octets: 155 characters.
        QCOMPARE(partsOf(u"ş"_s.repeated(155), turkish), 1);
        QCOMPARE(partsOf(u"ş"_s.repeated(156), turkish), 2);
        // Where it saves nothing the plain way stays.
        QVERIFY(!cut(u"plain", turkish, 1)->parts[0].hasUdh);
        QCOMPARE(cut(u"ş", turkish, 1)->parts.size(), 1);
        const Cutting spanish = with(LongMessages::Udh8, Alphabet::Gsm, {2});
        const QString si = u"El avión llegó aquí. "_s.repeated(5);
        const auto es = cut(si, spanish, 1);
        QCOMPARE(es->parts.size(), 1);
        QCOMPARE(shown(*es, Alphabet::Gsm), si);
        const Cutting portuguese = with(LongMessages::Udh8, Alphabet::Gsm, {3});
        const QString sim = u"Não há coração sem emoção. "_s.repeated(5);
        const auto pt = cut(sim, portuguese, 1);
        QCOMPARE(pt->parts.size(), 1);
        QCOMPARE(shown(*pt, Alphabet::Gsm), sim);
        // SAR carriers write the header themselves: no tables in several parts.
        QCOMPARE(
            cut(u"ş"_s.repeated(200), with(LongMessages::Sar, Alphabet::Gsm, {1}), 1)->dataCoding,
            quint8(8));
    }

    void data()
    {
        BinaryBody body{QByteArray(140, '\x01'), -1, 0};
        auto message = cut(body, {}, 1);
        QCOMPARE(message->dataCoding, quint8(4));
        QCOMPARE(message->parts.size(), 1);
        QVERIFY(!message->parts[0].hasUdh);
        body.octets.append('\x02');
        QCOMPARE(cut(body, {}, 1)->parts.size(), 2);
        QCOMPARE(cut(body, {}, 1)->parts[0].userData.size(), 140);
        body = {QByteArray(133, '\x01'), 2948, 9200};
        message = cut(body, {}, 1);
        QCOMPARE(message->parts.size(), 1);
        QCOMPARE(message->parts[0].userData.left(7), QByteArray::fromHex("0605040b8423f0"));
        body.octets.append('\x02');
        message = cut(body, with(LongMessages::Udh16), 0xBEEF);
        QCOMPARE(message->parts.size(), 2);
        const UserData second = parseUserData(message->parts[1].userData, true);
        QVERIFY(second.portAddressed);
        QCOMPARE(second.concatenation->reference, quint16(0xBEEF));
        QCOMPARE(second.concatenation->number, 2);
        body = {QByteArray(1'000, '\x01'), -1, 0};
        QVERIFY(cut(body, with(LongMessages::Payload), 1)->parts[0].inPayload);
        QVERIFY(cut(body, with(LongMessages::Sar), 1)->parts[0].hasUdh);
        body.octets = QByteArray(134 * 255 + 1, 'x');
        QVERIFY(!cut(body, {}, 1));
    }

    void words()
    {
        SmppProfile profile;
        profile.longMessages = LongMessages::Payload;
        profile.languages = {u"tr"_s, u"pt"_s};
        const Cutting cutting = Cutting::of(profile);
        QCOMPARE(cutting.languages, QList<int>({1, 3}));
        QCOMPARE(cutting.word(), u"0 payload gsm 1 3"_s);
        profile.interfaceVersion = 0x33; // has no optional parameters
        QCOMPARE(Cutting::of(profile).method, LongMessages::Udh8);
    }

    void whatIsCutIsReadBack() // G20
    {
        const QStringList letters{u"a"_s, u"{"_s, u"€"_s, u"é"_s,    u"ş"_s, u"ã"_s,
                                  u"í"_s, u"Ω"_s, u"Ж"_s, u"\r\n"_s, u"😀"_s, u"@"_s};
        QRandomGenerator random(20'261'125);
        for (int i = 0; i < rounds; ++i) {
            const int kinds = 1 + int(random.bounded(quint32(letters.size())));
            const int length = int(random.bounded(400u));
            QString text;
            for (int k = 0; k < length; ++k)
                text += letters[random.bounded(kinds)];
            const Cutting cutting =
                with(LongMessages(random.bounded(4)), Alphabet(random.bounded(3)),
                     random.bounded(2) ? QList<int>{1, 2, 3} : QList<int>());
            const auto message = cut(text, cutting, quint16(random.bounded(0x10000u)));
            QVERIFY(message);
            for (const CutPart &part : message->parts)
                QVERIFY(part.inPayload || part.userData.size() <= 160);
            if (shown(*message, cutting.alphabet) != text)
                QFAIL(qPrintable(text + u" | "_s + cutting.word()));
        }
    }
};

QTEST_APPLESS_MAIN(TestCutting)
#include "tst_cutting.moc"
