#include "program_run.h"
#include "support/http_peer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using cordboard::test::HttpAnswer;
using cordboard::test::HttpPeer;
using cordboard::test::httpRequest;

/// The API of cordboardd as an outsider meets it: provision.json, a carrier, and what curl would
/// say over a socket.
class TestCordboarddApi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sendsUntilDelivered();
    void listsAndFindsAgainAfterARestart();
    void repeatsNothing();
    void conversations();
    void refusesWhatIsBad();
    void mediaGoAsALinkWhereTheFileSaysSo();
    void keysComeAndGoWithTheFile();
    void aTakenPortIsASentence();
    void beyondThisComputerOnlyWithTls();
    void speaksTls();

private:
    static constexpr const char *token = "vb_0123456789abcdef0123456789abcdef";

    QString home() const { return m_home->path(); }
    QStringList arguments() const
    {
        return {u"--data-dir"_s, home() + u"/data"_s, u"--provision"_s,
                home() + u"/provision.json"_s};
    }
    static QString program() { return QStringLiteral(CORDBOARDD_PROGRAM); }
    static void write(const QString &path, const QByteArray &octets);
    QByteArray provision(const QByteArray &api = {}) const;
    void startCarrier();
    /// A running cordboardd whose API answers.
    std::unique_ptr<ProgramRun> startEngine(const QByteArray &api = {});
    HttpAnswer ask(const QByteArray &method, const QByteArray &target, const QByteArray &body = {},
                   const QByteArray &headers = {}) const;
    HttpAnswer askWithKey(const QByteArray &method, const QByteArray &target,
                          const QByteArray &body = {}, const QByteArray &headers = {}) const;
    static QJsonObject object(const HttpAnswer &answer);
    static QByteArray reason(const HttpAnswer &answer);
    QJsonObject send(const QByteArray &text) const;
    bool waitForStatus(const QString &id, const QString &status) const;
    QByteArray everythingOnDisk() const;

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<ProgramRun> m_carrier;
    QByteArray m_carrierPort{"1"};
    quint16 m_port = 0;
};

namespace {

/// One that nobody listens on at this moment.
quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

// Word for word as in the documentation but for host and token, as curl 7.88 sends it.
const QByteArray seedBody = R"({
            "source": "+15551234567",
            "destinations": [
                {
                    "type": "tel",
                    "target": "+15559876543"
                }
            ],
            "text": "Your verification code is 123456"
        })";

} // namespace

void TestCordboarddApi::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_carrier.reset();
    m_carrierPort = "1";
    m_port = freePort();
}

void TestCordboarddApi::write(const QString &path, const QByteArray &octets)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(octets), octets.size());
}

QByteArray TestCordboarddApi::provision(const QByteArray &api) const
{
    const QByteArray listen = "\"listen\":\"127.0.0.1:" + QByteArray::number(m_port) + '"';
    return "{\"api\":{" + (api.isEmpty() ? listen : api) + R"(},
"access_keys":[{"name":"bench","token":")" +
           token + R"(","role":"admin"}],
"carriers":[{"name":"lab","host":"127.0.0.1","port":)" +
           m_carrierPort + R"(,"system_id":"u"}],
"senders":[{"number":"+15551234567","carrier":"lab"}],
"routes":[{"prefix":"","carrier":"lab"}]})";
}

void TestCordboarddApi::startCarrier()
{
#ifdef CORDBOARD_SMSC_PROGRAM
    m_carrier = std::make_unique<ProgramRun>(QStringLiteral(CORDBOARD_SMSC_PROGRAM), home());
    m_carrier->start({u"--port"_s, u"0"_s, u"--verbose"_s, u"--receipt-delay"_s, u"0"_s});
    QVERIFY2(m_carrier->waitForWords(u"Listening on"_s), qPrintable(m_carrier->said()));
    static const QRegularExpression address(u"Listening on \\S+:(\\d+)"_s);
    m_carrierPort = address.match(m_carrier->said()).captured(1).toLatin1();
#endif
}

std::unique_ptr<ProgramRun> TestCordboarddApi::startEngine(const QByteArray &api)
{
    write(home() + u"/provision.json"_s, provision(api));
    auto run = std::make_unique<ProgramRun>(program(), home());
    run->start(arguments());
    if (!run->waitForWords(u"The API listens at"_s))
        qWarning("%s", qPrintable(run->said()));
    return run;
}

HttpAnswer TestCordboarddApi::ask(const QByteArray &method, const QByteArray &target,
                                  const QByteArray &body, const QByteArray &headers) const
{
    HttpPeer peer(m_port);
    const QByteArray curl = "User-Agent: curl/7.88.1\r\nAccept: */*\r\n"
                            "Content-Type: application/json\r\n";
    return peer.ask(httpRequest(method + ' ' + target, m_port, curl + headers, body));
}

HttpAnswer TestCordboarddApi::askWithKey(const QByteArray &method, const QByteArray &target,
                                         const QByteArray &body, const QByteArray &headers) const
{
    return ask(method, target, body,
               QByteArray("Authorization: Bearer ") + token + "\r\n" + headers);
}

QJsonObject TestCordboarddApi::object(const HttpAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object();
}

QByteArray TestCordboarddApi::reason(const HttpAnswer &answer)
{
    return object(answer)[u"error"_s].toObject()[u"reason"_s].toString().toLatin1();
}

QJsonObject TestCordboarddApi::send(const QByteArray &text) const
{
    QByteArray body = seedBody;
    body.replace("Your verification code is 123456", text);
    const HttpAnswer answer = askWithKey("POST", "/v1.0/messages", body);
    if (answer.status != 200)
        qWarning("%d %s", answer.status, answer.body.constData());
    return object(answer);
}

bool TestCordboarddApi::waitForStatus(const QString &id, const QString &status) const
{
    QJsonObject message;
    const auto isThere = [&] {
        message = object(askWithKey("GET", "/v1.0/messages/" + id.toLatin1()));
        return message[u"status"_s].toString() == status;
    };
    if (QTest::qWaitFor(isThere, 60'000))
        return true;
    qWarning("%s", QJsonDocument(message).toJson().constData());
    return false;
}

QByteArray TestCordboarddApi::everythingOnDisk() const
{
    QByteArray all;
    const auto files = QDir(home() + u"/data"_s).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo &info : files) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

void TestCordboarddApi::sendsUntilDelivered()
{
#ifndef CORDBOARD_SMSC_PROGRAM
    QSKIP("there is no carrier to send to");
#endif
    startCarrier();
    const auto run = startEngine();
    const HttpAnswer answer = ask("POST", QByteArray("/v1.0/messages?token=") + token, seedBody);
    QVERIFY2(answer.status == 200, answer.body.constData());
    const QJsonObject message = object(answer);
    QCOMPARE(message[u"status"_s].toString(), u"sending"_s);
    QCOMPARE(message[u"message_id"_s], message[u"id"_s]);
    QCOMPARE(message[u"source"_s].toObject()[u"target"_s].toString(), u"+15551234567"_s);
    QVERIFY(waitForStatus(message[u"id"_s].toString(), u"delivered"_s));
    const QJsonObject delivered =
        object(askWithKey("GET", "/v1.0/messages/" + message[u"id"_s].toString().toLatin1()));
    const QJsonObject target = delivered[u"targets"_s].toArray()[0].toObject();
    QCOMPARE(target[u"status"_s].toString(), u"delivered"_s);
    QVERIFY(!delivered[u"tm_update"_s].isNull());
    QCOMPARE(run->stopBy(SIGTERM), 0);
    // Neither the key nor the number is in the log; the key is nowhere on the disk.
    QVERIFY2(!run->said().contains(QString::fromLatin1(token)), qPrintable(run->said()));
    QVERIFY(!run->said().contains(u"9876543"_s));
    QVERIFY(!everythingOnDisk().contains(token));
}

void TestCordboarddApi::listsAndFindsAgainAfterARestart()
{
    auto run = startEngine();
    QStringList ids;
    for (int i = 0; i < 5; ++i)
        ids.prepend(send("number " + QByteArray::number(i))[u"id"_s].toString());
    run->stopBy(SIGTERM);
    run = startEngine();

    QStringList found;
    QByteArray pageToken;
    int pages = 0;
    do {
        const QJsonObject page =
            object(askWithKey("GET", "/v1.0/messages?page_size=2&page_token=" + pageToken));
        for (const auto &row : page[u"result"_s].toArray())
            found.append(row.toObject()[u"id"_s].toString());
        pageToken = page[u"next_page_token"_s].toString().toLatin1();
        ++pages;
    } while (!pageToken.isEmpty() && pages < 10);
    QCOMPARE(found, ids);
    QCOMPARE(pages, 4); // two, two, one, none

    const QByteArray one = "/v1.0/messages/" + ids.first().toLatin1();
    QCOMPARE(askWithKey("GET", one).status, 200);
    const HttpAnswer removed = askWithKey("DELETE", one);
    QCOMPARE(removed.status, 200);
    QVERIFY(!object(removed)[u"tm_delete"_s].isNull());
    // It had not left: it is taken back.
    QCOMPARE(object(removed)[u"status"_s].toString(), u"failed"_s);
    QCOMPARE(reason(askWithKey("GET", one)), QByteArray("RESOURCE_NOT_FOUND"));
    QCOMPARE(askWithKey("DELETE", one).status, 404);
    QCOMPARE(run->stopBy(SIGTERM), 0);
}

void TestCordboarddApi::repeatsNothing()
{
    const auto run = startEngine();
    const QByteArray name = "Idempotency-Key: order-7\r\n";
    const HttpAnswer first = askWithKey("POST", "/v1.0/messages", seedBody, name);
    QCOMPARE(first.status, 200);
    const HttpAnswer again = askWithKey("POST", "/v1.0/messages", seedBody, name);
    QCOMPARE(again.status, 200);
    QCOMPARE(again.body, first.body);
    QCOMPARE(again.header("Idempotent-Replayed"), QByteArray("true"));
    QByteArray other = seedBody;
    other.replace("123456", "654321");
    const HttpAnswer reused = askWithKey("POST", "/v1.0/messages", other, name);
    QCOMPARE(reused.status, 409);
    QCOMPARE(reason(reused), QByteArray("IDEMPOTENCY_KEY_REUSED"));
    QCOMPARE(object(askWithKey("GET", "/v1.0/messages"))[u"result"_s].toArray().size(), 1);
}

void TestCordboarddApi::conversations()
{
    const auto run = startEngine();
    send("Order shipped!");
    const QJsonObject page = object(askWithKey("GET", "/v1.0/conversations"));
    QCOMPARE(page[u"result"_s].toArray().size(), 1);
    const QByteArray one = "/v1.0/conversations/" +
                           page[u"result"_s].toArray()[0].toObject()[u"id"_s].toString().toLatin1();
    const QJsonObject thread = object(askWithKey("GET", one));
    QCOMPARE(thread[u"peer"_s].toObject()[u"target"_s].toString(), u"+15559876543"_s);
    const QByteArray anna = "11111111-2222-3333-4444-555555555555";
    const QJsonObject assigned =
        object(askWithKey("PUT", one, "{\"owner_id\":\"" + anna + "\",\"name\":\"Mara\"}"));
    QCOMPARE(assigned[u"owner_id"_s].toString().toLatin1(), anna);
    QCOMPARE(assigned[u"name"_s].toString(), u"Mara"_s);
    const auto owned = [&] {
        return object(askWithKey("GET", "/v1.0/conversations?owner_id=" + anna))[u"result"_s]
            .toArray()
            .size();
    };
    QCOMPARE(owned(), 1);
    QCOMPARE(askWithKey("POST", one + "/unassign").status, 200);
    QCOMPARE(owned(), 0);
    const HttpAnswer answered =
        askWithKey("POST", one + "/messages", R"({"text":"Expected Friday","medias":[]})");
    QCOMPARE(answered.status, 200);
    QCOMPARE(object(answered)[u"status"_s].toString(), u"progressing"_s);
    const QJsonArray messages = object(askWithKey("GET", one + "/messages"))[u"result"_s].toArray();
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages[0].toObject()[u"text"_s].toString(), u"Expected Friday"_s);
    // The same message has the same id wherever it is drawn.
    QCOMPARE(messages[0].toObject()[u"id"_s], object(answered)[u"id"_s]);
}

void TestCordboarddApi::refusesWhatIsBad()
{
    const auto run = startEngine();
    QByteArray medias = seedBody;
    medias.replace(
        "\"text\"",
        R"("medias":[{"type":"image/jpeg","url":"https://example.com/image.jpg"}],"text")");
    QCOMPARE(reason(askWithKey("POST", "/v1.0/messages", medias)),
             QByteArray("MMS_NOT_CONFIGURED"));
    QCOMPARE(ask("POST", "/v1.0/messages", seedBody).status, 401);
    QCOMPARE(reason(askWithKey("GET", "/v1.0/messages/x")), QByteArray("INVALID_ID"));
    QCOMPARE(reason(askWithKey("POST", "/v1.0/messages", QByteArray(10000, '['))),
             QByteArray("INVALID_JSON_BODY"));
    QByteArray number = seedBody;
    number.replace("+15559876543", "+1");
    QCOMPARE(reason(askWithKey("POST", "/v1.0/messages", number)), QByteArray("INVALID_ARGUMENT"));
    for (const QByteArray &target :
         {QByteArray("/v1.0/../v1.0/messages"), QByteArray("/v1.0//messages"),
          QByteArray("/v1.0/messages%00"), QByteArray("/v1.0/messages/%2e%2e")}) {
        const HttpAnswer answer = askWithKey("GET", target);
        QCOMPARE(answer.status, 400);
        QCOMPARE(reason(answer), QByteArray("INVALID_ARGUMENT"));
    }
    // 10 MB are refused before they are read.
    HttpPeer peer(m_port);
    const HttpAnswer large = peer.ask(httpRequest("POST /v1.0/messages", m_port,
                                                  QByteArray("Authorization: Bearer ") + token +
                                                      "\r\nContent-Length: 10485760\r\n"));
    QCOMPARE(large.status, 413);
    QCOMPARE(reason(large), QByteArray("INVALID_ARGUMENT"));
    const HttpAnswer page =
        askWithKey("GET", "/v1.0/messages", {}, "Origin: https://evil.example\r\n");
    QCOMPARE(page.status, 403);
    QCOMPARE(object(askWithKey("GET", "/v1.0/messages"))[u"result"_s].toArray().size(), 0);
}

void TestCordboarddApi::mediaGoAsALinkWhereTheFileSaysSo()
{
    QFile picture(QStringLiteral(CORDBOARD_SOURCE_DIR "/tests/unit/mms/data/media/dot.gif"));
    QVERIFY(picture.open(QIODevice::ReadOnly));
    const QByteArray octets = picture.readAll();
    QByteArray body = seedBody;
    body.replace("\"text\"", R"("media_as_link":true,"medias":[{"data":")" + octets.toBase64() +
                                 R"("}],"text")");
    const quint16 links = freePort();
    const auto look = [links](const QByteArray &path) {
        return HttpPeer(links).ask(httpRequest("GET " + path, links, {}, {}));
    };
    {
        const auto run =
            startEngine("\"listen\":\"127.0.0.1:" + QByteArray::number(m_port) +
                        R"("},"media":{"listen":"127.0.0.1:)" + QByteArray::number(links) +
                        R"(","public_url":"https://m.example.com","company":"Fernway")");
        const QJsonObject sent = object(askWithKey("POST", "/v1.0/messages", body));
        QCOMPARE(sent[u"type"_s].toString(), u"sms"_s);
        QCOMPARE(sent[u"medias"_s].toArray().size(), 1);
        const QString text = sent[u"text"_s].toString();
        QVERIFY2(text.contains(u"\nhttps://m.example.com/m/"_s), qPrintable(text));
        const QByteArray path = text.section(u"m.example.com"_s, 1).toLatin1();
        const HttpAnswer page = look(path);
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("Fernway"));
        QCOMPARE(look(path + "/1").body, octets);
        QCOMPARE(look("/v1.0/messages").status, 404); // nothing else is there
    }
    const auto run = startEngine();
    QCOMPARE(reason(askWithKey("POST", "/v1.0/messages", body)),
             QByteArray("MEDIA_LINKS_NOT_CONFIGURED"));
}

void TestCordboarddApi::keysComeAndGoWithTheFile()
{
    auto run = startEngine();
    QVERIFY2(run->said().contains(u"holds an access key. Only its fingerprint is stored"_s),
             qPrintable(run->said()));
    run->stopBy(SIGTERM);
    // Deleted from the file, as the log asked: it stays; and its role is another one now.
    QByteArray later = provision();
    later.replace(QByteArray(R"("token":")") + token + R"(","role":"admin")", R"("role":"reader")");
    write(home() + u"/provision.json"_s, later);
    ProgramRun second(program(), home());
    second.start(arguments());
    QVERIFY2(second.waitForWords(u"The API listens at"_s), qPrintable(second.said()));
    QCOMPARE(askWithKey("GET", "/v1.0/messages").status, 200);
    const HttpAnswer refused = askWithKey("POST", "/v1.0/messages", seedBody);
    QCOMPARE(refused.status, 403);
    QCOMPARE(reason(refused), QByteArray("PERMISSION_DENIED"));
    QCOMPARE(second.stopBy(SIGTERM), 0);
}

void TestCordboarddApi::aTakenPortIsASentence()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, m_port));
    write(home() + u"/provision.json"_s, provision());
    ProgramRun run(program(), home());
    run.start(arguments());
    QVERIFY2(run.waitForWords(u"Programs cannot reach the API: "_s), qPrintable(run.said()));
    QVERIFY2(run.said().contains(QString::number(m_port)), qPrintable(run.said()));
    QCOMPARE(run.process().state(), QProcess::Running);
    QCOMPARE(run.stopBy(SIGTERM), 0);
}

void TestCordboarddApi::beyondThisComputerOnlyWithTls()
{
    write(home() + u"/provision.json"_s, provision(R"("listen":"0.0.0.0:8470")"));
    ProgramRun run(program(), home());
    QCOMPARE(run.runToEnd(arguments()), 2);
    QVERIFY2(run.said().contains(u"“certificate”"_s), qPrintable(run.said()));
    ProgramRun check(program(), home());
    QCOMPARE(check.runToEnd({u"--check"_s, u"--provision"_s, home() + u"/provision.json"_s}), 2);
}

void TestCordboarddApi::speaksTls()
{
    const QString folder = QStringLiteral(CORDBOARD_SOURCE_DIR) + u"/tests/unit/carrier/data/"_s;
    QVERIFY(QFile::copy(folder + u"localhost.pem"_s, home() + u"/server.pem"_s));
    QVERIFY(QFile::copy(folder + u"localhost.key"_s, home() + u"/server.key"_s));
    const auto run = startEngine("\"listen\":\"127.0.0.1:" + QByteArray::number(m_port) +
                                 R"(","certificate":"server.pem","key":"server.key")");
    QVERIFY2(run->said().contains(u"The API listens at https://127.0.0.1:"_s),
             qPrintable(run->said()));
    HttpPeer peer(m_port);
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.setCaCertificates(QSslCertificate::fromPath(folder + u"authority.pem"_s));
    peer.socket().setSslConfiguration(trusting);
    peer.socket().setPeerVerifyName(u"localhost"_s);
    peer.socket().startClientEncryption();
    QVERIFY2(peer.socket().waitForEncrypted(HttpPeer::patience),
             qPrintable(peer.socket().errorString()));
    const HttpAnswer answer = peer.ask(httpRequest(
        "GET /v1.0/messages", m_port, QByteArray("Authorization: Bearer ") + token + "\r\n"));
    QCOMPARE(answer.status, 200);
}

QTEST_GUILESS_MAIN(TestCordboarddApi)
#include "tst_cordboardd_api.moc"
