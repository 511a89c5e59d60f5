#pragma once

#include "ui/composer/send_time.h"

#include <QList>
#include <QLocale>
#include <QString>

namespace cordboard::ui {

/// A time that people often mean.
struct LaterChoice
{
    QString words; ///< "At 08:00 Mara's time"
    SendTime when;
};

/// The next 08:00 by their clock, when `zone` is known, and 09:00 of tomorrow by this computer's.
QList<LaterChoice> laterChoices(qint64 nowUs, const QByteArray &zone, const QString &person,
                                const QLocale &locale);

/// That time of day by the clock of a zone; empty: this computer's.
QString clockWords(qint64 us, const QByteArray &zone, const QLocale &locale);

} // namespace cordboard::ui
