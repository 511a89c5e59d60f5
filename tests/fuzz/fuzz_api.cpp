// What a program with a key may say to the API: "METHOD target" in the first line, the body behind
// it. Every route gets it over an engine in memory. Each request has one answer, which is JSON (or
// figures), and none is a fault of ours.

#include "http/server/target.h"
#include "serve/api.h"
#include "stream.h"
#include "support/fake_engine.h"
#include "views/json_reader.h"

#include <cstdint>
#include <cstdlib>

using namespace cordboard;

namespace {

constexpr const char *key = "vb_adminadminadminadminadminadmin000";

void require(bool holds)
{
    if (!holds)
        std::abort();
}

class StillClock final : public Clock
{
public:
    qint64 nowUs() const override { return 1'795'671'600'000'000; }
    qint64 monotonicMs() const override { return 1'000; }
};

void ask(const http::Handler &handler, const QByteArray &method, const http::Target &target,
         const QByteArray &body)
{
    http::Request request;
    request.method = method;
    request.path = target.path;
    request.query = target.query;
    request.headers = {{"Authorization", QByteArray("Bearer ") + key}};
    request.body = body;
    request.peer = QHostAddress(QHostAddress::LocalHost);
    int answers = 0;
    http::Response answer;
    handler(request, [&](http::Response response) {
        ++answers;
        answer = std::move(response);
    });
    require(answers == 1);
    if (answer.makeBody) // as the server does
        answer.body = answer.makeBody();
    require(answer.status >= 200 && answer.status < 500);
    if (answer.contentType == "application/json")
        require(bool(views::readJson(answer.body)));
    for (const auto &[name, value] : answer.headers)
        require(!value.contains('\n') && !value.contains('\r') && !name.isEmpty());
}

/// As the frame of a program on a stream; it has no socket, so nothing leaves.
void take(engine::AccessKeys &keys, const QUuid &customer, const QByteArray &frame)
{
    serve::Stream stream({key, WebhookNaming::Voipbin, customer, 0}, keys);
    stream.take(frame);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *octets, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(octets), qsizetype(size));
    const qsizetype line = input.indexOf('\n');
    const qsizetype space = input.indexOf(' ');
    if (line < 0 || space < 1 || space > line)
        return 0;
    const auto target = http::parseTarget(input.mid(space + 1, line - space - 1));
    if (!target)
        return 0;
    test::FakeEngine engine;
    auto known = std::make_shared<AccessKey>();
    known->role = KeyRole::Admin;
    engine.programs().keys.known.insert(key, {engine::KeyCheck::Outcome::Good, known});
    const StillClock clock;
    const serve::Api api(engine, {}, clock);
    const QByteArray body = input.sliced(line + 1);
    ask(api.handler(), input.first(space), *target, body);
    take(engine.programs().keys, engine.programs().customer(), body);
    return 0;
}
