#include "media/kind.h"

#include "signature.h"
#include "words.h"

#include <QFileInfo>
#include <QMimeDatabase>

#include <array>

namespace cordboard::media {

namespace {

struct Row
{
    Kind kind;
    Family family;
    const char *name;
    std::array<const char *, 4> endings; ///< the first is written
    const char *words;
};

constexpr std::array rows{
    Row{Kind::Jpeg,
        Family::Picture,
        "image/jpeg",
        {"jpg", "jpeg", "jpe", "jfif"},
        QT_TRANSLATE_NOOP("cordboard::media::Words", "JPEG picture")},
    Row{Kind::Png,
        Family::Picture,
        "image/png",
        {"png"},
        QT_TRANSLATE_NOOP("cordboard::media::Words", "PNG picture")},
    Row{Kind::Gif,
        Family::Picture,
        "image/gif",
        {"gif"},
        QT_TRANSLATE_NOOP("cordboard::media::Words", "GIF picture")},
    Row{Kind::Mp4,
        Family::Video,
        "video/mp4",
        {"mp4", "m4v"},
        QT_TRANSLATE_NOOP("cordboard::media::Words", "MP4 video")},
    Row{Kind::ThreeGp,
        Family::Video,
        "video/3gpp",
        {"3gp", "3gpp"},
        QT_TRANSLATE_NOOP("cordboard::media::Words", "3GP video")},
    Row{Kind::Mp3,
        Family::Audio,
        "audio/mpeg",
        {"mp3"},
        QT_TRANSLATE_NOOP("cordboard::media::Words", "MP3 sound")},
    Row{Kind::Wav,
        Family::Audio,
        "audio/x-wav",
        {"wav", "wave"},
        QT_TRANSLATE_NOOP("cordboard::media::Words", "WAV sound")},
    Row{Kind::Pdf,
        Family::Document,
        "application/pdf",
        {"pdf"},
        QT_TRANSLATE_NOOP("cordboard::media::Words", "PDF document")},
    Row{Kind::VCard,
        Family::Contact,
        "text/x-vcard",
        {"vcf", "vcard"},
        QT_TRANSLATE_NOOP("cordboard::media::Words", "contact (vCard)")},
};

const Row &rowOf(Kind kind)
{
    static_assert(rows.size() == size_t(Kind::VCard) + 1);
    return rows[size_t(kind)];
}

bool hasEnding(const Row &row, const QString &ending)
{
    for (const char *known : row.endings)
        if (known && ending.compare(QLatin1String(known), Qt::CaseInsensitive) == 0)
            return true;
    return false;
}

/// What the system's database knows the octets as, if that is one of the nine.
std::optional<Kind> secondOpinion(const QMimeType &type)
{
    const QString name = type.name();
    if (name == QLatin1String("text/vcard"))
        return Kind::VCard;
    if (name == QLatin1String("audio/vnd.wave"))
        return Kind::Wav;
    return kindOfMediaName(name.toLatin1());
}

Unexpected<Error> refusal(const QString &isWhat)
{
    return fail(ErrorCode::Unsupported,
                Words::tr("%1 Cordboard sends %2.").arg(isWhat, kindsInWords()));
}

Unexpected<Error> unknown(const QMimeType &type)
{
    const bool nameless = type.isDefault() || type.comment().isEmpty();
    return refusal(nameless ? Words::tr("This is no kind of file that phones take.")
                            : Words::tr("This is a file of the kind \"%1\".").arg(type.comment()));
}

} // namespace

Family familyOf(Kind kind)
{
    return rowOf(kind).family;
}

QByteArray mediaName(Kind kind)
{
    return rowOf(kind).name;
}

std::optional<Kind> kindOfMediaName(QByteArrayView name)
{
    for (const Row &row : rows)
        if (name == row.name)
            return row.kind;
    return std::nullopt;
}

QString endingOf(Kind kind)
{
    return QLatin1String(rowOf(kind).endings.front());
}

QString wordsFor(Kind kind)
{
    return Words::tr(rowOf(kind).words);
}

QString kindsInWords()
{
    return Words::tr("JPEG, PNG and GIF pictures, MP4 and 3GP videos, MP3 and WAV sounds, PDF "
                     "documents and contacts (vCard)");
}

QStringList fileNamePatterns()
{
    QStringList patterns;
    for (const Row &row : rows)
        for (const char *ending : row.endings)
            if (ending)
                patterns.append(QLatin1String("*.") + QLatin1String(ending));
    return patterns;
}

bool beginsAsVideo(QByteArrayView octets)
{
    return octets.size() >= 12 && octets.sliced(4, 4) == "ftyp";
}

Result<Kind> kindOfContent(QByteArrayView octets)
{
    if (octets.isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("This file is empty. Choose another one."));
    const auto kind = kindBySignature(octets);
    // A copy without copying: the database wants a QByteArray, and looks at the beginning only.
    const QByteArray beginning =
        QByteArray::fromRawData(octets.data(), qMin<qsizetype>(octets.size(), 16384));
    const QMimeType type = QMimeDatabase().mimeTypeForData(beginning);
    if (!kind)
        return unknown(type);
    const auto other = secondOpinion(type);
    if (other && familyOf(*other) != familyOf(*kind))
        return refusal(Words::tr("This file is a %1 and a %2 at once, which is how harmful files "
                                 "hide.")
                           .arg(wordsFor(*kind), wordsFor(*other)));
    return *kind;
}

Result<Kind> kindOfFile(const QString &fileName, QByteArrayView octets)
{
    const auto kind = kindOfContent(octets);
    if (!kind)
        return kind;
    const QString ending = QFileInfo(fileName).suffix();
    if (ending.isEmpty() || hasEnding(rowOf(*kind), ending))
        return *kind;
    for (const Row &row : rows)
        if (row.family == Family::Video && familyOf(*kind) == Family::Video &&
            hasEnding(row, ending))
            return *kind;
    return fail(
        ErrorCode::Unsupported,
        Words::tr("This file is not what its name says: inside it is a %1. If you trust it, "
                  "rename it to end in .%2.")
            .arg(wordsFor(*kind), endingOf(*kind)));
}

} // namespace cordboard::media
