#include "badnet.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QRandomGenerator>

#include <algorithm>

#include <sys/socket.h>

namespace cordboard::test {

namespace {

/// One direction of a connection: what came in, and when it may go out.
class Pipe : public QObject
{
public:
    Pipe(QTcpSocket &from, QTcpSocket &to, const BadNet::Toxics &toxics, qint64 &dropped,
         QObject *parent)
        : QObject(parent)
        , m_from(from)
        , m_to(to)
        , m_toxics(toxics)
        , m_dropped(dropped)
    {
        m_clock.start();
        m_wake.setSingleShot(true);
        m_wake.setTimerType(Qt::PreciseTimer);
        connect(&m_from, &QTcpSocket::readyRead, this, &Pipe::read);
        connect(&m_to, &QTcpSocket::connected, this, &Pipe::write);
        connect(&m_wake, &QTimer::timeout, this, &Pipe::write);
    }

    bool isEmpty() const { return m_pieces.empty(); }
    bool isOverLimit() const { return m_toxics.limitBytes > 0 && m_passed >= m_toxics.limitBytes; }

    void read()
    {
        const QByteArray bytes = m_from.readAll();
        if (m_toxics.blackHole) {
            m_dropped += bytes.size();
            return;
        }
        const int jitter =
            m_toxics.jitterMs > 0 ? QRandomGenerator::global()->bounded(m_toxics.jitterMs + 1) : 0;
        const qint64 due = m_clock.elapsed() + m_toxics.latencyMs + jitter;
        const qsizetype size = pieceSize(bytes.size());
        for (qsizetype at = 0; at < bytes.size(); at += size)
            m_pieces.push_back({bytes.mid(at, size), due});
        write();
    }

    void write()
    {
        while (!m_pieces.empty() && m_to.state() == QAbstractSocket::ConnectedState) {
            const qint64 wait = std::max(m_pieces.front().due, m_freeAt) - m_clock.elapsed();
            if (wait > 0)
                return m_wake.start(int(wait));
            writePiece();
        }
    }

private:
    /// A limited bandwidth is played in twentieths of a second.
    qsizetype pieceSize(qsizetype all) const
    {
        if (m_toxics.sliceBytes > 0)
            return m_toxics.sliceBytes;
        return m_toxics.bytesPerSecond > 0 ? std::max<qint64>(m_toxics.bytesPerSecond / 20, 1)
                                           : all;
    }

    struct Piece
    {
        QByteArray bytes;
        qint64 due = 0;
    };

    void writePiece()
    {
        const QByteArray bytes = std::move(m_pieces.front().bytes);
        m_pieces.pop_front();
        m_passed += bytes.size();
        m_to.write(m_toxics.limitBytes > 0 && m_passed > m_toxics.limitBytes
                       ? bytes.chopped(m_passed - m_toxics.limitBytes)
                       : bytes);
        m_to.flush();
        m_freeAt = m_clock.elapsed() + (m_toxics.sliceBytes > 0 ? m_toxics.sliceDelayMs : 0);
        if (m_toxics.bytesPerSecond > 0)
            m_freeAt += bytes.size() * 1000 / m_toxics.bytesPerSecond;
        if (isOverLimit()) {
            m_pieces.clear();
            m_to.disconnectFromHost();
            m_from.disconnectFromHost();
        }
    }

    QTcpSocket &m_from;
    QTcpSocket &m_to;
    const BadNet::Toxics &m_toxics;
    qint64 &m_dropped;
    QElapsedTimer m_clock;
    QTimer m_wake;
    std::deque<Piece> m_pieces;
    qint64 m_freeAt = 0;
    qint64 m_passed = 0;
};

/// The close of one end reaches the other when what was on its way has passed.
void passOnClose(QTcpSocket &to, const Pipe &pipe, int afterMs, QObject *context)
{
    constexpr int againMs = 5;
    QTimer::singleShot(afterMs, context, [&to, &pipe, context] {
        if (pipe.isEmpty() || to.state() != QAbstractSocket::ConnectedState)
            to.disconnectFromHost();
        else
            passOnClose(to, pipe, againMs, context);
    });
}

} // namespace

struct BadNet::Pair : QObject
{
    Pair(QTcpSocket *accepted, quint16 upstream, const Toxics &toxics, qint64 &dropped)
        : client(accepted)
        , up(*client, server, toxics, dropped, this)
        , down(server, *client, toxics, dropped, this)
    {
        client->setParent(nullptr);
        connect(&server, &QTcpSocket::disconnected, this,
                [this, &toxics] { passOnClose(*client, down, toxics.slowCloseMs, this); });
        connect(client.get(), &QTcpSocket::disconnected, this,
                [this, &toxics] { passOnClose(server, up, toxics.slowCloseMs, this); });
        server.connectToHost(QHostAddress(QHostAddress::LocalHost), upstream);
    }

    bool isOver() const
    {
        return client->state() == QAbstractSocket::UnconnectedState &&
               server.state() == QAbstractSocket::UnconnectedState;
    }

    std::unique_ptr<QTcpSocket> client;
    QTcpSocket server;
    Pipe up;
    Pipe down;
};

BadNet::BadNet(quint16 upstream, QObject *parent)
    : QObject(parent)
    , m_upstream(upstream)
{
    connect(&m_server, &QTcpServer::newConnection, this, &BadNet::accept);
    m_server.listen(QHostAddress(QHostAddress::LocalHost));
}

BadNet::~BadNet() = default;

void BadNet::set(const Toxics &toxics)
{
    const bool wasHole = m_toxics.blackHole;
    m_toxics = toxics;
    if (wasHole && !toxics.blackHole)
        resetAll(); // octets are missing in the middle: no TCP connection comes back like that
}

void BadNet::resetAll()
{
    for (const auto &pair : m_pairs) {
        for (QTcpSocket *socket : {pair->client.get(), &pair->server}) {
            // Closed with SO_LINGER 0 a socket sends RST, not FIN.
            const linger now{1, 0};
            if (socket->socketDescriptor() >= 0)
                ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now,
                             sizeof now);
            socket->abort();
        }
    }
}

void BadNet::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_accepted;
        if (m_toxics.refuse) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        auto pair = std::make_unique<Pair>(socket, m_upstream, m_toxics, m_dropped);
        Pair *const raw = pair.get();
        for (QTcpSocket *end : {raw->client.get(), &raw->server}) {
            connect(
                end, &QTcpSocket::stateChanged, this, [this, raw] { forget(raw); },
                Qt::QueuedConnection);
        }
        m_pairs.push_back(std::move(pair));
    }
}

void BadNet::forget(Pair *pair)
{
    const auto found = std::find_if(m_pairs.begin(), m_pairs.end(),
                                    [pair](const auto &entry) { return entry.get() == pair; });
    if (found != m_pairs.end() && (*found)->isOver())
        m_pairs.erase(found);
}

} // namespace cordboard::test
