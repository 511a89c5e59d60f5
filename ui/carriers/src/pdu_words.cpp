#include "pdu_words.h"

#include "ui/common/paint.h"
#include "ui/common/time_words.h"

#include <QDateTime>
#include <QLocale>

namespace cordboard::ui {

namespace {

constexpr qint64 hourUs = 3'600'000'000;

/// "Sunday 13:30": the day only when it is not today.
QString moment(qint64 us, qint64 nowUs)
{
    const QString time = timeOfDay(us);
    if (dayOf(us) == dayOf(nowUs))
        return time;
    return PduWords::tr("%1 %2", "day and time").arg(listTime(us, nowUs), time);
}

} // namespace

QString pduTime(qint64 us)
{
    return QDateTime::fromMSecsSinceEpoch(us / 1'000).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString pduTook(qint64 us)
{
    const QLocale locale;
    if (us < 0)
        return {};
    if (us >= 10'000'000)
        return PduWords::tr("%1 s").arg(locale.toString(us / 1'000'000));
    if (us >= 1'000'000)
        return PduWords::tr("%1 s").arg(locale.toString(double(us) / 1e6, 'f', 1));
    if (us >= 1'000)
        return PduWords::tr("%1 ms").arg(locale.toString(us / 1'000));
    return PduWords::tr("%1 ms").arg(locale.toString(double(us) / 1e3, 'f', 1));
}

QString pduGap(qint64 beforeUs, qint64 us)
{
    const qint64 hours = (us - beforeUs + hourUs / 2) / hourUs;
    return beforeUs > 0 && us - beforeUs >= hourUs ? PduWords::tr("+%1 h").arg(hours) : QString();
}

QString messageWords(const ChatMessage &message, const QString &person)
{
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(message.createdUs / 1'000);
    const QString day = QLocale().toString(when.date(), PduWords::tr("d MMM", "day and month"));
    return PduWords::tr("message: %1, %2 %3")
        .arg(isolated(oneLine(person.left(40))), day, timeOfDay(message.createdUs));
}

RecordingWords recordingWords(const PduRecording &recording, bool revealed, qint64 nowUs)
{
    RecordingWords words;
    const QString privacy = revealed
                                ? PduWords::tr("Numbers and texts are shown, in the file too.")
                                : PduWords::tr("Numbers and texts are hidden, in the file too.");
    if (recording.on) {
        words.lead = PduWords::tr("Recording since %1.").arg(moment(recording.sinceUs, nowUs));
        words.rest =
            PduWords::tr("%1 Stops by itself at %2.").arg(privacy, timeOfDay(recording.untilUs));
    } else {
        words.lead = PduWords::tr("Recorded from %1 to %2.")
                         .arg(moment(recording.sinceUs, nowUs), timeOfDay(recording.untilUs));
        words.rest = privacy;
    }
    if (recording.dropped > 0)
        words.rest += QLatin1Char(' ') + PduWords::tr("%n older PDU(s) had to make room.", nullptr,
                                                      int(recording.dropped));
    return words;
}

} // namespace cordboard::ui
