#include "story_words.h"

#include "ui/common/message_acts.h"
#include "ui/common/state_look.h"

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr qint64 longUs = 60'000'000; // an answer takes milliseconds; 30 s is when we give up
constexpr qsizetype mostActions = 3;

/// The submit that the answer is about: the newest that the carrier refused or put off with a code.
const StoryAttempt *telling(const MessageStory &story)
{
    const StoryAttempt *found = nullptr;
    for (const StoryPart &part : story.parts) {
        if (part.attempts.isEmpty())
            continue;
        const StoryAttempt &last = part.attempts.last();
        if (last.commandStatus != 0 && (!found || last.endedUs > found->endedUs))
            found = &last;
    }
    return found;
}

/// Reasons that only say "no"; the carrier's code says more.
bool isVague(ReasonCode code)
{
    return code == ReasonCode::CarrierRefused || code == ReasonCode::CarrierSetup ||
           code == ReasonCode::TriesUsedUp;
}

qint64 leftUs(const MessageStory &story)
{
    qint64 us = story.message.createdUs;
    for (const StoryPart &part : story.parts) {
        if (!part.attempts.isEmpty())
            us = qMax(us, part.attempts.last().startedUs);
    }
    return us;
}

QString caseKey(const MessageStory &story, qint64 nowUs)
{
    switch (story.message.state) {
    case TargetState::Queued:
        return QStringLiteral("case/queued");
    case TargetState::Sending:
        return nowUs - leftUs(story) > longUs ? QStringLiteral("case/sending_long")
                                              : QStringLiteral("case/sending");
    case TargetState::Sent:
        return QStringLiteral("case/sent");
    case TargetState::Delivered:
        return QStringLiteral("case/delivered");
    case TargetState::Failed:
        return QStringLiteral("case/failed");
    case TargetState::Unknown:
        return QStringLiteral("case/unknown");
    case TargetState::Expired:
        return QStringLiteral("case/expired");
    case TargetState::Cancelled:
        return QStringLiteral("case/cancelled");
    case TargetState::Received:
        break;
    }
    return QStringLiteral("case/received");
}

QString keyOf(const Teller &teller)
{
    const ChatMessage &message = teller.story.message;
    const ReasonCode code = message.reason.code;
    if (const StoryAttempt *attempt = telling(teller.story); attempt && isVague(code))
        return teller.table.statusKey(attempt->commandStatus);
    if (code == ReasonCode::None || message.direction == Direction::Inbound)
        return caseKey(teller.story, teller.context.nowUs);
    return QLatin1String("reason/") + reasonWord(code);
}

/// "The line broke while sending." of what goes on after it.
qsizetype firstSentence(const QString &text)
{
    const qsizetype end = text.indexOf(QLatin1String(". "));
    return end < 0 ? text.size() : end + 1;
}

QString titleOf(TargetState state)
{
    switch (state) {
    case TargetState::Queued:
        return Why::tr("Why is this waiting?");
    case TargetState::Failed:
    case TargetState::Expired:
        return Why::tr("Why did this fail?");
    case TargetState::Sending:
    case TargetState::Sent:
    case TargetState::Delivered:
        return Why::tr("Is this delivered?");
    default:
        return Why::tr("What happened?");
    }
}

Role groundOf(const ChatMessage &message)
{
    switch (message.state) {
    case TargetState::Queued:
        return message.reason.code == ReasonCode::None ? Role::Sunken : Role::HeldSoft;
    case TargetState::Delivered:
        return Role::OkSoft;
    case TargetState::Failed:
    case TargetState::Expired:
        return Role::StopSoft;
    case TargetState::Unknown:
        return Role::WarnSoft;
    default:
        return Role::Sunken;
    }
}

/// Of a long message of which not all parts fared alike.
QString partsSentence(const MessageStory &story)
{
    const auto all = story.parts.size();
    const auto arrived =
        std::count_if(story.parts.cbegin(), story.parts.cend(),
                      [](const StoryPart &part) { return part.state == TargetState::Delivered; });
    if (all < 2 || arrived == 0 || arrived == all)
        return {};
    return Why::tr("%1 of %2 parts arrived.").arg(arrived).arg(all);
}

void addSentence(QString *text, const QString &sentence)
{
    if (!text->isEmpty() && !sentence.isEmpty())
        *text += QLatin1Char(' ');
    *text += sentence;
}

bool canBeDone(WhyAction action, const MessageStory &story)
{
    const ChatMessage &message = story.message;
    const bool isUnknown = message.state == TargetState::Unknown;
    switch (action) {
    case WhyAction::SendAgain:
        return mayBeSentAgain(message) && !story.isBinary;
    case WhyAction::Change:
        return mayBeSentAgain(message) && !isUnknown && !story.isBinary;
    case WhyAction::Cancel:
        return mayBeCancelled(message) || mayBeAskedFor(message);
    case WhyAction::Arrived:
        return isUnknown;
    case WhyAction::Leave:
        return message.needsYou;
    case WhyAction::Pdus:
        return !message.carrier.isEmpty();
    case WhyAction::Carrier:
    case WhyAction::Rules:
    case WhyAction::Copy:
        return true;
    }
    return false;
}

QString actionWords(WhyAction action, const Teller &teller)
{
    switch (action) {
    case WhyAction::SendAgain:
        return Why::tr("Send again");
    case WhyAction::Change:
        return Why::tr("Change the text");
    case WhyAction::Cancel:
        return cancelWords(teller.story.message);
    case WhyAction::Arrived:
        return Why::tr("It arrived");
    case WhyAction::Leave:
        return Why::tr("Leave it");
    case WhyAction::Carrier:
        return teller.story.message.carrier.isEmpty()
                   ? Why::tr("Open Carriers")
                   : Why::tr("Open %1").arg(teller.carrier(teller.story.message.carrier));
    case WhyAction::Rules:
        return Why::tr("Open the rules");
    case WhyAction::Pdus:
        return Why::tr("Open PDU view");
    case WhyAction::Copy:
        return Why::tr("Copy the story");
    }
    return {};
}

QString explanationOf(const Teller &teller, const Advice &advice, const QString &rest)
{
    QString text = partsSentence(teller.story);
    addSentence(&text, advice.means.isEmpty() ? rest : teller.filled(advice.means));
    return text;
}

} // namespace

void writeAnswer(const Teller &teller, WhyView *view)
{
    const ChatMessage &message = teller.story.message;
    const QString key = keyOf(teller);
    const Advice advice = teller.table.advice(key).value_or(Advice());
    QString rest;
    if (!advice.says.isEmpty()) {
        view->answer = teller.filled(advice.says);
    } else if (const StoryAttempt *attempt = telling(teller.story);
               attempt && key.startsWith(QLatin1String("status/"))) {
        view->answer = attempt->statusWords;
    } else {
        const QString sentence = teller.reason(message.reason);
        const qsizetype end = firstSentence(sentence);
        view->answer = sentence.first(end);
        rest = sentence.sliced(end).trimmed();
    }
    view->title = titleOf(message.state);
    const StateLook look = lookOf(message.state, message.reason.code);
    view->icon = look.icon.isEmpty() ? QStringLiteral("inbox") : look.icon;
    view->ink = look.role;
    view->ground = groundOf(message);
    view->explanation = explanationOf(teller, advice, rest);
    view->next = teller.filled(advice.next);
    for (const WhyAction action : advice.actions) {
        // Copying is offered in the head as well: here only where there is nothing else to do.
        const bool needless = action == WhyAction::Copy && !view->actions.isEmpty();
        if (!needless && view->actions.size() < mostActions && canBeDone(action, teller.story))
            view->actions.append({action, actionWords(action, teller)});
    }
}

void writeQuestions(const Teller &teller, WhyView *view)
{
    const MessageStory &story = teller.story;
    const ChatMessage &message = story.message;
    const bool own = message.direction == Direction::Outbound;
    const bool failing =
        std::any_of(story.hooks.cbegin(), story.hooks.cend(), [](const StoryHook &hook) {
            return hook.state != DeliveryState::Done && hook.last.number > 0;
        });
    const auto foreign = [](QChar c) {
        return c.unicode() > 0x7E;
    };
    const bool wide = std::any_of(message.text.cbegin(), message.text.cend(), foreign);
    const auto add = [&](bool wanted, const char *key) {
        const auto advice = wanted ? teller.table.advice(QLatin1String(key)) : std::nullopt;
        if (advice)
            view->questions.append({teller.filled(advice->says), teller.filled(advice->means),
                                    teller.filled(advice->next)});
    };
    add(own && message.state == TargetState::Delivered, "ask/not_received");
    add(own ? story.parts.size() > 1 : wide, "ask/cut_off");
    add(wide, "ask/strange");
    add(story.hookEndpoints == 0, "ask/no_calls");
    add(failing, "ask/hook_errors");
    add(story.hookEndpoints > 0, "ask/missing");
}

} // namespace cordboard::ui
