#include "serve/media_listener.h"

#include "http/server/server.h"
#include "media_door.h"

#include <QUrl>

namespace cordboard::serve {

namespace {

/// Nobody sends anything here.
constexpr qint64 mostReceived = 1024;
/// A phone that is in a tunnel has some patience.
constexpr int mostPhones = 200;

/// "m.example.com:443": as a proxy in front of us, or a browser, writes it.
QString authorityOf(const QUrl &url)
{
    const bool isPlain = url.scheme() == QLatin1String("http");
    const QString host = url.host(QUrl::FullyEncoded);
    return QStringLiteral("%1:%2")
        .arg(host.contains(u':') ? u'[' + host + u']' : host)
        .arg(url.port(isPlain ? 80 : 443));
}

http::Options optionsOf(const MediaAddress &address)
{
    http::Options options;
    options.addresses = address.host == QLatin1String("localhost")
                            ? QList{QHostAddress(QHostAddress::LocalHost),
                                    QHostAddress(QHostAddress::LocalHostIPv6)}
                            : QList{QHostAddress(address.host)};
    options.port = address.port;
    options.hosts = {authorityOf(QUrl(address.publicUrl))};
    options.openToOtherSites = true; // from webmail and messengers
    options.limits.header = 8 * 1024;
    options.limits.body = mostReceived;
    options.limits.buffered = 100 * mostReceived;
    options.limits.connections = mostPhones;
    options.limits.connectionsPerHost = 20;
    return options;
}

} // namespace

MediaListener::MediaListener(engine::MediaLinks &links)
    : m_links(links)
{}

MediaListener::~MediaListener() = default;

Result<void> MediaListener::start(const MediaAddress &address)
{
    m_server.reset();
    auto server = http::Server::start(optionsOf(address),
                                      mediaDoor(m_links, QUrl(address.publicUrl).path(), m_clock),
                                      mediaRefusals());
    if (!server)
        return forward(server);
    m_server = *std::move(server);
    return {};
}

quint16 MediaListener::port() const
{
    return m_server ? m_server->port() : 0;
}

} // namespace cordboard::serve
