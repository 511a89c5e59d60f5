#include "app/common/api_listener.h"

#include "words.h"

#include "base/log.h"
#include "engine/face/engine.h"
#include "engine/face/multimedia.h"
#include "http/server/server.h"
#include "serve/api.h"
#include "webhook/forwarder_service.h"

#include <QHostAddress>

namespace cordboard::app {

namespace {

constexpr quint16 usualPort = 8470;

provision::ProvisionApi usualApi()
{
    provision::ProvisionApi api;
    api.host = QStringLiteral("127.0.0.1");
    api.port = usualPort;
    return api;
}

QList<QHostAddress> addressesOf(const QString &host)
{
    if (host == QLatin1String("localhost"))
        return {QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)};
    return {QHostAddress(host)};
}

QString written(const provision::ProvisionApi &api, quint16 port, bool tls)
{
    const bool isV6 = api.host.contains(QLatin1Char(':'));
    return QStringLiteral("%1://%2:%3")
        .arg(tls ? QStringLiteral("https") : QStringLiteral("http"),
             isV6 ? QLatin1Char('[') + api.host + QLatin1Char(']') : api.host)
        .arg(port);
}

http::Options serverOptions(const provision::ProvisionApi &api)
{
    http::Options options;
    options.addresses = addressesOf(api.host);
    options.port = api.port;
    options.hosts = api.hosts;
    options.certificateFile = api.certificate;
    options.keyFile = api.key;
    return options;
}

} // namespace

/// Destroyed from the end: the server first, then what answers.
class ApiListener::Private
{
public:
    Private(engine::Engine &engine, const serve::ApiOptions &options, const Clock &clock)
        : api(engine, options, clock)
    {}

    serve::Api api;
    std::unique_ptr<http::Server> server;
};

ApiListener::ApiListener(engine::Engine &engine, webhook::ForwarderService &webhooks)
    : m_engine(engine)
    , m_webhooks(webhooks)
{}

ApiListener::~ApiListener()
{
    m_engine.multimedia().endFetching(); // else the server waits for what is behind a slow address
}

void ApiListener::start(const std::optional<provision::ProvisionApi> &wanted)
{
    const provision::ProvisionApi api = wanted.value_or(usualApi());
    serve::ApiOptions options;
    options.queryKeys = api.queryKeys;
    options.requestsPerSecond = api.requestsPerSecond;
    options.requestsPerSecondPerAddress = api.requestsPerSecondPerAddress;
    options.version = QStringLiteral(CORDBOARD_VERSION);
    options.webhooks = &m_webhooks;
    d = std::make_unique<Private>(m_engine, options, m_clock);
    auto server = http::Server::start(serverOptions(api), d->api.handler(), d->api.refusals(),
                                      d->api.bodyLimit());
    if (!server) {
        m_trouble = server.error().message;
        qCWarning(lcApp).noquote() << Words::tr("Programs cannot reach the API: %1").arg(m_trouble);
        return;
    }
    d->server = *std::move(server);
    QList<http::Listener> listeners;
    for (const QHostAddress &address : addressesOf(api.host))
        listeners.append({address, d->server->port()});
    m_webhooks.setListeners(listeners); // a webhook that led here would answer itself
    m_address = written(api, d->server->port(), d->server->isTls());
    qCInfo(lcApp).noquote() << Words::tr("The API listens at %1.").arg(m_address);
}

} // namespace cordboard::app
