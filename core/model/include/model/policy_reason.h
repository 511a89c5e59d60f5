#pragma once

#include "model/reason.h"

#include <QByteArray>
#include <QLocale>
#include <QString>
#include <QStringList>

namespace cordboard {

// Reasons of our own rules carry figures in their detail. It is written and read here only.

/// For OptedOut: "since=<µs> word=STOP".
Reason optedOutReason(qint64 sinceUs, const QString &word);

/// For QuietHours: until when it is held, and by whose clock. `assumed`: the person could not be
/// placed, the zone is our sender's.
struct QuietDetail
{
    qint64 untilUs = 0; ///< 0: there is no hour within its validity
    QByteArray zone;
    bool assumed = false;
};
Reason quietReason(const QuietDetail &detail);
QuietDetail quietDetail(const Reason &reason);

/// For Scheduled: until when its author wanted it to wait, and by whose clock (empty: this
/// computer's).
struct ScheduleDetail
{
    qint64 untilUs = 0;
    QByteArray zone;
    bool undo = false;        ///< only so long that it can be taken back
    bool unlessReply = false; ///< it is taken back when the person writes first
};
Reason scheduledReason(const ScheduleDetail &detail);
ScheduleDetail scheduleDetail(const Reason &reason);

/// When such a message leaves, in the middle of a sentence: "at 14:00", "tomorrow at 08:00", "on
/// Monday at 09:00", by the clock of `zone` (empty: this computer's).
QString leavesWords(qint64 untilUs, const QByteArray &zone, qint64 nowUs, const QLocale &locale);

/// For SenderNotAllowed: the country (ISO 3166).
Reason senderReason(const QString &region);

/// For SenderNotAllowed: the sender may text numbers of `countries` only, and this one is of
/// `region` (ISO 3166; empty: not known).
Reason senderCountryReason(const QString &region, const QStringList &countries);

/// For SpendingLimit: "day" or "month", the limit in millionths, and the carrier's name or "".
Reason spendingReason(const QString &period, qint64 micros, const QString &carrier,
                      const QString &currency);

/// The sentence of such a reason with the person's name in it: "Mara opted out on 12 March. Nothing
/// was sent.", "It is 22:40 for Mara. It leaves at 08:00 Mara's time." (look, section 13). For
/// other codes that of reasonSentence(). `person` is shown isolated; empty: "this person".
struct ReasonContext
{
    QString person;
    qint64 nowUs = 0;
    QLocale locale;
    bool lasting = false; ///< it stays on the screen: without the time of now
};
QString reasonSentence(const Reason &reason, const QString &carrier, const ReasonContext &context);

/// When what is held for quiet hours leaves, by the person's clock: "08:00", "08:00 on Monday".
/// Empty for other reasons and when the time has come.
QString opensAt(const Reason &reason, const ReasonContext &context);

/// Of a SenderNotAllowed that is only a warning.
QString senderWarning(const Reason &reason);

/// Of a SpendingLimit, before the text is sent.
QString spendingAhead(const Reason &reason, const QLocale &locale);

/// "12 March", with the year when it is another one. By the clock of this computer.
QString dayWords(qint64 us, qint64 nowUs, const QLocale &locale);

} // namespace cordboard
