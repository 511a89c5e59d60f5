#include "media/size_rules.h"
#include "media/vcard.h"
#include "mms/mm7.h"
#include "mms/smil.h"

#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace cordboard;
using namespace cordboard::media;

namespace {

constexpr qint64 kB = 1000;

/// What an MMSC would get for media of `octets` each.
qint64 encodedByMm7(const QList<qint64> &octets, const QString &text)
{
    std::vector<mms::Part> parts;
    for (const qint64 size : octets) {
        mms::Part part;
        part.type.name = "application/pdf";
        part.type.fileName = "a-name-of-some-length-as-phones-give-them.pdf";
        part.data = QByteArray(size, 'x');
        parts.push_back(part);
    }
    mms::mm7::Message message;
    message.transactionId = QString(36, u'x');
    message.vaspId = QString(20, u'x');
    message.vasId = QString(20, u'x');
    message.sender = mms::mm7::Address{{}, u"+491701234567"_s};
    message.recipients = {{{}, u"+491701234567"_s}};
    message.deliveryReport = true;
    message.contentHref = u"cid:mms-content"_s;
    const auto body = mms::mm7::encode(message, {}, mms::presentation(parts, text));
    return body.octets.size() + body.contentType.size();
}

} // namespace

class TestMediaRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void whatFitsStays();
    void estimateIsNotTooSmall();
    void onePictureShrinks();
    void smallPicturesStay();
    void othersAreRefusedInWords_data();
    void othersAreRefusedInWords();
    void togetherTooMuch();
    void tooManyPictures();
    void textAlone();
    void base64TakesMore();
    void sizes();
    void contacts_data();
    void contacts();
    void contactsAreCapped();
    void contactsThatAreNone();
};

void TestMediaRules::whatFitsStays()
{
    const auto plan = planSizes({{Kind::Jpeg, 200 * kB}, {Kind::Gif, 90 * kB}}, 100, {});
    QVERIFY(plan.canGo());
    QVERIFY(plan.fits());
    QVERIFY(plan.attachments[0].fit == Fit::AsItIs);
    QVERIFY(planSizes({}, 0, {}).canGo());
}

void TestMediaRules::estimateIsNotTooSmall()
{
    for (const int count : {0, 1, 2, 10, 25}) {
        const QString text(300, u'a');
        const std::vector<Attachment> attachments(size_t(count), {Kind::Pdf, 1000});
        const qint64 estimate = planSizes(attachments, text.size(), {}).encoded;
        const qint64 real = encodedByMm7(QList<qint64>(count, 1000), text);
        QVERIFY2(real <= estimate && estimate - real < 3 * kB + 200 * count,
                 qPrintable(u"%1: %2 of %3"_s.arg(count).arg(real).arg(estimate)));
    }
}

void TestMediaRules::onePictureShrinks()
{
    const auto plan = planSizes({{Kind::Jpeg, 4000 * kB}}, 160, {});
    QVERIFY(plan.canGo());
    QVERIFY(!plan.fits());
    QVERIFY(plan.attachments[0].fit == Fit::Shrink);
    const qint64 target = plan.attachments[0].shrinkTo;
    QVERIFY(target > 290 * kB && target < defaultLimit);
    QVERIFY(planSizes({{Kind::Jpeg, target}}, 160, {}).fits());
}

void TestMediaRules::smallPicturesStay()
{
    const auto plan =
        planSizes({{Kind::Jpeg, 900 * kB}, {Kind::Png, 20 * kB}, {Kind::Jpeg, 700 * kB}}, 0, {});
    QVERIFY(plan.canGo());
    QVERIFY(plan.attachments[1].fit == Fit::AsItIs);
    QVERIFY(plan.attachments[0].shrinkTo > 130 * kB);
    QVERIFY(planSizes({{Kind::Jpeg, plan.attachments[0].shrinkTo},
                       {Kind::Png, 20 * kB},
                       {Kind::Jpeg, plan.attachments[2].shrinkTo}},
                      0, {})
                .fits());
}

void TestMediaRules::othersAreRefusedInWords_data()
{
    QTest::addColumn<int>("kind");
    for (const Kind kind :
         {Kind::Gif, Kind::Mp4, Kind::ThreeGp, Kind::Mp3, Kind::Wav, Kind::Pdf, Kind::VCard})
        QTest::newRow(mediaName(kind).constData()) << int(kind);
}

void TestMediaRules::othersAreRefusedInWords()
{
    QFETCH(int, kind);
    const auto plan = planSizes({{Kind(kind), 500 * kB}, {Kind::Jpeg, 900 * kB}}, 0, {});
    QVERIFY(!plan.canGo());
    QVERIFY(plan.attachments[0].fit == Fit::Refused);
    const QString why = plan.attachments[0].why;
    QVERIFY2(why.contains(u"500 kB") && why.contains(u"link") && why.contains(wordsFor(Kind(kind))),
             qPrintable(why));
    QVERIFY(plan.attachments[1].fit == Fit::Shrink);
}

void TestMediaRules::togetherTooMuch()
{
    const auto plan = planSizes({{Kind::Mp4, 200 * kB}, {Kind::Pdf, 200 * kB}}, 0, {});
    QVERIFY(!plan.canGo());
    QVERIFY2(plan.why.contains(u"300 kB"), qPrintable(plan.why));
    QVERIFY(planSizes({{Kind::Mp4, 200 * kB}, {Kind::Pdf, 200 * kB}}, 0, {largerLimit}).canGo());
}

void TestMediaRules::tooManyPictures()
{
    const std::vector<Attachment> many(30, {Kind::Jpeg, 400 * kB});
    QVERIFY(!planSizes(many, 0, {}).canGo());
    QVERIFY(!planSizes(many, 0, {}).why.isEmpty());
    QVERIFY(planSizes(many, 0, {largestPreset}).canGo());
    QVERIFY(!planSizes({{Kind::Mp4, 290 * kB}, {Kind::Jpeg, 400 * kB}}, 0, {}).canGo());
}

void TestMediaRules::textAlone()
{
    const auto plan = planSizes({}, 400 * kB, {});
    QVERIFY(!plan.canGo() && !plan.why.isEmpty());
}

void TestMediaRules::base64TakesMore()
{
    const Allowance odd{defaultLimit, true};
    QVERIFY(planSizes({{Kind::Pdf, 250 * kB}}, 0, {}).canGo());
    QVERIFY(!planSizes({{Kind::Pdf, 250 * kB}}, 0, odd).canGo());
    const auto plan = planSizes({{Kind::Jpeg, 900 * kB}}, 0, odd);
    QVERIFY(planSizes({{Kind::Jpeg, plan.attachments[0].shrinkTo}}, 0, odd).fits());
    QCOMPARE(encodedOctets(57, true), 78);
}

void TestMediaRules::sizes()
{
    QCOMPARE(sizeInWords(0).left(1), u"0"_s);
    QCOMPARE(sizeInWords(999).left(3), u"999"_s);
    QCOMPARE(sizeInWords(1001), u"2 kB"_s);
    QCOMPARE(sizeInWords(defaultLimit), u"300 kB"_s);
    QCOMPARE(sizeInWords(largestPreset), u"1.0 MB"_s);
    QCOMPARE(sizeInWords(largestPreset + 1), u"1.1 MB"_s);
}

void TestMediaRules::contacts_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("phones");
    QTest::addColumn<QStringList>("emails");
    QTest::newRow("2.1") << QByteArray("BEGIN:VCARD\r\nVERSION:2.1\r\nN:Test;Ana\r\n"
                                       "TEL;CELL:+256370001\r\nEND:VCARD\r\n")
                         << u"Ana Test"_s << QStringList{u"+256370001"_s} << QStringList();
    QTest::newRow("quoted-printable")
        << QByteArray("BEGIN:VCARD\r\nVERSION:2.1\r\n"
                      "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:J=C3=B6rg =\r\nM=C3=BCller\r\n"
                      "EMAIL;INTERNET:j@example.com\r\nEND:VCARD\r\n")
        << u"Jörg Müller"_s << QStringList() << QStringList{u"j@example.com"_s};
    QTest::newRow("3.0 folded, groups, escapes")
        << QByteArray("begin:vcard\nVERSION:3.0\nFN:Ana\\, the \n lo\n ng one\\nof two\n"
                      "item1.TEL;type=HOME,voice:(030) 12 34\nTEL;X=\"a:b\":5\nEND:VCARD\n")
        << u"Ana, the long one of two"_s << (QStringList{u"(030) 12 34"_s, u"5"_s})
        << QStringList();
    QTest::newRow("4.0 URIs") << QByteArray("BEGIN:VCARD\r\nVERSION:4.0\r\nORG:Acme;Sales\r\n"
                                            "TEL;VALUE=uri:tel:+4930123;ext=7\r\n"
                                            "EMAIL:mailto:a@b.c\r\nEND:VCARD\r\n")
                              << u"Acme"_s << QStringList{u"+4930123"_s} << QStringList{u"a@b.c"_s};
    QTest::newRow("Latin-1") << QByteArray("\xef\xbb\xbf"
                                           "BEGIN:VCARD\r\nN:M\xfcller;;;Dr.;\r\n")
                             << u"Dr. Müller"_s << QStringList() << QStringList();
    QTest::newRow("bidi") << QByteArray("BEGIN:VCARD\r\nFN:a\xe2\x80\xae"
                                        "b\x07\r\nTEL: 1\r\n")
                          << u"ab"_s << QStringList{u"1"_s} << QStringList();
    QTest::newRow("agent inside") << QByteArray("BEGIN:VCARD\r\nAGENT:\r\nBEGIN:VCARD\r\nFN:Her\r\n"
                                                "END:VCARD\r\nFN:Him\r\nEND:VCARD\r\n")
                                  << u"Him"_s << QStringList() << QStringList();
}

void TestMediaRules::contacts()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, name);
    const auto card = readVCard(file);
    QVERIFY(card);
    QCOMPARE(card->name, name);
    QTEST(card->phones, "phones");
    QTEST(card->emails, "emails");
    QCOMPARE(card->others, 0);
}

void TestMediaRules::contactsAreCapped()
{
    QByteArray file("BEGIN:VCARD\r\nPHOTO;ENCODING=b:" + QByteArray(100000, 'A') +
                    "\r\nFN:" + QByteArray(5000, 'n') + "\r\n");
    for (int i = 0; i < 100; ++i)
        file += "TEL:" + QByteArray::number(i) + "\r\nEMAIL:" + QByteArray(500, 'e') + "\r\n";
    file += "END:VCARD\r\nBEGIN:VCARD\r\nFN:x\r\nTEL:999\r\nEND:VCARD\r\n";
    const auto card = readVCard(file);
    QVERIFY(card);
    QCOMPARE(card->name.size(), 200);
    QCOMPARE(card->phones.size(), 10);
    QCOMPARE(card->emails, QStringList(QString(100, u'e')));
    QCOMPARE(card->others, 1);
}

void TestMediaRules::contactsThatAreNone()
{
    QCOMPARE(readVCard({}), std::nullopt);
    QCOMPARE(readVCard("BEGIN:VCALENDAR\r\n"), std::nullopt);
    QCOMPARE(readVCard("FN:x"), std::nullopt);
    QCOMPARE(readVCard("BEGIN:VCARD"), VCard());
    QCOMPARE(readVCard("BEGIN:VCARD\r\n\r\n:\r\n;\r\nFN\r\n=\r\n \r\n"), VCard());
    QVERIFY(readVCard("BEGIN:VCARD\r\nFN;ENCODING=QUOTED-PRINTABLE:a=\r\n")->name == u"a");
    QVERIFY(readVCard("BEGIN:VCARD\r\nFN;ENCODING=QUOTED-PRINTABLE:a=4")->name == u"a=4");
}

QTEST_GUILESS_MAIN(TestMediaRules)
#include "tst_media_rules.moc"
