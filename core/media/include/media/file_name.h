#pragma once

#include "media/kind.h"

#include <QString>

#include <optional>

/// File names that strangers chose. Pure functions, any thread.
namespace cordboard::media {

/// `name` as it may be shown: its last part (after / or \), without control, format and bidi
/// characters (U+202E turns "gpj.exe" around), on one line, at most 80 characters with "…" in the
/// middle. Empty when nothing is left. Plain text: show it as Qt::PlainText.
QString shownFileName(const QString &name);

/// A name to save a medium under, on any file system: as shownFileName(), without separators and
/// the characters that Windows refuses, no device name (CON, LPT1), no leading dot or dash, no
/// trailing dot or blank, at most 120 octets of UTF-8; the ending always the kind's own, and no
/// second ending before it ("photo.exe" that is a JPEG becomes "photo_exe.jpg"). Kinds that we do
/// not know get ".bin". Never empty: `fallback` when nothing is left of the name.
QString saveFileName(const QString &name, std::optional<Kind> kind,
                     const QString &fallback = QStringLiteral("file"));

/// One line of a stranger's text, fit to be shown: control, format and bidi characters dropped,
/// white space made single blanks, at most `most` UTF-16 units. Not only for names of files.
QString shownLine(const QString &text, qsizetype most);

} // namespace cordboard::media
