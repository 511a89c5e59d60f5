#include "zone_choice.h"

#include "ui/common/time_words.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace cordboard::ui {

namespace {

constexpr qsizetype mostZones = 60;

// Gives lupdate and the strings of this file one context.
struct ZoneWords
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::ZoneWords)
};

} // namespace

QList<ChoicePopup::Row> zonesLike(const QString &typed, qint64 nowUs, const QLocale &locale)
{
    QList<ChoicePopup::Row> rows;
    if (typed.isEmpty())
        rows.append({ZoneWords::tr("As the number tells"), {}, QByteArray()});
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const QString name = QString::fromLatin1(id).replace(u'_', u' ');
        // Places only: "EST5EDT" and "Etc/GMT+3" are nobody's.
        if (!name.contains(u'/') || name.startsWith(QLatin1String("Etc/")) ||
            !name.contains(typed, Qt::CaseInsensitive))
            continue;
        rows.append({name, timeOfDay(nowUs, locale, QTimeZone(id)), id});
        if (rows.size() > mostZones)
            break;
    }
    return rows;
}

} // namespace cordboard::ui
