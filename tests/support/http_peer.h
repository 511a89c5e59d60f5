#pragma once

#include <QElapsedTimer>
#include <QSslSocket>

#include <optional>
#include <utility>

namespace cordboard::test {

/// One answer as it came over the wire.
struct HttpAnswer
{
    int status = 0;
    QByteArray head;
    QByteArray body;

    QByteArray header(const QByteArray &name) const
    {
        for (const QByteArray &line : head.split('\n')) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0 && line.first(colon).trimmed().toLower() == name.toLower())
                return line.sliced(colon + 1).trimmed();
        }
        return {};
    }
};

/// A client that says exactly the octets it is given, good or bad, and waits for conditions.
class HttpPeer
{
public:
    static constexpr int patience = 20'000;

    explicit HttpPeer(quint16 port)
    {
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        if (!m_socket.waitForConnected(patience))
            qWarning("no connection: %s", qPrintable(m_socket.errorString()));
    }

    QSslSocket &socket() { return m_socket; }

    void send(const QByteArray &octets)
    {
        m_socket.write(octets);
        m_socket.flush();
    }

    /// Does not return before the kernel has it all.
    void sendAll(const QByteArray &octets)
    {
        send(octets);
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(patience))
            continue;
    }

    /// The next answer; `isHead` when it belongs to a HEAD request.
    HttpAnswer answer(bool isHead = false)
    {
        HttpAnswer answer;
        if (!fill([this] { return m_in.contains("\r\n\r\n"); }))
            return answer;
        const qsizetype end = m_in.indexOf("\r\n\r\n");
        answer.head = m_in.first(end);
        m_in.remove(0, end + 4);
        answer.status = answer.head.mid(9, 3).toInt();
        const qsizetype length = isHead ? 0 : answer.header("Content-Length").toLongLong();
        if (!fill([&] { return m_in.size() >= length; }))
            return {};
        answer.body = m_in.first(length);
        m_in.remove(0, length);
        return answer;
    }

    /// Whether the server has begun to answer; looks for 20 ms.
    bool hasAnswer()
    {
        m_socket.waitForReadyRead(20);
        m_in += m_socket.readAll();
        return !m_in.isEmpty();
    }

    HttpAnswer ask(const QByteArray &octets)
    {
        send(octets);
        return answer();
    }

    /// Octets beyond answers: WebSocket frames.
    QByteArray take(qsizetype count)
    {
        if (!fill([&] { return m_in.size() >= count; }))
            return {};
        const QByteArray taken = m_in.first(count);
        m_in.remove(0, count);
        return taken;
    }

    bool isClosedByServer()
    {
        fill([] { return false; });
        return m_socket.state() != QAbstractSocket::ConnectedState;
    }

private:
    QSslSocket m_socket;
    QByteArray m_in;

    template<class Enough>
    bool fill(Enough enough)
    {
        QElapsedTimer timer;
        timer.start();
        m_in += m_socket.readAll();
        while (!enough() && !timer.hasExpired(patience)) {
            if (m_socket.state() != QAbstractSocket::ConnectedState && !m_socket.bytesAvailable())
                return enough();
            m_socket.waitForReadyRead(500);
            m_in += m_socket.readAll();
        }
        return enough();
    }
};

/// "POST /path HTTP/1.1" with a Host that the server accepts.
inline QByteArray httpRequest(const QByteArray &line, quint16 port, const QByteArray &more = {},
                              const QByteArray &body = {})
{
    QByteArray request =
        line + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\n" + more;
    if (!body.isEmpty())
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return request + "\r\n" + body;
}

} // namespace cordboard::test
