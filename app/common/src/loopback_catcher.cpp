#include "app/common/loopback_catcher.h"

#include "http/server/server.h"

namespace cordboard::app {

namespace {

constexpr qint64 mostOctets = 1024 * 1024; ///< of a body; ours are far smaller
constexpr std::chrono::milliseconds drainTime{50};

http::Options optionsFor(quint16 port)
{
    http::Options options;
    options.port = port;
    options.limits.body = mostOctets;
    options.limits.drainTime = drainTime;
    return options;
}

engine::CaughtRequest valueOf(const http::Request &request, qint64 nowUs, int answered)
{
    engine::CaughtRequest caught;
    caught.atUs = nowUs;
    caught.method = request.method;
    caught.target = request.target;
    caught.headers = request.headers;
    caught.body = request.body;
    caught.answered = answered;
    return caught;
}

} // namespace

LoopbackCatcher::LoopbackCatcher(const Clock &clock, QObject *parent)
    : HookCatcher(parent)
    , m_clock(clock)
{}

/// The server's thread is joined first: nobody hands over anything after that.
LoopbackCatcher::~LoopbackCatcher()
{
    m_server.reset();
}

void LoopbackCatcher::start(quint16 port)
{
    if (m_server)
        return;
    auto server = http::Server::start(
        optionsFor(port), [this](const http::Request &request, const http::Respond &respond) {
            const int status = m_answer;
            const auto caught = valueOf(request, m_clock.nowUs(), status);
            // Known before it is answered, as a receiver should do.
            QMetaObject::invokeMethod(
                this, [this, caught] { take(caught); }, Qt::QueuedConnection);
            http::Response response;
            response.status = status;
            response.contentType = "text/plain; charset=utf-8";
            response.body = status < 300 ? "Caught.\n" : "Caught, and answered as told.\n";
            respond(response);
        });
    if (!server) {
        Q_EMIT failed(server.error().message);
        return;
    }
    m_server = *std::move(server);
    Q_EMIT stateChanged();
}

void LoopbackCatcher::stop()
{
    if (!m_server)
        return;
    m_server.reset();
    Q_EMIT stateChanged();
}

quint16 LoopbackCatcher::port() const
{
    return m_server ? m_server->port() : 0;
}

void LoopbackCatcher::take(const engine::CaughtRequest &request)
{
    m_caught.prepend(request);
    while (m_caught.size() > kept)
        m_caught.removeLast();
    Q_EMIT caughtOne(request);
}

} // namespace cordboard::app
