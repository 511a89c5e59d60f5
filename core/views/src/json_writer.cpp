#include "views/json_writer.h"

#include <QLocale>

#include <cmath>

namespace cordboard::views {

namespace {

/// QString::toUtf8 writes a lone surrogate as '?', which looks like something a person typed.
QByteArray toUtf8(const QString &text)
{
    if (text.isValidUtf16())
        return text.toUtf8();
    QString clean = text;
    for (qsizetype i = 0; i < clean.size(); ++i) {
        if (clean[i].isHighSurrogate() && i + 1 < clean.size() && clean[i + 1].isLowSurrogate())
            ++i;
        else if (clean[i].isSurrogate())
            clean[i] = QChar::ReplacementCharacter;
    }
    return clean.toUtf8();
}

} // namespace

JsonWriter &JsonWriter::beginObject()
{
    open('{');
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    close('}');
    return *this;
}

JsonWriter &JsonWriter::beginArray()
{
    open('[');
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    close(']');
    return *this;
}

JsonWriter &JsonWriter::key(QLatin1String name)
{
    separate();
    m_bytes.append('"').append(name.data(), name.size()).append("\":");
    m_afterKey = true;
    return *this;
}

JsonWriter &JsonWriter::key(const QString &name)
{
    separate();
    quote(name);
    m_bytes.append(':');
    m_afterKey = true;
    return *this;
}

JsonWriter &JsonWriter::text(const QString &value)
{
    separate();
    quote(value);
    return *this;
}

JsonWriter &JsonWriter::ascii(QByteArrayView word)
{
    separate();
    m_bytes.append('"').append(word).append('"');
    return *this;
}

JsonWriter &JsonWriter::whole(qint64 value)
{
    separate();
    m_bytes.append(QByteArray::number(value));
    return *this;
}

JsonWriter &JsonWriter::number(double value)
{
    if (!std::isfinite(value))
        return null();
    separate();
    const QByteArray digits = QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
    m_bytes.append(digits);
    // Without a point it would read back as a whole number.
    if (!digits.contains('.') && !digits.contains('e'))
        m_bytes.append(".0");
    return *this;
}

JsonWriter &JsonWriter::boolean(bool value)
{
    separate();
    m_bytes.append(value ? "true" : "false");
    return *this;
}

JsonWriter &JsonWriter::null()
{
    separate();
    m_bytes.append("null");
    return *this;
}

void JsonWriter::separate()
{
    if (m_afterKey) {
        m_afterKey = false;
        return;
    }
    if (m_levels.empty())
        return;
    if (m_levels.back())
        m_bytes.append(',');
    m_levels.back() = true;
}

void JsonWriter::open(char sign)
{
    separate();
    m_bytes.append(sign);
    m_levels.push_back(false);
}

void JsonWriter::close(char sign)
{
    Q_ASSERT(!m_levels.empty() && !m_afterKey);
    m_levels.pop_back();
    m_bytes.append(sign);
}

void JsonWriter::quote(const QString &value)
{
    static constexpr char hex[] = "0123456789abcdef";
    m_bytes.append('"');
    const QByteArray utf8 = toUtf8(value);
    for (const char octet : utf8) {
        switch (octet) {
        case '"':
            m_bytes.append("\\\"");
            break;
        case '\\':
            m_bytes.append("\\\\");
            break;
        case '\n':
            m_bytes.append("\\n");
            break;
        case '\r':
            m_bytes.append("\\r");
            break;
        case '\t':
            m_bytes.append("\\t");
            break;
        default:
            if (uchar(octet) < 0x20) {
                m_bytes.append("\\u00");
                m_bytes.append(hex[uchar(octet) >> 4]);
                m_bytes.append(hex[uchar(octet) & 0x0F]);
            } else {
                m_bytes.append(octet);
            }
        }
    }
    m_bytes.append('"');
}

} // namespace cordboard::views
