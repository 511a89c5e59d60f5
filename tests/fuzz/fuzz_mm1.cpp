// mm1::decode() and mmsOfPush() over hostile octets; what was read is written and read the same.

#include "mms/mm1.h"
#include "mms/wap_push.h"

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

void checkPdu(QByteArrayView octets)
{
    const auto pdu = mm1::decode(octets);
    if (!pdu)
        return require(!pdu.error().message.isEmpty());
    qsizetype held = 0;
    for (const Part &part : pdu->parts)
        held += part.data.size();
    require(held <= octets.size());
    const QByteArray once = mm1::encode(*pdu);
    const auto again = mm1::decode(once);
    require(again.has_value());
    require(mm1::encode(*again) == once);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView octets(data, qsizetype(size));
    checkPdu(octets);
    if (const auto inside = mmsOfPush(octets))
        checkPdu(*inside);
    return 0;
}
