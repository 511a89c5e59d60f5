#include "tls_source.h"

#include "log.h"

#include <boost/asio/ssl/context.hpp>

#include <QDateTime>
#include <QFileInfo>

namespace cordboard::http {

Result<std::unique_ptr<TlsSource>> TlsSource::open(const QString &certificateFile,
                                                   const QString &keyFile)
{
    auto context = makeTls(certificateFile, keyFile);
    if (!context)
        return forward(context);
    return std::unique_ptr<TlsSource>(new TlsSource(certificateFile, keyFile, *std::move(context)));
}

TlsSource::TlsSource(QString certificateFile, QString keyFile,
                     std::unique_ptr<boost::asio::ssl::context> context)
    : m_certificateFile(std::move(certificateFile))
    , m_keyFile(std::move(keyFile))
    , m_context(std::move(context))
    , m_stamp(stamp())
    , m_lookAt(Clock::now() + lookEvery)
{}

TlsSource::~TlsSource() = default;

boost::asio::ssl::context &TlsSource::current(Clock::time_point now)
{
    if (now < m_lookAt)
        return *m_context;
    m_lookAt = now + lookEvery;
    const QByteArray found = stamp();
    if (found == m_stamp)
        return *m_context;
    auto context = makeTls(m_certificateFile, m_keyFile);
    if (context) {
        m_context = *std::move(context);
        m_stamp = found;
        qCInfo(lcHttp, "The certificate in %s was renewed.", qPrintable(m_certificateFile));
    } else if (std::exchange(m_refused, found) != found) {
        qCWarning(lcHttp, "The renewed certificate is not used, the former one stays: %s",
                  qPrintable(context.error().message));
    }
    return *m_context;
}

QByteArray TlsSource::stamp() const
{
    QByteArray stamp;
    for (const QString &file : {m_certificateFile, m_keyFile}) {
        const QFileInfo info(file); // follows the links that certbot makes
        stamp += QByteArray::number(info.lastModified().toMSecsSinceEpoch()) + ' ' +
                 QByteArray::number(info.size()) + ' ' + info.canonicalFilePath().toUtf8() + '\n';
    }
    return stamp;
}

} // namespace cordboard::http
