#include "media_door.h"

#include "engine/face/media_links.h"
#include "media/kind.h"
#include "media_page.h"
#include "rate_limit.h"

#include <QRegularExpression>

#include <QHash>
#include <QHostAddress>

#include <mutex>

namespace cordboard::serve {

namespace {

using http::Request;
using http::Respond;
using http::Response;

/// A page of twenty pictures is 21 requests; behind a proxy all people come from one address.
constexpr int linkRequestsPerSecond = 200;
/// Of all answers that are on their way to phones, in memory.
constexpr qint64 mostUnderWay = 256'000'000;
/// Of those, what one of them may have: whoever reads slowly keeps nobody else out. A proxy on this
/// computer is all people, and reads for them.
constexpr qint64 mostOfOnePeer = mostUnderWay / 4;

constexpr int partialContent = 206;
constexpr int badRange = 416;

http::Fields headersOfAll()
{
    return {{"Content-Security-Policy", mediaPagePolicy()},
            {"X-Content-Type-Options", "nosniff"},
            {"Referrer-Policy", "no-referrer"},
            {"Cache-Control", "private, no-store"},
            {"X-Robots-Tag", "noindex, nofollow"},
            {"X-Frame-Options", "DENY"},
            {"Cross-Origin-Resource-Policy", "same-origin"}};
}

Response pageAnswer(int status, const QByteArray &body, const QByteArray &type)
{
    Response response;
    response.status = status;
    response.contentType = type;
    response.body = body;
    response.headers = headersOfAll();
    return response;
}

Response html(int status, const QByteArray &body)
{
    return pageAnswer(status, body, "text/html; charset=utf-8");
}

Response plainText(int status, const QByteArray &body)
{
    return pageAnswer(status, body, "text/plain; charset=utf-8");
}

Response tooMuch(int seconds)
{
    Response response =
        plainText(503, "Too much is asked for at this moment. Try it again soon.\n");
    response.headers.emplaceBack("Retry-After", QByteArray::number(seconds));
    return response;
}

/// NotFound and everything else alike, but what can go by.
Response failure(const Error &error)
{
    return error.code == ErrorCode::NotFound ? html(404, gonePage()) : tooMuch(10);
}

/// Looked at by a browser before anybody wants to see it.
bool isAhead(const Request &request)
{
    return request.header("Sec-Purpose").contains("prefetch") ||
           request.header("Purpose") == "prefetch";
}

bool isInline(media::Kind kind)
{
    const media::Family family = media::familyOf(kind);
    return family != media::Family::Document && family != media::Family::Contact;
}

/// A name of ours: what somebody called it stands in the page, as text.
QByteArray disposition(std::optional<media::Kind> kind, int number)
{
    const QByteArray ending = kind ? media::endingOf(*kind).toLatin1() : QByteArray("bin");
    return (kind && isInline(*kind) ? "inline" : "attachment") + QByteArray("; filename=\"file-") +
           QByteArray::number(number) + '.' + ending + '"';
}

Response mediumAnswer(const Medium &medium, int number, const OctetRange &range)
{
    const auto kind = media::kindOfMediaName(medium.type.toLatin1());
    Response response;
    response.status = range.isWhole() ? 200 : partialContent;
    response.contentType = kind ? media::mediaName(*kind) : QByteArray("application/octet-stream");
    response.headLength = range.count;
    response.headers = headersOfAll();
    // Should a browser show it as a page after all, nothing in it runs.
    response.headers[0].second = "default-src 'none'; sandbox";
    response.headers.emplaceBack("Content-Disposition", disposition(kind, number));
    response.headers.emplaceBack("Accept-Ranges", "bytes");
    if (!range.isWhole())
        response.headers.emplaceBack("Content-Range",
                                     "bytes " + QByteArray::number(range.from) + '-' +
                                         QByteArray::number(range.from + range.count - 1) + '/' +
                                         QByteArray::number(range.total));
    return response;
}

Response badRangeAnswer(qint64 total)
{
    Response response = plainText(badRange, "That range is not in this file.\n");
    response.headers.emplaceBack("Content-Range", "bytes */" + QByteArray::number(total));
    return response;
}

/// What one listener keeps between requests. Shared by the answers under way.
/// Octets of answers that have not left. Thread-safe.
class UnderWay
{
public:
    /// False when there is no room for it.
    bool take(const QHostAddress &peer, qint64 octets)
    {
        const std::lock_guard lock(m_mutex);
        const qint64 most = peer.isLoopback() ? mostUnderWay : mostOfOnePeer;
        if (m_all + octets > mostUnderWay || m_ofPeer.value(peer) + octets > most)
            return false;
        m_all += octets;
        m_ofPeer[peer] += octets;
        return true;
    }
    void giveBack(const QHostAddress &peer, qint64 octets)
    {
        const std::lock_guard lock(m_mutex);
        m_all -= octets;
        if ((m_ofPeer[peer] -= octets) == 0)
            m_ofPeer.remove(peer);
    }

private:
    std::mutex m_mutex;
    qint64 m_all = 0;
    QHash<QHostAddress, qint64> m_ofPeer;
};

struct MediaDesk
{
    MediaDesk(engine::MediaLinks &mediaLinks, const Clock &clock)
        : links(mediaLinks)
        , rate(linkRequestsPerSecond, clock)
    {}

    engine::MediaLinks &links;
    RateLimit rate;
    UnderWay underWay;
};

using SharedDesk = std::shared_ptr<MediaDesk>;

/// What holds the room of an answer until the last of it has left; null: there is none.
std::shared_ptr<const void> roomFor(const SharedDesk &desk, const QHostAddress &peer, qint64 octets)
{
    if (!desk->underWay.take(peer, octets))
        return {};
    return std::shared_ptr<const void>(
        desk.get(), [desk, peer, octets](const void *) { desk->underWay.giveBack(peer, octets); });
}

void showPage(const SharedDesk &desk, const QString &token, const Request &request,
              const Respond &respond)
{
    const bool counts = request.method == "GET" && !isAhead(request);
    desk->links.page(token).then(
        [desk, token, counts, respond](const Result<engine::LinkPage> &page) {
            if (!page)
                return respond(failure(page.error()));
            if (counts)
                desk->links.countView(token);
            respond(html(200, mediaPage(*page, token)));
        });
}

void sendMedium(const SharedDesk &desk, const Medium &medium, int number, const Request &request,
                const Respond &respond)
{
    if (medium.check == MediumCheck::Infected)
        return respond(html(404, gonePage()));
    const auto range = octetRange(request.header("Range"), medium.octets);
    if (!range)
        return respond(badRangeAnswer(medium.octets));
    Response response = mediumAnswer(medium, number, *range);
    if (request.method == "HEAD")
        return respond(response);
    response.held = roomFor(desk, request.peer, range->count);
    if (!response.held)
        return respond(tooMuch(5));
    desk->links.octets(medium.digest, range->from, range->count)
        .then([response, respond](const Result<QByteArray> &octets) {
            if (!octets)
                return respond(failure(octets.error()));
            Response whole = response;
            whole.body = *octets;
            respond(whole);
        });
}

void answerMedium(const SharedDesk &desk, const QString &token, int number, const Request &request,
                  const Respond &respond)
{
    desk->links.page(token).then(
        [desk, number, request, respond](const Result<engine::LinkPage> &page) {
            if (!page)
                return respond(failure(page.error()));
            if (number < 1 || number > page->media.size())
                return respond(html(404, gonePage()));
            sendMedium(desk, page->media[number - 1], number, request, respond);
        });
}

void answer(const SharedDesk &desk, QByteArray path, const Request &request, const Respond &respond)
{
    static const QRegularExpression pattern(
        QStringLiteral("^/m/([a-z2-7]{26})(?:/([1-9][0-9]?))?$"));
    if (path == "/robots.txt")
        return respond(plainText(200, "User-agent: *\nDisallow: /\n"));
    if (path == "/favicon.ico") // browsers ask for it by themselves
        return respond(pageAnswer(204, {}, {}));
    const auto match = pattern.match(QString::fromUtf8(path));
    if (!match.hasMatch())
        return respond(html(404, gonePage()));
    const QString token = match.captured(1);
    if (match.captured(2).isEmpty())
        return showPage(desk, token, request, respond);
    answerMedium(desk, token, match.captured(2).toInt(), request, respond);
}

} // namespace

std::optional<OctetRange> octetRange(const QByteArray &header, qint64 total)
{
    static const QRegularExpression pattern(QStringLiteral("^bytes=([0-9]{0,18})-([0-9]{0,18})$"));
    const OctetRange whole{0, total, total};
    const auto match = pattern.match(QString::fromLatin1(header));
    const QString first = match.captured(1);
    const QString last = match.captured(2);
    if (!match.hasMatch() || (first.isEmpty() && last.isEmpty()))
        return whole;
    if (first.isEmpty()) {
        const qint64 count = qMin(last.toLongLong(), total);
        return count == 0 ? std::nullopt : std::optional(OctetRange{total - count, count, total});
    }
    const qint64 from = first.toLongLong();
    const qint64 to = last.isEmpty() ? total - 1 : qMin(last.toLongLong(), total - 1);
    if (!last.isEmpty() && last.toLongLong() < from)
        return whole; // is no range at all
    if (from >= total)
        return std::nullopt;
    return OctetRange{from, to - from + 1, total};
}

http::Handler mediaDoor(engine::MediaLinks &links, const QString &path, const Clock &clock)
{
    const auto desk = std::make_shared<MediaDesk>(links, clock);
    return [desk, before = path.toUtf8()](const Request &request, const Respond &respond) {
        if (const int seconds = desk->rate.secondsToWait(request.peer.toString().toLatin1()))
            return respond(tooMuch(seconds));
        if (request.method != "GET" && request.method != "HEAD") {
            Response refused = plainText(405, "This is only to be looked at: GET or HEAD.\n");
            refused.headers.emplaceBack("Allow", "GET, HEAD");
            return respond(refused);
        }
        const bool isBelow = !before.isEmpty() && request.path.startsWith(before + "/m/");
        answer(desk, isBelow ? request.path.sliced(before.size()) : request.path, request, respond);
    };
}

http::RefusalFormatter mediaRefusals()
{
    return [](const http::Refusal &refusal) {
        return plainText(refusal.status, refusal.message + '\n');
    };
}

} // namespace cordboard::serve
