#pragma once

#include "base/clock.h"
#include "http/server/options.h"
#include "http/server/response.h"

namespace cordboard::engine {
class MediaLinks;
}

namespace cordboard::serve {

/// Octets from … of a medium; `total` of them make it up.
struct OctetRange
{
    qint64 from = 0;
    qint64 count = 0;
    qint64 total = 0;

    bool isWhole() const { return count == total; }
};

/// What a Range header asks for (RFC 9110, 14.2): the whole where there is none, or one that we
/// need not follow (several ranges, another unit); nothing when it begins behind the end. Pure.
std::optional<OctetRange> octetRange(const QByteArray &header, qint64 total);

/// Answers those who follow links: GET and HEAD of /m/<token> and /m/<token>/<n>. `path` is what a
/// proxy in front leaves of the public address before /m/; usually empty. What leads nowhere, for
/// whatever reason, gets one and the same page. `links` and `clock` must outlive it.
http::Handler mediaDoor(engine::MediaLinks &links, const QString &path, const Clock &clock);

/// Refusals of the server, as plain text without a cache.
http::RefusalFormatter mediaRefusals();

} // namespace cordboard::serve
