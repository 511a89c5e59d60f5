#pragma once

#include "base/clock.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <map>

namespace cordboard::simulator {

/// What is to be done later, in order of time; things due at the same millisecond keep the order
/// in which they were put in. One timer serves any number of entries. The clock must outlive it;
/// with a replaced clock, advance it and call runDue(). Used in its own thread only.
class Agenda : public QObject
{
    Q_OBJECT

public:
    explicit Agenda(const Clock &clock, QObject *parent = nullptr);

    /// Runs `work` in `ms` milliseconds, unless `context` is gone by then.
    void after(int ms, QObject *context, std::function<void()> work);

    /// Runs what is due now. The own timer calls this.
    void runDue();

    /// Milliseconds of the clock, from an arbitrary start.
    qint64 nowMs() const { return m_clock.monotonicMs(); }
    /// Wall clock in microseconds since 1970.
    qint64 wallUs() const { return m_clock.nowUs(); }

private:
    struct Entry
    {
        QPointer<QObject> context;
        std::function<void()> work;
    };

    void arm();

    const Clock &m_clock;
    std::multimap<qint64, Entry> m_entries;
    QTimer m_timer;
};

} // namespace cordboard::simulator
