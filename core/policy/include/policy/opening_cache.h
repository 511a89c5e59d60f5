#pragma once

#include "policy/hours.h"

#include <QHash>

namespace cordboard::policy {

/// Remembers openingOf() until what it said is over: a broadcast asks for the same few zones
/// thousands of times a second, and time zones are slow (40 us). One thread at a time; made for one
/// Rulebook, whose hours are its keys.
class OpeningCache
{
public:
    Opening at(const WeekHours &hours, const QList<QByteArray> &zones, qint64 nowUs);

private:
    struct Known
    {
        Opening opening;
        qint64 fromUs = 0;
        qint64 untilUs = 0;
    };
    QHash<std::pair<const WeekHours *, QByteArray>, Known> m_known;
};

} // namespace cordboard::policy
