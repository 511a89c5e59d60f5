// Receipt texts as carriers and phones write them. The first octet is esm_class, the second
// data_coding, the third says how much of the rest is TLVs; what follows is the text, then the
// TLVs.

#include "smpp/receipt.h"
#include "unit/smpp/pdu_bytes.h"

#include <cstdint>
#include <cstdlib>

using namespace cordboard::smpp;
using namespace cordboard::test;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void checkText(const QByteArray &text)
{
    const auto data = parseReceiptText(text);
    if (!data)
        return;
    require(!data->ids.isEmpty() || !data->stateWord.isEmpty());
    for (const QByteArray &id : data->ids)
        require(!id.isEmpty() && text.contains(id));
    require(text.contains(data->stateWord) && text.contains(data->error));
    require(data->text == text);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *octets, std::size_t size)
{
    if (size < 3)
        return 0;
    const QByteArray rest(reinterpret_cast<const char *>(octets + 3), qsizetype(size) - 3);
    const QByteArray text =
        rest.first(qMin<qsizetype>(rest.size() - rest.size() * octets[2] / 256, 255));
    checkText(text);
    const QByteArray frame = deliverSm(1, {.text = text,
                                           .esmClass = octets[0],
                                           .dataCoding = octets[1],
                                           .tlvs = rest.sliced(text.size())});
    Pdu pdu;
    decode(frame, &pdu);
    const auto data = parseReceipt(pdu);
    const bool bits = (octets[0] & 0x2C) != 0;
    const bool both = pdu.tlv(tag::receiptedMessageId) && pdu.tlv(tag::messageState);
    require(!data || bits || both); // T65: never from the text alone
    return 0;
}
