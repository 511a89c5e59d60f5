#pragma once

#include <QByteArray>
#include <QString>

namespace cordboard::mms {

/// Writes the primitives of WSP (WAP-230, 8.4.1 and 8.4.2), the counterpart of WspReader.
class WspWriter
{
public:
    const QByteArray &bytes() const { return m_bytes; }
    QByteArray take() { return std::move(m_bytes); }

    void octet(int value) { m_bytes.append(char(value)); }
    void octets(QByteArrayView value) { m_bytes.append(value); }
    void uintvar(quint32 value);
    void shortInteger(int value) { octet(0x80 | value); } ///< 0..127
    void longInteger(quint64 value);                      ///< length and big-endian octets
    void text(QByteArrayView value);                      ///< text-string; ends at a NUL inside
    void quoted(QByteArrayView value);                    ///< quoted-string
    /// ASCII as a text-string, all else marked as UTF-8.
    void encodedString(const QString &value);
    /// `inside` behind its value-length.
    void value(const WspWriter &inside);

private:
    QByteArray m_bytes;
};

} // namespace cordboard::mms
