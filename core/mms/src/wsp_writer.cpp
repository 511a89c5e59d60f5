#include "wsp_writer.h"

#include "mms/media_type.h"

#include <algorithm>

namespace cordboard::mms {

namespace {

/// A NUL ends a text on the wire, whatever else was meant.
QByteArrayView untilNul(QByteArrayView value)
{
    const qsizetype nul = value.indexOf('\0');
    return nul < 0 ? value : value.first(nul);
}

bool isAscii(const QString &value)
{
    return std::all_of(value.begin(), value.end(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

void WspWriter::uintvar(quint32 value)
{
    int shift = 28;
    while (shift > 0 && !(value >> shift))
        shift -= 7;
    for (; shift > 0; shift -= 7)
        octet(0x80 | (value >> shift & 0x7f));
    octet(value & 0x7f);
}

void WspWriter::longInteger(quint64 value)
{
    int count = 1;
    while (count < 8 && value >> (8 * count))
        ++count;
    octet(count);
    for (int i = count - 1; i >= 0; --i)
        octet(int(value >> (8 * i) & 0xff));
}

void WspWriter::text(QByteArrayView value)
{
    const QByteArrayView shown = untilNul(value);
    const int first = shown.isEmpty() ? ' ' : quint8(shown.front());
    if (first < 0x20 || first >= 0x7f) // else it would be read as a length or a number
        octet(0x7f);
    octets(shown);
    octet(0);
}

void WspWriter::quoted(QByteArrayView value)
{
    octet('"');
    octets(untilNul(value));
    octet(0);
}

void WspWriter::encodedString(const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    if (isAscii(value) && (utf8.isEmpty() || quint8(utf8.front()) > 0x1f))
        return text(utf8);
    WspWriter inside;
    inside.shortInteger(charset::utf8);
    inside.text(utf8);
    this->value(inside);
}

void WspWriter::value(const WspWriter &inside)
{
    const qsizetype size = inside.bytes().size();
    if (size <= 30) {
        octet(int(size));
    } else {
        octet(0x1f);
        uintvar(quint32(size));
    }
    octets(inside.bytes());
}

} // namespace cordboard::mms
