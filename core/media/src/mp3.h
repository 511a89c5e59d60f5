#pragma once

#include <QByteArrayView>

#include <optional>

namespace cordboard::media {

/// One frame of MPEG 1, 2 or 2.5 Layer III (ISO/IEC 11172-3, 2.4.2.3).
struct Mp3Frame
{
    qsizetype at = 0;     ///< offset of its header in the file
    qsizetype octets = 0; ///< with its header
    int bitRate = 0;      ///< per second
    int sampleRate = 0;   ///< per second
    int samples = 0;      ///< in this frame
    int sideInfo = 0;     ///< octets between header and data
};

/// The first frame, behind an ID3v2 tag if there is one. Nothing when the octets are no MP3: a
/// frame must lie whole in them and be followed by another one, or by the end.
std::optional<Mp3Frame> firstMp3Frame(QByteArrayView octets);

} // namespace cordboard::media
