#include "listener.h"

#include <QCoreApplication>
#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>

namespace cordboard::simulator {

namespace {

Unexpected<Error> unusable(const QString &fileName)
{
    return fail(ErrorCode::Invalid,
                QCoreApplication::translate("Simulator",
                                            "\"%1\" cannot be used for TLS. A certificate and its "
                                            "unencrypted key are needed, both as PEM files.")
                    .arg(fileName));
}

QSslKey readKey(const QByteArray &pem)
{
    for (const auto algorithm : {QSsl::Rsa, QSsl::Ec}) {
        if (const QSslKey key(pem, algorithm); !key.isNull())
            return key;
    }
    return {};
}

Result<QSslConfiguration> readTls(const QString &certificateFile, const QString &keyFile)
{
    const auto chain = QSslCertificate::fromPath(certificateFile, QSsl::Pem,
                                                 QSslCertificate::PatternSyntax::FixedString);
    if (chain.isEmpty())
        return unusable(certificateFile);
    QFile file(keyFile);
    const QSslKey key = file.open(QIODevice::ReadOnly) ? readKey(file.readAll()) : QSslKey();
    if (key.isNull())
        return unusable(keyFile);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    // a server's own mode stays: it takes clients that show no certificate
    return tls;
}

} // namespace

Result<std::unique_ptr<QTcpServer>> makeListener(const QString &certificateFile,
                                                 const QString &keyFile)
{
    if (certificateFile.isEmpty() && keyFile.isEmpty())
        return std::make_unique<QTcpServer>();
    const auto tls = readTls(certificateFile, keyFile);
    if (!tls)
        return forward(tls);
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(*tls);
    return std::unique_ptr<QTcpServer>(std::move(server));
}

} // namespace cordboard::simulator
