#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "model/storage_figures.h"

#include <QFuture>
#include <QHash>
#include <QList>

#include <array>

namespace cordboard::engine {

/// What went over the line of one carrier since this program started.
struct LineCounts
{
    enum Submit { Accepted, Postponed, Throttled, Refused, SetupFault, Lost, NotSent };
    enum Receipt { Delivered, Failed, Intermediate, Inconclusive };
    /// Stands for all further ones when a carrier uses more than `mostStatuses`.
    static constexpr quint32 otherStatus = 0xFFFFFFFF;
    static constexpr int mostStatuses = 64;

    CarrierId carrier;
    std::array<quint64, 7> submits{};   ///< parts, by Submit
    std::array<quint64, 4> receipts{};  ///< by Receipt
    QHash<quint32, quint64> refusals{}; ///< by command_status, other than ESME_ROK
    quint64 received = 0;               ///< parts from phones
    quint64 connectionsEnded = 0;
};

/// What waits to leave, and what is in its way.
struct QueueFigures
{
    qint64 unrouted = 0; ///< messages to one person that no route covers
    /// When the oldest of those that may leave at this moment was accepted; 0: none waits.
    qint64 oldestUs = 0;
    /// The same by carrier; those for which none waits are not there.
    QHash<CarrierId, qint64> oldestByCarrierUs = {};
    /// Why links to pictures lead nowhere, a sentence; empty: they lead somewhere.
    QString linksTrouble = {};
};

/// Figures for those who watch over the program. Any thread.
class Gauges
{
public:
    virtual ~Gauges() = default;

    /// From memory: never waits.
    virtual QList<LineCounts> lines() = 0;

    /// Asks the thread that writes, so that a failure says why nothing can be accepted now. Asked
    /// however often, it is looked up once a second.
    virtual QFuture<Result<QueueFigures>> queue() = 0;

    virtual QFuture<Result<StorageFigures>> storage() = 0;

    /// A command_status as a sentence, translated.
    virtual QString statusWords(quint32 status) const = 0;
};

} // namespace cordboard::engine
