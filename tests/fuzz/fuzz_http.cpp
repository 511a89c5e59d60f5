// What a peer may say to the HTTP server. The first octet says how the rest is cut into pieces; it
// is read as a request, then its target and its Host, Origin and Referer are taken apart as the
// server does.

#include "http/server/origin.h"
#include "http/server/target.h"
#include "request_parser.h"

#include <cstdint>
#include <cstdlib>

using namespace cordboard::http;

namespace {

constexpr qsizetype headerLimit = 4096;
constexpr qint64 bodyLimit = 8192;

void require(bool holds)
{
    if (!holds)
        std::abort();
}

struct Outcome
{
    bool done = false;
    bool refused = false;
    QByteArray target, host, origin, body;
    qsizetype used = 0;

    bool operator==(const Outcome &) const = default;
};

Outcome parse(const QByteArray &octets, qsizetype piece)
{
    RequestParser parser(headerLimit);
    Outcome outcome;
    qsizetype end = 0; // what has arrived
    bool limited = false;
    while (!parser.fault() && !parser.isDone()) {
        const QByteArrayView waiting =
            QByteArrayView(octets).sliced(outcome.used, end - outcome.used);
        if (parser.isHeadDone() && !limited) {
            limited = true;
            if (parser.contentLength().value_or(0) > quint64(bodyLimit))
                break;
            parser.setBodyLimit(bodyLimit);
        }
        const qsizetype used =
            parser.isHeadDone() ? parser.putBody(waiting) : parser.putHead(waiting);
        require(used >= 0 && used <= waiting.size());
        outcome.used += used;
        if (used > 0)
            continue;
        if (end == octets.size())
            break;
        end = qMin(octets.size(), end + piece);
    }
    outcome.done = parser.isDone();
    outcome.refused = parser.fault().has_value();
    const Request &request = parser.request();
    require(request.body.size() <= bodyLimit);
    if (!outcome.done)
        outcome.used = 0; // pieces differ in how far they got
    if (outcome.done)
        outcome.body = request.body;
    if (parser.isHeadDone()) {
        outcome.target = request.target;
        outcome.host = request.header("Host");
        outcome.origin = request.header("Origin");
        require(!outcome.host.contains('\n') && !outcome.target.contains(' '));
    }
    return outcome;
}

void checkTarget(const QByteArray &octets)
{
    const auto target = parseTarget(octets);
    if (!target)
        return;
    require(target->path.startsWith('/') && target->path.isValidUtf8());
    require(!target->path.contains("//") && !target->path.contains('\0') &&
            !target->path.contains('\\'));
    for (const QByteArray &segment : target->path.split('/'))
        require(segment != "." && segment != "..");
    for (const auto &[name, value] : target->query)
        require(name.isValidUtf8() && value.isValidUtf8() && !value.contains('\0'));
}

void checkNames(const QByteArray &host, const QByteArray &origin)
{
    const HostNames names({QStringLiteral("sms.example.com")}, 8470, false);
    const bool accepted = names.accepts(host, QHostAddress(QHostAddress::LocalHost));
    const auto authority = Authority::parse(host);
    require(!accepted || (authority && authority->port == 8470));
    Request request;
    request.headers = {{"Host", host}, {"Origin", origin}};
    if (!isFromOtherSite(request))
        require(authority && origin.toLower().contains(authority->host.left(2)));
    request.headers = {{"Host", host}, {"Referer", origin}};
    if (!isFromOtherSite(request))
        require(origin.startsWith("http"));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *octets, std::size_t size)
{
    if (size < 1)
        return 0;
    const QByteArray rest(reinterpret_cast<const char *>(octets + 1), qsizetype(size) - 1);
    const Outcome whole = parse(rest, qMax<qsizetype>(1, rest.size()));
    const Outcome pieces = parse(rest, 1 + octets[0] % 64);
    require(whole.done == pieces.done && whole.used == pieces.used && whole.body == pieces.body);
    if (whole.done)
        require(whole == pieces);
    checkTarget(whole.target);
    checkTarget(rest);
    checkNames(whole.host, whole.origin);
    const qsizetype middle = rest.size() / 2;
    checkNames(rest.first(middle), rest.sliced(middle));
    return 0;
}
