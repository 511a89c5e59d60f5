#pragma once

#include "model/policy_rules.h"

#include <QDate>
#include <QTimeZone>

#include <optional>

namespace cordboard::policy {

/// Open from `from` to `to`, minutes after midnight; `to` is above 1440 when it ends on the day
/// after. Equal: closed.
struct DayHours
{
    int from = 0;
    int to = 0;

    friend bool operator==(const DayHours &, const DayHours &) = default;
};

/// "08:00-21:00" or empty; nothing when it is neither. The second may be "24:00", or earlier than
/// the first: then it ends on the day after.
std::optional<DayHours> parseHours(const QString &written);

/// Days on which it stays closed, read from "01-01, easter+1"; nothing when it cannot be read.
struct ClosedDays
{
    QList<std::pair<int, int>> fixed; ///< month, day
    QList<int> fromEaster;            ///< days after (or before) Easter Sunday

    bool contains(QDate date) const;
};
std::optional<ClosedDays> parseClosedDays(const QString &written);

/// Easter Sunday of the Gregorian calendar.
QDate easter(int year);

/// A row of the rules, made quick to ask.
struct WeekHours
{
    DayHours weekday;
    DayHours saturday;
    DayHours sunday;
    ClosedDays closed;

    DayHours on(QDate date) const;
    bool alwaysOpen() const;
};
std::optional<WeekHours> parseWeek(const OpenHours &hours);

/// Qt takes an empty id for the zone of this computer.
bool isZone(const QByteArray &id);

/// When it is open in all zones at once.
struct Opening
{
    bool openNow = false;
    qint64 opensUs = 0;  ///< now when it is open; 0: not within the next ten days
    qint64 closesUs = 0; ///< the end of that time; 0: it does not end within the next days
};

/// A clock that is set forward or back opens later and closes earlier rather than the reverse.
/// Zones must be valid and at least one. Pure.
Opening openingOf(const WeekHours &hours, const QList<QTimeZone> &zones, qint64 nowUs);

} // namespace cordboard::policy
