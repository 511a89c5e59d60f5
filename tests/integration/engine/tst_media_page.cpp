#include "engine/face/media_links.h"
#include "serve/media_listener.h"
#include "support/engine_bench.h"
#include "support/headless_chromium.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace cordboard;
using namespace cordboard::test;

namespace {

QByteArray recordedMedium(const QString &name)
{
    QFile file(QStringLiteral(CORDBOARD_SOURCE_DIR "/tests/unit/mms/data/media/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

NewMedium photo()
{
    return {QStringLiteral("image/png"), QStringLiteral("Plan A.png"),
            recordedMedium(QStringLiteral("pic.png"))};
}

NewMedium clip()
{
    return {QStringLiteral("video/mp4"), QStringLiteral("Dent.mp4"),
            recordedMedium(QStringLiteral("clip.mp4"))};
}

} // namespace

/// From the draft to the page in somebody's browser: engine, store and listener over real HTTP.
class TestMediaPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bench = std::make_unique<EngineBench>();
        m_bench->restart();
        m_bench->addCarrier(m_bench->ours);
        m_bench->acceptAll();
        m_listener = std::make_unique<serve::MediaListener>(links());
        const auto started = m_listener->start(
            {QStringLiteral("127.0.0.1"), 0, QStringLiteral("https://m.example.com")});
        QVERIFY2(started, started ? "" : qPrintable(started.error().message));
        setUp({QStringLiteral("https://m.example.com"), 30, QStringLiteral("Fernway & Sons")});
    }

    void cleanup()
    {
        m_listener.reset();
        m_bench.reset();
    }

    void aTextWithALinkIsAnOrdinaryText()
    {
        const ChatMessage sent = m_bench->send(linkDraft());
        QVERIFY(!sent.isMms);
        QVERIFY(sent.text.startsWith(QStringLiteral("Your plan\nhttps://m.example.com/m/")));
        QCOMPARE(tokenOf(sent).size(), linkTokenLength);
        QCOMPARE(sent.media.size(), 2);
        QTRY_COMPARE(m_bench->now(sent.id).state, TargetState::Sent);
        QCOMPARE(m_bench->submittedTexts(), QStringList{sent.text});
        QVERIFY(m_bench->now(sent.id).link.has_value());
    }

    void itsPageIsSeenAndCounted()
    {
        const ChatMessage sent = m_bench->send(linkDraft());
        const Answer page = get(path(sent));
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("Fernway &amp; Sons"));
        QVERIFY(page.body.contains("Plan A.png"));
        QTRY_COMPARE(m_bench->now(sent.id).link->views, 1);
        QCOMPARE(ask("HEAD", path(sent)).status, 200);
        QCOMPARE(get(path(sent) + "/1").body, photo().data);
        const Answer again = get(path(sent));
        QVERIFY(again.body == page.body);
        QTRY_COMPARE(m_bench->now(sent.id).link->views, 2);
        QVERIFY(m_bench->now(sent.id).state != TargetState::Delivered);
    }

    void itsMediaComeWithTheirLength()
    {
        const ChatMessage sent = m_bench->send(linkDraft());
        const QByteArray film = clip().data;
        const Answer head = ask("HEAD", path(sent) + "/2");
        QCOMPARE(head.header("Content-Length"), QByteArray::number(film.size()));
        QCOMPARE(head.header("Content-Type"), QByteArray("video/mp4"));
        QVERIFY(head.body.isEmpty());
        const Answer part = ask("GET", path(sent) + "/2", {{"Range", "bytes=10-29"}});
        QCOMPARE(part.status, 206);
        QCOMPARE(part.body, film.mid(10, 20));
        const QByteArray end = QByteArray::number(film.size());
        QCOMPARE(part.header("Content-Range"), QByteArray("bytes 10-29/" + end));
        const Answer behind = ask("GET", path(sent) + "/2", {{"Range", "bytes=" + end + '-'}});
        QCOMPARE(behind.status, 416);
    }

    void peopleComeFromOtherSites()
    {
        const ChatMessage sent = m_bench->send(linkDraft());
        QCOMPARE(ask("GET", path(sent), {{"Referer", "https://mail.example.org/"}}).status, 200);
        QCOMPARE(ask("GET", path(sent), {{"Sec-Fetch-Site", "cross-site"}}).status, 200);
        QCOMPARE(ask("GET", path(sent), {{"Host", "m.example.com"}}).status, 200);
        QCOMPARE(ask("GET", path(sent), {{"Host", "evil.example.org"}}).status, 421);
    }

    void itEndsWithItsTimeOrWhenItIsRevoked()
    {
        const ChatMessage first = m_bench->send(linkDraft());
        const ChatMessage second = m_bench->send(linkDraft());
        QCOMPARE(get(path(first)).status, 200);
        const Answer never = get("/m/aaaaaaaaaaaaaaaaaaaaaaaaaa");
        QVERIFY(EngineBench::wait(links().revoke(first.message)));
        QVERIFY(!EngineBench::wait(links().revoke(first.message)));
        QVERIFY(get(path(first)) == never);
        QVERIFY(get(path(first) + "/1") == never);
        QCOMPARE(get(path(second)).status, 200);
        m_bench->clock.advanceHours(24 * 31);
        QVERIFY(get(path(second)) == never);
        QCOMPARE(never.status, 404);
        QVERIFY(m_bench->now(first.id).link->revokedUs > 0);
    }

    void whatIsSentAgainHasTheSameLink()
    {
        const ChatMessage sent = m_bench->send(linkDraft());
        Draft again = m_bench->draft(sent.text);
        again.resendOf = sent.id;
        const ChatMessage second = m_bench->send(again);
        QCOMPARE(second.media, sent.media);
        QCOMPARE(second.text, sent.text);
        QVERIFY(EngineBench::wait(links().revoke(sent.message)));
        const auto refused = EngineBench::wait(m_bench->engine->submit(again));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
    }

    void withoutASetUpNothingIsSent()
    {
        setUp({});
        const auto refused = EngineBench::wait(m_bench->engine->submit(linkDraft()));
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(QStringLiteral("public_url")),
                 qPrintable(refused.error().message));
        Draft empty = linkDraft();
        empty.media.clear();
        setUp({QStringLiteral("https://m.example.com"), 30, {}});
        QVERIFY(!EngineBench::wait(m_bench->engine->submit(empty)));
    }

    void aLongTextIsCutWithItsLink()
    {
        Draft draft = linkDraft();
        draft.text = QString(150, u'x');
        const ChatMessage sent = m_bench->send(draft);
        QCOMPARE(sent.parts.size(), 2);
        draft.text = QString(153 * 255 - 10, u'x');
        QVERIFY(!EngineBench::wait(m_bench->engine->submit(draft)));
    }

    void aPhoneShowsIt()
    {
        if (HeadlessChromium::program().isEmpty())
            QSKIP("there is no chromium here to look at the page with");
        const ChatMessage sent = m_bench->send(linkDraft());
        HeadlessChromium phone;
        QVERIFY(phone.start());
        for (const QString &scheme : {QStringLiteral("light"), QStringLiteral("dark")}) {
            QVERIFY(phone.open(QString::fromLatin1(address(path(sent))), scheme));
            QVERIFY2(phone.complaints().isEmpty(),
                     qPrintable(phone.complaints().join(QLatin1Char('\n'))));
            QVERIFY(phone.evaluate(QStringLiteral("document.images[0].naturalWidth")).toInt() > 0);
            // Nothing is wider than the phone, and the style was not refused.
            QCOMPARE(phone.evaluate(QStringLiteral("document.documentElement.scrollWidth")).toInt(),
                     390);
            QCOMPARE(phone.evaluate(QStringLiteral("innerWidth")).toInt(), 390);
            const QString background =
                phone.evaluate(QStringLiteral("getComputedStyle(document.body).backgroundColor"))
                    .toString();
            QCOMPARE(background, scheme == QLatin1String("light")
                                     ? QStringLiteral("rgb(241, 244, 245)")
                                     : QStringLiteral("rgb(18, 25, 29)"));
            keepPicture(scheme, phone.screenshot());
        }
        QTRY_COMPARE(m_bench->now(sent.id).link->views, 2);
    }

private:
    struct Answer
    {
        int status = 0;
        QByteArray body;
        QList<QNetworkReply::RawHeaderPair> headers;

        QByteArray header(const QByteArray &name) const
        {
            for (const auto &[known, value] : headers)
                if (known.compare(name, Qt::CaseInsensitive) == 0)
                    return value;
            return {};
        }
        bool operator==(const Answer &other) const
        {
            return status == other.status && body == other.body;
        }
    };

    /// To be looked at by a person: CORDBOARD_PICTURES names the folder.
    static void keepPicture(const QString &scheme, const QByteArray &png)
    {
        const QString folder = qEnvironmentVariable("CORDBOARD_PICTURES");
        QFile file(folder + QStringLiteral("/media-page-%1.png").arg(scheme));
        if (!folder.isEmpty() && file.open(QIODevice::WriteOnly))
            file.write(png);
    }

    engine::MediaLinks &links() { return m_bench->engine->mediaLinks(); }

    void setUp(const MediaLinkSetup &setup) { QVERIFY(EngineBench::wait(links().setUp(setup))); }

    Draft linkDraft() const
    {
        Draft draft = m_bench->draft(QStringLiteral("Your plan"));
        draft.media = {photo(), clip()};
        draft.mediaAsLink = true;
        return draft;
    }

    static QString tokenOf(const ChatMessage &message)
    {
        return message.text.section(QStringLiteral("/m/"), 1);
    }
    static QByteArray path(const ChatMessage &message)
    {
        return "/m/" + tokenOf(message).toLatin1();
    }
    QByteArray address(const QByteArray &path) const
    {
        return "http://127.0.0.1:" + QByteArray::number(m_listener->port()) + path;
    }

    Answer get(const QByteArray &path) { return ask("GET", path); }
    Answer ask(const QByteArray &method, const QByteArray &path,
               const QList<QNetworkReply::RawHeaderPair> &headers = {})
    {
        QNetworkRequest request(QUrl::fromEncoded(address(path)));
        for (const auto &[name, value] : headers)
            request.setRawHeader(name, value);
        // As a custom request Qt would wait for the body of a HEAD.
        const std::unique_ptr<QNetworkReply> reply(method == "HEAD" ? m_client.head(request)
                                                                    : m_client.get(request));
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), 10'000);
        }();
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                reply->readAll(), reply->rawHeaderPairs()};
    }

    std::unique_ptr<EngineBench> m_bench;
    std::unique_ptr<serve::MediaListener> m_listener;
    QNetworkAccessManager m_client;
};

QTEST_GUILESS_MAIN(TestMediaPage)
#include "tst_media_page.moc"
