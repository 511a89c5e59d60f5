#include "model/policy_reason.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace cordboard {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::PolicyReason)
};

/// "key=value" pairs, split at spaces; the last key takes the rest, so that a word may have spaces.
QString field(const QString &detail, QLatin1String key, bool rest = false)
{
    const QString start = key + QLatin1Char('=');
    qsizetype from = 0;
    if (!detail.startsWith(start)) {
        from = detail.indexOf(QLatin1Char(' ') + start);
        if (from < 0)
            return {};
        ++from;
    }
    from += start.size();
    const qsizetype end = rest ? -1 : detail.indexOf(QLatin1Char(' '), from);
    return detail.mid(from, end < 0 ? -1 : end - from);
}

QString isolatedName(const QString &name)
{
    return QChar(0x2068) + name + QChar(0x2069);
}

QString clockAt(qint64 us, const QTimeZone &zone, const QLocale &locale)
{
    const QTime time = QDateTime::fromMSecsSinceEpoch(us / 1000, zone).time();
    // The C locale, usual on a bare machine, would add the seconds.
    return locale.language() == QLocale::C ? time.toString(QStringLiteral("HH:mm"))
                                           : locale.toString(time, QLocale::ShortFormat);
}

QString placeOfZone(const QByteArray &zone)
{
    return QString::fromLatin1(zone)
        .section(QLatin1Char('/'), -1)
        .replace(QLatin1Char('_'), QLatin1Char(' '));
}

QString optedOutWords(const Reason &reason, const ReasonContext &context)
{
    const qint64 since = field(reason.detail, QLatin1String("since")).toLongLong();
    if (context.person.isEmpty() || since <= 0)
        return reasonSentence(reason);
    return Words::tr("%1 opted out on %2. Nothing was sent.")
        .arg(isolatedName(context.person), dayWords(since, context.nowUs, context.locale));
}

QString lastingWords(const QuietDetail &quiet, const ReasonContext &context, const QString &who,
                     const QString &leaves)
{
    if (quiet.assumed)
        return Words::tr("Leaves at %1 by the clock in %2: where %3 lives is not known.")
            .arg(leaves, placeOfZone(quiet.zone), who);
    return context.person.isEmpty() ? Words::tr("Leaves at %1 their time.").arg(leaves)
                                    : Words::tr("Leaves at %1 %2's time.").arg(leaves, who);
}

QString quietWords(const Reason &reason, const ReasonContext &context)
{
    const QuietDetail quiet = quietDetail(reason);
    const QTimeZone zone(quiet.zone);
    if (!zone.isValid())
        return reasonSentence(reason);
    const QString now = clockAt(context.nowUs, zone, context.locale);
    const QString then = clockAt(quiet.untilUs, zone, context.locale);
    const QString leaves = opensAt(reason, context);
    const QString who =
        context.person.isEmpty() ? Words::tr("this person") : isolatedName(context.person);
    if (quiet.untilUs == 0) {
        return Words::tr("It is %1 for %2, and the message may not wait long enough. "
                         "Nothing was sent.")
            .arg(now, who);
    }
    const QString place = placeOfZone(quiet.zone);
    if (quiet.untilUs <= context.nowUs)
        return quiet.assumed ? Words::tr("It waited until %1 in %2.").arg(then, place)
                             : Words::tr("It waited until %1 for %2.").arg(then, who);
    if (context.lasting)
        return lastingWords(quiet, context, who, leaves);
    if (quiet.assumed) {
        return Words::tr("Where %1 lives is not known, so the clock in %2 counts: it is %3. "
                         "It leaves at %4 there.")
            .arg(who, place, now, leaves);
    }
    if (context.person.isEmpty())
        return Words::tr("It is %1 for this person. It leaves at %2 their time.").arg(now, leaves);
    return Words::tr("It is %1 for %2. It leaves at %3 %2's time.").arg(now, who, leaves);
}

QString scheduledWords(const Reason &reason, const ReasonContext &context)
{
    const ScheduleDetail plan = scheduleDetail(reason);
    if (plan.untilUs <= context.nowUs)
        return plan.untilUs == 0 ? reasonSentence(reason)
                                 : Words::tr("Its time has come. It leaves in its turn.");
    if (plan.undo)
        return Words::tr("It leaves in a moment and can be taken back until then.");
    const QString who =
        context.person.isEmpty() ? Words::tr("this person") : isolatedName(context.person);
    const QString when = leavesWords(plan.untilUs, plan.zone, context.nowUs, context.locale);
    //: %1 "tomorrow at 08:00"
    QString words = plan.zone.isEmpty() ? Words::tr("Leaves %1.").arg(when)
                                        //: %1 "tomorrow at 08:00", %2 a name
                                        : Words::tr("Leaves %1, %2's time.").arg(when, who);
    if (plan.unlessReply)
        words += QLatin1Char(' ') + Words::tr("Taken back if %1 writes first.").arg(who);
    return words;
}

QString countryName(const QString &region)
{
    return QLocale::territoryToString(QLocale::codeToTerritory(region));
}

QString countryNames(const QString &regions)
{
    QStringList names;
    for (const QString &region : regions.split(QLatin1Char(','))) {
        const QString name = countryName(region);
        names.append(name.isEmpty() ? region : name);
    }
    return names.join(QStringLiteral(", "));
}

QString senderWords(const Reason &reason)
{
    const QString region = field(reason.detail, QLatin1String("region"));
    const QString country = countryName(region);
    const QString only = field(reason.detail, QLatin1String("countries"));
    if (!only.isEmpty() && country.isEmpty()) {
        return Words::tr("This number may text %1 only, and where the other one is at home is not "
                         "known. Choose another of your numbers.")
            .arg(countryNames(only));
    }
    if (!only.isEmpty()) {
        return Words::tr("This number may text %1 only, and this one is in %2. Choose another of "
                         "your numbers.")
            .arg(countryNames(only), country);
    }
    if (region.isEmpty() || country.isEmpty())
        return reasonSentence(reason);
    return Words::tr("%1 takes no names as senders. Choose one of your numbers.").arg(country);
}

struct Spending
{
    QString sum; ///< "9,000.00 EUR"; empty: not said
    QString carrier;
    bool day = false;
};

Spending spendingOf(const Reason &reason, const QLocale &locale)
{
    const qint64 micros = field(reason.detail, QLatin1String("limit")).toLongLong();
    if (micros <= 0)
        return {};
    const QString currency = field(reason.detail, QLatin1String("currency"));
    QString sum = locale.toString(double(micros) / 1e6, 'f', 2);
    if (!currency.isEmpty())
        sum += QChar(QChar::Nbsp) + currency;
    return {sum, field(reason.detail, QLatin1String("carrier"), true),
            field(reason.detail, QLatin1String("period")) == QLatin1String("day")};
}

QString spendingWords(const Reason &reason, const ReasonContext &context)
{
    const auto [sum, carrier, day] = spendingOf(reason, context.locale);
    if (sum.isEmpty())
        return reasonSentence(reason);
    if (carrier.isEmpty()) {
        return day ? Words::tr("This would go over the limit of %1 for today. Nothing was sent. "
                               "Raise it in Settings, Rules, or wait until tomorrow.")
                         .arg(sum)
                   : Words::tr("This would go over the limit of %1 for this month. Nothing was "
                               "sent. Raise it in Settings, Rules, or wait for the next month.")
                         .arg(sum);
    }
    return day ? Words::tr("This would go over the limit of %1 for today at %2. Nothing was sent. "
                           "Raise it in Settings, Rules, or wait until tomorrow.")
                     .arg(sum, isolatedName(carrier))
               : Words::tr("This would go over the limit of %1 for this month at %2. Nothing was "
                           "sent. Raise it in Settings, Rules, or wait for the next month.")
                     .arg(sum, isolatedName(carrier));
}

} // namespace

Reason optedOutReason(qint64 sinceUs, const QString &word)
{
    return {ReasonCode::OptedOut, QStringLiteral("since=%1 word=%2").arg(sinceUs).arg(word)};
}

Reason quietReason(const QuietDetail &detail)
{
    return {ReasonCode::QuietHours, QStringLiteral("until=%1 zone=%2 assumed=%3")
                                        .arg(detail.untilUs)
                                        .arg(QString::fromLatin1(detail.zone))
                                        .arg(detail.assumed ? 1 : 0)};
}

QuietDetail quietDetail(const Reason &reason)
{
    return {field(reason.detail, QLatin1String("until")).toLongLong(),
            field(reason.detail, QLatin1String("zone")).toLatin1(),
            field(reason.detail, QLatin1String("assumed")) == QLatin1String("1")};
}

Reason scheduledReason(const ScheduleDetail &detail)
{
    QString words = QStringLiteral("until=%1").arg(detail.untilUs);
    if (!detail.zone.isEmpty())
        words += QStringLiteral(" zone=") + QString::fromLatin1(detail.zone);
    if (detail.undo)
        words += QStringLiteral(" undo=1");
    if (detail.unlessReply)
        words += QStringLiteral(" unless=reply");
    return {ReasonCode::Scheduled, words};
}

ScheduleDetail scheduleDetail(const Reason &reason)
{
    if (reason.code != ReasonCode::Scheduled)
        return {};
    return {field(reason.detail, QLatin1String("until")).toLongLong(),
            field(reason.detail, QLatin1String("zone")).toLatin1(),
            field(reason.detail, QLatin1String("undo")) == QLatin1String("1"),
            field(reason.detail, QLatin1String("unless")) == QLatin1String("reply")};
}

QString leavesWords(qint64 untilUs, const QByteArray &zone, qint64 nowUs, const QLocale &locale)
{
    const QTimeZone chosen(zone);
    const QTimeZone clock =
        !zone.isEmpty() && chosen.isValid() ? chosen : QTimeZone::systemTimeZone();
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowUs / 1000, clock).date();
    const QDate day = QDateTime::fromMSecsSinceEpoch(untilUs / 1000, clock).date();
    const QString time = clockAt(untilUs, clock, locale);
    const qint64 away = today.daysTo(day);
    if (away <= 0)
        return Words::tr("at %1").arg(time);
    if (away == 1)
        return Words::tr("tomorrow at %1").arg(time);
    //: a weekday, or a day of the year
    const QString name =
        away < 7 ? locale.toString(day, QStringLiteral("dddd")) : dayWords(untilUs, nowUs, locale);
    //: %1 a day, %2 a time of day
    return Words::tr("on %1 at %2").arg(name, time);
}

Reason senderReason(const QString &region)
{
    return {ReasonCode::SenderNotAllowed, QStringLiteral("region=%1").arg(region)};
}

Reason senderCountryReason(const QString &region, const QStringList &countries)
{
    return {ReasonCode::SenderNotAllowed,
            QStringLiteral("region=%1 countries=%2").arg(region, countries.join(QLatin1Char(',')))};
}

Reason spendingReason(const QString &period, qint64 micros, const QString &carrier,
                      const QString &currency)
{
    return {ReasonCode::SpendingLimit, QStringLiteral("period=%1 limit=%2 currency=%3 carrier=%4")
                                           .arg(period)
                                           .arg(micros)
                                           .arg(currency, carrier)};
}

QString spendingAhead(const Reason &reason, const QLocale &locale)
{
    const auto [sum, carrier, day] = spendingOf(reason, locale);
    if (sum.isEmpty())
        return reasonSentence(reason);
    if (carrier.isEmpty()) {
        return day ? Words::tr("This text would go over the limit of %1 for today. Raise it in "
                               "Settings, Rules, or wait until tomorrow.")
                         .arg(sum)
                   : Words::tr("This text would go over the limit of %1 for this month. Raise it "
                               "in Settings, Rules, or wait for the next month.")
                         .arg(sum);
    }
    return day ? Words::tr("This text would go over the limit of %1 for today at %2. Raise it in "
                           "Settings, Rules, or wait until tomorrow.")
                     .arg(sum, isolatedName(carrier))
               : Words::tr("This text would go over the limit of %1 for this month at %2. Raise "
                           "it in Settings, Rules, or wait for the next month.")
                     .arg(sum, isolatedName(carrier));
}

QString opensAt(const Reason &reason, const ReasonContext &context)
{
    const QuietDetail quiet = quietDetail(reason);
    const QTimeZone zone(quiet.zone);
    if (reason.code != ReasonCode::QuietHours || !zone.isValid() || quiet.untilUs <= context.nowUs)
        return {};
    // Later than tomorrow morning needs its day.
    const QDate today = QDateTime::fromMSecsSinceEpoch(context.nowUs / 1000, zone).date();
    const QDate day = QDateTime::fromMSecsSinceEpoch(quiet.untilUs / 1000, zone).date();
    const QString then = clockAt(quiet.untilUs, zone, context.locale);
    return today.daysTo(day) > 1
               ? Words::tr("%1 on %2")
                     .arg(then, context.locale.toString(day, QStringLiteral("dddd")))
               : then;
}

QString senderWarning(const Reason &reason)
{
    const QString region = field(reason.detail, QLatin1String("region"));
    const QString country = countryName(region);
    return Words::tr("%1 takes names as senders only when they are registered. Others are replaced "
                     "or lost.")
        .arg(country.isEmpty() ? region : country);
}

QString dayWords(qint64 us, qint64 nowUs, const QLocale &locale)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(us / 1000).date();
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowUs / 1000).date();
    //: a day without its year
    const QString format =
        day.year() == today.year() ? Words::tr("d MMMM") : Words::tr("d MMMM yyyy");
    return locale.toString(day, format);
}

QString reasonSentence(const Reason &reason, const QString &carrier, const ReasonContext &context)
{
    switch (reason.code) {
    case ReasonCode::OptedOut:
        return optedOutWords(reason, context);
    case ReasonCode::QuietHours:
        return quietWords(reason, context);
    case ReasonCode::Scheduled:
        return scheduledWords(reason, context);
    case ReasonCode::RepliedFirst:
        return context.person.isEmpty() ? reasonSentence(reason)
                                        : Words::tr("%1 wrote first, so it was not sent.")
                                              .arg(isolatedName(context.person));
    case ReasonCode::SenderNotAllowed:
        return senderWords(reason);
    case ReasonCode::SpendingLimit:
        return spendingWords(reason, context);
    default:
        return reasonSentence(reason, carrier);
    }
}

} // namespace cordboard
