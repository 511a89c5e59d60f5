#include "mp3.h"

#include <array>

namespace cordboard::media {

namespace {

constexpr int headerSize = 4;
constexpr std::array kiloBits1{0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
constexpr std::array kiloBits2{0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
constexpr std::array rates1{44100, 48000, 32000};

/// Padding that encoders leave between a tag and the first frame; some write a few kB of zeros.
constexpr qsizetype longestGap = 4096;

/// The frame whose header is at `at`; nothing when there is none.
std::optional<Mp3Frame> frameAt(QByteArrayView octets, qsizetype at)
{
    if (at < 0 || octets.size() - at < headerSize)
        return std::nullopt;
    const auto octet = [&octets, at](int i) {
        return uchar(octets[at + i]);
    };
    const int version = (octet(1) >> 3) & 3; // 0: 2.5, 2: 2, 3: 1
    const int layer = (octet(1) >> 1) & 3;   // 1: III
    const int rate = octet(2) >> 4;
    const int sampling = (octet(2) >> 2) & 3;
    if (octet(0) != 0xff || octet(1) < 0xe0 || version == 1 || layer != 1 || rate == 0 ||
        rate == 15 || sampling == 3)
        return std::nullopt;
    const bool first = version == 3;
    const bool mono = (octet(3) >> 6) == 3;
    Mp3Frame frame;
    frame.at = at;
    frame.bitRate = (first ? kiloBits1[size_t(rate)] : kiloBits2[size_t(rate)]) * 1000;
    frame.sampleRate = rates1[size_t(sampling)] / (first ? 1 : version == 2 ? 2 : 4);
    frame.samples = first ? 1152 : 576;
    frame.octets = frame.samples / 8 * frame.bitRate / frame.sampleRate + ((octet(2) >> 1) & 1);
    frame.sideInfo = first ? (mono ? 17 : 32) : (mono ? 9 : 17);
    return frame;
}

/// Where the sound begins: behind the ID3v2 tag, or at 0. -1 for a tag that is longer than the
/// file.
qsizetype behindTag(QByteArrayView octets)
{
    if (octets.size() < 10 || !octets.startsWith("ID3"))
        return 0;
    qsizetype size = 10;
    for (int i = 0; i < 4; ++i) {
        const auto part = uchar(octets[6 + i]);
        if (part >= 0x80)
            return -1;
        size += qsizetype(part) << (7 * (3 - i));
    }
    return size < octets.size() ? size : -1;
}

bool isFollowed(QByteArrayView octets, const Mp3Frame &frame)
{
    const qsizetype next = frame.at + frame.octets;
    return next == octets.size() || frameAt(octets, next).has_value() ||
           (next < octets.size() && octets.sliced(next).startsWith("TAG"));
}

} // namespace

std::optional<Mp3Frame> firstMp3Frame(QByteArrayView octets)
{
    const qsizetype start = behindTag(octets);
    if (start < 0)
        return std::nullopt;
    // without a tag the frame is at 0, or any file with two lucky octets would be a song
    const qsizetype last = start == 0 ? 0 : start + longestGap;
    for (qsizetype at = start; at <= last && octets.size() - at >= headerSize; ++at)
        if (const auto frame = frameAt(octets, at); frame && isFollowed(octets, *frame))
            return frame;
    return std::nullopt;
}

} // namespace cordboard::media
