// mm7::decode() over hostile bodies: the first octet chooses the content type; what was read of
// XML alone is written and read the same.

#include "mms/mm7.h"

#include <cstdint>
#include <cstdlib>

using namespace cordboard;
using namespace cordboard::mms;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkAgain(const mm7::Message &message)
{
    const QByteArray once = mm7::encodeXml(message, {});
    const auto again = mm7::decodeXml(once);
    require(again.has_value());
    require(mm7::encodeXml(*again, {}) == once);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView octets(reinterpret_cast<const char *>(data) + 1, qsizetype(size - 1));
    if (data[0] != 'm') {
        if (const auto received = mm7::decode("text/xml", octets))
            checkAgain(received->message);
        return 0;
    }
    const qsizetype end = octets.indexOf('\n');
    const QByteArray type = octets.first(end < 0 ? 0 : end).toByteArray();
    const auto received = mm7::decode("multipart/related; " + type, octets.sliced(end + 1));
    require(received || !received.error().message.isEmpty());
    if (received) {
        qsizetype held = 0;
        for (const Part &part : received->parts)
            held += part.data.size();
        require(held <= 2 * octets.size());
    }
    return 0;
}
