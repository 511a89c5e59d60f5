#include "vectors.h"

#include "mms/mm1.h"
#include "mms/wap_push.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

using namespace cordboard;
using namespace cordboard::mms;
using namespace cordboard::test;
using mm1::Pdu;

namespace {

const QString photoSubject = QStringLiteral("Zażółć photo");

Pdu read(const char *name)
{
    const auto pdu = mm1::decode(vector(QStringLiteral("mm1/%1.bin").arg(QLatin1String(name))));
    return pdu ? *pdu : Pdu{};
}

const Part *partNamed(const Pdu &pdu, const QByteArray &name)
{
    for (const Part &part : pdu.parts)
        if (part.location == name || part.contentId == name)
            return &part;
    return nullptr;
}

/// Why a peer's bytes are not the ones that we write for the same content. All others come out as
/// they went in.
const QMap<QString, QString> differing{
    {QStringLiteral("mm1/mbuni-m-retrieve-conf.bin"),
     QStringLiteral(
         "order of the headers; subject in UTF-8 without a charset; start and type quoted")},
    {QStringLiteral("mm1/mmsdtng-m-send-req.bin"),
     QStringLiteral("subject in UTF-8 without a charset; a coded content type behind a length")},
};

class Random
{
public:
    explicit Random(quint32 seed)
        : m_random(seed)
    {}
    int below(int bound) { return m_random.bounded(bound); }
    bool flip() { return below(2) == 0; }
    QByteArray token()
    {
        QByteArray text;
        for (int i = below(40); i >= 0; --i)
            text.append(char('!' + below(90)));
        return text.replace('"', 'q').replace('<', 'l').replace('>', 'g');
    }
    QString words()
    {
        const QString alphabet = QStringLiteral("ab ĄĘ😀ñ☺Z\u00ff\u202e");
        QString text = QStringLiteral("s");
        for (int i = below(80); i > 0; --i)
            text += alphabet.at(below(5));
        return text;
    }
    QByteArray octets(int most)
    {
        QByteArray bytes(below(most), 0);
        for (char &c : bytes)
            c = char(below(256));
        return bytes;
    }

private:
    QRandomGenerator m_random;
};

Part randomPart(Random &random)
{
    static const QByteArrayList types{"image/jpeg",      "image/png",    "video/mp4",  "text/plain",
                                      "application/pdf", "text/x-vcard", "audio/x-wav"};
    Part part;
    part.type.name = types[random.below(int(types.size()))];
    if (random.flip())
        part.type.charset = random.flip() ? charset::utf8 : charset::ucs2;
    if (random.flip())
        part.type.partName = random.token();
    part.contentId = random.token();
    part.location = random.token();
    part.data = random.octets(600);
    return part;
}

Pdu randomSend(quint32 seed)
{
    Random random(seed);
    Pdu pdu;
    pdu.type = mm1::Type::SendReq;
    pdu.transactionId = random.token();
    pdu.version = 0x13;
    pdu.date = quint64(random.below(2'000'000'000));
    pdu.insertAddress = random.flip();
    if (!pdu.insertAddress)
        pdu.from = mm1::plmn(QStringLiteral("+15550100"));
    for (int i = random.below(6); i >= 0; --i)
        pdu.to.push_back(mm1::plmn(QString::number(random.below(1'000'000))));
    pdu.subject = random.words();
    if (random.flip())
        pdu.expiry = mm1::When{random.flip(), quint64(random.below(1'000'000))};
    pdu.readReport = random.flip();
    pdu.contentType.name = "multipart/related";
    pdu.contentType.start = "<" + random.token() + ">";
    pdu.contentType.type = "application/smil";
    for (int i = random.below(12); i >= 0; --i)
        pdu.parts.push_back(randomPart(random));
    return pdu;
}

} // namespace

class TestMm1 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVectorReencodesToItself_data() { eachVector(); }
    void aVectorReencodesToItself()
    {
        QFETCH(QString, name);
        const QByteArray octets = vector(name);
        const auto pdu = mm1::decode(octets);
        QVERIFY2(pdu.has_value(), pdu ? "" : qPrintable(pdu.error().message));
        const QByteArray again = mm1::encode(*pdu);
        if (differing.contains(name)) {
            QVERIFY2(again != octets, "it is the same now: take it off the list");
            const auto second = mm1::decode(again);
            QVERIFY(second.has_value());
            QVERIFY(*second == *pdu);
            return;
        }
        QCOMPARE(again.toHex(), octets.toHex());
    }

    void whatAHandsetSent()
    {
        const Pdu pdu = read("mmsdtng-m-send-req");
        QCOMPARE(pdu.type, mm1::Type::SendReq);
        QCOMPARE(pdu.version, quint8(0x13));
        QVERIFY(pdu.insertAddress);
        QCOMPARE(mm1::number(pdu.to.at(0)), QStringLiteral("+15551000"));
        QCOMPARE(pdu.subject, QStringLiteral("From phone żółw"));
        QCOMPARE(pdu.parts.size(), std::size_t(4));
        const QList<QByteArray> types{"image/jpeg", "text/x-vcard", "audio/x-wav",
                                      "application/pdf"};
        const QList<QString> files{QStringLiteral("dot.jpg"), QStringLiteral("card.vcf"),
                                   QStringLiteral("tone.wav"), QStringLiteral("doc.pdf")};
        for (std::size_t i = 0; i < pdu.parts.size(); ++i) {
            QCOMPARE(pdu.parts[i].type.name, types[qsizetype(i)]);
            QCOMPARE(QString::fromLatin1(pdu.parts[i].contentId), files[qsizetype(i)]);
            QCOMPARE(pdu.parts[i].data, vector(QStringLiteral("media/") + files[qsizetype(i)]));
        }
    }

    void whatAnMmscSent()
    {
        const Pdu pdu = read("mbuni-m-retrieve-conf");
        QCOMPARE(pdu.subject, QStringLiteral("Zażółć MMS ☺"));
        QCOMPARE(pdu.from, QStringLiteral("111/TYPE=PLMN"));
        QCOMPARE(pdu.contentType.start, QByteArray("<smil>"));
        QCOMPARE(pdu.contentType.type, QByteArray("application/smil"));
        QCOMPARE(pdu.parts.at(0).type.charset, charset::utf8);
        QCOMPARE(partNamed(pdu, "pic.png")->data, vector(QStringLiteral("media/pic.png")));
        QCOMPARE(decodeText(partNamed(pdu, "text.txt")->data, charset::utf8),
                 QStringLiteral("Hello from the console ☺"));
    }

    void everyHeaderOfTheNotification()
    {
        const Pdu pdu = read("m-notification-ind-long");
        QCOMPARE(pdu.subject, QStringLiteral("Zażółć gęślą jaźń photo for you"));
        QCOMPARE(pdu.size, std::optional<quint64>(3537));
        QVERIFY(pdu.expiry->isRelative);
        QCOMPARE(pdu.expiry->seconds, quint64(604'800));
        QVERIFY(pdu.contentLocation.startsWith("http://mms.example.net:8088/mms/7f3c"));
        QCOMPARE(pdu.messageClass, std::optional(mm1::Class::Personal));
        QCOMPARE(pdu.deliveryReport, std::optional(true));
    }

    void anErrorHasItsStatusAndText()
    {
        const Pdu pdu = read("m-send-conf-error");
        QCOMPARE(pdu.responseStatus, std::optional<quint8>(0xe5));
        QCOMPARE(pdu.responseText, QStringLiteral("Content not accepted"));
        QCOMPARE(mm1::outcomeOf(0xe5), mm1::Outcome::Permanent);
        QCOMPARE(mm1::outcomeOf(0xc9), mm1::Outcome::Transient);
        QCOMPARE(mm1::outcomeOf(0x80), mm1::Outcome::Ok);
    }

    void everyTruncationIsAnErrorOrAValue_data() { eachVector(); }
    void everyTruncationIsAnErrorOrAValue()
    {
        QFETCH(QString, name);
        const QByteArray octets = vector(name);
        for (qsizetype size = 0; size < octets.size(); ++size) {
            // a buffer of its own, so that a sanitizer sees the first octet past its end
            const std::vector<char> cut(octets.begin(), octets.begin() + size);
            const auto pdu = mm1::decode(QByteArrayView(cut.data(), size));
            QVERIFY(pdu || !pdu.error().message.isEmpty());
        }
    }

    void everyLieIsAnErrorOrAValue_data() { eachVector(); }
    void everyLieIsAnErrorOrAValue()
    {
        QFETCH(QString, name);
        QByteArray octets = vector(name);
        for (qsizetype at = 0; at < qMin<qsizetype>(octets.size(), 700); ++at) {
            const char was = octets[at];
            for (const int lie : {0x00, 0x01, 0x1e, 0x1f, 0x22, 0x7f, 0x80, 0xfe, 0xff}) {
                octets[at] = char(lie);
                const auto pdu = mm1::decode(octets);
                if (!pdu)
                    continue;
                qsizetype held = 0;
                for (const Part &part : pdu->parts)
                    held += part.data.size();
                QVERIFY(held <= octets.size());
            }
            octets[at] = was;
        }
    }

    void moreThanFiftyPartsAreRefused()
    {
        Pdu pdu = randomSend(1);
        pdu.parts.assign(50, Part{{.name = "image/gif"}, "a", "a", "x"});
        QVERIFY(mm1::decode(mm1::encode(pdu)).has_value());
        pdu.parts.push_back(pdu.parts.front());
        const auto refused = mm1::decode(mm1::encode(pdu));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Protocol);
        QVERIFY(refused.error().message.contains(QLatin1String("Content-Type")));
    }

    void anUnknownHeaderIsSkipped()
    {
        const QByteArray head("\x8c\x83\x98T\0\x8d\x93", 7);
        const QByteArray tail("\x95\x81", 2);
        for (const QByteArray &odd : {QByteArray("\xbc\x80", 2), QByteArray("\xbc\x02\x01\x02", 4),
                                      QByteArray("\xbcname\0", 6), QByteArray("\xbc\x1f\x03xyz", 6),
                                      QByteArray("X-Own\0value\0", 12)}) {
            const auto pdu = mm1::decode(head + odd + tail);
            QVERIFY2(pdu.has_value(), odd.toHex().constData());
            QCOMPARE(pdu->status, std::optional(mm1::Status::Retrieved));
        }
    }

    void charsetsOfAText_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("plain") << QByteArray("Caf\xc3\xa9\0", 6);
        QTest::newRow("UTF-8") << QByteArray("\x07\xea"
                                             "Caf\xc3\xa9\0",
                                             8);
        QTest::newRow("Latin-1") << QByteArray("\x06\x84"
                                               "Caf\xe9\0",
                                               7);
        QTest::newRow("Latin-1 unmarked") << QByteArray("Caf\xe9\0", 5);
        QTest::newRow("a NUL inside") << QByteArray("\x0b\xea"
                                                    "Caf\xc3\xa9\0x\xc3\xa9\0",
                                                    12);
        QTest::newRow("UCS-2") << QByteArray("\x0d\x02\x03\xe8\0C\0a\0f\0\xe9\0\0", 14);
        QTest::newRow("UTF-16, little") << QByteArray("\x0f\x02\x03\xf7\xff\xfe"
                                                      "C\0a\0f\0\xe9\0\0\0",
                                                      16);
    }
    void charsetsOfAText()
    {
        QFETCH(QByteArray, value);
        const auto pdu =
            mm1::decode(QByteArray("\x8c\x80\x96", 3) + value + QByteArray("\x98T\0", 3));
        QVERIFY2(pdu.has_value(), value.toHex().constData());
        QCOMPARE(pdu->subject, QStringLiteral("Café"));
        QCOMPARE(pdu->transactionId, QByteArray("T"));
    }

    void whatWeWriteIsReadAgain()
    {
        for (quint32 seed = 0; seed < 500; ++seed) {
            const Pdu pdu = randomSend(seed);
            const auto again = mm1::decode(mm1::encode(pdu));
            QVERIFY2(again.has_value(), qPrintable(QStringLiteral("seed %1").arg(seed)));
            QVERIFY2(*again == pdu, qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }

    void addresses()
    {
        QCOMPARE(mm1::number(QStringLiteral("+4479/TYPE=PLMN")), QStringLiteral("+4479"));
        QCOMPARE(mm1::number(QStringLiteral("111/type=plmn")), QStringLiteral("111"));
        QCOMPARE(mm1::number(QStringLiteral("10.0.0.1/TYPE=IPV4")), QString());
        QCOMPARE(mm1::number(QStringLiteral("ines@example.net")), QString());
    }

    void aPushIsCutAsSmppCarriesIt()
    {
        const QByteArray mms = vector(QStringLiteral("mm1/m-notification-ind-short.bin"));
        const auto one = pushSegments(wspPush(mms, 1), 7);
        QCOMPARE(one.size(), std::size_t(1));
        QVERIFY(one[0].shortMessage.startsWith(QByteArray::fromHex("0605040b8423f0")));
        const QByteArray longer = vector(QStringLiteral("mm1/m-notification-ind-long.bin"));
        const auto two = pushSegments(wspPush(longer, 1), 7);
        QCOMPARE(two.size(), std::size_t(2));
        QCOMPARE(two[0].shortMessage.size(), 140);
        QCOMPARE(two[1].shortMessage.first(12), QByteArray::fromHex("0b05040b8423f00003070202"));
        QCOMPARE(*mmsOfPush(two[0].shortMessage.sliced(12) + two[1].shortMessage.sliced(12)),
                 longer);
    }

    void theSegmentsAreTheRecordedOnes()
    {
        const QByteArray mms = vector(QStringLiteral("mm1/m-notification-ind-short.bin"));
        const QByteArray recorded = vector(QStringLiteral("smpp/submit_sm-1.bin"));
        QByteArray payload = pushSegments(wspPush(mms, 1), 7).at(0).shortMessage;
        const qsizetype at = recorded.indexOf(payload.first(7));
        QVERIFY(at > 0);
        payload[7] = recorded[at + 7]; // the TID is a number that each sender chooses
        QCOMPARE(recorded.sliced(at).toHex(), payload.toHex());
    }

    void apushWithATextualTypeIsRead()
    {
        const auto mms = mmsOfPush(vector(QStringLiteral("mm1/gammu-wsp-push.wsp")));
        QVERIFY(mms.has_value());
        const auto pdu = mm1::decode(*mms);
        QVERIFY(pdu.has_value());
        QCOMPARE(pdu->subject, QStringLiteral("Photo"));
        QCOMPARE(pdu->contentLocation, QByteArray("http://127.0.0.1:19870/m/A1"));
    }

    void anotherPushIsRefused()
    {
        const auto wrong = mmsOfPush(QByteArray("\x01\x06\x01\xae<si/>", 9));
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().code, ErrorCode::Unsupported);
        QVERIFY(!mmsOfPush(QByteArray("\x01\x06\x7f", 3)));
        QVERIFY(pushSegments(QByteArray(255 * 128 + 1, 'x'), 1).empty());
    }

private:
    void eachVector()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = vectorNames(QStringLiteral("mm1"), QStringLiteral("*.bin"));
        QVERIFY(names.size() >= 18);
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << name;
    }
};

QTEST_GUILESS_MAIN(TestMm1)
#include "tst_mm1.moc"
