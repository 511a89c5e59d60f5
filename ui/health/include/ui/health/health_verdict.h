#pragma once

#include "base/error.h"
#include "engine/face/gauges.h"
#include "model/carrier.h"
#include "ui/common/strip.h"

#include <optional>

namespace cordboard::ui {

/// All that the health of the program is judged by. Values only.
struct HealthFacts
{
    qint64 nowUs = 0;
    std::optional<Error> trouble; ///< why the database does not answer
    engine::QueueFigures queue;
    QList<LinkStatus> links; ///< of carriers that are switched on
    std::optional<StorageFigures> storage;
    QString webhookTrouble; ///< a sentence; empty: there is none

    /// A carrier that answers at all does so within seconds; a minute of silence with something to
    /// send is no slowness any more.
    static constexpr qint64 stillUs = 60'000'000;
    static constexpr qint64 littleRoom = 1'000'000'000; ///< octets
};

/// The one sentence over the page, and what can be done about it at once.
struct HealthVerdict
{
    enum class Act { None, Reconnect, Routes, Webhooks };

    Strip::Kind kind = Strip::Kind::Ok;
    QString lead;
    QString rest;
    Act act = Act::None;
    CarrierId carrier;
    bool nothingMoves = false; ///< the line is up, and what waits does not leave (wishes, row 25)
};

/// How long nothing has come back on a line that is up, is not slowed down, and has something to
/// send that may leave now; 0: not so, or not for `HealthFacts::stillUs` yet.
qint64 stillFor(const HealthFacts &facts, const LinkStatus &link);

/// The worst that is true, in the order in which a person would mend it.
HealthVerdict judge(const HealthFacts &facts);

/// "0 s", "48 s", "4 min", "3 h", "6 days": how long something has waited.
QString waitedWords(qint64 us);
/// The same behind "for" and before "ago": some languages bend it there.
QString waitedForWords(qint64 us);

/// "41 MB", "71 GB"
QString sizeWords(qint64 octets);

} // namespace cordboard::ui
