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

} // namespace cordboard::media_program
