#include "wsp_media_type.h"

#include <array>

namespace cordboard::mms {

namespace {

// WAP-230 table 40 and OMNA's list, as far as MMS meets them; the rest has a text form anyway.
struct Code
{
    int code;
    const char *name;
};
constexpr std::array codes{
    Code{0x00, "*/*"},
    Code{0x01, "text/*"},
    Code{0x02, "text/html"},
    Code{0x03, "text/plain"},
    Code{0x06, "text/x-vcalendar"},
    Code{0x07, "text/x-vcard"},
    Code{0x08, "text/vnd.wap.wml"},
    Code{0x0b, "multipart/*"},
    Code{0x0c, "multipart/mixed"},
    Code{0x10, "application/*"},
    Code{0x1c, "image/*"},
    Code{0x1d, "image/gif"},
    Code{0x1e, "image/jpeg"},
    Code{0x1f, "image/tiff"},
    Code{0x20, "image/png"},
    Code{0x21, "image/vnd.wap.wbmp"},
    Code{0x22, "application/vnd.wap.multipart.*"},
    Code{0x23, "multipart/mixed"},
    Code{0x24, "multipart/form-data"},
    Code{0x25, "multipart/byteranges"},
    Code{0x26, "multipart/alternative"},
    Code{0x27, "application/xml"},
    Code{0x28, "text/xml"},
    Code{0x33, "multipart/related"},
    Code{0x3e, "application/vnd.wap.mms-message"},
};

constexpr const char *unknownPrefix = "application/x-wap-";
constexpr const char *wapMultipart = "application/vnd.wap.multipart.";

QByteArray nameOf(quint64 code)
{
    for (const Code &known : codes)
        if (quint64(known.code) == code)
            return known.name;
    return unknownPrefix + QByteArray::number(code, 16);
}

/// The code to write: of the two for multipart/mixed, the one of WAP (0x23), as phones do.
int codeOf(const QByteArray &name)
{
    for (auto it = codes.rbegin(); it != codes.rend(); ++it)
        if (name == it->name)
            return it->code;
    if (name.startsWith(unknownPrefix)) {
        bool isNumber = false;
        const int code = name.sliced(qsizetype(strlen(unknownPrefix))).toInt(&isNumber, 16);
        return isNumber && code < 0x80 ? code : -1;
    }
    return -1;
}

/// "application/vnd.wap.multipart.related" is multipart/related written in binary.
QByteArray plainName(QByteArrayView text)
{
    const QByteArray name = canonicalMediaName(text);
    return name.startsWith(wapMultipart) && !name.endsWith('*')
               ? "multipart/" + name.sliced(qsizetype(strlen(wapMultipart)))
               : name;
}

QByteArray readName(WspReader &reader)
{
    const int first = reader.peek();
    if (first >= 0x20 && first < 0x80)
        return plainName(reader.text());
    return nameOf(reader.integer().value_or(0));
}

/// The value of a parameter that is a text, a quoted text, or an integer.
QByteArray readParameter(WspReader &reader)
{
    const int first = reader.peek();
    if (first >= 0x20 && first < 0x80)
        return reader.textOrQuoted().toByteArray();
    return QByteArray::number(reader.integer().value_or(0));
}

QByteArray readTypeParameter(WspReader &reader)
{
    const int first = reader.peek();
    return first >= 0x20 && first < 0x80 ? canonicalMediaName(reader.textOrQuoted())
                                         : nameOf(reader.integer().value_or(0));
}

/// A parameter with a code (WAP-230 table 38; 0x17-0x19 are those of WSP 1.4).
void readCoded(WspReader &reader, int code, MediaType &type)
{
    switch (code) {
    case 0x01:
        type.charset = int(reader.integer().value_or(0));
        break;
    case 0x03:
    case 0x09:
        type.type = readTypeParameter(reader);
        break;
    case 0x05:
    case 0x17:
        type.partName = readParameter(reader);
        break;
    case 0x06:
    case 0x18:
        type.fileName = readParameter(reader);
        break;
    case 0x0a:
    case 0x19:
        type.start = readParameter(reader);
        break;
    default:
        reader.skipValue();
    }
}

/// A parameter that carries its name as text.
void readNamed(WspReader &reader, MediaType &type)
{
    const QByteArray name = reader.text().toByteArray().toLower();
    const QByteArray value = readParameter(reader);
    if (name == "charset")
        type.charset = charsetNumber(value);
    else if (name == "name")
        type.partName = value;
    else if (name == "filename")
        type.fileName = value;
    else if (name == "start")
        type.start = value;
    else if (name == "type")
        type.type = canonicalMediaName(value);
}

MediaType readGeneral(WspReader inside)
{
    MediaType type;
    type.name = readName(inside);
    while (!inside.atEnd() && !inside.failed()) {
        if (inside.peek() & 0x80)
            readCoded(inside, inside.octet() & 0x7f, type);
        else
            readNamed(inside, type);
    }
    return inside.failed() ? MediaType{} : type;
}

void writeName(WspWriter &writer, const QByteArray &name)
{
    if (const int code = codeOf(name); code >= 0)
        writer.shortInteger(code);
    else
        writer.text(name);
}

void writeParameter(WspWriter &writer, int code, const QByteArray &value)
{
    if (value.isEmpty())
        return;
    writer.shortInteger(code);
    writer.text(value);
}

void writeCharset(WspWriter &writer, int number)
{
    if (number == charset::none)
        return;
    writer.shortInteger(0x01);
    if (number < 0x80)
        writer.shortInteger(number);
    else
        writer.longInteger(quint64(number));
}

bool hasParameters(const MediaType &type)
{
    return type.charset != charset::none || !type.partName.isEmpty() || !type.fileName.isEmpty() ||
           !type.start.isEmpty() || !type.type.isEmpty();
}

} // namespace

MediaType readMediaType(WspReader &reader)
{
    const int first = reader.peek();
    MediaType type;
    if (first >= 0 && first <= 0x1f)
        type = readGeneral(reader.value());
    else
        type.name = readName(reader);
    if (type.name.isEmpty())
        reader.fail();
    return type;
}

void writeMediaType(WspWriter &writer, const MediaType &type)
{
    WspWriter inside;
    writeName(inside, type.name);
    if (!hasParameters(type) && codeOf(type.name) >= 0)
        return writer.octets(inside.bytes());
    writeCharset(inside, type.charset);
    writeParameter(inside, 0x0a, type.start);
    writeParameter(inside, 0x09, type.type);
    writeParameter(inside, 0x05, type.partName);
    writeParameter(inside, 0x06, type.fileName);
    writer.value(inside);
}

} // namespace cordboard::mms
