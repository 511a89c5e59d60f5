#pragma once

#include "model/carrier.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace cordboard::engine {

/// Decides when a line is down for routing: not at the first hiccup, and not up again at the first
/// good second, so that a flapping line does not drag its queue to and fro. Pure; time is given.
///
/// Down after 5 s without a session, at once when a person switched it off. Up again after 10 s of
/// session, doubled for every fall within the last 10 minutes (5 min at most). A line never seen up
/// counts as up for its first 5 s, too.
class LinkJudge
{
public:
    static constexpr qint64 patienceUs = 5'000'000;
    static constexpr qint64 calmUs = 10'000'000;
    static constexpr qint64 longestCalmUs = 300'000'000;
    static constexpr qint64 memoryUs = 600'000'000;

    /// True when the verdict about any line changed.
    bool note(CarrierId carrier, LinkState state, qint64 nowUs);
    void forget(CarrierId carrier);

    /// Time has passed; true as above.
    bool look(qint64 nowUs);

    /// When to look again; 0: nothing is pending.
    qint64 nextLookUs() const;

    QSet<CarrierId> down() const;

private:
    struct Line
    {
        bool down = false;
        bool session = true;      ///< there is one now
        bool switchedOff = false; ///< by a person
        qint64 sinceUs = 0;       ///< of `session`
        QList<qint64> falls;      ///< when it was judged down, within memoryUs
    };

    static qint64 dueUs(const Line &line);
    static bool settle(Line &line, qint64 nowUs);

    QHash<CarrierId, Line> m_lines;
};

} // namespace cordboard::engine
