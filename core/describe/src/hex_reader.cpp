#include "describe/hex_reader.h"

#include "describe/describe.h"
#include "hex_text.h"
#include "packet_headers.h"
#include "smpp/command.h"
#include "words.h"

#include <QtEndian>

#include <algorithm>

namespace cordboard::describe {

namespace {

quint32 lengthIn(QByteArrayView octets)
{
    return octets.size() < 4 ? 0 : qFromBigEndian<quint32>(octets.data());
}

bool isLength(quint32 length)
{
    return length >= smpp::headerOctets && length <= smpp::maxPduOctets;
}

/// Octets that may well be the begin of a PDU.
bool beginsPdu(QByteArrayView octets)
{
    if (octets.size() < 8 || !isLength(lengthIn(octets)))
        return false;
    return isKnownCommand(qFromBigEndian<quint32>(octets.data() + 4)) ||
           qsizetype(lengthIn(octets)) == octets.size();
}

/// command_length is smaller than what came and what follows is no PDU: it is either followed by
/// rubbish or wrong. The reading with fewer faults is taken.
bool isLengthWrong(QByteArrayView octets, qsizetype length)
{
    const auto faults = [](QByteArrayView frame) {
        return describe(frame).warnings.size();
    };
    return faults(octets) - 1 < faults(octets.first(length));
}

HexFound found(qint64 line, QByteArrayView frame)
{
    HexFound one;
    one.line = line;
    one.frame = frame.toByteArray();
    return one;
}

/// The packet of TCP that this is, when it is no PDU by itself.
std::optional<Packet> packetAround(QByteArrayView octets)
{
    return beginsPdu(octets) ? std::nullopt : packetIn(octets);
}

QList<HexFound> splitPdus(qint64 line, QByteArrayView octets, const QStringList &warnings)
{
    QList<HexFound> all;
    const auto packet = packetAround(octets);
    if (packet && !packet->payload.isEmpty())
        octets = packet->payload;
    while (!octets.isEmpty()) {
        const auto length = qsizetype(lengthIn(octets));
        const bool fits = isLength(quint32(length)) && length <= octets.size();
        const QByteArrayView rest = fits ? octets.sliced(length) : QByteArrayView();
        if (!fits || rest.isEmpty() || beginsPdu(rest)) {
            all.append(found(line, fits ? octets.first(length) : octets));
            octets = rest;
            continue;
        }
        const bool wrong = isLengthWrong(octets, length);
        all.append(found(line, wrong ? octets : octets.first(length)));
        if (!wrong)
            all.last().warnings.append(
                Words::tr("%n octet(s) after the PDU are no PDU and are left out.", nullptr,
                          int(rest.size())));
        break;
    }
    if (!all.isEmpty())
        all.first().warnings = warnings + all.first().warnings;
    return all;
}

QString cleaned(QByteArrayView text)
{
    QString line = QString::fromUtf8(text);
    for (QChar &c : line) {
        // NUL, byte order marks, no-break and zero-width spaces: mail programs strew them in.
        if (c.isSpace() || c.isNull() || c.category() == QChar::Other_Format ||
            c.category() == QChar::Other_Control)
            c = u' ';
    }
    qsizetype from = 0;
    while (from < line.size() && (line[from] == u' ' || line[from] == u'>'))
        ++from;
    return line.mid(from).trimmed();
}

bool isComment(const QString &line)
{
    return line.startsWith(u'#') || line.startsWith(QLatin1String("//")) || line.startsWith(u';');
}

} // namespace

QList<HexFound> HexReader::line(QByteArrayView text)
{
    ++m_line;
    const QString line = cleaned(text);
    if (line.isEmpty())
        return end();
    if (isComment(line))
        return {};
    if (const auto dump = dumpLineIn(line, m_dumpSeen))
        return join(dump->offset, dump->octets);
    // hexdump ends with the offset of what would follow.
    bool number = false;
    if (m_dumpSeen > 0 && line.toULongLong(&number, 16) == m_dumpSeen && number && line.size() >= 4)
        return end();
    return plain(line);
}

QList<HexFound> HexReader::longLine()
{
    ++m_line;
    HexFound one;
    one.line = m_line;
    one.error = Words::tr("This line is longer than %1 characters and was left out.").arg(maxLine);
    return end() << one;
}

QList<HexFound> HexReader::end()
{
    const QByteArray left = std::exchange(m_dump, {});
    m_dumpSeen = 0;
    if (left.isEmpty())
        return {};
    const auto packet = packetAround(left);
    if (packet && packet->payload.isEmpty())
        return {}; // an acknowledgement of TCP carries nothing
    return splitPdus(m_dumpFrom, left, {});
}

/// Answers what is whole of the dump so far.
QList<HexFound> HexReader::takeWhole()
{
    QList<HexFound> all;
    if (const auto packet = packetAround(m_dump)) {
        if (m_dump.size() < packet->length)
            return all;
        if (!packet->payload.isEmpty())
            all = splitPdus(m_dumpFrom, packet->payload, {});
        m_dump.clear();
        return all;
    }
    while (isLength(lengthIn(m_dump)) && m_dump.size() >= qsizetype(lengthIn(m_dump))) {
        const auto length = qsizetype(lengthIn(m_dump));
        all.append(found(m_dumpFrom, QByteArrayView(m_dump).first(length)));
        m_dump.remove(0, length);
    }
    if (m_dump.size() > maxLine)
        all.append(end());
    return all;
}

QList<HexFound> HexReader::join(std::optional<quint64> offset, const QByteArray &octets)
{
    QList<HexFound> all;
    const bool begins = offset ? *offset == 0 : m_dump.isEmpty();
    if (begins)
        all.append(end());
    if (offset && *offset != m_dumpSeen) {
        all.append(end());
        HexFound one;
        one.line = m_line;
        one.error = Words::tr("The begin of this hexdump is missing.");
        return all << one;
    }
    if (m_dump.isEmpty())
        m_dumpFrom = m_line;
    m_dump += octets;
    m_dumpSeen += quint64(octets.size());
    return all << takeWhole();
}

QList<HexFound> HexReader::plain(const QString &text)
{
    const QList<HexText> ways = hexIn(text);
    const auto likely = std::find_if(ways.begin(), ways.end(),
                                     [](const HexText &way) { return beginsPdu(way.octets); });
    const bool certain = likely != ways.end();
    if (!certain && isAccompanying(text))
        return {};
    if (m_joining && !ways.isEmpty() && (certain || !m_dump.isEmpty())) {
        if (certain && !m_dump.isEmpty() && isKnownCommand(lengthIn(likely->octets.sliced(4))))
            return end() << join({}, likely->octets);
        return join({}, certain ? likely->octets : ways.constFirst().octets);
    }
    QList<HexFound> all = end();
    if (certain || !ways.isEmpty()) {
        const HexText &way = certain ? *likely : ways.constFirst();
        if (!way.octets.isEmpty())
            return all << splitPdus(m_line, way.octets, way.warnings);
    }
    HexFound one;
    one.line = m_line;
    one.error = whyNoHex(text);
    return all << one;
}

} // namespace cordboard::describe
