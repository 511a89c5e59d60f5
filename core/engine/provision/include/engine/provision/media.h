#pragma once

#include "model/media_link.h"

#include <QString>

namespace cordboard::provision {

/// Where people who follow a link find pictures and files. The section "media" of the file: the
/// address is of this computer, the rest is kept for the team.
struct ProvisionMedia
{
    QString host; ///< an address without brackets, or "localhost"
    quint16 port = 0;
    MediaLinkSetup links;
};

} // namespace cordboard::provision
