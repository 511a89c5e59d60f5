// Any octets, read for people: as a frame through the describer, the redaction, the list's line and
// the JSON; and as text through the reader of pasted hex. What is hidden must not come out.

#include "describe/describe.h"
#include "describe/glance.h"
#include "describe/hex_reader.h"
#include "describe/json.h"
#include "describe/redact.h"

#include <cstdint>
#include <cstdlib>

using namespace cordboard;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

qsizetype checkFields(const QList<PduField> &fields, qsizetype from, const PduDump &dump)
{
    for (const PduField &field : fields) {
        require(field.range.from == from && field.range.count >= 0);
        require(field.range.end() <= dump.bytes.size());
        from = field.range.end();
    }
    return from;
}

void checkFrame(QByteArrayView frame)
{
    const PduDump dump = describe::describe(frame);
    qsizetype at = checkFields(dump.header, 0, dump);
    at = checkFields(dump.body, at, dump);
    at = checkFields(dump.tlvs, at, dump);
    require(!dump.error.isEmpty() || at == frame.size());
    require(dump.bytes == frame);
    describe::glance(dump, {});
    describe::textOf(dump);
    describe::factsOf(frame);

    const PduDump hidden = describe::redacted(dump, describe::Side::Unknown);
    require(hidden.bytes.size() == frame.size());
    const PduDump again = describe::describe(hidden.bytes);
    require(again.command == dump.command);
    const QByteArray json = describe::toJson(hidden, {1});
    require(json.startsWith('{') && json.endsWith('}') && !json.contains('\n'));

    QByteArray kept = frame.toByteArray();
    describe::blankPassword(&kept);
    require(kept.size() == frame.size());
}

void checkText(QByteArrayView text)
{
    describe::HexReader reader;
    reader.setJoining(text.size() % 2 == 1);
    qsizetype octets = 0;
    const auto count = [&octets](const QList<describe::HexFound> &all) {
        for (const describe::HexFound &one : all) {
            require(one.error.isEmpty() != one.frame.isEmpty());
            octets += one.frame.size();
        }
    };
    qsizetype from = 0;
    for (qsizetype end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
        count(reader.line(text.sliced(from, end - from)));
        from = end + 1;
    }
    count(reader.line(text.sliced(from)));
    count(reader.end());
    require(octets <= text.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *octets, std::size_t size)
{
    const QByteArrayView input(octets, qsizetype(size));
    checkFrame(input);
    checkText(input);
    return 0;
}
