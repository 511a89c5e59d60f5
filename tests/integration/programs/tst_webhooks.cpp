#include "program_run.h"
#include "support/hook_receiver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using cordboard::test::HookReceiver;
using cordboard::test::HookReply;
using cordboard::test::HookRequest;

namespace {

constexpr int longest = 90'000; // for what hangs, never waited for in a good run
const QByteArray secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
const QString theirs(u"+13035550100"_s);
const QString ours(u"+13035550142"_s);

/// Standard Webhooks, "Verifying webhook authenticity", written anew: nothing of ours is asked.
bool isGenuine(const HookRequest &request)
{
    const QByteArray id = request.headers.value("webhook-id");
    const QByteArray time = request.headers.value("webhook-timestamp");
    const qint64 off = QDateTime::currentSecsSinceEpoch() - time.toLongLong();
    const QByteArray key = QByteArray::fromBase64(secret.mid(6));
    const QByteArray wanted =
        "v1," + QMessageAuthenticationCode::hash(id + '.' + time + '.' + request.body, key,
                                                 QCryptographicHash::Sha256)
                    .toBase64();
    return !id.isEmpty() && qAbs(off) < 300 &&
           request.headers.value("webhook-signature").split(' ').contains(wanted);
}

QJsonObject bodyOf(const HookRequest &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

QJsonObject dataOf(const HookRequest &request)
{
    return bodyOf(request)[u"data"_s].toObject();
}

/// {"type": "tel", "target": …}, as the overview draws it.
QJsonObject address(const QString &target)
{
    return {{u"type"_s, u"tel"_s}, {u"target"_s, target}};
}

} // namespace

/// cordboardd with a provision file, a carrier that speaks SMPP, and a receiver: what an integrator
/// sees from outside.
class TestWebhooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void anInboundMessageArrives();
    void theExampleInTheManualBelievesIt();
    void everyStateArrivesInBothNamings();
    void nothingIsLostWhenKilledWhileTheReceiverIsDown();
    void theSecretIsNowhereInClear();
    void whatIsWrongIsNamed_data();
    void whatIsWrongIsNamed();

private:
    void startCarrier();
    void startEngine();
    void say(const QString &command);
    void provision(const QByteArray &webhooks);
    QByteArray webhook(const QString &path, const QByteArray &more = {}) const;

    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<HookReceiver> m_receiver;
    std::unique_ptr<ProgramRun> m_carrier;
    std::unique_ptr<ProgramRun> m_engine;
    quint16 m_port = 0;
};

void TestWebhooks::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    m_receiver = std::make_unique<HookReceiver>();
    QFile passphrase(m_home->filePath(u"passphrase"_s));
    QVERIFY(passphrase.open(QIODevice::WriteOnly));
    passphrase.write("correct horse battery staple\n");
    startCarrier();
}

void TestWebhooks::cleanup()
{
    m_engine.reset();
    m_carrier.reset();
    m_receiver.reset();
    m_home.reset();
}

void TestWebhooks::startCarrier()
{
    m_carrier =
        std::make_unique<ProgramRun>(QStringLiteral(CORDBOARD_SMSC_PROGRAM), m_home->path());
    m_carrier->start({u"--commands"_s, u"--our-number"_s, ours, u"--answer-delay"_s, u"1-5"_s,
                      u"--receipt-delay"_s, u"1-5"_s});
    QVERIFY2(m_carrier->waitForWords(u"Listening on 127.0.0.1:"_s), qPrintable(m_carrier->said()));
    static const QRegularExpression port(u"127\\.0\\.0\\.1:(\\d+)"_s);
    m_port = quint16(port.match(m_carrier->said()).captured(1).toUInt());
}

void TestWebhooks::say(const QString &command)
{
    m_carrier->process().write(command.toUtf8() + '\n');
}

QByteArray TestWebhooks::webhook(const QString &path, const QByteArray &more) const
{
    return R"({"url":")" + m_receiver->url(path).toUtf8() + R"(","secret":")" + secret +
           R"(","allow_private":true)" + more + '}';
}

/// Words that ask for an answer are the one thing that makes our side send without an API.
void TestWebhooks::provision(const QByteArray &webhooks)
{
    QFile file(m_home->filePath(u"provision.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"carriers\":[{\"name\":\"lab\",\"host\":\"127.0.0.1\",\"port\":" +
               QByteArray::number(m_port) + ",\"system_id\":\"u\"}],\n\"senders\":[{\"number\":\"" +
               ours.toUtf8() +
               "\",\"carrier\":\"lab\"}],\n\"routes\":[{\"prefix\":\"\",\"carrier\":\"lab\"}],\n"
               "\"webhooks\":[" +
               webhooks + "]}");
}

void TestWebhooks::startEngine()
{
    m_engine = std::make_unique<ProgramRun>(QStringLiteral(CORDBOARDD_PROGRAM), m_home->path());
    m_engine->start({u"--data-dir"_s, m_home->filePath(u"data"_s), u"--provision"_s,
                     m_home->filePath(u"provision.json"_s), u"--passphrase-file"_s,
                     m_home->filePath(u"passphrase"_s)});
    QVERIFY2(m_engine->waitForWords(u"was applied"_s), qPrintable(m_engine->said()));
}

void TestWebhooks::anInboundMessageArrives()
{
    provision(webhook(u"/hook"_s));
    startEngine();
    say(u"deliver %1:%2:Hello, I need help with my order"_s.arg(theirs, ours));
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->requests.size(), 1, longest);
    const HookRequest &request = m_receiver->requests[0];
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.headers.value("content-type"), "application/json");
    QVERIFY(isGenuine(request));
    QCOMPARE(bodyOf(request)[u"type"_s].toString(), u"message_received"_s);
    const QJsonObject data = dataOf(request);
    QCOMPARE(data[u"source"_s].toObject(), address(theirs));
    QCOMPARE(data[u"destination"_s].toObject(), address(ours));
    QCOMPARE(data[u"text"_s].toString(), u"Hello, I need help with my order"_s);
    QCOMPARE(data[u"direction"_s].toString(), u"inbound"_s);
    QVERIFY(!QUuid(data[u"id"_s].toString()).isNull());
    QVERIFY(QDateTime::fromString(data[u"tm_create"_s].toString(), Qt::ISODateWithMs).isValid());
    QCOMPARE(m_engine->stopBy(SIGTERM), 0);
}

/// The Python of docs/webhooks.md, as a reader would copy it.
void TestWebhooks::theExampleInTheManualBelievesIt()
{
    QFile manual(QStringLiteral(CORDBOARD_SOURCE_DIR "/docs/webhooks.md"));
    QVERIFY(manual.open(QIODevice::ReadOnly));
    const QString example =
        QString::fromUtf8(manual.readAll()).section(u"```python\n"_s, 1).section(u"```"_s, 0, 0);
    provision(webhook(u"/hook"_s));
    startEngine();
    say(u"deliver %1:%2:Grüße 😀"_s.arg(theirs, ours));
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->requests.size(), 1, longest);
    const HookRequest &request = m_receiver->requests[0];
    QJsonObject headers;
    for (auto it = request.headers.begin(); it != request.headers.end(); ++it)
        headers[QString::fromLatin1(it.key())] = QString::fromLatin1(it.value());
    const QByteArray asks = "\nimport json, sys\nprint(is_genuine(sys.argv[1], "
                            "json.loads(sys.argv[2]), sys.stdin.buffer.read()))\n";
    const auto answer = [&](const QByteArray &body) {
        QProcess python;
        python.start(u"python3"_s,
                     {u"-c"_s, example + QString::fromLatin1(asks), QString::fromLatin1(secret),
                      QString::fromUtf8(QJsonDocument(headers).toJson())});
        python.write(body);
        python.closeWriteChannel();
        python.waitForFinished(longest);
        return python.readAllStandardOutput().trimmed() + python.readAllStandardError();
    };
    QCOMPARE(answer(request.body), "True");
    QCOMPARE(answer(request.body + ' '), "False");
    QCOMPARE(m_engine->stopBy(SIGTERM), 0);
}

void TestWebhooks::everyStateArrivesInBothNamings()
{
    provision(webhook(u"/seed"_s) + ',' + webhook(u"/voipbin"_s, R"(,"naming":"voipbin")"));
    startEngine();
    say(u"deliver %1:%2:HELP"_s.arg(theirs, ours)); // is answered by a notice of ours
    const auto typesOf = [this](const QByteArray &path) {
        QStringList types;
        for (const HookRequest &request : m_receiver->requests) {
            if (request.path == path)
                types.append(bodyOf(request)[u"type"_s].toString() + u' ' +
                             dataOf(request)[u"status"_s].toString());
        }
        return types;
    };
    QTRY_VERIFY_WITH_TIMEOUT(typesOf("/seed").contains(u"message_updated delivered"_s), longest);
    QTRY_VERIFY_WITH_TIMEOUT(typesOf("/voipbin").contains(u"message_updated delivered"_s), longest);
    QCOMPARE(typesOf("/seed").first(), u"message_received received"_s);
    QCOMPARE(typesOf("/seed").last(), u"message_updated delivered"_s);
    QVERIFY(typesOf("/voipbin").contains(u"message_created received"_s));
    QVERIFY(typesOf("/voipbin").contains(u"message_created sending"_s));
    QHash<QByteArray, int> versions;
    int conversations = 0;
    for (const HookRequest &request : m_receiver->requests) {
        QVERIFY(isGenuine(request));
        const QByteArray mac =
            QMessageAuthenticationCode::hash(request.body, secret, QCryptographicHash::Sha256);
        QCOMPARE(request.headers.value("x-voipbin-signature"),
                 request.path == "/voipbin" ? "sha256=" + mac.toHex() : QByteArray());
        if (bodyOf(request)[u"type"_s].toString() == u"conversation_created") {
            QCOMPARE(request.path, "/voipbin");
            QCOMPARE(dataOf(request)[u"peer"_s].toObject()[u"target"_s].toString(), theirs);
            ++conversations;
            continue;
        }
        const QByteArray message = request.path + dataOf(request)[u"id"_s].toString().toLatin1();
        const int version = dataOf(request)[u"version"_s].toInt();
        QVERIFY(version > versions.value(message));
        versions[message] = version;
        if (bodyOf(request)[u"type"_s].toString() == u"message_updated")
            QVERIFY(dataOf(request)[u"tm_update"_s].isString());
    }
    QCOMPARE(conversations, 1);
    QCOMPARE(m_engine->stopBy(SIGTERM), 0);
}

/// T106, G21: at least once, under the same id and with the same body.
void TestWebhooks::nothingIsLostWhenKilledWhileTheReceiverIsDown()
{
    provision(webhook(u"/hook"_s));
    startEngine();
    m_receiver->script = [](const HookRequest &) {
        HookReply reply;
        reply.hangsUp = true;
        return reply;
    };
    constexpr int count = 20;
    for (int i = 0; i < count; ++i)
        say(u"deliver +130355501%1:%2:text %3"_s.arg(i, 2, 10, QLatin1Char('0')).arg(ours).arg(i));
    QTRY_VERIFY_WITH_TIMEOUT(m_receiver->requests.size() >= 3, longest);
    // Until the carrier has an answer to each: then all are ours.
    QTRY_VERIFY_WITH_TIMEOUT(
        [this] {
            say(u"status"_s);
            return m_carrier->said().contains(u"\"to_deliver\":0"_s);
        }(),
        longest);
    ::kill(pid_t(m_engine->process().processId()), SIGKILL);
    m_engine->waitForEnd();
    const auto before = m_receiver->requests;
    m_receiver->script = nullptr;
    startEngine();
    const auto arrived = [this, skip = before.size()] {
        QSet<QString> texts;
        for (const HookRequest &request : m_receiver->requests.mid(skip))
            texts.insert(dataOf(request)[u"text"_s].toString());
        return texts;
    };
    QTRY_COMPARE_WITH_TIMEOUT(arrived().size(), count, longest);
    QHash<QByteArray, QByteArray> bodies;
    for (const HookRequest &request : m_receiver->requests) {
        QVERIFY(isGenuine(request));
        const QByteArray id = request.headers.value("webhook-id");
        QCOMPARE(bodies.value(id, request.body), request.body);
        bodies.insert(id, request.body);
    }
    QCOMPARE(bodies.size(), count);
    QCOMPARE(m_engine->stopBy(SIGTERM), 0);
}

/// T113, T142: neither in the database nor in what the program says.
void TestWebhooks::theSecretIsNowhereInClear()
{
    provision(webhook(u"/hook"_s));
    startEngine();
    QVERIFY(m_engine->waitForWords(
        u"line 4 holds the secret of a webhook. It is now sealed in the database"_s));
    say(u"deliver %1:%2:hello"_s.arg(theirs, ours));
    QTRY_COMPARE_WITH_TIMEOUT(m_receiver->requests.size(), 1, longest);
    QCOMPARE(m_engine->stopBy(SIGTERM), 0);
    QVERIFY(!m_engine->said().toUtf8().contains(secret.mid(6)));
    QVERIFY(!m_engine->said().contains(u"hello"_s));
    QDir data(m_home->filePath(u"data"_s));
    int files = 0;
    for (const QString &name : data.entryList(QDir::Files)) {
        QFile file(data.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray octets = file.readAll();
        QVERIFY2(!octets.contains(secret.mid(6)), qPrintable(name));
        QVERIFY2(!octets.contains(QByteArray::fromBase64(secret.mid(6))), qPrintable(name));
        ++files;
    }
    QVERIFY(files > 0);
}

void TestWebhooks::whatIsWrongIsNamed_data()
{
    QTest::addColumn<QByteArray>("webhook");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("fine") << QByteArray(R"({"url":"https://example.com/hook"})") << 0
                          << u"is fine."_s;
    QTest::newRow("private") << QByteArray(R"({"url":"http://127.0.0.1:9999/hook"})") << 2
                             << u"line 4: “url” in a webhook: 127.0.0.1 is an address of this"_s;
    QTest::newRow("unknown key") << QByteArray(R"({"url":"https://example.com/","evnts":[]})") << 2
                                 << u"Did you mean “events”?"_s;
    QTest::newRow("secret") << QByteArray(R"({"url":"https://example.com/","secret":"zq7"})") << 2
                            << u"line 4: “secret” in a webhook: A secret is"_s;
    QTest::newRow("never")
        << QByteArray(
               R"({"url":"https://example.com/","naming":"voipbin","events":["conversation_deleted"]})")
        << 4 << u"“conversation_deleted” was left out: a conversation is never deleted."_s;
}

void TestWebhooks::whatIsWrongIsNamed()
{
    QFETCH(QByteArray, webhook);
    QFETCH(int, code);
    QFETCH(QString, words);
    provision(webhook);
    ProgramRun run(QStringLiteral(CORDBOARDD_PROGRAM), m_home->path());
    QCOMPARE(run.runToEnd({u"--check"_s, u"--provision"_s, m_home->filePath(u"provision.json"_s)}),
             code);
    QVERIFY2(run.said().contains(words), qPrintable(run.said()));
    QVERIFY(!run.said().contains(u"zq7"_s));
}

QTEST_GUILESS_MAIN(TestWebhooks)
#include "tst_webhooks.moc"
