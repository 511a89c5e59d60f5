#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>

/// What files are. Pure functions, any thread.
namespace cordboard::media {

/// What Cordboard sends and shows. Everything else is refused (spec: mms.md, security.md 4.3).
enum class Kind { Jpeg, Png, Gif, Mp4, ThreeGp, Mp3, Wav, Pdf, VCard };

enum class Family { Picture, Video, Audio, Document, Contact };

Family familyOf(Kind kind);

/// The type as core/mms writes it: "image/jpeg", "video/3gpp", "audio/x-wav", "text/x-vcard".
QByteArray mediaName(Kind kind);

/// The kind of such a name, for what a carrier or an API client declared; nothing for others.
/// Give it mms::canonicalMediaName(), it knows one spelling of each.
std::optional<Kind> kindOfMediaName(QByteArrayView name);

/// The ending of its file names, without the dot: "jpg".
QString endingOf(Kind kind);

/// What people call it: "JPEG picture". Translated.
QString wordsFor(Kind kind);

/// All kinds in one translated line, for refusals and file dialogs: "JPEG, PNG and GIF pictures,
/// …".
QString kindsInWords();

/// "*.jpg", "*.jpeg" … of all kinds, for the filter of a file dialog.
QStringList fileNamePatterns();

/// What `octets` are by their content alone: the whole file, or all that came. Our own signatures
/// decide; where the MIME database of the system sees another of the nine in the same octets, they
/// are two things at once and refused, as is everything that is none of the nine, with a sentence
/// (Unsupported; Invalid for an empty file).
Result<Kind> kindOfContent(QByteArrayView octets);

/// Whether they begin as an MP4 or 3GP does, whatever else they are.
bool beginsAsVideo(QByteArrayView octets);

/// What a file of this name is. The name (a path is cut to its last part) may lack an ending, but
/// not contradict the content: "photo.jpg" that is a PDF, and "photo.jpg.exe", are refused with a
/// sentence. The two video kinds go by each other's endings.
Result<Kind> kindOfFile(const QString &fileName, QByteArrayView octets);

} // namespace cordboard::media
