#include "serve_bench.h"

namespace cordboard::test {

ServeBench::ServeBench(const serve::ApiOptions &options)
{
    addKey(reader, KeyRole::Reader);
    addKey(sender, KeyRole::Sender);
    addKey(admin, KeyRole::Admin);
    restart(options);
}

ServeBench::~ServeBench() = default;

void ServeBench::restart(const serve::ApiOptions &options)
{
    m_api = std::make_unique<serve::Api>(engine, options, clock);
}

FakeRecords &ServeBench::records()
{
    return engine.programs().fakeRecords;
}

void ServeBench::addKey(const QByteArray &token, KeyRole role, const QStringList &senders)
{
    auto key = std::make_shared<AccessKey>();
    key->id = {++m_lastKey};
    key->name = keyRoleWord(role);
    key->role = role;
    key->senders = senders;
    engine.programs().keys.known.insert(token, {engine::KeyCheck::Outcome::Good, key});
}

http::Response ServeBench::ask(const QByteArray &method, const QByteArray &target,
                               const QByteArray &body, const http::Fields &headers)
{
    return wait(requestOf(method, target, body, headers));
}

void ServeBench::begin(const QByteArray &token, const QByteArray &method, const QByteArray &target,
                       http::Respond respond)
{
    m_api->handler()(requestOf(method, target, {}, {{"Authorization", "Bearer " + token}}),
                     std::move(respond));
}

http::Response ServeBench::askAs(const QByteArray &token, const QByteArray &method,
                                 const QByteArray &target, const QByteArray &body,
                                 http::Fields headers)
{
    headers.prepend({"Authorization", "Bearer " + token});
    return ask(method, target, body, headers);
}

const serve::Api &ServeBench::api() const
{
    return *m_api;
}

QByteArray ServeBench::header(const http::Response &response, const QByteArray &name)
{
    for (const auto &[key, value] : response.headers) {
        if (key.toLower() == name.toLower())
            return value;
    }
    return {};
}

http::Request ServeBench::requestOf(const QByteArray &method, const QByteArray &target,
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

http::Response ServeBench::wait(http::Request request)
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
    return answer->response.value_or(http::Response{0, {}, "no answer", {}, {}, -1, {}, {}});
}

} // namespace cordboard::test
