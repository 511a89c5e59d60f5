#include "step_list.h"

#include "model/policy_reason.h"
#include "ui/common/paint.h"

#include <algorithm>
#include <limits>

namespace cordboard::ui {

namespace {

constexpr qint64 minuteUs = 60'000'000;

} // namespace

QList<WhyStep> Steps::all()
{
    if (m_message.direction == Direction::Inbound) {
        cameIn();
    } else {
        accepted();
        allowed();
        route();
        attempts();
        parts();
        recalls();
        ended();
        waiting();
    }
    hooks();
    return sorted();
}

void Steps::add(const char *icon, Role ink, const QString &title, qint64 us, const QString &words)
{
    WhyStep step;
    step.icon = QLatin1String(icon);
    step.ink = ink;
    step.title = title;
    step.words = words;
    step.us = us;
    m_steps.append(step);
}

QString Steps::partTitle(const StoryPart &part, const QString &one, const QString &ofMany) const
{
    return m_story.parts.size() < 2 ? one : ofMany.arg(part.number).arg(m_story.parts.size());
}

void Steps::cameIn()
{
    const QString words =
        m_message.carrier.isEmpty()
            ? QString()
            : Why::tr("Through %1. Stored before the carrier was told that we have it.")
                  .arg(m_teller.carrier(m_message.carrier));
    add("download", Role::Text2, Why::tr("Came in"), m_message.createdUs, words);
}

QString Steps::acceptedTitle() const
{
    switch (m_story.origin) {
    case Origin::Api:
        return Why::tr("Accepted from a program");
    case Origin::Broadcast:
        return Why::tr("Accepted from a broadcast");
    case Origin::Schedule:
        return Why::tr("Accepted from a schedule");
    case Origin::Flow:
        return Why::tr("Accepted from a flow");
    default:
        break;
    }
    if (m_message.author.isEmpty() || m_message.author == m_teller.context.me)
        return Why::tr("Accepted from you");
    return Why::tr("Accepted from %1").arg(isolated(oneLine(m_message.author.left(100))));
}

QString Steps::acceptedWords() const
{
    QString words = m_story.origin == Origin::Agent
                        ? Why::tr("Written in the composer. Saved before anything was sent.")
                        : Why::tr("Saved before anything was sent.");
    if (m_story.repeatsUs > 0)
        words += QLatin1Char(' ') + Why::tr("It repeats the one of %1.")
                                        .arg(whenWords(m_story.repeatsUs, m_teller.context));
    return words;
}

void Steps::accepted()
{
    add("database", Role::Text2, acceptedTitle(), m_message.createdUs, acceptedWords());
}

QString Steps::consentWords() const
{
    if (!m_story.consent)
        return {};
    const ConsentEvent &consent = *m_story.consent;
    const QString day = dayWords(consent.atUs, m_teller.context.nowUs, m_teller.context.locale);
    switch (consent.state) {
    case ConsentState::In:
        return Why::tr("%1 agreed on %2.").arg(m_teller.person(), day);
    case ConsentState::Out:
        return Why::tr("%1 opted out on %2.").arg(m_teller.person(), day);
    case ConsentState::Asked:
        break;
    }
    return Why::tr("%1 was asked on %2.").arg(m_teller.person(), day);
}

QString Steps::allowedWords() const
{
    QString words = consentWords();
    if (m_story.cost && m_story.cost->micro > 0) {
        const QString sum =
            m_teller.context.locale.toString(double(m_story.cost->micro) / 1e6, 'f', 4);
        const QString cost = m_story.cost->currency.isEmpty()
                                 ? Why::tr("It costs %1.").arg(sum)
                                 : Why::tr("It costs %1 %2.").arg(sum, m_story.cost->currency);
        words += words.isEmpty() ? cost : QLatin1Char(' ') + cost;
    }
    return words.isEmpty() ? Why::tr("No rule of ours was against it.") : words;
}

/// Our own rules, when it was accepted.
void Steps::allowed()
{
    const bool refused =
        m_message.state == TargetState::Cancelled || m_message.state == TargetState::Failed;
    const ReasonCode code = m_message.reason.code;
    if (refused && (code == ReasonCode::OptedOut || code == ReasonCode::SenderNotAllowed ||
                    code == ReasonCode::SpendingLimit || code == ReasonCode::QuietHours)) {
        add("block", Role::Failed, Why::tr("Not allowed"), m_message.updatedUs,
            m_teller.reason(m_message.reason));
        return;
    }
    add("shield", Role::Text2, Why::tr("Allowed"), m_message.createdUs, allowedWords());
    const ReasonCode held = m_story.acceptedWith.code;
    if (m_message.state != TargetState::Queued &&
        (held == ReasonCode::QuietHours || held == ReasonCode::Scheduled))
        add("st-held", Role::Held, Why::tr("Held"), m_message.createdUs,
            m_teller.reason(m_story.acceptedWith));
}

void Steps::route()
{
    QString first = m_message.carrier;
    for (const StoryPart &part : m_story.parts) {
        if (!part.attempts.isEmpty()) {
            first = part.attempts.first().carrier;
            break;
        }
    }
    m_lastCarrier = first;
    if (first.isEmpty())
        return;
    QString words;
    if (!m_story.routeId.isValid())
        words = Why::tr("The sender number belongs to it.");
    else if (!m_story.route)
        words = Why::tr("By a rule that is gone now.");
    else if (m_story.route->prefix.isEmpty())
        words = Why::tr("By the rule for every number.");
    else
        words = Why::tr("By the rule for numbers that begin with %1.")
                    .arg(isolated(m_story.route->prefix));
    add("carrier", Role::Text2, Why::tr("Route chosen: %1").arg(m_teller.carrier(first)),
        m_message.createdUs, words);
}

QList<WhyStep> Steps::sorted()
{
    constexpr qint64 latest = std::numeric_limits<qint64>::max();
    std::stable_sort(m_steps.begin(), m_steps.end(), [](const WhyStep &a, const WhyStep &b) {
        return (a.us > 0 ? a.us : latest) < (b.us > 0 ? b.us : latest);
    });
    qint64 before = 0;
    for (WhyStep &step : m_steps) {
        if (step.us == 0) {
            step.time = Why::tr("now");
            continue;
        }
        step.time = stepTime(step.us, before, m_teller.context);
        if (before > 0 && step.us - before > minuteUs)
            step.gap = Why::tr("%1 later").arg(gapWords(step.us - before));
        before = step.us;
    }
    return m_steps;
}

void writeSteps(const Teller &teller, WhyView *view)
{
    view->steps = Steps(teller).all();
}

} // namespace cordboard::ui
