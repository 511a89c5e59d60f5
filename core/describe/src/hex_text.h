#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace cordboard::describe {

/// A line of a hexdump, taken apart.
struct DumpLine
{
    std::optional<quint64> offset; ///< none: a line that only continues (Kannel)
    QByteArray octets;
};

/// `expected`: the offset that would continue the dump that is open. Nothing when the line is no
/// hexdump.
std::optional<DumpLine> dumpLineIn(const QString &text, quint64 expected);

/// Octets found in a line that is no hexdump, with what is to be said about it.
struct HexText
{
    QByteArray octets;
    QStringList warnings;
};

/// Every way to read the line, the most literal one first; empty when there is no hex in it.
QList<HexText> hexIn(const QString &text);

/// Why hexIn() found nothing: a sentence that names the first wrong character.
QString whyNoHex(const QString &text);

/// Log lines that belong to a dump without being a part of it (Kannel's, tcpdump's).
bool isAccompanying(const QString &text);

} // namespace cordboard::describe
