#include "smpp/tcp_transport.h"

#include <QNetworkProxy>
#include <QSslError>

namespace cordboard::smpp {

namespace {

constexpr qint64 readAheadOctets = 256 * 1024;

TransportFault faultOf(QAbstractSocket::SocketError error, bool untrusted)
{
    switch (error) {
    case QAbstractSocket::RemoteHostClosedError:
        return TransportFault::ClosedByPeer;
    case QAbstractSocket::HostNotFoundError:
        return TransportFault::HostNotFound;
    case QAbstractSocket::ConnectionRefusedError:
        return TransportFault::Refused;
    case QAbstractSocket::NetworkError:
    case QAbstractSocket::SocketTimeoutError:
        return TransportFault::Unreachable;
    case QAbstractSocket::SslHandshakeFailedError:
        return untrusted ? TransportFault::Certificate : TransportFault::Tls;
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return TransportFault::Tls;
    default:
        return TransportFault::Other;
    }
}

} // namespace

TcpTransport::TcpTransport(const QString &host, quint16 port, bool tls, QObject *parent)
    : Transport(parent)
    , m_socket(new QSslSocket(this))
    , m_host(host)
    , m_port(port)
    , m_tls(tls)
{
    m_socket->setProxy(QNetworkProxy::NoProxy);
    // A peer that floods us waits in its own kernel, not in our memory.
    m_socket->setReadBufferSize(readAheadOctets);
    connect(m_socket, &QAbstractSocket::connected, this, &TcpTransport::onConnected);
    connect(m_socket, &QSslSocket::encrypted, this, &Transport::ready);
    connect(m_socket, &QIODevice::readyRead, this, &Transport::readyRead);
    connect(m_socket, &QAbstractSocket::errorOccurred, this, &TcpTransport::onError);
}

void TcpTransport::open()
{
    if (m_tls) {
        m_socket->connectToHostEncrypted(m_host, m_port);
    } else {
        m_socket->connectToHost(m_host, m_port);
    }
}

void TcpTransport::write(QByteArrayView bytes)
{
    m_socket->write(bytes.data(), bytes.size());
}

qint64 TcpTransport::read(char *buffer, qint64 capacity)
{
    return qMax<qint64>(0, m_socket->read(buffer, capacity));
}

qint64 TcpTransport::bytesToWrite() const
{
    return m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite();
}

void TcpTransport::close()
{
    disconnect(m_socket, nullptr, this, nullptr);
    // The last words (unbind_resp, generic_nack) fit into the kernel's buffer; waiting for more is
    // not worth a thread.
    if (m_socket->state() == QAbstractSocket::ConnectedState) {
        m_socket->flush();
        m_socket->disconnectFromHost();
    }
    m_socket->abort();
}

void TcpTransport::onConnected()
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    Q_EMIT reached();
    if (!m_tls)
        Q_EMIT ready();
}

void TcpTransport::onError(QAbstractSocket::SocketError error)
{
    const bool untrusted = !m_socket->sslHandshakeErrors().isEmpty();
    const QString detail = untrusted ? m_socket->sslHandshakeErrors().constFirst().errorString()
                                     : m_socket->errorString();
    Q_EMIT failed(faultOf(error, untrusted), detail);
}

} // namespace cordboard::smpp
