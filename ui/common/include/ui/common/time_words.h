#pragma once

#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace cordboard::ui {

/// Stored times (µs since 1970 UTC) as words for people, in the locale's own forms. Pure; any
/// thread.

/// "14:32"
QString timeOfDay(qint64 us, const QLocale &locale = {},
                  const QTimeZone &zone = QTimeZone::systemTimeZone());

/// For a row of the thread list: "14:32", "Yesterday", "Sunday", "20 Nov", "20 Nov 2025".
QString listTime(qint64 us, qint64 nowUs, const QLocale &locale = {},
                 const QTimeZone &zone = QTimeZone::systemTimeZone());

/// For a chip between messages: "Today", "Yesterday", "Friday 20 November", with the year when it
/// is another.
QString dayChip(qint64 us, qint64 nowUs, const QLocale &locale = {},
                const QTimeZone &zone = QTimeZone::systemTimeZone());

/// The day a time falls on in `zone`.
QDate dayOf(qint64 us, const QTimeZone &zone = QTimeZone::systemTimeZone());

} // namespace cordboard::ui
