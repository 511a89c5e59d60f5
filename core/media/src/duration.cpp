#include "media/duration.h"

#include "mp3.h"
#include "mp4.h"

#include <QtEndian>

namespace cordboard::media {

namespace {

using std::chrono::milliseconds;

quint32 little(QByteArrayView octets, qsizetype at)
{
    return qFromLittleEndian<quint32>(octets.data() + at);
}

quint32 big(QByteArrayView octets, qsizetype at)
{
    return qFromBigEndian<quint32>(octets.data() + at);
}

std::optional<milliseconds> plausible(double seconds)
{
    if (!(seconds > 0) || seconds > 24 * 3600)
        return std::nullopt;
    return milliseconds(qint64(seconds * 1000));
}

/// Walks the chunks of a RIFF file. A data chunk may claim more than came, or 0 and 0xffffffff
/// where a recorder did not go back to write it; then what is there counts.
std::optional<milliseconds> ofWav(QByteArrayView octets)
{
    quint32 octetsPerSecond = 0;
    qsizetype at = 12;
    while (octets.size() - at >= 8) {
        const QByteArrayView name = octets.sliced(at, 4);
        const quint32 size = little(octets, at + 4);
        const qsizetype left = octets.size() - at - 8;
        if (name == "fmt " && size >= 16 && left >= 16) {
            octetsPerSecond = little(octets, at + 16);
        } else if (name == "data") {
            const qsizetype data = size == 0 ? left : qMin<qsizetype>(size, left);
            return octetsPerSecond > 0 ? plausible(double(data) / octetsPerSecond) : std::nullopt;
        }
        if (size > left)
            return std::nullopt;
        at += 8 + qsizetype(size) + (size & 1);
    }
    return std::nullopt;
}

/// The number of frames in a Xing, Info or VBRI header, 0 without one.
quint32 countedFrames(QByteArrayView octets, const Mp3Frame &frame)
{
    const qsizetype xing = frame.at + 4 + frame.sideInfo;
    if (octets.size() - xing >= 12) {
        const QByteArrayView name = octets.sliced(xing, 4);
        if ((name == "Xing" || name == "Info") && (big(octets, xing + 4) & 1))
            return big(octets, xing + 8);
    }
    const qsizetype vbri = frame.at + 36;
    if (octets.size() - vbri >= 18 && octets.sliced(vbri, 4) == "VBRI")
        return big(octets, vbri + 14);
    return 0;
}

std::optional<milliseconds> ofMp3(QByteArrayView octets)
{
    const auto frame = firstMp3Frame(octets);
    if (!frame)
        return std::nullopt;
    if (const quint32 frames = countedFrames(octets, *frame))
        return plausible(double(frames) * frame->samples / frame->sampleRate);
    return plausible(double(octets.size() - frame->at) * 8 / frame->bitRate);
}

} // namespace

std::optional<milliseconds> durationOf(Kind kind, QByteArrayView octets)
{
    if (kind == Kind::Wav)
        return ofWav(octets);
    if (kind == Kind::Mp3)
        return ofMp3(octets);
    if (kind == Kind::Mp4 || kind == Kind::ThreeGp)
        return mp4Duration(octets);
    return std::nullopt;
}

} // namespace cordboard::media
