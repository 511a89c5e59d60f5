#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// What strangers may send, made anew by each run and always the same.
namespace cordboard::test {

struct HostileFile
{
    QByteArray about; ///< for the failing test's line
    QString name;
    QByteArray octets;
    bool never = false; ///< none of the nine kinds may be seen in it
};

/// The recorded medium of that name in tests/unit/mms/data/media: "dot.jpg".
QByteArray sampleMedium(const QString &name);
/// All of them.
QStringList sampleMedia();

/// A PNG whose header claims `width` times `height`, with `rows` rows of `octetsPerRow` zeros.
QByteArray claimedPng(quint32 width, quint32 height, qsizetype octetsPerRow, qsizetype rows);

/// More than 500: cut short, with flipped bits, under wrong names, two kinds in one, with huge
/// dimensions, other formats in disguise, and under names that mislead.
QList<HostileFile> hostileFiles();

/// Names that mislead people, file systems or Windows.
QStringList hostileNames();

} // namespace cordboard::test
