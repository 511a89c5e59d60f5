#include "ui/transcript/transcript.h"

#include "phone/number.h"
#include "ui/bridge/thread_words.h"
#include "ui/common/state_look.h"
#include "ui/common/time_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <numeric>

namespace cordboard::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::Transcript)
};

QDateTime timeOf(qint64 us, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(us / 1000, zone);
}

QString stateOf(const ChatMessage &message)
{
    if (message.direction == Direction::Inbound)
        return {};
    const QString word = lookOf(message.state, message.reason.code).word;
    const QString why =
        message.state == TargetState::Failed || message.state == TargetState::Expired
            ? reasonSentence(message.reason, message.carrier)
            : QString();
    return why.isEmpty() ? word : QStringLiteral("%1: %2").arg(word, why);
}

Transcript::Entry entryOf(const Conversation &thread, const ChatMessage &message,
                          const QLocale &locale, const QTimeZone &zone)
{
    Transcript::Entry entry;
    entry.isOurs = message.direction == Direction::Outbound;
    entry.time = timeOfDay(message.createdUs, locale, zone);
    entry.text = message.text;
    entry.state = stateOf(message);
    entry.hasFailed = message.state == TargetState::Failed || message.state == TargetState::Expired;
    if (!entry.isOurs)
        entry.who = threadName(thread);
    else
        entry.who = message.author.isEmpty() ? Words::tr("A program") : message.author;
    return entry;
}

} // namespace

int Transcript::count() const
{
    return std::accumulate(days.cbegin(), days.cend(), 0,
                           [](int sum, const Day &day) { return sum + int(day.entries.size()); });
}

Transcript transcriptOf(const Conversation &thread, const QList<ChatMessage> &rows, bool isCut,
                        qint64 nowUs, const QLocale &locale, const QTimeZone &zone)
{
    Transcript sheet;
    sheet.title = Words::tr("Conversation with %1").arg(threadName(thread));
    sheet.under = Words::tr("%1 with our number %2")
                      .arg(phone::display(thread.peerNumber), phone::display(thread.ourNumber));
    if (isCut)
        sheet.note = Words::tr("The latest %1 messages; earlier ones are not on this sheet.")
                         .arg(locale.toString(rows.size()));
    sheet.made = locale.toString(timeOf(nowUs, zone), QLocale::ShortFormat);
    QDate day;
    for (const ChatMessage &message : rows) {
        const QDate date = dayOf(message.createdUs, zone);
        if (date != day)
            sheet.days.append({locale.toString(date, QLocale::LongFormat), {}});
        day = date;
        sheet.days.last().entries.append(entryOf(thread, message, locale, zone));
    }
    return sheet;
}

QString transcriptFileName(const Conversation &thread, qint64 nowUs)
{
    static const QRegularExpression unfit(QStringLiteral("[\\x00-\\x1f/\\\\:*?\"<>|]+"));
    QString name = threadName(thread);
    // What turns the direction of a line would show "exe.pdf" for "fdp.exe".
    name.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    name = name.replace(unfit, QStringLiteral(" ")).simplified().left(80);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    const QString date = timeOf(nowUs, QTimeZone::systemTimeZone()).date().toString(Qt::ISODate);
    return QStringLiteral("%1 %2.pdf").arg(name.isEmpty() ? thread.peerNumber : name, date);
}

} // namespace cordboard::ui
