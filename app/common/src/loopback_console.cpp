#include "app/common/loopback_console.h"

#include "words.h"

#include <QElapsedTimer>
#include <QFile>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPromise>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUrl>

#include <memory>

namespace cordboard::app {

namespace {

constexpr int patienceMs = 70'000; ///< the server gives up after a minute, with an answer
constexpr qint64 mostOctets = 1024 * 1024;

/// Where a program on this computer connects when the API listens at every address.
QString reachable(QString address)
{
    return address.replace(QLatin1String("//0.0.0.0:"), QLatin1String("//127.0.0.1:"))
        .replace(QLatin1String("//[::]:"), QLatin1String("//[::1]:"));
}

/// One request on its way. Owned by its reply.
class Waiting : public QObject
{
public:
    explicit Waiting(QNetworkReply *reply)
        : QObject(reply)
        , m_reply(reply)
    {
        m_promise.start();
        m_since.start();
        connect(reply, &QIODevice::readyRead, this, &Waiting::read);
        connect(reply, &QNetworkReply::finished, this, &Waiting::end);
    }

    QFuture<Result<engine::ApiReply>> future() const { return m_promise.future(); }

private:
    void read()
    {
        m_body += m_reply->read(mostOctets - m_body.size());
        if (m_body.size() >= mostOctets)
            m_reply->abort(); // enough for a person; end() follows
    }

    void end()
    {
        if (m_body.size() < mostOctets && m_reply->isOpen())
            m_body += m_reply->read(mostOctets - m_body.size());
        const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (status == 0)
            m_promise.addResult(fail(ErrorCode::Unreachable, why(), m_reply->errorString()));
        else
            m_promise.addResult(engine::ApiReply{
                status, m_reply->header(QNetworkRequest::ContentTypeHeader).toByteArray(), m_body,
                m_since.nsecsElapsed() / 1000});
        m_promise.finish();
        m_reply->deleteLater();
    }

    QString why() const
    {
        return m_reply->error() == QNetworkReply::SslHandshakeFailedError
                   ? Words::tr("This computer does not trust the certificate of the API. Programs "
                               "that know its authority reach it all the same.")
                   : Words::tr("The API did not answer.");
    }

    QNetworkReply *m_reply;
    QElapsedTimer m_since;
    QByteArray m_body;
    mutable QPromise<Result<engine::ApiReply>> m_promise;
};

} // namespace

LoopbackConsole::LoopbackConsole(Where where, QString certificate, QObject *parent)
    : QObject(parent)
    , m_where(std::move(where))
    , m_certificate(std::move(certificate))
{
    m_network.setProxy(QNetworkProxy::NoProxy);
}

QString LoopbackConsole::address() const
{
    return reachable(m_where.address());
}

QString LoopbackConsole::trouble() const
{
    return m_where.trouble();
}

QNetworkRequest LoopbackConsole::requestFor(const engine::ApiCall &call) const
{
    QNetworkRequest request(QUrl(address() + call.path));
    request.setTransferTimeout(patienceMs);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    if (!call.key.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + call.key.toUtf8());
    if (!call.body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
    const auto own = QSslCertificate::fromPath(m_certificate);
    if (!m_certificate.isEmpty() && !own.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(own);
        request.setSslConfiguration(tls);
        const auto names = own.first().subjectAlternativeNames();
        const QString name = names.value(QSsl::DnsEntry);
        if (!name.isEmpty())
            request.setPeerVerifyName(name);
    }
    return request;
}

QFuture<Result<engine::ApiReply>> LoopbackConsole::send(const engine::ApiCall &call)
{
    auto *reply = m_network.sendCustomRequest(requestFor(call), call.method, call.body);
    return (new Waiting(reply))->future();
}

} // namespace cordboard::app
