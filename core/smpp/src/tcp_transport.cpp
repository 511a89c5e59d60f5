#include "smpp/tcp_transport.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
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

TcpTransport::TcpTransport(const TcpTarget &target, QObject *parent)
    : Transport(parent)
    , m_socket(new QSslSocket(this))
    , m_target(target)
{
    m_socket->setProxy(QNetworkProxy::NoProxy);
    // A peer that floods us waits in its own kernel, not in our memory.
    m_socket->setReadBufferSize(readAheadOctets);
    connect(m_socket, &QAbstractSocket::connected, this, &TcpTransport::onConnected);
    connect(m_socket, &QSslSocket::encrypted, this, &TcpTransport::onEncrypted);
    connect(m_socket, &QIODevice::readyRead, this, &Transport::readyRead);
    connect(m_socket, &QAbstractSocket::errorOccurred, this, &TcpTransport::onError);
}

void TcpTransport::open()
{
    if (!m_target.tls) {
        m_socket->connectToHost(m_target.host, m_target.port);
        return;
    }
    if (!trust()) {
        // In a later turn: nobody expects the end inside open().
        QMetaObject::invokeMethod(
            this,
            [this] {
                Q_EMIT failed(TransportFault::Certificate,
                              QStringLiteral("no certificate in the carrier's own list"));
            },
            Qt::QueuedConnection);
        return;
    }
    const QString name = m_target.serverName.isEmpty() ? m_target.host : m_target.serverName;
    m_socket->connectToHostEncrypted(m_target.host, m_target.port, name);
}

/// False when a list of one's own was given and holds nothing: falling back to the system's would
/// trust more than was asked for.
bool TcpTransport::trust()
{
    if (m_target.authorities.isEmpty())
        return true;
    const auto own = QSslCertificate::fromData(m_target.authorities, QSsl::Pem);
    QSslConfiguration configuration = m_socket->sslConfiguration();
    configuration.setCaCertificates(own);
    m_socket->setSslConfiguration(configuration);
    return !own.isEmpty();
}

void TcpTransport::onEncrypted()
{
    const QByteArray seen = m_socket->peerCertificate().digest(QCryptographicHash::Sha256).toHex();
    if (!m_target.pin.isEmpty() && seen != m_target.pin.toLower()) {
        Q_EMIT failed(TransportFault::CertificateChanged, QString::fromLatin1(seen));
        return;
    }
    Q_EMIT ready();
}

QString TcpTransport::certificateWords() const
{
    const QSslCertificate peer = m_socket->peerCertificate();
    if (peer.isNull())
        return {};
    return tr("It is for %1, until %2. Fingerprint: %3")
        .arg(peer.subjectInfo(QSslCertificate::CommonName).join(u' '),
             QLocale().toString(peer.expiryDate().date(), QLocale::ShortFormat),
             QString::fromLatin1(peer.digest(QCryptographicHash::Sha256).toHex()));
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
    if (!m_target.tls)
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
