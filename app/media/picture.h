#pragma once

#include "media/helper_protocol.h"

#include <QByteArray>
#include <QSize>

namespace cordboard::media_program {

/// What becomes of one job.
struct Made
{
    media::HelperOutcome outcome = media::HelperOutcome::NoPicture;
    QSize picture; ///< of the original, upright
    QSize size;    ///< of what was made
    QByteArray octets;
};

/// Pixels of the picture in `octets`, at most `maxEdge` wide and high, as media::Thumbnail has
/// them.
Made thumbnail(const QByteArray &octets, int maxEdge);

/// A JPEG of it that has at most `maxOctets`.
Made shrink(const QByteArray &octets, quint64 maxOctets);

} // namespace cordboard::media_program
