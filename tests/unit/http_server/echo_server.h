#pragma once

#include "http/server/server.h"
#include "support/http_peer.h"

#include <QMutex>
#include <QTest>

#include <future>

namespace cordboard::test {

/// A server that says what it was asked, and keeps what it saw.
class EchoServer
{
public:
    explicit EchoServer(http::Options options = {}, http::BodyLimit bodyLimit = {})
    {
        auto started = http::Server::start(
            std::move(options),
            [this](http::Request request, http::Respond respond) {
                take(std::move(request), std::move(respond));
            },
            [](const http::Refusal &refusal) {
                http::Response response;
                response.body = "{\"refused\":\"" + refusal.message + "\"}";
                if (refusal.request)
                    response.headers.emplace_back("X-Request-Id",
                                                  refusal.request->header("X-Request-Id"));
                return response;
            },
            std::move(bodyLimit));
        if (!started)
            qFatal("%s", qPrintable(started.error().message));
        server = *std::move(started);
    }

    ~EchoServer()
    {
        const QMutexLocker locker(&m_mutex);
        m_held.clear();
    }

    quint16 port() const { return server->port(); }

    /// Paths: /echo, /hold (kept for answerHeld()), /drop, /bad, /status/NNN, /large/SIZE
    void take(http::Request request, http::Respond respond)
    {
        const QMutexLocker locker(&m_mutex);
        m_seen.append(request);
        if (request.path == "/hold")
            m_held.append(respond);
        else if (request.path != "/drop")
            respond(answerTo(request));
    }

    QList<http::Request> seen()
    {
        const QMutexLocker locker(&m_mutex);
        return m_seen;
    }

    QList<http::Respond> takeHeld()
    {
        const QMutexLocker locker(&m_mutex);
        return std::exchange(m_held, {});
    }

    bool waitForHeld(int count)
    {
        return QTest::qWaitFor(
            [&] {
                const QMutexLocker locker(&m_mutex);
                return m_held.size() >= count;
            },
            HttpPeer::patience);
    }

    /// Ends the server in a thread of its own.
    std::future<void> end()
    {
        return std::async(std::launch::async, [this] { server.reset(); });
    }

    std::unique_ptr<http::Server> server;

private:
    QMutex m_mutex;
    QList<http::Request> m_seen;
    QList<http::Respond> m_held;

    static http::Response answerTo(const http::Request &request)
    {
        http::Response response;
        response.contentType = "text/plain";
        response.body = request.method + ' ' + request.path + ' ' + request.body;
        if (request.path.startsWith("/status/"))
            response.status = request.path.sliced(8).toInt();
        if (request.path.startsWith("/large/"))
            response.body = QByteArray(request.path.sliced(7).toInt(), 'x');
        if (request.path == "/bad")
            response.headers.emplace_back("X-Bad", "a\r\nSet-Cookie: b");
        return response;
    }
};

} // namespace cordboard::test
