#include "simulator/agenda.h"

#include <algorithm>
#include <limits>

namespace cordboard::simulator {

Agenda::Agenda(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Agenda::runDue);
}

void Agenda::after(int ms, QObject *context, std::function<void()> work)
{
    const qint64 due = nowMs() + std::max(ms, 0);
    const bool first = m_entries.empty() || due < m_entries.begin()->first;
    m_entries.emplace(due, Entry{context, std::move(work)});
    if (first)
        arm();
}

void Agenda::runDue()
{
    // What is put in while this runs waits for the next turn, so that a chain of zero delays
    // cannot keep the sockets from being read.
    const qint64 now = nowMs();
    std::vector<Entry> due;
    while (!m_entries.empty() && m_entries.begin()->first <= now) {
        due.push_back(std::move(m_entries.begin()->second));
        m_entries.erase(m_entries.begin());
    }
    for (Entry &entry : due) {
        if (entry.context)
            entry.work();
    }
    arm();
}

void Agenda::arm()
{
    if (m_entries.empty())
        return;
    const qint64 wait = std::max<qint64>(m_entries.begin()->first - nowMs(), 0);
    m_timer.start(int(std::min<qint64>(wait, std::numeric_limits<int>::max())));
}

} // namespace cordboard::simulator
