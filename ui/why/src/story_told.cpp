#include "step_list.h"

#include "ui/common/paint.h"

namespace cordboard::ui {

namespace {

constexpr qsizetype mostHooksShown = 8;

} // namespace

void Steps::hooks()
{
    const auto from = qMax<qsizetype>(0, m_story.hooks.size() - mostHooksShown);
    for (qsizetype i = from; i < m_story.hooks.size(); ++i)
        oneHook(m_story.hooks.at(i));
}

void Steps::oneHook(const StoryHook &hook)
{
    const QString name = isolated(oneLine(hook.name.left(100)));
    const qint64 us = hook.last.number > 0 ? hook.last.startedUs : hook.createdUs;
    switch (hook.state) {
    case DeliveryState::Done:
        add("plug", Role::Text2, Why::tr("Your system was told"), us,
            Why::tr("Webhook %1 answered %2 in %3 ms.")
                .arg(name)
                .arg(hook.last.status)
                .arg(hook.last.tookUs / 1000));
        break;
    case DeliveryState::Dead:
        add("plug", Role::Failed, Why::tr("Your system was not told"), us,
            //: %2 a sentence: "It answered 404: there is nothing at this address."
            Why::tr("Webhook %1 was given up. %2").arg(name, hook.last.sentence));
        break;
    case DeliveryState::Pending:
        pendingHook(hook, name, us);
        break;
    case DeliveryState::Waiting:
    case DeliveryState::Superseded:
        break; // behind another one that is told here, or made needless by it
    }
}

void Steps::pendingHook(const StoryHook &hook, const QString &name, qint64 us)
{
    if (hook.endpointState != WebhookState::Active) {
        add("plug", Role::Held, Why::tr("Your system is not told now"), 0,
            Why::tr("Webhook %1 is switched off. It is told when it is on again.").arg(name));
        return;
    }
    if (hook.last.number == 0) {
        add("plug", Role::Text2, Why::tr("Your system is to be told"), 0,
            Why::tr("Webhook %1 is next.").arg(name));
        return;
    }
    const qint64 next = qMax(hook.nextUs, m_teller.context.nowUs);
    add("plug", Role::Unknown, Why::tr("Your system did not take it"), us,
        //: %2 a sentence: "It answered 404: there is nothing at this address."
        Why::tr("Webhook %1: %2 The next try is at %3.")
            .arg(name, hook.last.sentence, clockWords(next, m_teller.context)));
}

} // namespace cordboard::ui
