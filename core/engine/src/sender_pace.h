#pragma once

#include "model/routing.h"

#include <QHash>
#include <QMutex>

#include <deque>
#include <memory>

namespace cordboard::engine {

/// At most `limit` parts within any `windowUs`. A sliding window: strict, and a burst may use it up
/// at once. Pure; time is given and does not go back.
class SlidingLimit
{
public:
    explicit SlidingLimit(qint64 windowUs)
        : m_windowUs(windowUs)
    {}

    /// 0 when `parts` may leave now, else when they may. A message of more parts than the limit
    /// leaves when nothing else did within the window. `ahead` parts are waiting for the same and
    /// go first.
    qint64 opensUs(int limit, int parts, qint64 ahead, qint64 nowUs);
    void count(int parts, qint64 nowUs);
    /// What was counted at `atUs` did not leave after all. Nothing when that is long ago.
    void takeBack(int parts, qint64 atUs);

private:
    struct Left
    {
        qint64 fromUs = 0;
        qint64 atUs = 0; ///< the latest of them
        int parts = 0;
    };

    void forget(qint64 nowUs);

    const qint64 m_windowUs;
    std::deque<Left> m_left;
    qint64 m_sum = 0;
};

/// What one claim has counted, so that it can be undone when its transaction is.
struct PaceEntry
{
    QString number;
    int parts = 0;
    qint64 atUs = 0;
};

/// What left from each number within the last second and minute. Kept in memory: after a restart a
/// minute begins anew; the day is counted in the store. Thread-safe.
class SenderPace
{
public:
    /// When `parts` may leave from that number; 0: now. Counts nothing. `ahead`: parts of this
    /// number that the same claim lets go or has put off already.
    qint64 opensUs(const Sender &sender, int parts, qint64 ahead, qint64 nowUs);

    /// They leave. True when that number has a limit to count for.
    bool count(const Sender &sender, int parts, qint64 nowUs);

    /// The claim that counted them was not stored.
    void takeBack(const QList<PaceEntry> &entries);

private:
    struct Windows
    {
        SlidingLimit second{1'000'000};
        SlidingLimit minute{60'000'000};
    };

    Windows &windowsOf(const QString &number);

    QMutex m_mutex;
    QHash<QString, std::shared_ptr<Windows>> m_windows;
};

} // namespace cordboard::engine
