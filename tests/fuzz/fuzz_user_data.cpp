// parseUserData() and decodeText() over hostile octets: the first two octets choose the UDH
// indicator and data_coding, the rest is short_message.

#include "text/decode.h"
#include "text/segment.h"

#include <cstdint>
#include <cstdlib>

using namespace cordboard::text;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkUserData(const QByteArray &shortMessage, const UserData &data, bool udhi)
{
    require(shortMessage.endsWith(data.body));
    require(data.valid || data.body == shortMessage);
    require(udhi || (data.valid && data.body == shortMessage && !data.portAddressed));
    if (data.concatenation) {
        require(data.concatenation->number >= 1);
        require(data.concatenation->number <= data.concatenation->total);
        require(data.concatenation->total <= maxParts);
    }
}

/// What was read can be sent on and reads the same again.
void checkText(const QString &text)
{
    require(!text.contains(QChar(u'\0')));
    require(text.isValidUtf16());
    const auto encoded = encode(text, 1);
    if (!encoded)
        return;
    QByteArray joined;
    for (const EncodedPart &part : encoded->parts)
        joined += parseUserData(part.userData, part.hasUdh).body;
    const bool marked = !text.isEmpty() && (text[0] == QChar(0xFEFF) || text[0] == QChar(0xFFFE));
    require(marked || decodeText(joined, encoded->dataCoding) == text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *octets, std::size_t size)
{
    if (size < 2)
        return 0;
    const bool udhi = octets[0] & 0x40;
    const QByteArray shortMessage(reinterpret_cast<const char *>(octets + 2), qsizetype(size) - 2);
    const UserData data = parseUserData(shortMessage, udhi);
    checkUserData(shortMessage, data, udhi);
    const auto text = decodeText(data.body, octets[1], data.lockingShift, data.singleShift);
    if (text)
        checkText(*text);
    return 0;
}
