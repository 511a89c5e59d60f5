#include "step_list.h"

#include "ui/common/paint.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace cordboard::ui {

namespace {

using End = StoryAttempt::End;
constexpr qsizetype mostIds = 4;

} // namespace

void Steps::moved(const StoryAttempt &attempt)
{
    if (attempt.carrier == m_lastCarrier || attempt.carrier.isEmpty())
        return;
    m_lastCarrier = attempt.carrier;
    add("swap", Role::Text2, Why::tr("Moved to %1").arg(m_teller.carrier(attempt.carrier)),
        attempt.startedUs, Why::tr("Another carrier of the route took over."));
}

/// What a submit came to that did not simply pass.
Steps::Ending Steps::endingOf(const StoryAttempt &attempt) const
{
    const QString carrier = m_teller.carrier(attempt.carrier);
    switch (attempt.end) {
    case End::PutOff:
        if (attempt.commandStatus == 0)
            return {"clock", Role::Text2, Why::tr("Not written to the line"),
                    Why::tr("Part %1 of %2 not written to the line"),
                    Why::tr("Nothing left. It goes back into the line.")};
        return {"replay", Role::Held, Why::tr("Put off by %1").arg(carrier),
                Why::tr("Part %1 of %2 put off"), attempt.statusWords};
    case End::Refused:
        return {"st-failed", Role::Failed, Why::tr("Refused by %1").arg(carrier),
                Why::tr("Part %1 of %2 refused"), attempt.statusWords};
    case End::Lost:
        return {"st-unknown", Role::Unknown, Why::tr("No answer from %1").arg(carrier),
                Why::tr("No answer for part %1 of %2"), Why::tr("Whether it left is not known.")};
    case End::Underway:
        return {"st-sending", Role::Sending, Why::tr("On its way to %1").arg(carrier),
                Why::tr("Part %1 of %2 on its way"), QString()};
    case End::Accepted:
        break;
    }
    return {};
}

/// The same again and again, of one part or of many, is one step.
void Steps::attempts()
{
    struct Told
    {
        qsizetype step = 0;
        int times = 0;
    };
    std::map<std::tuple<int, QString, quint32>, Told> told;
    for (const StoryPart &part : m_story.parts) {
        for (const StoryAttempt &attempt : part.attempts) {
            moved(attempt);
            if (attempt.end == End::Accepted)
                continue;
            const Ending ending = endingOf(attempt);
            const qint64 us = attempt.endedUs > 0 ? attempt.endedUs : attempt.startedUs;
            Told &which = told[{int(attempt.end), attempt.carrier, attempt.commandStatus}];
            if (++which.times == 1) {
                add(ending.icon, ending.ink, partTitle(part, ending.one, ending.ofMany), us,
                    ending.words);
                which.step = m_steps.size() - 1;
                continue;
            }
            WhyStep &step = m_steps[which.step];
            const QString times = Why::tr("%n time(s), at last at %1.", nullptr, which.times)
                                      .arg(clockWords(us, m_teller.context));
            step.title = ending.one;
            step.words = ending.words.isEmpty() ? times : ending.words + QLatin1Char(' ') + times;
        }
    }
    sent();
}

QString Steps::sentWords(const QList<const StoryAttempt *> &taken) const
{
    QStringList words;
    if (!m_story.isBinary) {
        const QString alphabet = m_story.dataCoding == 8 ? Why::tr("Unicode") : Why::tr("GSM-7");
        //: %1 the alphabet, "GSM-7"
        words += Why::tr("%n character(s), %1.", nullptr, int(m_message.text.size())).arg(alphabet);
    }
    QStringList ids;
    for (const StoryAttempt *attempt : taken) {
        if (!attempt->carrierMessageId.isEmpty() && ids.size() < mostIds)
            ids += isolated(oneLine(attempt->carrierMessageId.left(70)));
    }
    if (!ids.isEmpty())
        words += Why::tr("The carrier's id(s): %1.", nullptr, int(ids.size()))
                     .arg(ids.join(QLatin1String(", ")));
    return words.join(QLatin1Char(' '));
}

/// All parts that the carrier took, as one step at the time of the last.
void Steps::sent()
{
    QList<const StoryAttempt *> taken;
    qint64 us = 0;
    for (const StoryPart &part : m_story.parts) {
        const auto its =
            std::find_if(part.attempts.crbegin(), part.attempts.crend(),
                         [](const StoryAttempt &attempt) { return attempt.end == End::Accepted; });
        if (its == part.attempts.crend())
            continue;
        taken.append(&*its);
        us = qMax(us, its->endedUs);
    }
    if (taken.isEmpty())
        return;
    const auto all = m_story.parts.size();
    QString title = Why::tr("Sent");
    if (all > 1)
        title = taken.size() == all ? Why::tr("Sent in %n part(s)", nullptr, int(all))
                                    : Why::tr("%1 of %2 parts sent").arg(taken.size()).arg(all);
    add("st-sent", Role::Sent, title, us, sentWords(taken));
}

} // namespace cordboard::ui
