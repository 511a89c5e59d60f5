#include "echo_server.h"
#include "tls_source.h"

#include <boost/asio/ssl/context.hpp>

#include <QFile>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QTemporaryDir>

using namespace cordboard;
using namespace cordboard::test;
using namespace Qt::StringLiterals;

namespace {

QString file(const char *name)
{
    return QStringLiteral(CORDBOARD_CERTIFICATES "/") + QLatin1String(name);
}

http::Options secure()
{
    http::Options options;
    options.certificateFile = file("localhost.pem");
    options.keyFile = file("localhost.key");
    return options;
}

} // namespace

class TestHttpTls : public QObject
{
    Q_OBJECT

    static QSslConfiguration trusting()
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromPath(file("authority.pem")));
        return configuration;
    }

    static bool encrypt(HttpPeer &peer)
    {
        peer.socket().setPeerVerifyName(u"localhost"_s);
        peer.socket().startClientEncryption();
        return peer.socket().waitForEncrypted(HttpPeer::patience);
    }

private Q_SLOTS:
    void answersOverTls()
    {
        EchoServer server(secure());
        QVERIFY(server.server->isTls());
        HttpPeer peer(server.port());
        peer.socket().setSslConfiguration(trusting());
        QVERIFY2(encrypt(peer), qPrintable(peer.socket().errorString()));
        QCOMPARE(peer.ask(httpRequest("GET /echo", server.port())).status, 200);
        QCOMPARE(peer.ask(httpRequest("GET /large/2000000", server.port())).body.size(), 2'000'000);
        QCOMPARE(peer.ask(httpRequest("POST /echo", server.port(), {}, QByteArray(900'000, 'b')))
                     .body.size(),
                 900'011);
        QVERIFY(server.seen().constFirst().tls);
        QCOMPARE(peer.ask(httpRequest("GET /echo", server.port(), "Connection: close\r\n")).status,
                 200);
        QVERIFY(peer.isClosedByServer());
    }

    void newVersions_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("1.2") << int(QSsl::TlsV1_2);
        QTest::newRow("1.3") << int(QSsl::TlsV1_3);
    }

    void newVersions()
    {
        QFETCH(int, version);
        EchoServer server(secure());
        HttpPeer peer(server.port());
        QSslConfiguration configuration = trusting();
        configuration.setProtocol(QSsl::SslProtocol(version));
        peer.socket().setSslConfiguration(configuration);
        QVERIFY(encrypt(peer));
        QCOMPARE(int(peer.socket().sessionProtocol()), version);
    }

    void oldVersionsAreRefused_data()
    {
        QTest::addColumn<int>("minor");
        QTest::newRow("1.0") << 1;
        QTest::newRow("1.1") << 2;
    }

    /// Debian's own client would not even try: the hello is written by hand.
    void oldVersionsAreRefused()
    {
        QFETCH(int, minor);
        EchoServer server(secure());
        HttpPeer peer(server.port());
        const QByteArray version = QByteArray("\x03") + char(minor);
        const QByteArray hello = version + QByteArray(32, 'r') + QByteArray(1, '\0') +
                                 QByteArray("\x00\x04\xC0\x13\x00\x2F\x01\x00", 8);
        const QByteArray message = QByteArray("\x01\x00\x00", 3) + char(hello.size()) + hello;
        peer.send(QByteArray("\x16\x03\x01\x00", 4) + char(message.size()) + message);
        const QByteArray alert = peer.take(7);
        QCOMPARE(alert.size(), 7);
        QCOMPARE(alert[0], '\x15');
        QCOMPARE(alert.last(2), QByteArray("\x02\x46")); // fatal, protocol_version
        QVERIFY(peer.isClosedByServer());
    }

    void whoSpeaksPlainIsCutOff()
    {
        EchoServer server(secure());
        HttpPeer peer(server.port());
        peer.send(httpRequest("GET /echo", server.port()));
        QVERIFY(peer.isClosedByServer());
        QVERIFY(server.seen().isEmpty());
    }

    void t133_silentHandshakesEnd()
    {
        http::Options options = secure();
        options.limits.headerTime = std::chrono::milliseconds(200);
        EchoServer server(options);
        HttpPeer peer(server.port());
        QVERIFY(peer.isClosedByServer());
    }

    /// Renewed by a program every few weeks: nobody restarts the console for it.
    void aRenewedCertificateIsTaken()
    {
        const QTemporaryDir folder;
        const QString certificate = folder.filePath(u"api.pem"_s);
        const QString key = folder.filePath(u"api.key"_s);
        const auto put = [&](const char *name, const QString &to) {
            QFile::remove(to);
            QVERIFY(QFile::copy(file(name), to));
        };
        put("localhost.pem", certificate);
        put("localhost.key", key);
        const auto opened = http::TlsSource::open(certificate, key);
        QVERIFY(opened);
        http::TlsSource &source = **opened;
        auto now = http::TlsSource::Clock::now();
        const auto nextLook = [&]() -> void * {
            now += http::TlsSource::lookEvery + std::chrono::seconds(1);
            return source.current(now).native_handle();
        };
        const auto subject = [&source, &now] {
            X509 *shown = SSL_CTX_get0_certificate(source.current(now).native_handle());
            return X509_subject_name_hash(shown);
        };
        void *const first = nextLook();
        QCOMPARE(nextLook(), first); // nothing changed
        const unsigned long before = subject();

        put("elsewhere.pem", certificate); // and its key a moment later
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"the former one stays"_s));
        QCOMPARE(nextLook(), first);
        QCOMPARE(nextLook(), first); // said once
        put("elsewhere.key", key);
        QCOMPARE(source.current(now).native_handle(), first); // not looked at for each connection
        QVERIFY(nextLook() != first);
        QVERIFY(subject() != before);
    }

    void filesThatWillNotDo_data()
    {
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("says");
        QTest::newRow("missing") << file("none.pem") << file("localhost.key")
                                 << u"cannot be read"_s;
        QTest::newRow("no key file") << file("localhost.pem") << QString() << u"needs both"_s;
        QTest::newRow("no certificate") << QString() << file("localhost.key") << u"needs both"_s;
        QTest::newRow("a key for a certificate")
            << file("localhost.key") << file("localhost.key") << u"holds no certificate"_s;
        QTest::newRow("a certificate for a key")
            << file("localhost.pem") << file("localhost.pem") << u"is not the key"_s;
        QTest::newRow("of another")
            << file("localhost.pem") << file("elsewhere.key") << u"is not the key"_s;
    }

    void filesThatWillNotDo()
    {
        QFETCH(QString, certificate);
        QFETCH(QString, key);
        QFETCH(QString, says);
        http::Options options;
        options.certificateFile = certificate;
        options.keyFile = key;
        const auto started = http::Server::start(options, {});
        QVERIFY(!started);
        QVERIFY2(started.error().message.contains(says), qPrintable(started.error().message));
    }

    void beyondThisComputerWithTls()
    {
        http::Options options = secure();
        options.addresses = {QHostAddress(QHostAddress::Any)};
        EchoServer server(options);
        HttpPeer peer(server.port());
        peer.socket().setSslConfiguration(trusting());
        QVERIFY(encrypt(peer));
        QCOMPARE(peer.ask(httpRequest("GET /echo", server.port())).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestHttpTls)
#include "tst_http_tls.moc"
