#pragma once

#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <deque>
#include <memory>
#include <vector>

namespace cordboard::test {

/// A TCP proxy on a loopback port that behaves like a bad network; the verbs are toxiproxy's. They
/// can be changed while connections are open. Lives in the thread that made it and needs its event
/// loop. TLS passes through untouched.
class BadNet : public QObject
{
    Q_OBJECT

public:
    /// What is done to bytes on their way, both ways alike. The defaults do nothing.
    struct Toxics
    {
        int latencyMs = 0;         ///< each piece comes so much later
        int jitterMs = 0;          ///< plus this much at most, order is kept
        qint64 bytesPerSecond = 0; ///< bandwidth of each direction; 0: any
        int sliceBytes = 0;        ///< slicer: pieces of so many octets; 0: as they come
        int sliceDelayMs = 0;      ///< between two slices
        bool blackHole = false;    ///< timeout: what comes is dropped, connections stay open
        qint64 limitBytes = 0;     ///< limit_data: the connection closes after so many; 0: never
        int slowCloseMs = 0;       ///< slow_close: the close is passed on so much later
        bool refuse = false;       ///< new connections are closed at once
    };

    /// Forwards to this port of 127.0.0.1.
    explicit BadNet(quint16 upstream, QObject *parent = nullptr);
    ~BadNet() override;

    quint16 port() const { return m_server.serverPort(); }
    void set(const Toxics &toxics);
    const Toxics &toxics() const { return m_toxics; }
    /// reset_peer: both ends of every connection see it break now, unsent bytes are gone.
    void resetAll();
    int connections() const { return int(m_pairs.size()); }
    int accepted() const { return m_accepted; }
    /// Octets that a black hole has swallowed.
    qint64 dropped() const { return m_dropped; }

private:
    struct Pair;

    void accept();
    void forget(Pair *pair);

    QTcpServer m_server;
    const quint16 m_upstream;
    Toxics m_toxics;
    std::vector<std::unique_ptr<Pair>> m_pairs;
    int m_accepted = 0;
    qint64 m_dropped = 0;
};

} // namespace cordboard::test
