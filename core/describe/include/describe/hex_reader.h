#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

#include <optional>

namespace cordboard::describe {

/// One PDU found in text, or a line in which there is none (then `error` says so).
struct HexFound
{
    qint64 line = 0; ///< where it begins, from 1
    QByteArray frame;
    QStringList warnings; ///< about the text: an odd digit, words left out
    QString error;
};

/// Finds PDUs in what people paste, line by line: hex with or without spaces, colons, commas, 0x,
/// \x, in upper or lower case, with words or a time in front. Several PDUs may stand in one line.
/// Lines of a hexdump (an offset in front; hexdump -C, xxd, Wireshark, tcpdump -x with its IP and
/// TCP headers, the "data:" lines of Kannel's log) are joined until the PDU is whole. Empty lines
/// and comments (#, //, ;) give nothing. Memory is bounded by maxLine. One thread at a time.
class HexReader
{
public:
    static constexpr qsizetype maxLine = 4 * 1024 * 1024; ///< longer lines are refused whole

    /// All lines are joined until a PDU is whole, as a mail program wraps them. Off: a line without
    /// an offset is answered at once.
    void setJoining(bool joining) { m_joining = joining; }

    /// What this line, given without its end, completes.
    QList<HexFound> line(QByteArrayView text);
    /// A line that was longer than maxLine came and was thrown away.
    QList<HexFound> longLine();
    /// The input has ended: what was being joined, as far as it came.
    QList<HexFound> end();

private:
    QList<HexFound> join(std::optional<quint64> offset, const QByteArray &octets);
    QList<HexFound> takeWhole();
    QList<HexFound> plain(const QString &text);

    bool m_joining = false;
    qint64 m_line = 0;
    qint64 m_dumpFrom = 0;  ///< the line on which the dump began
    QByteArray m_dump;      ///< what is not answered yet
    quint64 m_dumpSeen = 0; ///< octets of this dump so far, answered ones too
};

} // namespace cordboard::describe
