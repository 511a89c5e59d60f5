#include "base/clock.h"
#include "mm7_link.h"
#include "mm7_submit.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace cordboard;
using namespace cordboard::carrier;
using Kind = SubmitOutcome::Kind;

namespace {

const QString person = QStringLiteral("+256772123456");

/// An address at which connecting neither succeeds nor fails, as behind a firewall that drops.
class BlackHole
{
public:
    BlackHole()
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_sockets.append(::socket(AF_INET, SOCK_STREAM, 0));
        socklen_t size = sizeof address;
        auto *generic = reinterpret_cast<sockaddr *>(&address);
        ::bind(m_sockets.first(), generic, size);
        ::listen(m_sockets.first(), 0);
        ::getsockname(m_sockets.first(), generic, &size);
        port = ntohs(address.sin_port);
        for (int i = 0; i < 8; ++i) { // nobody accepts them: the queue is full
            m_sockets.append(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
            ::connect(m_sockets.last(), generic, size);
        }
    }
    ~BlackHole()
    {
        for (const int one : std::as_const(m_sockets))
            ::close(one);
    }
    quint16 port = 0;

private:
    QList<int> m_sockets;
};

Carrier carrierAt(quint16 port)
{
    Carrier carrier;
    carrier.id = CarrierId{1};
    carrier.kind = QStringLiteral("mm7");
    carrier.name = QStringLiteral("Pictures");
    carrier.mm7.url = QStringLiteral("http://127.0.0.1:%1/mm7").arg(port);
    carrier.mm7.allowPrivate = true;
    carrier.profile.responseSeconds = 1;
    return carrier;
}

SubmitPart partOf(qint64 attempt)
{
    SubmitPart part;
    part.attempt = AttemptId{attempt};
    part.source = QStringLiteral("111");
    part.destination = QStringLiteral("+256772123456");
    part.mms = std::make_shared<const MmsContent>(MmsContent{{}, QStringLiteral("Hi"), {}});
    return part;
}

} // namespace

class TestMm7Link : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNeverReachedTheMmscIsNotLost()
    {
        const BlackHole hole;
        make(hole.port);
        m_link->submit(partOf(1));
        QTRY_COMPARE(m_outcomes.size(), 1);
        QCOMPARE(m_outcomes.first().kind, Kind::NotSent);
        QCOMPARE(m_link->status().state, LinkState::Down);
    }

    void aLineComesUpWithoutAMessage()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const quint16 port = server.serverPort();
        server.close();
        make(port);
        m_link->submit(partOf(1));
        QTRY_COMPARE(m_link->status().state, LinkState::Down);
        QCOMPARE(m_link->room(), 0);

        bool speaks = false;
        connect(&server, &QTcpServer::newConnection, this, [&server, &speaks] {
            QTcpSocket *peer = server.nextPendingConnection();
            connect(peer, &QTcpSocket::readyRead, peer, [peer, &speaks] {
                if (speaks && peer->readAll().contains("</env:Envelope>"))
                    peer->write("HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n");
            });
        });
        QVERIFY(server.listen(QHostAddress::LocalHost, port));
        m_link->tryNow();
        QCOMPARE(m_link->status().nextTryUs, qint64(0));
        QTRY_VERIFY(m_link->status().nextTryUs > 0); // nobody said anything: it is asked again
        QCOMPARE(m_link->status().state, LinkState::Down);
        speaks = true;
        m_link->tryNow();
        QTRY_COMPARE(m_link->status().state, LinkState::Up);
        QVERIFY(m_link->room() > 0);
    }

    void whatFallsTogetherIsOneStepOfTheWaits()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        const quint16 port = server.serverPort();
        server.close();
        make(port);
        for (int i = 1; i <= 6; ++i)
            m_link->submit(partOf(i));
        QTRY_COMPARE(m_outcomes.size(), 6);
        for (const SubmitOutcome &outcome : std::as_const(m_outcomes))
            QVERIFY(outcome.retryAfterMs <= 1'200);
    }

    void whatIsOpenAtTheEndIsLost()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        Carrier carrier = carrierAt(silent.serverPort());
        carrier.profile.responseSeconds = 60;
        make(carrier, 50);
        m_link->submit(partOf(1));
        bool isStopped = false;
        connect(m_link.get(), &Link::stopped, this, [&isStopped] { isStopped = true; });
        m_link->stop();
        QTRY_VERIFY(isStopped);
        QCOMPARE(m_outcomes.size(), 1);
        QCOMPARE(m_outcomes.first().kind, Kind::Lost);
    }

    /// As SOAP stacks answer that packed the request the same way.
    void anAnswerInPartsIsRead()
    {
        http::Outcome answer;
        answer.kind = http::Outcome::Kind::Answered;
        answer.status = 200;
        answer.contentType = "multipart/related; type=\"text/xml\"; boundary=\"b\"";
        answer.body = "--b\r\nContent-Type: text/xml\r\n\r\n<Envelope><Body><SubmitRsp><Status>"
                      "<StatusCode>1000</StatusCode></Status><MessageID>m1</MessageID></SubmitRsp>"
                      "</Body></Envelope>\r\n--b--\r\n";
        const SubmitOutcome outcome = mm7Outcome(AttemptId{1}, person, answer);
        QCOMPARE(outcome.kind, Kind::Accepted);
        QCOMPARE(outcome.carrierMessageId, QStringLiteral("m1"));
    }

    void partialSuccessIsReadToTheEnd_data()
    {
        QTest::addColumn<QByteArray>("rest");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("an id") << QByteArray("<Status><StatusCode>1100</StatusCode></Status>"
                                             "<MessageID>m1</MessageID>")
                               << Kind::Accepted;
        QTest::newRow("no id") << QByteArray("<Status><StatusCode>1100</StatusCode></Status>")
                               << Kind::RefusedForGood;
        QTest::newRow("an id, and the person is left out")
            << QByteArray(
                   "<Status><StatusCode>1100</StatusCode><Details>0772-123 456: address error"
                   "</Details></Status><MessageID>m1</MessageID>")
            << Kind::RefusedForGood;
        QTest::newRow("an id, and details of something else")
            << QByteArray("<Status><StatusCode>1100</StatusCode><Details>priority ignored</Details>"
                          "</Status><MessageID>m1</MessageID>")
            << Kind::Accepted;
    }
    void partialSuccessIsReadToTheEnd()
    {
        QFETCH(QByteArray, rest);
        QFETCH(Kind, kind);
        http::Outcome answer;
        answer.kind = http::Outcome::Kind::Answered;
        answer.status = 200;
        answer.contentType = "text/xml";
        answer.body = "<Envelope><Body><SubmitRsp>" + rest + "</SubmitRsp></Body></Envelope>";
        QCOMPARE(mm7Outcome(AttemptId{1}, person, answer).kind, kind);
    }

    /// A gateway that handed it on, or died over it, does not know whether the MMSC has it.
    void whatAGatewaySaysMayHaveLeft()
    {
        http::Outcome answer;
        answer.kind = http::Outcome::Kind::Answered;
        answer.contentType = "text/html";
        answer.body = "<html>Gateway</html>";
        answer.status = 504;
        QCOMPARE(mm7Outcome(AttemptId{1}, person, answer).kind, Kind::Lost);
        answer.status = 502;
        QCOMPARE(mm7Outcome(AttemptId{1}, person, answer).kind, Kind::RefusedForNow);
        QVERIFY(mm7Outcome(AttemptId{1}, person, answer).mayHaveLeft);
        answer.status = 503;
        QCOMPARE(mm7Outcome(AttemptId{1}, person, answer).kind, Kind::RefusedForNow);
        QVERIFY(!mm7Outcome(AttemptId{1}, person, answer).mayHaveLeft);
    }

    void cleanup()
    {
        m_link.reset();
        m_outcomes.clear();
    }

private:
    void make(quint16 port) { make(carrierAt(port)); }
    void make(const Carrier &carrier, int drainMs = 5'000)
    {
        m_link = std::make_unique<Mm7Link>(carrier, QString(), m_clock, drainMs);
        connect(m_link.get(), &Link::finished, this,
                [this](const SubmitOutcome &outcome) { m_outcomes.append(outcome); });
        m_link->start();
    }

    SystemClock m_clock;
    std::unique_ptr<Mm7Link> m_link;
    QList<SubmitOutcome> m_outcomes;
};

QTEST_GUILESS_MAIN(TestMm7Link)
#include "tst_mm7_link.moc"
