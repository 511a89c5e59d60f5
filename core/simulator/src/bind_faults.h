#pragma once

#include "frame_splitter.h"

#include <QString>

namespace cordboard::simulator {

/// What a fault does to one bind.
struct BindTwist
{
    enum class Then {
        GoOn,     ///< the bind goes its usual way
        GoOnLate, ///< after 20 s
        Nothing,  ///< it is never answered
        Close,
    };

    QByteArray first; ///< octets that are written before anything else
    Then then = Then::GoOn;
};

/// `sequence` numbers a request of ours, should one be needed.
BindTwist bindTwist(const QString &fault, const Frame &bind, quint32 sequence);

} // namespace cordboard::simulator
