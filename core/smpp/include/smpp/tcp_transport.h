#pragma once

#include "smpp/transport.h"

#include <QSslSocket>

namespace cordboard::smpp {

/// Where to connect to and what to trust.
struct TcpTarget
{
    QString host;
    quint16 port = 0;
    bool tls = false;
    QByteArray authorities = {}; ///< PEM; instead of the system's when not empty
    QString serverName = {};     ///< the name in the certificate; empty: `host`
    QByteArray pin = {};         ///< SHA-256 of the one certificate that is taken, in hex; or empty
};

/// TCP, or TLS over it. TLS always verifies the certificate and its name; there is no way to skip
/// that. A pin comes on top.
class TcpTransport final : public Transport
{
    Q_OBJECT

public:
    explicit TcpTransport(const TcpTarget &target, QObject *parent = nullptr);

    void open() override;
    void write(QByteArrayView bytes) override;
    qint64 read(char *buffer, qint64 capacity) override;
    qint64 bytesToWrite() const override;
    void close() override;
    QString certificateWords() const override;

private:
    bool trust();
    void onConnected();
    void onEncrypted();
    void onError(QAbstractSocket::SocketError error);

    QSslSocket *m_socket;
    const TcpTarget m_target;
};

} // namespace cordboard::smpp
