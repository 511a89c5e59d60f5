#pragma once

#include "http/server/target.h"
#include "serve/api.h"
#include "support/fake_engine.h"

#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace cordboard::test {

/// A clock that the test moves. Thread-safe.
class BenchClock final : public Clock
{
public:
    std::atomic<qint64> us = 1'795'671'600'000'000; ///< 2026-11-26T05:40:00Z

    qint64 nowUs() const override { return us; }
    qint64 monotonicMs() const override { return us / 1000; }
};

/// One API over an engine in memory, asked without a socket.
class ServeBench
{
public:
    // Keys that open it.
    static constexpr const char *reader = "vb_readerreaderreaderreaderreader000";
    static constexpr const char *sender = "vb_sendersendersendersendersender000";
    static constexpr const char *admin = "vb_adminadminadminadminadminadmin000";

    FakeEngine engine;
    BenchClock clock;

    explicit ServeBench(const serve::ApiOptions &options = {})
    {
        addKey(reader, KeyRole::Reader);
        addKey(sender, KeyRole::Sender);
        addKey(admin, KeyRole::Admin);
        restart(options);
    }

    void restart(const serve::ApiOptions &options)
    {
        m_api = std::make_unique<serve::Api>(engine, options, clock);
    }

    FakeRecords &records() { return engine.programs().fakeRecords; }

    /// A key for some of our numbers; empty: for all.
    void addKey(const QByteArray &token, KeyRole role, const QStringList &senders = {})
    {
        auto key = std::make_shared<AccessKey>();
        key->id = {++m_lastKey};
        key->name = keyRoleWord(role);
        key->role = role;
        key->senders = senders;
        engine.programs().keys.known.insert(token, {engine::KeyCheck::Outcome::Good, key});
    }

    /// As the server would hand it over. A target that the server refuses fails the test.
    http::Response ask(const QByteArray &method, const QByteArray &target,
                       const QByteArray &body = {}, const http::Fields &headers = {})
    {
        return wait(requestOf(method, target, body, headers));
    }
    /// Does not wait for the answer.
    void begin(const QByteArray &token, const QByteArray &method, const QByteArray &target,
               http::Respond respond)
    {
        m_api->handler()(requestOf(method, target, {}, {{"Authorization", "Bearer " + token}}),
                         std::move(respond));
    }
    /// With a key in the header.
    http::Response askAs(const QByteArray &token, const QByteArray &method,
                         const QByteArray &target, const QByteArray &body = {},
                         http::Fields headers = {})
    {
        headers.prepend({"Authorization", "Bearer " + token});
        return ask(method, target, body, headers);
    }
    QHostAddress peer{QHostAddress::LocalHost};

    const serve::Api &api() const { return *m_api; }

    static QByteArray header(const http::Response &response, const QByteArray &name)
    {
        for (const auto &[key, value] : response.headers) {
            if (key.toLower() == name.toLower())
                return value;
        }
        return {};
    }

private:
    struct Answer
    {
        std::mutex mutex;
        std::condition_variable came;
        std::optional<http::Response> response;
    };

    http::Request requestOf(const QByteArray &method, const QByteArray &target,
                            const QByteArray &body, const http::Fields &headers) const
    {
        const auto parsed = http::parseTarget(target);
        if (!parsed)
            qFatal("no target: %s", target.constData());
        http::Request request;
        request.method = method;
        request.target = target;
        request.path = parsed->path;
        request.query = parsed->query;
        request.headers = headers;
        request.body = body;
        request.peer = peer;
        return request;
    }

    http::Response wait(http::Request request)
    {
        const auto answer = std::make_shared<Answer>();
        m_api->handler()(std::move(request), [answer](http::Response response) {
            const std::lock_guard lock(answer->mutex);
            if (response.makeBody)
                response.body = response.makeBody();
            answer->response = std::move(response);
            answer->came.notify_one();
        });
        std::unique_lock lock(answer->mutex);
        answer->came.wait_for(lock, std::chrono::seconds(30),
                              [&] { return answer->response.has_value(); });
        return answer->response.value_or(http::Response{0, {}, "no answer", {}, {}, {}});
    }

    qint64 m_lastKey = 0;
    std::unique_ptr<serve::Api> m_api;
};

} // namespace cordboard::test
