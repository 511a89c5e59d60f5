#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QSize>

#include <optional>

/// What cordboard-media is asked and answers (ADR 28): records with a header of fixed size over its
/// standard input and output, one answer for each job, in order. Pure functions, any thread. Only
/// media::Helper and the program itself need this.
namespace cordboard::media {

/// The largest file that is looked at. Photos of phones have up to 15 MB.
constexpr qint64 largestPictureFile = 32 * 1024 * 1024;
/// The most pixels that are opened: three 40-megapixel photos, or one of a 108-megapixel camera.
constexpr qint64 mostPixels = 120'000'000;
/// No picture that a person means is wider or higher.
constexpr int longestSide = 20'000;
/// The largest thumbnail that can be asked for, in pixels of its longer side.
constexpr int largestThumbnail = 4096;

enum class HelperTask : quint32 {
    Thumbnail = 1, ///< pixels, at most maxEdge wide and high
    Shrink = 2,    ///< a JPEG of at most maxOctets
};

enum class HelperOutcome : quint32 {
    Done = 0,
    NoPicture = 1,  ///< damaged, or no JPEG, PNG or GIF
    TooLarge = 2,   ///< more pixels or memory than allowed
    DoesNotFit = 3, ///< even the smallest has more than maxOctets
};

struct HelperJob
{
    HelperTask task = HelperTask::Thumbnail;
    quint32 maxEdge = 0;
    quint64 maxOctets = 0;
    quint64 size = 0; ///< octets of the file, which follow the header
};

struct HelperAnswer
{
    HelperOutcome outcome = HelperOutcome::NoPicture;
    QSize picture;    ///< of the original, upright
    QSize result;     ///< of what follows
    quint64 size = 0; ///< octets that follow the header
};

constexpr qsizetype helperJobHeader = 28;
constexpr qsizetype helperAnswerHeader = 32;

QByteArray encodeHeader(const HelperJob &job);
QByteArray encodeHeader(const HelperAnswer &answer);

/// Exactly one header. Nothing when it is none, or one with numbers outside of the limits above.
std::optional<HelperJob> decodeJob(QByteArrayView header);
std::optional<HelperAnswer> decodeAnswer(QByteArrayView header);

} // namespace cordboard::media
