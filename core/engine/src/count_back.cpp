#include "count_back.h"

#include "store/cuts.h"
#include "store/routing.h"

#include <utility>

namespace cordboard::engine {

namespace {

/// No byte of it left. What the carrier refused for now did, as far as its own day is concerned.
bool neverLeft(const store::AttemptEnd &end)
{
    return end.event == TargetEvent::RefusedForNow && end.commandStatus == 0;
}

} // namespace

Result<void> countBack(store::Connection &connection, CarrierId carrier,
                       const QList<store::AttemptEnd> &ends)
{
    QHash<std::pair<QString, qint64>, int> ofNumbers;
    for (const store::AttemptEnd &end : ends) {
        if (end.attemptBurnt)
            continue;
        const auto start = store::Outbox(connection).startOf(end.attempt);
        if (!start)
            return forward(start);
        if (start->startedUs == 0)
            continue;
        ++ofNumbers[{start->source, store::Senders::dayOf(start->startedUs)}];
        if (!neverLeft(end))
            continue;
        if (auto back = store::Cuts(connection).uncountPart(carrier, start->startedUs); !back)
            return back;
    }
    for (auto it = ofNumbers.constBegin(); it != ofNumbers.constEnd(); ++it) {
        const auto &[number, day] = it.key();
        if (auto back = store::Senders(connection).count(number, day, -it.value()); !back)
            return back;
    }
    return {};
}

} // namespace cordboard::engine
