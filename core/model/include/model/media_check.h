#pragma once

#include <QString>

namespace cordboard {

/// How pictures and files are checked for viruses, for a whole team.
struct MediaCheckSetup
{
    bool isOn = false;
    QString clamd;              ///< "/run/clamav/clamd.ctl" or "127.0.0.1:3310"
    bool keepsUnchecked = true; ///< what could not be checked stays closed
    int timeoutMs = 30'000;     ///< for one file

    bool isReady() const { return isOn && !clamd.isEmpty(); }
    friend bool operator==(const MediaCheckSetup &, const MediaCheckSetup &) = default;
};

} // namespace cordboard
