#include "engine/face/multimedia.h"
#include "serve/mms_listeners.h"
#include "support/fake_multimedia.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace cordboard;
using namespace cordboard::test;

namespace {

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

QByteArray report()
{
    return "<Envelope><Header><TransactionID>t1</TransactionID></Header><Body><DeliveryReportReq>"
           "<MM7Version>6.8.0</MM7Version><MessageID>m1</MessageID><MMStatus>Retrieved</MMStatus>"
           "</DeliveryReportReq></Body></Envelope>";
}

} // namespace

/// What an MMSC posts to the listener of its carrier, over real HTTP.
class TestMmsListeners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_multimedia = std::make_unique<FakeMultimedia>();
        m_listener = {};
        m_listener.address = QStringLiteral("127.0.0.1:%1").arg(freePort());
        m_listener.user = QStringLiteral("mmsc");
        m_listener.password = QStringLiteral("p2");
    }

    /// An MMSC, or the proxy before us, writes the name under which the world knows us.
    void whoLogsInReachesUsByAnyName()
    {
        open();
        QCOMPARE(post(report(), "mms.example.com", "mmsc:p2"), 200);
        QCOMPARE(m_multimedia->reports.size(), 1);
        QCOMPARE(post(report(), "mms.example.com", "mmsc:other"), 401);
        QCOMPARE(post(report(), "mms.example.com"), 401);
    }

    /// The old one may still be answering somebody.
    void anotherLoginAtTheSameAddress()
    {
        open();
        QCOMPARE(post(report(), "mms.example.com", "mmsc:p2"), 200);
        m_listener.password = QStringLiteral("p3");
        m_multimedia->listening = {m_listener};
        m_listeners->start(); // looks at once
        QTRY_COMPARE(post(report(), "mms.example.com", "mmsc:p3"), 200);
        QCOMPARE(post(report(), "mms.example.com", "mmsc:p2"), 401);
    }

    void halfALoginLetsNobodyIn_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QByteArray>("login");
        QTest::newRow("a name without a password") << "mmsc" << QString() << QByteArray("mmsc:");
        QTest::newRow("a password without a name") << QString() << "p2" << QByteArray();
    }
    void halfALoginLetsNobodyIn()
    {
        QFETCH(QString, user);
        QFETCH(QString, password);
        QFETCH(QByteArray, login);
        m_listener.user = user;
        m_listener.password = password;
        open();
        QCOMPARE(post(report(), m_listener.address.toLatin1(), login), 401);
        QVERIFY(m_multimedia->reports.isEmpty());
    }

    /// Else a page in a browser that was led here by its own name could bring messages.
    void withoutALoginOnlyOurOwnNamesAreAnswered()
    {
        m_listener.user.clear();
        m_listener.password.clear();
        open();
        QCOMPARE(post(report(), "mms.example.com"), 421);
        QCOMPARE(post(report(), m_listener.address.toLatin1()), 200);
    }

    /// Phones of a private network speak no TLS; an MMSC comes over the internet, by a proxy.
    void plainIsForPhonesOfAPrivateNetwork_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isMm1");
        QTest::addColumn<bool>("asksForTls");
        QTest::newRow("phones, private") << "10.255.255.254:1" << true << false;
        QTest::newRow("phones, everywhere") << "0.0.0.0:1" << true << true;
        QTest::newRow("phones, public") << "192.0.2.1:1" << true << true;
        QTest::newRow("an MMSC") << "10.255.255.254:1" << false << true;
    }
    void plainIsForPhonesOfAPrivateNetwork()
    {
        QFETCH(QString, address);
        QFETCH(bool, isMm1);
        QFETCH(bool, asksForTls);
        m_listener.address = address;
        m_listener.isMm1 = isMm1;
        m_multimedia->listening = {m_listener};
        m_listeners = std::make_unique<serve::MmsListeners>(*m_multimedia);
        m_listeners->start();
        // Nobody has that address; where it is not for TLS, that is what is said.
        QTRY_COMPARE(m_multimedia->told.size(), 1);
        const QString trouble = m_multimedia->told.first().trouble;
        QVERIFY2(trouble.contains(address), qPrintable(trouble));
        QVERIFY2(trouble.contains(QStringLiteral("over TLS")) == asksForTls, qPrintable(trouble));
    }

    void aTextThatNoBubbleHoldsIsAFile()
    {
        open();
        const QByteArray deliver =
            "<Envelope><Body><DeliverReq><Sender><Number>+4479</Number></Sender><Recipients><To>"
            "<Number>111</Number></To></Recipients></DeliverReq></Body></Envelope>";
        const QByteArray novel = QByteArray("word ").repeated(200'000);
        QByteArray body = "--b\r\nContent-Type: text/xml\r\n\r\n" + deliver;
        for (const QByteArray &text : {QByteArray("Hello"), novel, QByteArray("Bye")})
            body += "\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text;
        body += "\r\n--b--\r\n";
        QCOMPARE(post(body, m_listener.address.toLatin1(), "mmsc:p2",
                      "multipart/related; boundary=b; type=\"text/xml\""),
                 200);
        const MmsContent content = m_multimedia->arrivals.constFirst().content;
        QCOMPARE(content.text, QStringLiteral("Hello\nBye"));
        QCOMPARE(content.media.size(), 1);
        QCOMPARE(content.media.constFirst().data, novel);
    }

    void cleanup()
    {
        m_listeners.reset();
        m_multimedia.reset();
    }

private:
    void open()
    {
        m_multimedia->listening = {m_listener};
        m_listeners = std::make_unique<serve::MmsListeners>(*m_multimedia);
        m_listeners->start();
        QTRY_COMPARE(m_listeners->ports().size(), 1);
    }

    /// The status of the answer.
    int post(const QByteArray &body, const QByteArray &host, const QByteArray &login = {},
             const QByteArray &type = "text/xml; charset=utf-8")
    {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost,
                             m_listener.address.section(QLatin1Char(':'), 1).toUShort());
        QByteArray head = "POST /mm7 HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n";
        if (!login.isEmpty())
            head += "Authorization: Basic " + login.toBase64() + "\r\n";
        socket.write(head + "Content-Type: " + type +
                     "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        [&socket] {
            QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QAbstractSocket::UnconnectedState, 20'000);
        }();
        return socket.readAll().mid(9, 3).toInt();
    }

    engine::MmsListener m_listener;
    std::unique_ptr<FakeMultimedia> m_multimedia;
    std::unique_ptr<serve::MmsListeners> m_listeners;
};

QTEST_GUILESS_MAIN(TestMmsListeners)
#include "tst_mms_listeners.moc"
