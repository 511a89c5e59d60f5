// The first picture of videos, by the real cordboard-video.

#include "confined.h"
#include "hostile_files.h"

#include "media/duration.h"
#include "media/helper.h"
#include "media/kind.h"

#include <QEventLoop>
#include <QFile>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace cordboard;
using namespace cordboard::media;

namespace {

QByteArray clip(const QString &name)
{
    QFile file(QStringLiteral(CORDBOARD_SOURCE_DIR "/tests/unit/media/data/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One process for all: what one file breaks would be seen at the next.
HelperOptions oneProcess()
{
    HelperOptions options;
    options.jobsPerProcess = 100'000;
    options.mostWaiting = 100'000;
    return options;
}

/// Where a box of that name begins to say what it says.
qsizetype insideOf(const QByteArray &octets, const QByteArray &name)
{
    return octets.indexOf(name) + name.size();
}

/// Asks about one file after the other.
class Viewer
{
public:
    Result<Thumbnail> show(const QByteArray &octets, int edge = 64)
    {
        QEventLoop loop;
        std::optional<Result<Thumbnail>> answer;
        m_helper.thumbnail(octets, edge, &m_context, [&](const Result<Thumbnail> &made) {
            answer = made;
            loop.quit();
        });
        QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
        loop.exec();
        return answer ? *answer : Result<Thumbnail>(fail(ErrorCode::Internal, u"no answer"_s));
    }
    Result<SmallerPicture> shrink(const QByteArray &octets)
    {
        QEventLoop loop;
        Result<SmallerPicture> answer = fail(ErrorCode::Internal, u"no answer"_s);
        m_helper.shrink(octets, 10'000, &m_context, [&](const Result<SmallerPicture> &made) {
            answer = made;
            loop.quit();
        });
        QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
        loop.exec();
        return answer;
    }

    qint64 processId() const
    {
        const auto *process = m_helper.findChild<QProcess *>();
        return process ? process->processId() : 0;
    }

private:
    Helper m_helper{QString::fromUtf8(CORDBOARD_VIDEO), oneProcess()};
    QObject m_context;
};

struct Pixel
{
    int red = 0;
    int green = 0;
    int blue = 0;
    int alpha = 0;
};

Pixel pixelAt(const Thumbnail &made, int x, int y)
{
    const auto *pixels = reinterpret_cast<const quint32 *>(made.pixels.constData());
    const quint32 pixel = pixels[qsizetype(y) * made.size.width() + x];
    return {int(pixel >> 16 & 255), int(pixel >> 8 & 255), int(pixel & 255), int(pixel >> 24)};
}

bool isRed(const Pixel &pixel)
{
    return pixel.red > 200 && pixel.green < 60 && pixel.blue < 60 && pixel.alpha == 255;
}

} // namespace

class TestMediaVideo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstPictures_data();
    void firstPictures();
    void othersKeepTheirIcon();
    void hostileOnesGetAnswers();
    void whatOthersBrokeBreaksNothing();
    void hugeOnesAreRefused();
    void itIsConfined();
    void byHand();
    void howLongTheyPlay();
};

void TestMediaVideo::firstPictures_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QSize>("picture");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QPoint>("red");
    QTest::newRow("H.264") << u"h264.mp4"_s << QSize(96, 64) << QSize(64, 42) << QPoint(4, 4);
    QTest::newRow("MPEG-4") << u"mpeg4.mp4"_s << QSize(96, 64) << QSize(64, 42) << QPoint(4, 4);
    // its pixels are wider than high
    QTest::newRow("H.263") << u"h263.3gp"_s << QSize(140, 96) << QSize(64, 43) << QPoint(4, 4);
    // what is above on the left comes to the left below
    QTest::newRow("turned") << u"turned.mp4"_s << QSize(64, 96) << QSize(42, 64) << QPoint(4, 60);
}

void TestMediaVideo::firstPictures()
{
    QFETCH(QString, name);
    QFETCH(QPoint, red);
    Viewer viewer;
    const auto made = viewer.show(clip(name));
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    QTEST(made->picture, "picture");
    QTEST(made->size, "size");
    QVERIFY(isRed(pixelAt(*made, red.x(), red.y())));
    const QPoint other(made->size.width() - 1 - red.x(), made->size.height() - 1 - red.y());
    QVERIFY(!isRed(pixelAt(*made, other.x(), other.y())));
    QCOMPARE(pixelAt(*made, other.x(), other.y()).alpha, 255);
    const auto whole = viewer.show(clip(name), 4096); // never larger than it is
    QVERIFY(whole && whole->size == whole->picture);
}

void TestMediaVideo::othersKeepTheirIcon()
{
    Viewer viewer;
    const auto vp9 = viewer.show(clip(u"vp9.mp4"_s));
    QVERIFY(!vp9);
    QCOMPARE(vp9.error().code, ErrorCode::Invalid);
    QVERIFY(!viewer.show("\xff\xd8\xff no video"));
    QVERIFY(!viewer.show({}));
    QVERIFY(!viewer.shrink(clip(u"h264.mp4"_s)));
    QVERIFY(viewer.show(clip(u"h264.mp4"_s))); // none of them took it along
}

/// Cut, and with wrong octets: an answer each, whatever it is, and the right one to the next.
void TestMediaVideo::hostileOnesGetAnswers()
{
    Viewer viewer;
    int shown = 0;
    for (const QString &name : {u"h264.mp4"_s, u"mpeg4.mp4"_s, u"h263.3gp"_s}) {
        const QByteArray whole = clip(name);
        for (qsizetype at = 0; at < whole.size(); at += 53) {
            QByteArray wrong = whole;
            wrong[at] = char(wrong[at] ^ 0xff);
            for (const QByteArray &octets : {whole.first(at), wrong}) {
                const auto made = viewer.show(octets);
                QVERIFY2(made || made.error().code == ErrorCode::Invalid ||
                             made.error().code == ErrorCode::Unsupported,
                         qPrintable(u"%1 at %2: %3"_s.arg(name).arg(at).arg(
                             made ? QString() : made.error().message)));
                shown += made.has_value();
            }
        }
        const auto again = viewer.show(whole);
        QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    }
    QVERIFY(shown > 0);
}

/// All that pictures, sounds and documents are broken with.
void TestMediaVideo::whatOthersBrokeBreaksNothing()
{
    Helper helper(QString::fromUtf8(CORDBOARD_VIDEO), oneProcess());
    QObject context;
    QEventLoop loop;
    const auto files = test::hostileFiles();
    qsizetype answers = 0;
    QByteArrayList wrong;
    for (const test::HostileFile &file : files) {
        helper.thumbnail(file.octets, 96, &context, [&, file](const Result<Thumbnail> &made) {
            if (made || made.error().code != ErrorCode::Invalid)
                wrong.append(file.about);
            if (++answers == files.size())
                loop.quit();
        });
    }
    QTimer::singleShot(60'000, &loop, &QEventLoop::quit);
    loop.exec();
    QCOMPARE(answers, files.size());
    QVERIFY2(wrong.isEmpty(), wrong.join("; ").constData()); // no video is among them
}

void TestMediaVideo::hugeOnesAreRefused()
{
    Viewer viewer;
    for (const auto &[name, entry] :
         {std::pair(u"h264.mp4"_s, "avc1"), std::pair(u"h263.3gp"_s, "s263"),
          std::pair(u"mpeg4.mp4"_s, "mp4v")}) {
        QByteArray octets = clip(name);
        // the sizes of the track's entry, 24 octets behind its beginning
        octets.replace(octets.indexOf(entry, octets.indexOf("stsd")) + 28, 4, "\xff\xff\xff\xff");
        const auto made = viewer.show(octets);
        if (name.startsWith(u"h264"))
            QVERIFY(!made && made.error().code == ErrorCode::Unsupported);
        else // what the pictures themselves say counts, and that is true
            QVERIFY(made && made->size.width() == 64);
    }
    QByteArray large = clip(u"h264.mp4"_s);
    large.append(QByteArray(largestPictureFile, '\0'));
    const auto made = viewer.show(large);
    QVERIFY(!made && made.error().code == ErrorCode::Unsupported);
    // a table of four thousand million pictures in a file of two thousand octets
    QByteArray bomb = clip(u"h264.mp4"_s);
    bomb.replace(insideOf(bomb, "stts") + 4, 8, "\xff\xff\xff\xff\xff\xff\xff\xff");
    bomb.replace(insideOf(bomb, "stsz") + 4, 8, QByteArray("\0\0\0\1\xff\xff\xff\xff", 8));
    const auto answer = viewer.show(bomb);
    QVERIFY(answer || answer.error().code != ErrorCode::Timeout);
    QVERIFY(viewer.show(clip(u"h264.mp4"_s)));
}

void TestMediaVideo::itIsConfined()
{
    Viewer viewer;
    QVERIFY(viewer.show(clip(u"h264.mp4"_s)));
    test::verifyConfined(viewer.processId());
    const QByteArray status = test::aboutProcess(viewer.processId(), u"status"_s);
    QVERIFY2(status.contains("Threads:\t1\n"), status.constData());
}

void TestMediaVideo::byHand()
{
    QProcess program;
    program.start(QString::fromUtf8(CORDBOARD_VIDEO), {u"--version"_s});
    QVERIFY(program.waitForFinished());
    QVERIFY(program.readAllStandardOutput().startsWith("cordboard-video "));
    program.start(QString::fromUtf8(CORDBOARD_VIDEO), {u"clip.mp4"_s});
    QVERIFY(program.waitForFinished());
    QCOMPARE(program.exitCode(), 2);
    QVERIFY(program.readAllStandardError().startsWith("cordboard-video is started by Cordboard"));
}

void TestMediaVideo::howLongTheyPlay()
{
    const QByteArray mp4 = clip(u"mpeg4.mp4"_s);
    const auto length = durationOf(Kind::Mp4, mp4);
    QVERIFY(length.has_value());
    QCOMPARE(length->count(), qint64(1'800)); // the last picture has no length of its own
    QCOMPARE(durationOf(Kind::ThreeGp, clip(u"h263.3gp"_s)),
             std::optional(std::chrono::milliseconds(1'800)));
    for (qsizetype size = 0; size < mp4.size(); ++size)
        (void)durationOf(Kind::Mp4, mp4.first(size));
    const qsizetype at = mp4.indexOf("mvhd") + 4;
    QByteArray wrong = mp4;
    wrong.replace(at + 12, 4, QByteArray(4, '\0')); // no units in a second
    QVERIFY(!durationOf(Kind::Mp4, wrong));
    wrong = mp4;
    wrong.replace(at - 8, 4, "\x7f\xff\xff\xff"); // longer than the file
    QVERIFY(!durationOf(Kind::Mp4, wrong));
    QVERIFY(beginsAsVideo(mp4));
    QVERIFY(!beginsAsVideo("ftyp"));
}

QTEST_GUILESS_MAIN(TestMediaVideo)
#include "tst_media_video.moc"
