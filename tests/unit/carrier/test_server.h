#pragma once

#include "unit/smpp/pdu_bytes.h"

#include <QFile>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>

namespace cordboard::test {

inline QByteArray dataFile(const QString &name)
{
    QFile file(QStringLiteral(CORDBOARD_TEST_DATA "/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Accepts, and speaks TLS when it has a certificate; answers every bind.
class Server : public QTcpServer
{
public:
    explicit Server(const QString &certificate = {})
        : m_certificate(certificate)
    {
        listen(QHostAddress::LocalHost);
    }

    QByteArray greeting;
    QByteArray received;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        connect(socket, &QIODevice::readyRead, this, [this, socket] { onReadyRead(socket); });
        if (!m_certificate.isEmpty()) {
            socket->setLocalCertificate(
                QSslCertificate(dataFile(m_certificate + QStringLiteral(".pem"))));
            socket->setPrivateKey(
                QSslKey(dataFile(m_certificate + QStringLiteral(".key")), QSsl::Ec));
            socket->startServerEncryption();
        }
        if (!greeting.isEmpty())
            socket->write(greeting);
    }

private:
    void onReadyRead(QSslSocket *socket)
    {
        const QByteArray bytes = socket->readAll();
        received += bytes;
        const auto request = decoded(bytes);
        if (!smpp::command::isResponse(request.command))
            socket->write(pdu(request.command | 0x80000000, 0, request.sequence, cstr("smsc")));
    }

    QString m_certificate;
};

} // namespace cordboard::test
