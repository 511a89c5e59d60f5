#pragma once

#include <QList>
#include <QLocale>
#include <QString>
#include <QTimeZone>

namespace cordboard::ui {

/// One line of the snooze menu.
struct SnoozeTime
{
    QString words; ///< "Tomorrow 09:00"
    qint64 us = 0;
};

/// What the menu offers at this moment: later today, tomorrow, Monday. What is over, or the same as
/// another line, is left out.
QList<SnoozeTime> snoozeTimes(qint64 nowUs, const QLocale &locale = {},
                              const QTimeZone &zone = QTimeZone::systemTimeZone());

/// "16:00", "09:00 tomorrow", "09:00 on Monday 30 November".
QString snoozeWords(qint64 untilUs, qint64 nowUs, const QLocale &locale = {},
                    const QTimeZone &zone = QTimeZone::systemTimeZone());

} // namespace cordboard::ui
