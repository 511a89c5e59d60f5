// media::Helper with the real cordboard-media, and with programs that lie, hang and die.

#include "confined.h"
#include "hostile_files.h"

#include "media/helper.h"

#include <QBuffer>
#include <QEventLoop>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace cordboard;
using namespace cordboard::media;
using namespace cordboard::test;
using std::chrono::milliseconds;

namespace {

QString realProgram()
{
    return QString::fromUtf8(CORDBOARD_MEDIA);
}

QByteArray encoded(const QImage &image, const char *format, int quality = -1)
{
    QByteArray octets;
    QBuffer buffer(&octets);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, quality);
    return octets;
}

QImage filled(const QSize &size, const QColor &colour)
{
    QImage image(size, QImage::Format_ARGB32);
    image.fill(colour);
    return image;
}

/// As hard to compress as a photo: shapes with noise on them.
QImage photo(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    quint32 noise = 1;
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < size.width(); ++x) {
            noise = noise * 1664525 + 1013904223;
            const int grain = int(noise >> 28);
            line[x] = qRgb((x / 8 + grain) & 255, (y / 8 + grain) & 255,
                           ((x / 64 ^ y / 64) * 32 + grain) & 255);
        }
    }
    return image;
}

/// The JPEG with a note that the camera was held upright (EXIF orientation 6).
QByteArray turned(const QByteArray &jpeg)
{
    const QByteArray exif("Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0",
                          32);
    return jpeg.first(2) + QByteArray("\xff\xe1\0\x22", 4) + exif + jpeg.sliced(2);
}

/// Runs the loop until the last answer quits it. QTest::qWaitFor looks every ten milliseconds only,
/// which is seconds for a thousand answers.
bool waitFor(QEventLoop &loop)
{
    QTimer::singleShot(60'000, &loop, [&loop] { loop.exit(1); });
    return loop.exec() == 0;
}

/// Asks, and waits for the answer.
struct Asked
{
    explicit Asked(const QString &program = realProgram(), const HelperOptions &options = {})
        : helper(program, options)
    {}

    Result<Thumbnail> thumbnail(const QByteArray &octets, int edge = 64)
    {
        QEventLoop loop;
        std::optional<Result<Thumbnail>> answer;
        helper.thumbnail(octets, edge, &context, [&](const Result<Thumbnail> &made) {
            answer = made;
            loop.quit();
        });
        if (answer || !waitFor(loop))
            return fail(ErrorCode::Internal, u"no answer, or one too early"_s);
        return *answer;
    }

    Result<SmallerPicture> shrink(const QByteArray &octets, qint64 most)
    {
        QEventLoop loop;
        std::optional<Result<SmallerPicture>> answer;
        helper.shrink(octets, most, &context, [&](const Result<SmallerPicture> &made) {
            answer = made;
            loop.quit();
        });
        if (answer || !waitFor(loop))
            return fail(ErrorCode::Internal, u"no answer, or one too early"_s);
        return *answer;
    }

    qint64 processId() const
    {
        const auto *process = helper.findChild<QProcess *>();
        return process ? process->processId() : 0;
    }

    Helper helper;
    QObject context;
};

Error errorOf(const auto &result)
{
    return result ? Error{ErrorCode::Internal, u"it was believed"_s, {}} : result.error();
}

QRgb pixelAt(const Thumbnail &thumbnail, int index)
{
    return reinterpret_cast<const QRgb *>(thumbnail.pixels.constData())[index];
}

} // namespace

class TestMediaHelper : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thumbnails_data();
    void thumbnails();
    void turnedPictures();
    void aPhotoOfTwelveMegapixels();
    void aScreenshotOfManyMegapixels();
    void transparentBecomesWhite();
    void whatCannotBe();
    void hostileFilesGetAnswers();
    void itIsConfined();
    void itIsStartedAnew();
    void missingProgram();
    void programsThatFail_data();
    void programsThatFail();
    void programsThatHang();
    void whoIsGoneIsNotAsked();
    void waitingHasAnEnd();
    void byHand();

private:
    QString script(const QByteArray &lines);
    QTemporaryDir m_folder;
};

QString TestMediaHelper::script(const QByteArray &lines)
{
    QFile file(m_folder.filePath(u"script"_s));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return {};
    file.write("#!/bin/sh\n" + lines);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}

void TestMediaHelper::thumbnails_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QSize>("picture");
    QTest::addColumn<QSize>("size");
    const QImage red = filled({200, 100}, Qt::red);
    QTest::newRow("PNG") << encoded(red, "png") << QSize(200, 100) << QSize(64, 32);
    QTest::newRow("JPEG") << encoded(red, "jpeg", 95) << QSize(200, 100) << QSize(64, 32);
    QTest::newRow("small") << encoded(filled({3, 5}, Qt::red), "png") << QSize(3, 5) << QSize(3, 5);
    QTest::newRow("thin") << encoded(filled({1, 3000}, Qt::red), "png") << QSize(1, 3000)
                          << QSize(1, 64);
}

void TestMediaHelper::thumbnails()
{
    QFETCH(QByteArray, octets);
    Asked asked;
    const auto made = asked.thumbnail(octets);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QTEST(made->picture, "picture");
    QTEST(made->size, "size");
    QCOMPARE(made->pixels.size(), made->size.width() * made->size.height() * 4);
    const QRgb pixel = pixelAt(*made, 0);
    QVERIFY(qRed(pixel) > 240 && qGreen(pixel) < 15 && qBlue(pixel) < 15 && qAlpha(pixel) == 255);
    const auto gif = asked.thumbnail(sampleMedium(u"dot.gif"_s));
    QVERIFY(gif && gif->size == QSize(1, 1));
}

void TestMediaHelper::turnedPictures()
{
    Asked asked;
    const QByteArray jpeg = turned(encoded(filled({200, 100}, Qt::blue), "jpeg"));
    const auto made = asked.thumbnail(jpeg);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QCOMPARE(made->picture, QSize(100, 200));
    QCOMPARE(made->size, QSize(32, 64));
    const auto smaller = asked.shrink(jpeg, 100'000);
    QVERIFY(smaller);
    QVERIFY(!smaller->jpeg.contains("Exif"));
    QCOMPARE(QImage::fromData(smaller->jpeg).size(), QSize(100, 200));
}

void TestMediaHelper::aPhotoOfTwelveMegapixels()
{
    const QByteArray jpeg = encoded(photo({4032, 3024}), "jpeg", 92);
    QVERIFY(jpeg.size() > 3'000'000);
    Asked asked;
    const auto small = asked.thumbnail(jpeg, 320);
    QVERIFY2(small, small ? "" : qPrintable(small.error().message));
    QCOMPARE(small->picture, QSize(4032, 3024));
    QCOMPARE(small->size, QSize(320, 240));
    const auto made = asked.shrink(jpeg, 290'000);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QVERIFY(made->jpeg.size() <= 290'000 && made->jpeg.size() > 50'000);
    QCOMPARE(QImage::fromData(made->jpeg).size(), made->size);
    QVERIFY(made->size.width() >= 640);
}

void TestMediaHelper::aScreenshotOfManyMegapixels()
{
    // more than may be allocated at once: rows are made smaller while they are read
    const QByteArray png = claimedPng(5000, 4000, 15001, 4000);
    Asked asked;
    const auto made = asked.thumbnail(png, 256);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QCOMPARE(made->picture, QSize(5000, 4000));
    QCOMPARE(made->size, QSize(256, 204));
}

void TestMediaHelper::transparentBecomesWhite()
{
    Asked asked;
    const QByteArray png = encoded(filled({100, 100}, QColor(0, 0, 0, 0)), "png");
    const auto thumbnail = asked.thumbnail(png);
    QVERIFY(thumbnail && qAlpha(pixelAt(*thumbnail, 0)) == 0);
    const auto made = asked.shrink(png, 50'000);
    QVERIFY(made);
    QCOMPARE(QImage::fromData(made->jpeg).pixel(50, 50), qRgb(255, 255, 255));
}

void TestMediaHelper::whatCannotBe()
{
    Asked asked;
    const auto damaged = asked.thumbnail("\xff\xd8\xff\xe0 and nothing more");
    QVERIFY(!damaged && damaged.error().code == ErrorCode::Invalid);
    const auto svg = asked.thumbnail("<svg xmlns='http://www.w3.org/2000/svg' width='9'/>");
    QVERIFY(!svg && svg.error().code == ErrorCode::Invalid);
    const auto bomb = asked.thumbnail(claimedPng(20000, 20000, 60001, 10));
    QVERIFY(!bomb && bomb.error().code == ErrorCode::Unsupported);
    QVERIFY(bomb.error().message.contains(u"120"));
    const auto tiny = asked.shrink(encoded(photo({800, 600}), "png"), 1000);
    QVERIFY(!tiny && tiny.error().code == ErrorCode::Unsupported);
    const auto large = asked.thumbnail(QByteArray(largestPictureFile + 1, '\0'));
    QVERIFY(!large && large.error().code == ErrorCode::Unsupported);
    QVERIFY(asked.thumbnail(sampleMedium(u"pic.png"_s)));
}

void TestMediaHelper::hostileFilesGetAnswers()
{
    Helper helper(realProgram());
    QObject context;
    const auto files = hostileFiles();
    QVERIFY(files.size() >= 500);
    QEventLoop loop;
    qsizetype answers = 0;
    qsizetype pictures = 0;
    QByteArrayList died;
    for (const HostileFile &file : files) {
        helper.thumbnail(file.octets, 96, &context, [&, file](const Result<Thumbnail> &made) {
            ++answers;
            pictures += made.has_value();
            const bool refused = !made && !made.error().message.isEmpty();
            if (answers == files.size())
                loop.quit();
            if (!made && (!refused || made.error().code == ErrorCode::Corrupt ||
                          made.error().code == ErrorCode::Timeout))
                died.append(file.about);
        });
    }
    QVERIFY(waitFor(loop));
    QCOMPARE(answers, files.size());
    QVERIFY2(died.isEmpty(), died.join("; ").constData());
    QVERIFY(pictures > 50 && pictures < files.size() - 100);
    QCOMPARE(helper.waiting(), 0);
}

void TestMediaHelper::itIsConfined()
{
    Asked asked;
    QVERIFY(asked.thumbnail(sampleMedium(u"pic.png"_s)));
    test::verifyConfined(asked.processId());
    const QByteArray limits = test::aboutProcess(asked.processId(), u"limits"_s).simplified();
    QVERIFY2(limits.contains("Max core file size 0 0"), limits.constData());
}

void TestMediaHelper::itIsStartedAnew()
{
    HelperOptions options;
    options.jobsPerProcess = 2;
    Asked asked(realProgram(), options);
    QList<qint64> ids;
    for (int i = 0; i < 4; ++i) {
        QVERIFY(asked.thumbnail(sampleMedium(u"pic.png"_s)));
        // what ends is a child too, until it has ended
        QVERIFY(QTest::qWaitFor(
            [&asked] { return asked.helper.findChildren<QProcess *>().size() == 1; }));
        ids.append(asked.processId());
    }
    QCOMPARE(ids[0], ids[1]);
    QVERIFY(ids[1] != ids[2]);
    QCOMPARE(ids[2], ids[3]);

    options.idle = milliseconds(1);
    Asked idle(realProgram(), options);
    QVERIFY(idle.thumbnail(sampleMedium(u"pic.png"_s)));
    QVERIFY(QTest::qWaitFor([&idle] { return idle.processId() == 0; }));
    QVERIFY(idle.thumbnail(sampleMedium(u"pic.png"_s)));
}

void TestMediaHelper::missingProgram()
{
    for (const QString &program : {QString(), u"/nowhere/cordboard-media"_s}) {
        Asked asked(program);
        for (int i = 0; i < 3; ++i) {
            const auto made = asked.shrink(sampleMedium(u"pic.png"_s), 1000);
            QVERIFY(!made && made.error().code == ErrorCode::NotFound);
            QVERIFY(made.error().message.contains(u"cordboard-media"));
        }
    }
}

void TestMediaHelper::programsThatFail_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<bool>("thumbnail");
    const auto says = [](HelperAnswer answer, const QByteArray &octets) {
        answer.size = quint64(octets.size());
        return encodeHeader(answer) + octets;
    };
    const QSize small(2, 2);
    QTest::newRow("nothing") << QByteArray() << true;
    QTest::newRow("nonsense") << QByteArray(1000, 'x') << true;
    QTest::newRow("too many pixels")
        << says({HelperOutcome::Done, small, {100, 1}, 0}, QByteArray(400, 'x')) << true;
    QTest::newRow("too few octets")
        << says({HelperOutcome::Done, small, {3, 3}, 0}, QByteArray(35, 'x')) << true;
    QTest::newRow("octets behind")
        << says({HelperOutcome::Done, small, {1, 1}, 0}, "abcd") + QByteArray("more") << true;
    QTest::newRow("no size") << says({HelperOutcome::Done, {}, {}, 0}, {}) << true;
    QTest::newRow("refused with octets")
        << says({HelperOutcome::NoPicture, {}, {}, 0}, "abcd") << true;
    QTest::newRow("no JPEG") << says({HelperOutcome::Done, small, small, 0}, "<script>") << false;
    QTest::newRow("large JPEG") << says({HelperOutcome::Done, small, small, 0},
                                        "\xff\xd8\xff" + QByteArray(9000, 'x'))
                                << false;
    QTest::newRow("cut short") << says({HelperOutcome::Done, small, small, 0}, "abcd").first(33)
                               << true;
}

void TestMediaHelper::programsThatFail()
{
    QFETCH(QByteArray, said);
    QFETCH(bool, thumbnail);
    QFile answer(m_folder.filePath(u"answer"_s));
    QVERIFY(answer.open(QIODevice::WriteOnly | QIODevice::Truncate));
    answer.write(said);
    answer.close();
    Asked asked(script("cat " + answer.fileName().toUtf8() + "\nexit 0\n"));
    for (int i = 0; i < 2; ++i) {
        const Error error =
            thumbnail ? asked.thumbnail("x").error() : asked.shrink("x", 8000).error();
        QVERIFY2(error.code == ErrorCode::Corrupt, qPrintable(error.message));
        QVERIFY(!error.message.isEmpty());
    }
}

void TestMediaHelper::programsThatHang()
{
    HelperOptions options;
    options.patience = milliseconds(20);
    Asked asked(script("exec sleep 3600\n"), options);
    for (int i = 0; i < 2; ++i) {
        const auto made = asked.thumbnail(QByteArray(300'000, 'x'));
        QVERIFY(!made && made.error().code == ErrorCode::Timeout);
    }
    QVERIFY(QTest::qWaitFor([&asked] { return !asked.helper.findChild<QProcess *>(); }));
}

void TestMediaHelper::whoIsGoneIsNotAsked()
{
    Helper helper(realProgram());
    auto gone = std::make_unique<QObject>();
    QObject stays;
    int called = 0;
    bool done = false;
    for (int i = 0; i < 20; ++i)
        helper.thumbnail(sampleMedium(u"pic.png"_s), 16, gone.get(),
                         [&called](const Result<Thumbnail> &) { ++called; });
    helper.thumbnail(sampleMedium(u"pic.png"_s), 16, &stays,
                     [&done](const Result<Thumbnail> &made) { done = made.has_value(); });
    gone.reset();
    QVERIFY(QTest::qWaitFor([&done] { return done; }, 60'000));
    QCOMPARE(called, 0);
}

void TestMediaHelper::waitingHasAnEnd()
{
    HelperOptions options;
    options.mostWaiting = 2;
    Helper helper(realProgram(), options);
    QObject context;
    int made = 0;
    int busy = 0;
    for (int i = 0; i < 5; ++i)
        helper.thumbnail(sampleMedium(u"pic.png"_s), 16, &context,
                         [&](const Result<Thumbnail> &answer) {
                             made += answer.has_value();
                             busy += !answer && answer.error().code == ErrorCode::Busy;
                         });
    QCOMPARE(helper.waiting(), 3);
    QVERIFY(QTest::qWaitFor([&] { return made + busy == 5; }, 60'000));
    QCOMPARE(made, 3);
    QCOMPARE(busy, 2);
}

void TestMediaHelper::byHand()
{
    QProcess program;
    program.start(realProgram(), {u"--version"_s});
    QVERIFY(program.waitForFinished());
    QVERIFY(program.readAllStandardOutput().startsWith("cordboard-media "));
    program.start(realProgram(), {u"photo.jpg"_s});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 2);
    QVERIFY(!program.readAllStandardError().isEmpty());
    program.start(realProgram(), QStringList());
    program.write(QByteArray(helperJobHeader, 'x'));
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 2);
    program.start(realProgram(), QStringList());
    program.closeWriteChannel();
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestMediaHelper)
#include "tst_media_helper.moc"
