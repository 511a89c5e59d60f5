#include "hostile_files.h"

#include "media/duration.h"
#include "media/file_name.h"
#include "media/kind.h"
#include "media/vcard.h"
#include "mms/media_type.h"

#include <QRegularExpression>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace cordboard;
using namespace cordboard::media;
using namespace cordboard::test;
using std::chrono::milliseconds;

class TestMediaKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samples_data();
    void samples();
    void namesAreThoseOfMms();
    void namesMayNotContradict_data();
    void namesMayNotContradict();
    void refusalsSayWhat();
    void hostileFilesAreReadOrRefused();
    void shownNames_data();
    void shownNames();
    void savedNames_data();
    void savedNames();
    void savedNamesAreAlwaysSafe();
    void durations();
    void durationsThatLie();
};

void TestMediaKind::samples_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("kind");
    int kind = 0; // sampleMedia() goes by the order of the enumeration
    for (const QString &name : sampleMedia())
        QTest::newRow(qPrintable(name)) << name << kind++;
}

void TestMediaKind::samples()
{
    QFETCH(QString, file);
    QFETCH(int, kind);
    const QByteArray octets = sampleMedium(file);
    QVERIFY(!octets.isEmpty());
    const auto found = kindOfFile(file, octets);
    QVERIFY2(found, found ? "" : qPrintable(found.error().message));
    QCOMPARE(int(*found), kind);
    QCOMPARE(int(*kindOfFile(u"C:\\photos\\"_s + file.toUpper(), octets)), kind);
    QCOMPARE(int(*kindOfFile(u"clipboard"_s, octets)), kind);
    QVERIFY(!wordsFor(*found).isEmpty());
    QVERIFY(fileNamePatterns().contains(u"*."_s + endingOf(*found)));
}

void TestMediaKind::namesAreThoseOfMms()
{
    for (int i = 0; i <= int(Kind::VCard); ++i) {
        const QByteArray name = mediaName(Kind(i));
        QCOMPARE(mms::canonicalMediaName(name), name);
        QCOMPARE(kindOfMediaName(name), Kind(i));
    }
    QCOMPARE(kindOfMediaName(mms::canonicalMediaName("Text/vCard")), Kind::VCard);
    QCOMPARE(kindOfMediaName("image/svg+xml"), std::nullopt);
}

void TestMediaKind::namesMayNotContradict_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("taken");
    const auto row = [](const char *sample, const char *name, bool taken) {
        QTest::newRow(name) << QString::fromLatin1(sample) << QString::fromLatin1(name) << taken;
    };
    row("dot.jpg", "a.jpeg", true);
    row("dot.jpg", "a.JPG", true);
    row("dot.jpg", "2024.holiday.jpg", true);
    row("dot.jpg", "a.png", false);
    row("dot.jpg", "a.jpg.exe", false);
    row("dot.jpg", "a.pdf", false);
    row("clip.3gp", "a.mp4", true);
    row("clip.mp4", "a.3gp", true);
    row("clip.mp4", "a.mp3", false);
    row("card.vcf", "a.html", false);
    row("doc.pdf", "a.js", false);
}

void TestMediaKind::namesMayNotContradict()
{
    QFETCH(QString, sample);
    QFETCH(QString, name);
    QFETCH(bool, taken);
    const auto kind = kindOfFile(name, sampleMedium(sample));
    QCOMPARE(kind.has_value(), taken);
    if (!taken)
        QVERIFY(kind.error().message.contains(wordsFor(*kindOfContent(sampleMedium(sample)))));
}

void TestMediaKind::refusalsSayWhat()
{
    const auto empty = kindOfContent({});
    QVERIFY(!empty);
    QVERIFY(empty.error().code == ErrorCode::Invalid);
    const auto script = kindOfContent("#!/bin/sh\nreboot\n");
    QVERIFY(!script);
    QVERIFY(script.error().message.contains(kindsInWords()));
    const QByteArray jpeg = sampleMedium(u"dot.jpg"_s);
    const auto both = kindOfContent(jpeg.first(2) + QByteArray("\xff\xfe\x00\x2b", 4) +
                                    "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n" + jpeg.sliced(2));
    QVERIFY(!both);
    QVERIFY(both.error().message.contains(wordsFor(Kind::Pdf)));
}

void TestMediaKind::hostileFilesAreReadOrRefused()
{
    const auto files = hostileFiles();
    QVERIFY(files.size() >= 500);
    int taken = 0;
    for (const HostileFile &file : files) {
        const auto kind = kindOfFile(file.name, file.octets);
        if (!kind) {
            QVERIFY2(!kind.error().message.isEmpty(), file.about.constData());
            continue;
        }
        ++taken;
        QVERIFY2(!file.never, file.about.constData());
        durationOf(*kind, file.octets);
        const auto card = readVCard(file.octets);
        QVERIFY2(!card || card->name.size() <= 200, file.about.constData());
    }
    QVERIFY(taken > 100 && taken < files.size() - 100);
}

void TestMediaKind::shownNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"Grüße aus Łódź.jpg"_s << u"Grüße aus Łódź.jpg"_s;
    QTest::newRow("bidi") << u"photo\u202egpj.exe"_s << u"photogpj.exe"_s;
    QTest::newRow("path") << u"../../etc/passwd"_s << u"passwd"_s;
    QTest::newRow("lines") << u"a\n\n b\tc.jpg"_s << u"a b c.jpg"_s;
    QTest::newRow("nothing") << u"\u202e\u200b"_s << QString();
    QTest::newRow("tower") << u"a\u0301\u0301\u0301\u0301\u0301b"_s << u"a\u0301\u0301\u0301b"_s;
    QTest::newRow("arabic") << u"صورة.jpg"_s << u"صورة.jpg"_s;
}

void TestMediaKind::shownNames()
{
    QFETCH(QString, name);
    QFETCH(QString, shown);
    QCOMPARE(shownFileName(name), shown);
}

void TestMediaKind::savedNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("saved");
    const auto row = [](const char *about, const QString &name, const QString &saved) {
        QTest::newRow(about) << name << saved;
    };
    row("plain", u"Grüße.jpg"_s, u"Grüße.jpg"_s);
    row("jpeg", u"a.JPEG"_s, u"a.jpg"_s);
    row("date", u"Bild 12.03.2026.jpg"_s, u"Bild 12.03.2026.jpg"_s);
    row("exe", u"photo.exe"_s, u"photo_exe.jpg"_s);
    row("jpg.exe", u"photo.jpg.exe"_s, u"photo_jpg_exe.jpg"_s);
    row("exe.jpg", u"photo.exe.jpg"_s, u"photo_exe.jpg"_s);
    row("bidi", u"photo\u202egpj.exe"_s, u"photogpj_exe.jpg"_s);
    row("path", u"../../.bashrc"_s, u"bashrc.jpg"_s);
    row("device", u"con.jpg"_s, u"_con.jpg"_s);
    row("device with ending", u"LPT1.txt"_s, u"LPT1_txt.jpg"_s);
    row("device with blank", u"aux .jpg"_s, u"_aux.jpg"_s);
    row("dash", u"-rf"_s, u"rf.jpg"_s);
    row("dots", u"..."_s, u"file.jpg"_s);
    row("empty", QString(), u"file.jpg"_s);
    row("stream", u"a.jpg::$DATA"_s, u"a_jpg__$DATA.jpg"_s);
    row("lookalikes", u"a\u2044b\uff0fc"_s, u"a_b_c.jpg"_s);
}

void TestMediaKind::savedNames()
{
    QFETCH(QString, name);
    QFETCH(QString, saved);
    QCOMPARE(saveFileName(name, Kind::Jpeg), saved);
}

void TestMediaKind::savedNamesAreAlwaysSafe()
{
    static const QRegularExpression safe(
        u"^[^\\p{C}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|.~ -][^\\p{C}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]*\\.(png|bin)$"_s);
    static const QRegularExpression device(
        u"^(con|prn|aux|nul|conin\\$|clock\\$|(com|lpt)[0-9¹²³]) *\\."_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const QString &name : hostileNames()) {
        for (const auto kind : {std::optional(Kind::Png), std::optional<Kind>()}) {
            const QString saved = saveFileName(name, kind);
            QVERIFY2(safe.match(saved).hasMatch(), qPrintable(saved));
            QVERIFY2(!device.match(saved).hasMatch(), qPrintable(saved));
            QVERIFY2(saved.toUtf8().size() <= 120, qPrintable(saved));
            QCOMPARE(saveFileName(saved, kind), saved);
        }
        QVERIFY(shownFileName(name).size() <= 80);
    }
}

void TestMediaKind::durations()
{
    QCOMPARE(durationOf(Kind::Wav, sampleMedium(u"tone.wav"_s)), milliseconds(25));
    const auto mp3 = durationOf(Kind::Mp3, sampleMedium(u"a.mp3"_s));
    QCOMPARE(mp3, milliseconds(26)); // one frame of 1152 samples at 44.1 kHz
    QCOMPARE(durationOf(Kind::Pdf, sampleMedium(u"doc.pdf"_s)), std::nullopt);

    QByteArray counted = sampleMedium(u"a.mp3"_s);
    counted.replace(10 + 4 + 17, 12, QByteArray("Xing\0\0\0\1\0\0\x03\xe8", 12));
    QCOMPARE(durationOf(Kind::Mp3, counted), milliseconds(26122)); // 1,000 frames
}

void TestMediaKind::durationsThatLie()
{
    QByteArray wav = sampleMedium(u"tone.wav"_s);
    qToLittleEndian<quint32>(0xffffffff, wav.data() + 40);
    QCOMPARE(durationOf(Kind::Wav, wav), milliseconds(25));
    qToLittleEndian<quint32>(0, wav.data() + 28);
    QCOMPARE(durationOf(Kind::Wav, wav), std::nullopt);
    QByteArray counted = sampleMedium(u"a.mp3"_s);
    counted.replace(10 + 4 + 17, 12, QByteArray("Xing\0\0\0\1\xff\xff\xff\xff", 12));
    QCOMPARE(durationOf(Kind::Mp3, counted), std::nullopt);
}

QTEST_GUILESS_MAIN(TestMediaKind)
#include "tst_media_kind.moc"
