#include "policy/opening_cache.h"

#include <limits>

namespace cordboard::policy {

namespace {

constexpr qsizetype mostKnown = 1000;

} // namespace

Opening OpeningCache::at(const WeekHours &hours, const QList<QByteArray> &zones, qint64 nowUs)
{
    const std::pair key{&hours, zones.join(' ')};
    const auto found = m_known.constFind(key);
    if (found != m_known.constEnd() && nowUs >= found->fromUs && nowUs < found->untilUs) {
        Opening opening = found->opening;
        if (opening.openNow)
            opening.opensUs = nowUs;
        return opening;
    }
    QList<QTimeZone> places;
    for (const QByteArray &zone : zones)
        places.append(QTimeZone(zone));
    const Opening opening = openingOf(hours, places, nowUs);
    if (m_known.size() >= mostKnown)
        m_known.clear();
    const qint64 next = opening.openNow ? opening.closesUs : opening.opensUs;
    // What has no end within the days that were looked at is looked at again after one.
    constexpr qint64 dayUs = qint64(24) * 3600 * 1'000'000;
    m_known.insert(key, {opening, nowUs, next > 0 ? next : nowUs + dayUs});
    return opening;
}

} // namespace cordboard::policy
