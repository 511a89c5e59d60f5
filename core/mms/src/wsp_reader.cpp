#include "wsp_reader.h"

namespace cordboard::mms {

namespace {

constexpr quint8 lengthQuote = 0x1f; // a uintvar length follows
constexpr quint8 textQuote = 0x7f;
constexpr int longestInteger = 8;

} // namespace

quint8 WspReader::octet()
{
    if (atEnd()) {
        m_failed = true;
        return 0;
    }
    return quint8(m_octets[m_at++]);
}

QByteArrayView WspReader::octets(quint64 count)
{
    if (count > quint64(left())) {
        fail();
        return {};
    }
    const QByteArrayView taken = m_octets.sliced(m_at, qsizetype(count));
    m_at += qsizetype(count);
    return taken;
}

quint32 WspReader::uintvar()
{
    quint64 value = 0;
    for (int i = 0; i < 5; ++i) {
        const quint8 next = octet();
        value = value << 7 | (next & 0x7f);
        if (!(next & 0x80))
            return value <= 0xffffffff && !m_failed ? quint32(value) : (fail(), 0);
    }
    fail();
    return 0;
}

std::optional<quint64> WspReader::integer()
{
    const quint8 first = octet();
    if (first & 0x80)
        return first & 0x7f;
    if (first == 0 || first > longestInteger) {
        fail();
        return {};
    }
    quint64 value = 0;
    for (const char c : octets(first))
        value = value << 8 | quint8(c);
    return m_failed ? std::nullopt : std::optional(value);
}

QByteArrayView WspReader::text()
{
    if (peek() == textQuote)
        ++m_at;
    const qsizetype end = m_octets.indexOf('\0', m_at);
    if (end < 0) {
        fail();
        return {};
    }
    const QByteArrayView taken = m_octets.sliced(m_at, end - m_at);
    m_at = end + 1;
    return taken;
}

QByteArrayView WspReader::textOrQuoted()
{
    QByteArrayView taken = text();
    if (taken.startsWith('"'))
        taken = taken.sliced(1);
    if (taken.endsWith('"')) // a closing quote is no part of the format, and is met
        taken.chop(1);
    return taken;
}

QString WspReader::encodedString()
{
    if (peek() > lengthQuote || peek() < 0)
        return decodeText(text(), charset::none);
    if (peek() == 0) { // an empty text-string, which a value-length of 0 looks like
        ++m_at;
        return {};
    }
    WspReader inside = value();
    const int charset = int(inside.integer().value_or(0));
    QByteArrayView octets = inside.octets(quint64(inside.left()));
    if (inside.failed())
        fail();
    const bool wide = charset == charset::utf16 || charset == charset::ucs2;
    if (!wide && octets.startsWith(char(textQuote)))
        octets = octets.sliced(1);
    const QString text = decodeText(octets, charset);
    const qsizetype nul = text.indexOf(QChar(0));
    return nul < 0 ? text : text.first(nul);
}

WspReader WspReader::value()
{
    const quint8 first = octet();
    if (first > lengthQuote) {
        fail();
        return WspReader({});
    }
    return WspReader(octets(first == lengthQuote ? uintvar() : first));
}

void WspReader::skipValue()
{
    const int first = peek();
    if (first < 0)
        m_failed = true;
    else if (first <= lengthQuote)
        value();
    else if (first & 0x80)
        ++m_at;
    else
        text();
}

} // namespace cordboard::mms
