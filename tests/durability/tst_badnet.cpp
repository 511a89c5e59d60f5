#include "support/badnet.h"

#include <QElapsedTimer>
#include <QTest>

using namespace cordboard::test;

namespace {

/// A server that sends back what it gets, behind a bad network.
struct Echo
{
    Echo()
    {
        server.listen(QHostAddress(QHostAddress::LocalHost));
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            QTcpSocket *const socket = server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket,
                             [socket] { socket->write(socket->readAll()); });
        });
    }

    QTcpServer server;
};

} // namespace

/// The proxy of the tests does what its verbs say.
class TestBadNet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void passes();
    void latency();
    void slicer();
    void bandwidth();
    void blackHole();
    void resetPeer();
    void limitData();
    void slowClose();
    void refuses();

private:
    void set(const BadNet::Toxics &toxics) { m_net->set(toxics); }

    std::unique_ptr<Echo> m_echo;
    std::unique_ptr<BadNet> m_net;
    std::unique_ptr<QTcpSocket> m_client;
    QByteArray m_got;
    int m_reads = 0;
};

void TestBadNet::init()
{
    m_got.clear();
    m_reads = 0;
    m_echo = std::make_unique<Echo>();
    m_net = std::make_unique<BadNet>(m_echo->server.serverPort());
    m_client = std::make_unique<QTcpSocket>();
    connect(m_client.get(), &QTcpSocket::readyRead, this, [this] {
        m_got += m_client->readAll();
        ++m_reads;
    });
    m_client->connectToHost(QHostAddress(QHostAddress::LocalHost), m_net->port());
    QTRY_COMPARE(m_client->state(), QAbstractSocket::ConnectedState);
}

void TestBadNet::cleanup()
{
    m_client.reset();
    m_net.reset();
    m_echo.reset();
}

void TestBadNet::passes()
{
    const QByteArray much(1'000'000, 'x');
    m_client->write(much);
    QTRY_COMPARE(m_got.size(), much.size());
    m_client->disconnectFromHost();
    QTRY_COMPARE(m_net->connections(), 0);
}

void TestBadNet::latency()
{
    set({.latencyMs = 100});
    QElapsedTimer clock;
    clock.start();
    m_client->write("hello");
    QTRY_COMPARE(m_got, QByteArray("hello"));
    QVERIFY(clock.elapsed() >= 200); // there and back
}

void TestBadNet::slicer()
{
    set({.sliceBytes = 1, .sliceDelayMs = 2});
    m_client->write("0123456789");
    QTRY_COMPARE(m_got, QByteArray("0123456789"));
    QVERIFY(m_reads > 5);
}

void TestBadNet::bandwidth()
{
    set({.bytesPerSecond = 10'000});
    QElapsedTimer clock;
    clock.start();
    m_client->write(QByteArray(3'000, 'x'));
    QTRY_COMPARE(m_got.size(), 3'000);
    QVERIFY(clock.elapsed() >= 250);
}

void TestBadNet::blackHole()
{
    set({.blackHole = true});
    m_client->write("lost");
    m_client->flush();
    QTRY_COMPARE(m_net->dropped(), 4);
    QCOMPARE(m_got, QByteArray());
    QCOMPARE(m_client->state(), QAbstractSocket::ConnectedState);
    set({});
    QTRY_COMPARE(m_client->state(), QAbstractSocket::UnconnectedState);
}

void TestBadNet::resetPeer()
{
    m_client->write("hello");
    QTRY_COMPARE(m_got.size(), 5);
    m_net->resetAll();
    QTRY_COMPARE(m_client->state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(m_net->connections(), 0);
}

void TestBadNet::limitData()
{
    set({.limitBytes = 4});
    m_client->write("hello");
    QTRY_COMPARE(m_client->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(m_got.size() <= 4);
}

void TestBadNet::slowClose()
{
    set({.slowCloseMs = 200});
    m_client->write("hello");
    QTRY_COMPARE(m_got.size(), 5);
    m_client->disconnectFromHost();
    QTRY_COMPARE(m_client->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(m_net->connections(), 1);
    QTRY_COMPARE(m_net->connections(), 0);
}

void TestBadNet::refuses()
{
    set({.refuse = true});
    QTcpSocket other;
    other.connectToHost(QHostAddress(QHostAddress::LocalHost), m_net->port());
    QTRY_COMPARE(m_net->accepted(), 2);
    QTRY_COMPARE(other.state(), QAbstractSocket::UnconnectedState);
}

QTEST_GUILESS_MAIN(TestBadNet)
#include "tst_badnet.moc"
