#pragma once

#include <QLocale>
#include <QString>

namespace cordboard::ui {

/// "13:32 in Denver" for a number whose time zone is known, or was `chosen`; else nothing.
QString theirClock(const QString &number, const QByteArray &chosen, qint64 nowUs,
                   const QLocale &locale);

/// "13:32, Denver", for a table of details.
QString theirClockRow(const QString &number, const QByteArray &chosen, qint64 nowUs,
                      const QLocale &locale);

} // namespace cordboard::ui
