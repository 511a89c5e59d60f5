#include "story_words.h"

#include "base/log.h"
#include "model/policy_reason.h"
#include "ui/common/paint.h"

namespace cordboard::ui {

namespace {

/// Puts a value in; at the start of a sentence with a capital letter.
void putIn(QString *text, QLatin1String place, const QString &value)
{
    for (qsizetype at = text->indexOf(place); at >= 0; at = text->indexOf(place, at)) {
        const bool starts = at == 0 || (at > 1 && text->at(at - 2) == QLatin1Char('.'));
        QString shown = value;
        if (starts && !shown.isEmpty())
            shown[0] = shown.at(0).toUpper();
        text->replace(at, place.size(), shown);
        at += shown.size();
    }
}

} // namespace

QString Teller::person() const
{
    return isolated(oneLine(context.person.left(100)));
}

QString Teller::carrier(const QString &name) const
{
    return name.isEmpty() ? Why::tr("the carrier") : isolated(oneLine(name.left(100)));
}

QString Teller::filled(const QString &sentence) const
{
    QString text = sentence;
    putIn(&text, QLatin1String("{person}"), person());
    putIn(&text, QLatin1String("{carrier}"), carrier(story.message.carrier));
    return text;
}

QString Teller::reason(const Reason &why) const
{
    return reasonSentence(why, oneLine(story.message.carrier.left(100)),
                          {oneLine(context.person.left(100)), context.nowUs, context.locale, true});
}

namespace {

WhyView tell(const Teller &teller)
{
    WhyView view;
    writeAnswer(teller, &view);
    const ChatMessage &message = teller.story.message;
    const QString when = whenWords(message.createdUs, teller.context);
    view.about = message.direction == Direction::Outbound
                     ? Why::tr("Message to %1, %2").arg(teller.person(), when)
                     : Why::tr("Message from %1, %2").arg(teller.person(), when);
    writeSteps(teller, &view);
    writeQuestions(teller, &view);
    writeFacts(teller, &view);
    return view;
}

} // namespace

WhyView viewOf(const MessageStory &story, const ReasonTable &table, const WhyContext &context)
{
    WhyView view = tell({story, table, context});
    WhyContext masked = context;
    masked.masked = true;
    if (context.personIsNumber)
        masked.person = maskedNumber(context.person);
    view.plain = plainWords(tell({story, table, masked}));
    return view;
}

} // namespace cordboard::ui
