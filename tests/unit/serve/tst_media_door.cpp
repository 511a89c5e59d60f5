// What people get who follow a link, without a socket.
#include "media_door.h"
#include "media_page.h"
#include "support/fake_media_links.h"
#include "support/hand_clock.h"

#include <QRegularExpression>
#include <QTest>

using namespace cordboard;
using namespace cordboard::test;
using namespace Qt::StringLiterals;
using serve::octetRange;

namespace {

const QString token = QString(26, u'k');
const QByteArray pagePath = "/m/kkkkkkkkkkkkkkkkkkkkkkkkkk";

Medium medium(const QString &type, const QString &name, qint64 octets)
{
    return {type.toUtf8(), type, name, octets};
}

engine::LinkPage everything()
{
    engine::LinkPage page;
    page.sender = u"+15551234567"_s;
    page.media = {medium(u"image/jpeg"_s, u"IMG.jpg"_s, 10),
                  medium(u"video/mp4"_s, u"clip.mp4"_s, 20),
                  medium(u"audio/mpeg"_s, {}, 30),
                  medium(u"application/pdf"_s, u"bill.pdf"_s, 40),
                  medium(u"text/x-vcard"_s, u"mara.vcf"_s, 50),
                  medium(u"text/html"_s, u"evil.html"_s, 60)};
    page.expiresUs = 1'798'761'600'000'000;
    return page;
}

} // namespace

class TestMediaDoor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_peer = QHostAddress(QHostAddress::LocalHost);
        m_links = std::make_unique<FakeMediaLinks>();
        m_links->pages.insert(token, everything());
        for (const Medium &one : everything().media)
            m_links->files.insert(one.digest, QByteArray(one.octets, 'o') + "END");
        m_door = serve::mediaDoor(*m_links, {}, m_clock);
    }

    void aPageShowsWhatCanBeShown()
    {
        const http::Response page = ask("GET", pagePath);
        QCOMPARE(page.status, 200);
        QCOMPARE(page.contentType, QByteArray("text/html; charset=utf-8"));
        QVERIFY(page.body.contains(
            "<img src=\"kkkkkkkkkkkkkkkkkkkkkkkkkk/1\" alt=\"Picture 1 of 6\">"));
        QVERIFY(page.body.contains("<video controls preload=\"metadata\" playsinline "
                                   "src=\"kkkkkkkkkkkkkkkkkkkkkkkkkk/2\">"));
        QVERIFY(page.body.contains("<audio controls preload=\"metadata\" "
                                   "src=\"kkkkkkkkkkkkkkkkkkkkkkkkkk/3\">"));
        QCOMPARE(page.body.count(" download>"), 3);
        QVERIFY(page.body.contains("width=device-width"));
        QVERIFY(page.body.contains("+15551234567"));
        QVERIFY(!page.body.contains("<script"));
    }

    void itsHeadersAllowNothingElse()
    {
        for (const QByteArray &path :
             {pagePath, pagePath + "/1", QByteArray("/m/other"), QByteArray("/robots.txt")}) {
            const http::Response answer = ask("GET", path);
            QCOMPARE(header(answer, "X-Content-Type-Options"), QByteArray("nosniff"));
            QCOMPARE(header(answer, "Referrer-Policy"), QByteArray("no-referrer"));
            QCOMPARE(header(answer, "Cache-Control"), QByteArray("private, no-store"));
            QVERIFY(header(answer, "X-Robots-Tag").contains("noindex"));
            const QByteArray policy = header(answer, "Content-Security-Policy");
            QVERIFY(policy.startsWith("default-src 'none'; "));
            QVERIFY(!policy.contains("unsafe"));
            QVERIFY(!policy.contains("script"));
        }
    }

    void whatOthersTypedIsText()
    {
        engine::LinkPage page = everything();
        page.company = u"<b>Fern & Way</b>\u202e"_s;
        page.subject = u"\"><script>alert(1)</script>"_s;
        page.media[0].name = u"<img src=x onerror=y>.jpg"_s;
        m_links->pages.insert(token, page);
        const QByteArray body = ask("GET", pagePath).body;
        QVERIFY(!body.contains("<script"));
        QVERIFY(!body.contains("<b>"));
        QVERIFY(!body.contains("<img src=x"));
        QVERIFY(!body.contains("\u202e"));
        QVERIFY(body.contains("&lt;b&gt;Fern &amp; Way&lt;/b&gt;"));
    }

    void onlyALookAtThePageCounts()
    {
        ask("HEAD", pagePath);
        ask("GET", pagePath + "/1");
        ask("GET", pagePath, {{"Sec-Purpose", "prefetch;prerender"}});
        ask("GET", "/m/unknownunknownunknownunkno");
        QVERIFY(m_links->views.isEmpty());
        ask("GET", pagePath);
        QCOMPARE(m_links->views.value(token), 1);
    }

    void whatLeadsNowhereLooksTheSame()
    {
        const QByteArray gone = serve::gonePage();
        for (const QByteArray &path :
             {QByteArray("/"), QByteArray("/m"), QByteArray("/m/"), QByteArray("/m/abc"),
              QByteArray("/m/aaaaaaaaaaaaaaaaaaaaaaaaaa"), pagePath + "/0", pagePath + "/7",
              pagePath + "/01", pagePath + "/100", pagePath + "/", pagePath.toUpper(),
              QByteArray("/m/aaaaaaaaaaaaaaaaaaaaaaaaaa/1"), QByteArray("/index.html")}) {
            const http::Response answer = ask("GET", path);
            QCOMPARE(answer.status, 404);
            QCOMPARE(answer.body, gone);
        }
    }

    void aMediumIsGivenOut_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("disposition");
        QTest::newRow("picture") << 1 << QByteArray("image/jpeg")
                                 << QByteArray("inline; filename=\"file-1.jpg\"");
        QTest::newRow("video") << 2 << QByteArray("video/mp4")
                               << QByteArray("inline; filename=\"file-2.mp4\"");
        QTest::newRow("pdf") << 4 << QByteArray("application/pdf")
                             << QByteArray("attachment; filename=\"file-4.pdf\"");
        QTest::newRow("contact") << 5 << QByteArray("text/x-vcard")
                                 << QByteArray("attachment; filename=\"file-5.vcf\"");
        // Whatever was stored: a page of somebody else's is never shown as one of ours.
        QTest::newRow("page") << 6 << QByteArray("application/octet-stream")
                              << QByteArray("attachment; filename=\"file-6.bin\"");
    }

    void aMediumIsGivenOut()
    {
        QFETCH(const int, number);
        const QByteArray path = pagePath + '/' + QByteArray::number(number);
        const http::Response answer = ask("GET", path);
        QCOMPARE(answer.status, 200);
        QTEST(answer.contentType.toLower(), "type");
        QTEST(header(answer, "Content-Disposition"), "disposition");
        QCOMPARE(answer.body, QByteArray(10 * number, 'o'));
        QCOMPARE(header(answer, "Content-Security-Policy"),
                 QByteArray("default-src 'none'; sandbox"));
        const http::Response head = ask("HEAD", path);
        QCOMPARE(head.headLength, qint64(10 * number));
        QVERIFY(head.body.isEmpty());
    }

    void partsAreGivenOut()
    {
        const http::Response part = ask("GET", pagePath + "/2", {{"Range", "bytes=5-9"}});
        QCOMPARE(part.status, 206);
        QCOMPARE(part.body.size(), 5);
        QCOMPARE(header(part, "Content-Range"), QByteArray("bytes 5-9/20"));
        const http::Response behind = ask("GET", pagePath + "/2", {{"Range", "bytes=20-"}});
        QCOMPARE(behind.status, 416);
        QCOMPARE(header(behind, "Content-Range"), QByteArray("bytes */20"));
    }

    void ranges_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("count"); // 0: there is none
        QTest::newRow("none") << QByteArray() << 0 << 100;
        QTest::newRow("first") << QByteArray("bytes=0-0") << 0 << 1;
        QTest::newRow("open") << QByteArray("bytes=40-") << 40 << 60;
        QTest::newRow("last") << QByteArray("bytes=-10") << 90 << 10;
        QTest::newRow("longer than all") << QByteArray("bytes=-1000") << 0 << 100;
        QTest::newRow("past the end") << QByteArray("bytes=90-200") << 90 << 10;
        QTest::newRow("behind the end") << QByteArray("bytes=100-") << 0 << 0;
        QTest::newRow("nothing of the end") << QByteArray("bytes=-0") << 0 << 0;
        QTest::newRow("backwards") << QByteArray("bytes=9-5") << 0 << 100;
        QTest::newRow("several") << QByteArray("bytes=0-1,4-5") << 0 << 100;
        QTest::newRow("other unit") << QByteArray("pages=1-2") << 0 << 100;
        QTest::newRow("no figures") << QByteArray("bytes=-") << 0 << 100;
        QTest::newRow("too large") << QByteArray("bytes=0-99999999999999999999") << 0 << 100;
        QTest::newRow("negative") << QByteArray("bytes=--5") << 0 << 100;
    }

    void ranges()
    {
        QFETCH(const QByteArray, header);
        QFETCH(const int, from);
        QFETCH(const int, count);
        const auto range = octetRange(header, 100);
        QCOMPARE(range.has_value(), count > 0);
        if (!range)
            return;
        QCOMPARE(range->from, qint64(from));
        QCOMPARE(range->count, qint64(count));
        QCOMPARE(range->isWhole(), count == 100);
    }

    void onlyToBeLookedAt()
    {
        for (const char *method : {"POST", "PUT", "DELETE", "OPTIONS"}) {
            const http::Response answer = ask(method, pagePath);
            QCOMPARE(answer.status, 405);
            QCOMPARE(header(answer, "Allow"), QByteArray("GET, HEAD"));
        }
        QVERIFY(m_links->views.isEmpty());
    }

    void aPathBeforeIt()
    {
        m_door = serve::mediaDoor(*m_links, u"/photos"_s, m_clock);
        QCOMPARE(ask("GET", "/photos" + pagePath).status, 200);
        QCOMPARE(ask("GET", pagePath).status, 200); // the proxy took it away
    }

    void onlySoMuchIsUnderWay()
    {
        engine::LinkPage page = everything();
        page.media = {medium(u"video/mp4"_s, {}, 100'000'000)};
        m_links->pages.insert(token, page);
        QList<http::Response> underWay; // what they hold goes with the last octet
        for (int i = 0; i < 2; ++i)
            underWay.append(ask("GET", pagePath + "/1"));
        QCOMPARE(underWay.last().status, 200);
        const http::Response refused = ask("GET", pagePath + "/1");
        QCOMPARE(refused.status, 503);
        QVERIFY(!header(refused, "Retry-After").isEmpty());
        QCOMPARE(ask("HEAD", pagePath + "/1").status, 200);
        QCOMPARE(ask("GET", pagePath + "/1", {{"Range", "bytes=0-999"}}).status, 206);
        underWay.removeFirst();
        QCOMPARE(ask("GET", pagePath + "/1").status, 200);
    }

    void oneSlowReaderKeepsNobodyOut()
    {
        engine::LinkPage page = everything();
        page.media = {medium(u"video/mp4"_s, {}, 50'000'000)};
        m_links->pages.insert(token, page);
        m_peer = QHostAddress(u"203.0.113.7"_s);
        QList<http::Response> underWay{ask("GET", pagePath + "/1")};
        QCOMPARE(underWay.first().status, 200);
        QCOMPARE(ask("GET", pagePath + "/1").status, 503);
        m_peer = QHostAddress(u"203.0.113.8"_s);
        QCOMPARE(ask("GET", pagePath + "/1").status, 200);
        m_peer = QHostAddress(u"203.0.113.7"_s);
        underWay.clear();
        QCOMPARE(ask("GET", pagePath + "/1").status, 200);
    }

    void tooMuchAtOnceHasToWait()
    {
        int refused = 0;
        for (int i = 0; i < 500; ++i)
            refused += ask("HEAD", pagePath).status == 503 ? 1 : 0;
        QVERIFY(refused > 0);
        m_clock.advanceSeconds(10);
        QCOMPARE(ask("HEAD", pagePath).status, 200);
    }

private:
    http::Response ask(const QByteArray &method, const QByteArray &path,
                       const http::Fields &headers = {})
    {
        http::Request request;
        request.method = method;
        request.target = request.path = path;
        request.headers = headers;
        request.peer = m_peer;
        http::Response answer;
        answer.status = 0;
        m_door(request, [&answer](const http::Response &given) { answer = given; });
        return answer; // everything in memory answers at once
    }

    static QByteArray header(const http::Response &answer, const QByteArray &name)
    {
        for (const auto &[known, value] : answer.headers)
            if (known == name)
                return value;
        return {};
    }

    HandClock m_clock;
    QHostAddress m_peer;
    std::unique_ptr<FakeMediaLinks> m_links;
    http::Handler m_door;
};

QTEST_GUILESS_MAIN(TestMediaDoor)
#include "tst_media_door.moc"
