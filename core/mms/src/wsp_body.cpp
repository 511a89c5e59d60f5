#include "wsp_body.h"

namespace cordboard::mms {

namespace {

constexpr int contentLocation = 0x0e;
constexpr int contentDispositionOld = 0x2e; // WSP 1.1; 0x45 since 1.4
constexpr int contentDisposition = 0x45;
constexpr int contentId = 0x40;

QByteArray withoutAngles(QByteArrayView id)
{
    if (id.startsWith('<'))
        id = id.sliced(1);
    if (id.endsWith('>'))
        id.chop(1);
    return id.toByteArray();
}

/// Content-disposition-value: attachment or inline, then parameters, of which the file name counts.
void readDisposition(WspReader inside, MediaType &type)
{
    inside.skipValue();
    while (!inside.atEnd() && !inside.failed()) {
        if (inside.peek() & 0x80) {
            const int code = inside.octet() & 0x7f;
            if (code == 0x06 || code == 0x18)
                type.fileName = inside.textOrQuoted().toByteArray();
            else
                inside.skipValue();
        } else {
            inside.text();
            inside.skipValue();
        }
    }
}

void readHeader(WspReader &reader, Part &part)
{
    const int first = reader.peek();
    if (!(first & 0x80)) { // a header with its name as text
        reader.text();
        return reader.skipValue();
    }
    switch (reader.octet() & 0x7f) {
    case contentId:
        part.contentId = withoutAngles(reader.textOrQuoted());
        break;
    case contentLocation:
        part.location = reader.textOrQuoted().toByteArray();
        break;
    case contentDisposition:
    case contentDispositionOld:
        if (reader.peek() >= 0 && reader.peek() <= 0x1f) {
            readDisposition(reader.value(), part.type);
            break;
        }
        [[fallthrough]];
    default:
        reader.skipValue();
    }
}

Part readPart(WspReader &reader)
{
    const quint32 headersLength = reader.uintvar();
    const quint32 dataLength = reader.uintvar();
    WspReader headers(reader.octets(headersLength));
    Part part;
    part.type = readMediaType(headers);
    while (!headers.atEnd() && !headers.failed())
        readHeader(headers, part);
    part.data = reader.octets(dataLength).toByteArray();
    if (headers.failed())
        reader.fail();
    return part;
}

void writePart(WspWriter &writer, const Part &part)
{
    WspWriter headers;
    writeMediaType(headers, part.type);
    if (!part.contentId.isEmpty()) {
        headers.shortInteger(contentId);
        headers.quoted('<' + part.contentId + '>');
    }
    if (!part.location.isEmpty()) {
        headers.shortInteger(contentLocation);
        headers.text(part.location);
    }
    writer.uintvar(quint32(headers.bytes().size()));
    writer.uintvar(quint32(part.data.size()));
    writer.octets(headers.bytes());
    writer.octets(part.data);
}

} // namespace

std::vector<Part> readParts(WspReader &reader)
{
    std::vector<Part> parts;
    const quint32 count = reader.uintvar();
    if (count > mostParts)
        reader.fail();
    for (quint32 i = 0; i < count && !reader.failed(); ++i)
        parts.push_back(readPart(reader));
    return reader.failed() ? std::vector<Part>{} : parts;
}

void writeParts(WspWriter &writer, const std::vector<Part> &parts)
{
    writer.uintvar(quint32(parts.size()));
    for (const Part &part : parts)
        writePart(writer, part);
}

} // namespace cordboard::mms
