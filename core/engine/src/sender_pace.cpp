#include "sender_pace.h"

namespace cordboard::engine {

void SlidingLimit::forget(qint64 nowUs)
{
    while (!m_left.empty() && m_left.front().atUs <= nowUs - m_windowUs) {
        m_sum -= m_left.front().parts;
        m_left.pop_front();
    }
}

qint64 SlidingLimit::opensUs(int limit, int parts, qint64 ahead, qint64 nowUs)
{
    forget(nowUs);
    if (limit <= 0)
        return 0;
    const qint64 before = m_sum + ahead;
    if (before == 0 || before + parts <= limit)
        return 0;
    // Those ahead fill whole windows of their own; what is left over waits for as many of the last
    // window to fall out of it.
    const qint64 excess = before + parts - limit;
    const qint64 windows = (excess - 1) / limit;
    qint64 toLeave = excess - windows * limit;
    qint64 opens = nowUs + m_windowUs;
    for (const Left &left : m_left) {
        toLeave -= left.parts;
        if (toLeave <= 0) {
            opens = left.atUs + m_windowUs;
            break;
        }
    }
    return qMax(opens + windows * m_windowUs, nowUs + 1);
}

void SlidingLimit::count(int parts, qint64 nowUs)
{
    forget(nowUs);
    m_sum += parts;
    // A window of a busy number holds a few hundred entries, not one for each part.
    if (!m_left.empty() && nowUs - m_left.back().fromUs < m_windowUs / 256) {
        m_left.back().parts += parts;
        m_left.back().atUs = nowUs;
    } else {
        m_left.push_back({nowUs, nowUs, parts});
    }
}

void SlidingLimit::takeBack(int parts, qint64 atUs)
{
    for (Left &left : m_left) {
        if (left.fromUs > atUs || left.atUs < atUs)
            continue;
        const int back = qMin(parts, left.parts);
        left.parts -= back;
        m_sum -= back;
        return;
    }
}

qint64 SenderPace::opensUs(const Sender &sender, int parts, qint64 ahead, qint64 nowUs)
{
    const SenderLimits &limits = sender.limits;
    if (limits.perSecond <= 0 && limits.perMinute <= 0)
        return 0;
    const QMutexLocker locker(&m_mutex);
    Windows &windows = windowsOf(sender.number);
    return qMax(windows.second.opensUs(limits.perSecond, parts, ahead, nowUs),
                windows.minute.opensUs(limits.perMinute, parts, ahead, nowUs));
}

bool SenderPace::count(const Sender &sender, int parts, qint64 nowUs)
{
    if (sender.limits.perSecond <= 0 && sender.limits.perMinute <= 0)
        return false;
    const QMutexLocker locker(&m_mutex);
    Windows &windows = windowsOf(sender.number);
    windows.second.count(parts, nowUs);
    windows.minute.count(parts, nowUs);
    return true;
}

void SenderPace::takeBack(const QList<PaceEntry> &entries)
{
    const QMutexLocker locker(&m_mutex);
    for (const PaceEntry &entry : entries) {
        Windows &windows = windowsOf(entry.number);
        windows.second.takeBack(entry.parts, entry.atUs);
        windows.minute.takeBack(entry.parts, entry.atUs);
    }
}

SenderPace::Windows &SenderPace::windowsOf(const QString &number)
{
    auto &windows = m_windows[number];
    if (!windows)
        windows = std::make_shared<Windows>();
    return *windows;
}

} // namespace cordboard::engine
