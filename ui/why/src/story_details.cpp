#include "story_words.h"

#include "base/log.h"
#include "model/category.h"
#include "ui/common/paint.h"

#include <QDateTime>
#include <QStringList>

namespace cordboard::ui {

namespace {

using End = StoryAttempt::End;
constexpr int mostTries = 40;

/// For people who compare with a carrier's own log: with milliseconds, in UTC.
QString exactTime(qint64 us)
{
    return QDateTime::fromMSecsSinceEpoch(us / 1000, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString number(const QString &written, const WhyContext &context)
{
    return context.masked && written.startsWith(QLatin1Char('+')) ? maskedNumber(written) : written;
}

QString endWord(End end)
{
    switch (end) {
    case End::Underway:
        return Why::tr("on its way");
    case End::Accepted:
        return Why::tr("accepted");
    case End::PutOff:
        return Why::tr("put off");
    case End::Refused:
        return Why::tr("refused");
    case End::Lost:
        return Why::tr("no answer");
    }
    return {};
}

/// "accepted · 0x00000000 · id 7f01a2 · 2026-11-22T12:38:03.112Z, 41 ms"
QString attemptWords(const StoryAttempt &attempt)
{
    QStringList words{attempt.carrier, endWord(attempt.end)};
    if (attempt.commandStatus != 0)
        words += QStringLiteral("0x%1 %2")
                     .arg(attempt.commandStatus, 8, 16, QLatin1Char('0'))
                     .arg(attempt.statusName);
    if (!attempt.carrierMessageId.isEmpty())
        words += QLatin1String("id ") + oneLine(attempt.carrierMessageId.left(70));
    QString when = exactTime(attempt.startedUs);
    if (attempt.endedUs > 0)
        when += QStringLiteral(", %1 ms").arg((attempt.endedUs - attempt.startedUs) / 1000);
    words += when;
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

QString hookWords(const StoryHook &hook)
{
    QStringList words{hook.type, deliveryStateWord(hook.state)};
    if (hook.last.number > 0)
        words += exactTime(hook.last.startedUs);
    return words.join(QStringLiteral(" · "));
}

class Facts
{
public:
    explicit Facts(WhyView *view)
        : m_view(view)
    {}

    void add(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_view->facts.append({name, value});
    }

private:
    WhyView *m_view;
};

int addParts(const MessageStory &story, Facts *facts)
{
    int tries = 0;
    for (const StoryPart &part : story.parts) {
        int its = 0;
        for (const StoryAttempt &attempt : part.attempts) {
            ++its;
            if (++tries <= mostTries)
                facts->add(Why::tr("Part %1, try %2").arg(part.number).arg(its),
                           attemptWords(attempt));
        }
        const QString reason = reasonWord(part.reason.code);
        const QString detail = oneLine(part.reason.detail.left(200));
        if (part.number <= mostTries && (!reason.isEmpty() || !detail.isEmpty()))
            facts->add(Why::tr("Part %1, %2").arg(part.number).arg(toWord(part.state)),
                       reason.isEmpty() || detail.isEmpty()
                           ? reason + detail
                           : reason + QLatin1String(" · ") + detail);
    }
    return tries;
}

} // namespace

void writeFacts(const Teller &teller, WhyView *view)
{
    const MessageStory &story = teller.story;
    const WhyContext &context = teller.context;
    Facts facts(view);
    facts.add(Why::tr("Message id"), story.message.uuid.isNull()
                                         ? QString()
                                         : story.message.uuid.toString(QUuid::WithoutBraces));
    facts.add(Why::tr("Reference"), oneLine(story.reference.left(200)));
    facts.add(Why::tr("From"), number(story.source, context));
    facts.add(Why::tr("To"), number(story.destination, context));
    facts.add(Why::tr("Kind"), categoryWord(story.category));
    facts.add(Why::tr("Carrier"), oneLine(story.message.carrier.left(100)));
    if (story.message.direction == Direction::Outbound)
        facts.add(QStringLiteral("data_coding"), QString::number(story.dataCoding));
    if (story.message.possibleDuplicate)
        facts.add(Why::tr("Marked"), QStringLiteral("possible_duplicate"));
    if (story.expiresUs > 0)
        facts.add(Why::tr("Given up at"), exactTime(story.expiresUs));
    const int tries = addParts(story, &facts);
    for (const StoryHook &hook : story.hooks)
        facts.add(Why::tr("Webhook %1").arg(isolated(oneLine(hook.name.left(100)))),
                  hookWords(hook));
    view->factsHint = tries > 0 ? Why::tr("%n try(s), ids", nullptr, tries) : Why::tr("ids");
    view->hasPdus =
        story.message.direction == Direction::Outbound && !story.message.carrier.isEmpty();
}

QString plainWords(const WhyView &view)
{
    QStringList lines{view.about, QString(), view.answer};
    lines += view.explanation;
    lines += view.next;
    lines += QString();
    for (const WhyStep &step : view.steps) {
        if (!step.gap.isEmpty())
            lines += QLatin1String("    ") + step.gap;
        lines += step.time + QLatin1String("  ") + step.title;
        if (!step.words.isEmpty())
            lines += QLatin1String("    ") + step.words;
    }
    lines += QString();
    for (const WhyFact &fact : view.facts)
        lines += fact.name + QLatin1String(": ") + fact.value;
    QString text = lines.join(QLatin1Char('\n'));
    // They guide the order of letters on a screen and are in the way in a mail.
    text.remove(QChar(0x2068)).remove(QChar(0x2069));
    while (text.contains(QLatin1String("\n\n\n")))
        text.replace(QLatin1String("\n\n\n"), QLatin1String("\n\n"));
    return text + QLatin1Char('\n');
}

} // namespace cordboard::ui
