#pragma once

#include "base/result.h"
#include "model/media_check.h"

#include <QFuture>
#include <QLatin1String>

namespace cordboard::engine {

/// Detail of the Refused error of what holds a virus, and of the Busy one of what could not be
/// checked.
constexpr QLatin1String mediaInfected("MEDIA_INFECTED");
constexpr QLatin1String mediaUnchecked("MEDIA_UNCHECKED");

/// Pictures and files are asked about at a virus scanner (clamd) before anybody opens them
/// (ADR 39). Lives as long as the engine. Any thread; answers come as futures.
class MediaChecks
{
public:
    virtual ~MediaChecks() = default;

    virtual QFuture<Result<MediaCheckSetup>> setup() = 0;
    /// Kept for the whole team, in force at once. Invalid when the address is none.
    virtual QFuture<Result<void>> setUp(const MediaCheckSetup &setup) = 0;
    /// Asks the scanner at that address what it is: "ClamAV 1.4.6/…". Nothing is kept.
    virtual QFuture<Result<QString>> tryOut(const MediaCheckSetup &setup) = 0;
};

} // namespace cordboard::engine
