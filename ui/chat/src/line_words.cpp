#include "line_words.h"

#include "phone/number.h"
#include "ui/common/paint.h"
#include "ui/common/snooze_times.h"
#include "ui/common/time_words.h"

#include <QCoreApplication>

namespace cordboard::ui {

namespace {

// Gives lupdate and the strings of this file one context.
struct LineWords
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::LineWords)
};

using Kind = ThreadLine::Kind;

/// "at 13:40", "on 20 Nov at 13:40": a thread may lie closed for weeks behind one bubble.
QString when(qint64 us, const LineReader &reader)
{
    const QString time = timeOfDay(us, reader.locale, reader.zone);
    const qint64 ago = dayOf(us, reader.zone).daysTo(dayOf(reader.nowUs, reader.zone));
    if (ago <= 0)
        return LineWords::tr("at %1", "a time").arg(time);
    if (ago == 1)
        return LineWords::tr("yesterday at %1", "a time").arg(time);
    const QString day =
        reader.locale.toString(dayOf(us, reader.zone), LineWords::tr("d MMM", "a date"));
    return LineWords::tr("on %1 at %2", "a day, a time").arg(day, time);
}

QString nameOf(const QUuid &id, const QString &name)
{
    if (!name.isEmpty())
        return isolated(name);
    return id.isNull() ? LineWords::tr("A program") : LineWords::tr("somebody outside Cordboard");
}

QString assigned(const ThreadLine &line, const LineReader &reader)
{
    const QString time = when(line.atUs, reader);
    const QString actor = nameOf(line.actor, line.actorName);
    const QString subject = nameOf(line.subject, line.subjectName);
    if (line.actor == reader.me && !reader.me.isNull())
        return LineWords::tr("You gave this thread to %1 %2", "a name, a time").arg(subject, time);
    if (line.subject == reader.me && !reader.me.isNull())
        return LineWords::tr("%1 gave you this thread %2", "a name, a time").arg(actor, time);
    return LineWords::tr("%1 gave this thread to %2 %3", "a name, a name, a time")
        .arg(actor, subject, time);
}

QString snoozed(const ThreadLine &line, const LineReader &reader, bool mine)
{
    const QString actor = nameOf(line.actor, line.actorName);
    if (line.untilUs == 0) {
        const QString person = isolated(reader.person);
        return mine ? LineWords::tr("Snoozed until %1 replies", "a name").arg(person)
                    : LineWords::tr("%1 snoozed this until %2 replies", "a name, a name")
                          .arg(actor, person);
    }
    const QString end = snoozeWords(line.untilUs, reader.nowUs, reader.locale, reader.zone);
    return mine ? LineWords::tr("Snoozed until %1", "a time").arg(end)
                : LineWords::tr("%1 snoozed this until %2", "a name, a time").arg(actor, end);
}

} // namespace

QString noteHead()
{
    return LineWords::tr("Internal note, only your team sees it");
}

QString noteFooter(const ThreadLine &note, const LineReader &reader)
{
    const bool mine = !reader.me.isNull() && note.actor == reader.me;
    const QString who = mine ? LineWords::tr("You") : nameOf(note.actor, note.actorName);
    QString time = timeOfDay(note.atUs, reader.locale, reader.zone);
    if (dayOf(note.atUs, reader.zone) != dayOf(reader.nowUs, reader.zone))
        time = reader.locale.toString(dayOf(note.atUs, reader.zone),
                                      LineWords::tr("d MMM", "a date")) +
               u' ' + time;
    if (note.replaces > 0)
        time = LineWords::tr("%1, changed", "a time").arg(time);
    return who + QStringLiteral(" · ") + time;
}

QString lineWords(const ThreadLine &line, const LineReader &reader)
{
    const bool mine = !reader.me.isNull() && line.actor == reader.me;
    const QString time = when(line.atUs, reader);
    const QString actor = nameOf(line.actor, line.actorName);
    switch (line.kind) {
    case Kind::Taken:
        return mine ? LineWords::tr("You took this thread %1", "a time").arg(time)
                    : LineWords::tr("%1 took this thread %2", "a name, a time").arg(actor, time);
    case Kind::Assigned:
        return assigned(line, reader);
    case Kind::Released:
        return mine ? LineWords::tr("You gave this thread back %1", "a time").arg(time)
                    : LineWords::tr("%1 gave this thread back %2", "a name, a time")
                          .arg(actor, time);
    case Kind::Snoozed:
        return snoozed(line, reader, mine);
    case Kind::Woken:
        return LineWords::tr("The snooze ended %1", "a time").arg(time);
    case Kind::Answered:
        return LineWords::tr("%1 wrote, this thread is open again", "a name")
            .arg(isolated(reader.person));
    case Kind::Closed:
        return mine ? LineWords::tr("You closed this thread %1", "a time").arg(time)
                    : LineWords::tr("%1 closed this thread %2", "a name, a time").arg(actor, time);
    case Kind::Blocked:
        return mine ? LineWords::tr("You blocked this person %1", "a time").arg(time)
                    : LineWords::tr("%1 blocked this person %2", "a name, a time").arg(actor, time);
    case Kind::Unblocked:
        return mine ? LineWords::tr("You unblocked this person %1", "a time").arg(time)
                    : LineWords::tr("%1 unblocked this person %2", "a name, a time")
                          .arg(actor, time);
    case Kind::Note:
        return LineWords::tr("Internal note, %1: %2", "who and when, a text")
            .arg(noteFooter(line, reader), line.text);
    case Kind::NoteRemoved:
        return {};
    case Kind::Merged:
        return mine ? LineWords::tr("You merged this person with %1 %2", "a number, a time")
                          .arg(isolated(phone::display(line.text)), time)
                    : LineWords::tr("%1 merged this person with %2 %3", "a name, a number, a time")
                          .arg(actor, isolated(phone::display(line.text)), time);
    case Kind::Split:
        return mine ? LineWords::tr("You split this person from %1 %2", "a number, a time")
                          .arg(isolated(phone::display(line.text)), time)
                    : LineWords::tr("%1 split this person from %2 %3", "a name, a number, a time")
                          .arg(actor, isolated(phone::display(line.text)), time);
    case Kind::Reopened:
        break;
    }
    return mine
               ? LineWords::tr("You opened this thread again %1", "a time").arg(time)
               : LineWords::tr("%1 opened this thread again %2", "a name, a time").arg(actor, time);
}

} // namespace cordboard::ui
