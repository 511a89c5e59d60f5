#include "later_choices.h"

#include "ui/common/paint.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace cordboard::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::ui::SendMenu)
};

const QTime theirMorning(8, 0);
const QTime ourMorning(9, 0);

QTimeZone zoneOf(const QByteArray &id)
{
    const QTimeZone zone(id);
    return !id.isEmpty() && zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

qint64 toUs(const QDateTime &time)
{
    return time.toMSecsSinceEpoch() * 1000;
}

} // namespace

QString clockWords(qint64 us, const QByteArray &zone, const QLocale &locale)
{
    const QTime time = QDateTime::fromMSecsSinceEpoch(us / 1000, zoneOf(zone)).time();
    // The C locale, usual on a bare machine, would add the seconds.
    return locale.language() == QLocale::C ? time.toString(QStringLiteral("HH:mm"))
                                           : locale.toString(time, QLocale::ShortFormat);
}

QList<LaterChoice> laterChoices(qint64 nowUs, const QByteArray &zone, const QString &person,
                                const QLocale &locale)
{
    QList<LaterChoice> choices;
    if (!zone.isEmpty() && QTimeZone(zone).isValid()) {
        const QTimeZone theirs(zone);
        const QDate today = QDateTime::fromMSecsSinceEpoch(nowUs / 1000, theirs).date();
        qint64 leaveUs = toUs(QDateTime(today, theirMorning, theirs));
        if (leaveUs <= nowUs)
            leaveUs = toUs(QDateTime(today.addDays(1), theirMorning, theirs));
        const QString time = clockWords(leaveUs, zone, locale);
        choices.append({person.isEmpty() ? Words::tr("At %1 their time").arg(time)
                                         //: %1 a time of day, %2 a name
                                         : Words::tr("At %1 %2's time").arg(time, isolated(person)),
                        {leaveUs, zone, false}});
    }
    const QTimeZone ours = QTimeZone::systemTimeZone();
    const QDate tomorrow = QDateTime::fromMSecsSinceEpoch(nowUs / 1000, ours).date().addDays(1);
    const qint64 leaveUs = toUs(QDateTime(tomorrow, ourMorning, ours));
    choices.append(
        {Words::tr("Tomorrow at %1").arg(clockWords(leaveUs, {}, locale)), {leaveUs, {}, false}});
    return choices;
}

} // namespace cordboard::ui
