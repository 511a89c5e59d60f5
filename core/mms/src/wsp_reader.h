#pragma once

#include "mms/media_type.h"

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace cordboard::mms {

/// Reads the primitives of WSP (WAP-230, 8.4.1 and 8.4.2) out of octets that a stranger sent. The
/// first thing that does not fit makes the reader fail: from then on it reads nothing and gives
/// empty values, so that a caller may check once at the end. Views are into the octets given.
class WspReader
{
public:
    explicit WspReader(QByteArrayView octets)
        : m_octets(octets)
    {}

    bool failed() const { return m_failed; }
    bool atEnd() const { return m_at == m_octets.size(); }
    qsizetype at() const { return m_at; }
    qsizetype left() const { return m_octets.size() - m_at; }
    /// The next octet without taking it, -1 at the end.
    int peek() const { return atEnd() ? -1 : quint8(m_octets[m_at]); }
    QByteArrayView from(qsizetype at) const { return m_octets.sliced(at, m_at - at); }

    quint8 octet();
    QByteArrayView octets(quint64 count);
    quint32 uintvar();                ///< at most five octets and 32 bits
    std::optional<quint64> integer(); ///< short-integer or long-integer of 1-8 octets
    QByteArrayView text();            ///< text-string; the quote 0x7F and the NUL are dropped
    QByteArrayView textOrQuoted();    ///< a leading '"' of a quoted-string is dropped as well
    QString encodedString();          ///< text-string, or value-length, charset and text
    /// A value with its value-length: what is inside, to be read on its own.
    WspReader value();
    void skipValue(); ///< any value, by the rule of 8.4.1.2
    void fail()
    {
        m_failed = true;
        m_at = m_octets.size();
    }

private:
    QByteArrayView m_octets;
    qsizetype m_at = 0;
    bool m_failed = false;
};

} // namespace cordboard::mms
