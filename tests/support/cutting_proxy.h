#pragma once

#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <atomic>
#include <memory>

/// A wire to a server that breaks in the worst moment. It has a thread of its own, so that a test
/// may wait for the store meanwhile.
class CuttingProxy
{
public:
    enum class Mode {
        Pass,
        LoseCommit, ///< the next COMMIT never reaches the server
        LoseAnswer, ///< the next COMMIT does, its answer is lost
        Hold,       ///< nothing gets through any more, and nobody is told (T159)
    };

    explicit CuttingProxy(quint16 serverPort)
        : m_serverPort(serverPort)
    {
        m_root.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_root, [this] { listen(); }, Qt::BlockingQueuedConnection);
    }
    ~CuttingProxy()
    {
        QMetaObject::invokeMethod(
            &m_root, [this] { m_server.reset(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(CuttingProxy)

    quint16 port() const { return m_port; }
    std::atomic<Mode> mode = Mode::Pass;

private:
    struct Pair
    {
        QTcpSocket *client = nullptr;
        QTcpSocket *server = nullptr;
        bool losesAnswer = false;
        void cut() const
        {
            client->abort();
            server->abort();
        }
    };

    void listen()
    {
        m_server = std::make_unique<QTcpServer>();
        m_server->listen(QHostAddress::LocalHost);
        m_port = m_server->serverPort();
        QObject::connect(m_server.get(), &QTcpServer::newConnection, m_server.get(),
                         [this] { accept(); });
    }

    void accept()
    {
        auto pair = std::make_shared<Pair>();
        pair->client = m_server->nextPendingConnection();
        pair->server = new QTcpSocket(pair->client);
        QObject::connect(pair->client, &QTcpSocket::readyRead, pair->server,
                         [this, pair] { toServer(*pair); });
        QObject::connect(pair->server, &QTcpSocket::readyRead, pair->client,
                         [this, pair] { toClient(*pair); });
        QObject::connect(pair->client, &QTcpSocket::disconnected, pair->server,
                         &QTcpSocket::disconnectFromHost);
        QObject::connect(pair->server, &QTcpSocket::disconnected, pair->client,
                         &QTcpSocket::disconnectFromHost);
        pair->server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_serverPort);
    }

    void toServer(Pair &pair)
    {
        if (mode == Mode::Hold)
            return;
        const QByteArray octets = pair.client->readAll();
        if (octets.contains("COMMIT")) {
            Mode expected = Mode::LoseCommit;
            if (mode.compare_exchange_strong(expected, Mode::Pass)) {
                pair.cut();
                return;
            }
            expected = Mode::LoseAnswer;
            pair.losesAnswer = mode.compare_exchange_strong(expected, Mode::Pass);
        }
        pair.server->write(octets);
    }

    void toClient(Pair &pair)
    {
        if (mode == Mode::Hold)
            return;
        const QByteArray octets = pair.server->readAll();
        if (pair.losesAnswer)
            pair.cut();
        else
            pair.client->write(octets);
    }

    const quint16 m_serverPort;
    quint16 m_port = 0;
    QThread m_thread;
    QObject m_root;
    std::unique_ptr<QTcpServer> m_server;
};
