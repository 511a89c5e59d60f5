#pragma once

#include "smpp/transport.h"

#include <QSslSocket>

namespace cordboard::smpp {

/// TCP, or TLS over it. TLS always verifies the certificate and its name against the system's
/// authorities; there is no way to skip that.
class TcpTransport final : public Transport
{
    Q_OBJECT

public:
    TcpTransport(const QString &host, quint16 port, bool tls, QObject *parent = nullptr);

    void open() override;
    void write(QByteArrayView bytes) override;
    qint64 read(char *buffer, qint64 capacity) override;
    qint64 bytesToWrite() const override;
    void close() override;

private:
    void onConnected();
    void onError(QAbstractSocket::SocketError error);

    QSslSocket *m_socket;
    QString m_host;
    quint16 m_port;
    bool m_tls;
};

} // namespace cordboard::smpp
