#include "step_list.h"

#include "story_receipt.h"
#include "ui/common/state_look.h"

namespace cordboard::ui {

namespace {

constexpr qsizetype partsOneByOne = 3; // longer messages have their parts counted together

/// Told by recalls().
bool isOfRecall(ReasonCode code)
{
    return code == ReasonCode::RecallAsked || code == ReasonCode::RecallRefused;
}

bool wasRefused(const StoryPart &part)
{
    return !part.attempts.isEmpty() && part.attempts.last().end == StoryAttempt::End::Refused;
}

} // namespace

void Steps::delivered(const StoryPart &part, qint64 us)
{
    QString words = part.reason.code == ReasonCode::Inferred ? m_teller.reason(part.reason)
                                                             : receiptWords(part.reason, m_teller);
    if (words.isEmpty())
        words = Why::tr("The carrier confirmed it on the phone.");
    add("st-delivered", Role::Delivered,
        partTitle(part, Why::tr("Delivered"), Why::tr("Part %1 of %2 delivered")), us, words);
}

void Steps::failed(const StoryPart &part, qint64 us)
{
    if (part.attempts.isEmpty()) {
        if (m_story.parts.size() > 1)
            add("st-cancelled", Role::Text2,
                partTitle(part, {}, Why::tr("Part %1 of %2 kept back")), us,
                Why::tr("Another part had failed: alone it would only cost money."));
        return;
    }
    if (wasRefused(part))
        return; // told by the submit itself
    const QString words = receiptWords(part.reason, m_teller);
    add("st-failed", Role::Failed,
        partTitle(part, Why::tr("Failed"), Why::tr("Part %1 of %2 failed")), us,
        words.isEmpty() ? m_teller.reason(part.reason) : words);
}

/// What a receipt, or a person, said of a part that had left.
void Steps::onePart(const StoryPart &part)
{
    const qint64 us = part.changedUs > 0 ? part.changedUs : m_message.updatedUs;
    if (part.reason.code == ReasonCode::SaidArrived)
        add("check", Role::Delivered, Why::tr("Noted as arrived"), us,
            m_teller.reason(part.reason));
    else if (part.state == TargetState::Delivered)
        delivered(part, us);
    else if (part.state == TargetState::Failed)
        failed(part, us);
    else if (part.state == TargetState::Sent && part.reason.code != ReasonCode::None &&
             !isOfRecall(part.reason.code))
        add("info", Role::Text2,
            partTitle(part, Why::tr("No confirmation"),
                      Why::tr("No confirmation for part %1 of %2")),
            us, receiptWords(part.reason, m_teller));
}

/// All parts of a long message that fared alike, at the time of the last.
void Steps::counted(TargetState state, bool left)
{
    const StoryPart *last = nullptr;
    int count = 0;
    for (const StoryPart &part : m_story.parts) {
        if (part.state != state || part.attempts.isEmpty() == left || wasRefused(part) ||
            part.reason.code == ReasonCode::SaidArrived)
            continue;
        ++count;
        if (!last || part.changedUs >= last->changedUs)
            last = &part;
    }
    if (!last)
        return;
    const qint64 us = last->changedUs > 0 ? last->changedUs : m_message.updatedUs;
    const auto all = m_story.parts.size();
    if (state == TargetState::Delivered) {
        add("st-delivered", Role::Delivered,
            Why::tr("%1 of %2 parts delivered").arg(count).arg(all), us,
            Why::tr("The carrier confirmed them on the phone."));
    } else if (left) {
        const QString words = receiptWords(last->reason, m_teller);
        add("st-failed", Role::Failed, Why::tr("%1 of %2 parts failed").arg(count).arg(all), us,
            words.isEmpty() ? m_teller.reason(last->reason) : words);
    } else {
        add("st-cancelled", Role::Text2, Why::tr("%1 of %2 parts kept back").arg(count).arg(all),
            us, Why::tr("Another part had failed: alone they would only cost money."));
    }
}

void Steps::parts()
{
    if (m_story.parts.size() <= partsOneByOne) {
        for (const StoryPart &part : m_story.parts)
            onePart(part);
        return;
    }
    counted(TargetState::Delivered, true);
    counted(TargetState::Failed, true);
    counted(TargetState::Failed, false);
    const ReasonCode code = m_message.reason.code;
    if (code == ReasonCode::SaidArrived)
        add("check", Role::Delivered, Why::tr("Noted as arrived"), m_message.updatedUs,
            m_teller.reason(m_message.reason));
    else if (code == ReasonCode::NoConfirmation)
        add("info", Role::Text2, Why::tr("No confirmation"), m_message.updatedUs,
            receiptWords(m_message.reason, m_teller));
}

/// Whoever wanted it back after it had left, and what was said to that.
void Steps::recalls()
{
    using End = StoryRecall::End;
    for (const StoryRecall &recall : m_story.recalls) {
        const QString carrier = m_teller.carrier(recall.carrier);
        const QString said =
            recall.statusName.isEmpty()
                ? QString()
                : Why::tr("It said: %1, %2.").arg(recall.statusName, recall.statusWords);
        if (recall.end != End::Taken || recall.endedUs > recall.askedUs)
            add("clock", Role::Text2, Why::tr("Asked %1 to take it back").arg(carrier),
                recall.askedUs,
                recall.end == End::Underway ? Why::tr("It has not answered yet.") : QString());
        if (recall.end == End::Taken)
            add("st-cancelled", Role::Text2, Why::tr("Taken back"), recall.endedUs,
                Why::tr("No phone had it yet."));
        else if (recall.end == End::Refused)
            add("info", Role::Held, Why::tr("Not taken back"), recall.endedUs, said);
        else if (recall.end == End::Unanswered)
            add("info", Role::Held, Why::tr("Not taken back"), recall.endedUs,
                Why::tr("%1 did not answer, however often it was asked.").arg(carrier));
    }
}

/// What ended it without a carrier.
void Steps::ended()
{
    const qint64 us = m_message.updatedUs;
    const ReasonCode code = m_message.reason.code;
    if (m_message.state == TargetState::Expired) {
        add("st-expired", Role::Failed, Why::tr("Too old"), us, m_teller.reason(m_message.reason));
    } else if (code == ReasonCode::CancelledByPerson || code == ReasonCode::CancelledPartly) {
        add("st-cancelled", Role::Text2, Why::tr("Cancelled"), us,
            m_teller.reason(m_message.reason));
    } else if (code == ReasonCode::LeftAlone) {
        add("st-unknown", Role::Unknown, Why::tr("Left alone"), us,
            m_teller.reason(m_message.reason));
    }
    if (m_story.repeatedUs > 0)
        add("reply", Role::Text2, Why::tr("Sent again"), m_story.repeatedUs,
            Why::tr("As a new message; this one stays as it was."));
    if (m_message.needsYou)
        add("person", Role::Unknown, Why::tr("Waits for a person"), 0,
            Why::tr("Nobody knows whether it arrived. Decide what to do."));
}

void Steps::waiting()
{
    if (m_message.state != TargetState::Queued)
        return;
    const StateLook look = lookOf(m_message.state, m_message.reason.code);
    add(look.icon.toLatin1().constData(), look.role, Why::tr("Waiting"), 0,
        waitingWords().join(QLatin1Char(' ')));
}

QStringList Steps::waitingWords() const
{
    QStringList words;
    if (m_message.reason.code != ReasonCode::None)
        words += m_teller.reason(m_message.reason);
    if (m_story.ahead == 0)
        words += Why::tr("It is the next in line.");
    else if (m_story.ahead >= MessageStory::mostAhead)
        words += Why::tr("More than %1 parts are before it in the line.")
                     .arg(m_teller.context.locale.toString(m_story.ahead));
    else if (m_story.ahead > 0)
        words += Why::tr("%n part(s) before it in the line.", nullptr, m_story.ahead);
    qint64 untilUs = 0;
    for (const StoryPart &part : m_story.parts)
        untilUs = qMax(untilUs, part.waitsUntil);
    if (untilUs > m_teller.context.nowUs && m_message.reason.code != ReasonCode::QuietHours)
        words += Why::tr("The next try is at %1.").arg(whenWords(untilUs, m_teller.context));
    if (m_story.expiresUs > 0)
        words +=
            Why::tr("It is given up at %1.").arg(whenWords(m_story.expiresUs, m_teller.context));
    return words;
}

} // namespace cordboard::ui
