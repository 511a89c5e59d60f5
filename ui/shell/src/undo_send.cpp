#include "undo_send.h"

#include "base/take.h"
#include "engine/face/writing.h"
#include "model/policy_reason.h"
#include "ui/bridge/draft_book.h"
#include "ui/common/paint.h"
#include "ui/common/strip.h"

#include <QAbstractButton>
#include <QKeySequence>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int lookEveryMs = 200;
constexpr qsizetype longestName = 40;

} // namespace

UndoSend::UndoSend(EngineProxy &proxy, DraftBook &drafts, const Theme &theme, QWidget *parent)
    : QObject(parent)
    , m_proxy(proxy)
    , m_drafts(drafts)
    , m_strip(new Strip(theme, Strip::Kind::Info, parent))
    , m_held(&drafts)
{
    m_strip->setIcon(QStringLiteral("clock"));
    const QString keys = QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText);
    //: %1 "Ctrl+Z"
    connect(m_strip->addButton(tr("Undo (%1)").arg(keys)), &QAbstractButton::clicked, this,
            &UndoSend::undo);
    connect(m_strip->addButton(tr("Send now")), &QAbstractButton::clicked, this, [this] {
        if (canUndo())
            sendNow(m_waiting.constLast().target);
    });
    m_strip->hide();
    m_clock.setInterval(lookEveryMs);
    connect(&m_clock, &QTimer::timeout, this, &UndoSend::look);
    connect(&m_proxy, &EngineProxy::ticks, this, [this](const QList<TargetTick> &ticks) {
        for (const TargetTick &tick : ticks) {
            if (tick.state != TargetState::Queued || !scheduleDetail(tick.reason).undo)
                drop(tick.id);
        }
    });
}

/// A window that is closed meanwhile leaves no draft that nobody saves any more.
UndoSend::~UndoSend()
{
    for (const ConversationId thread : std::as_const(m_comingBack)) {
        if (m_held)
            m_held->letGo(thread);
    }
}

void UndoSend::offer(const QList<ChatMessage> &messages, const QString &person)
{
    for (const ChatMessage &message : messages) {
        const ScheduleDetail plan = scheduleDetail(message.reason);
        const bool isKnown =
            std::any_of(m_waiting.cbegin(), m_waiting.cend(),
                        [&message](const Waiting &one) { return one.target == message.id; });
        if (message.state == TargetState::Queued && plan.undo && !isKnown)
            m_waiting.append({message.id, message.conversation, person, plan.untilUs});
    }
    look();
}

void UndoSend::look()
{
    const qint64 nowUs = m_proxy.clock().nowUs();
    const QList<Waiting> before = m_waiting;
    for (const Waiting &one : before) {
        if (one.untilUs > nowUs)
            continue;
        drop(one.target);
        Q_EMIT over(one.target);
    }
    show();
}

void UndoSend::show()
{
    if (!canUndo()) {
        m_clock.stop();
        m_strip->hide();
        return;
    }
    const Waiting &newest = m_waiting.constLast();
    const qint64 leftUs = newest.untilUs - m_proxy.clock().nowUs();
    const int seconds = int((leftUs + 500'000) / 1'000'000);
    const QString who = isolated(oneLine(newest.person.left(longestName)));
    //: %1 a name, %2 a number of seconds
    // In one go: a name may have a "%2" of its own.
    m_strip->updateText(tr("Sending to %1 in %2 s.").arg(who, QString::number(qMax(1, seconds))));
    m_strip->show();
    if (!m_clock.isActive())
        m_clock.start();
}

void UndoSend::drop(TargetId target)
{
    if (m_waiting.removeIf([target](const Waiting &one) { return one.target == target; }) > 0)
        show();
}

void UndoSend::undo()
{
    if (!canUndo())
        return;
    const Waiting newest = m_waiting.constLast();
    takeBack(newest.target, newest.thread);
}

void UndoSend::takeBack(TargetId target, ConversationId thread)
{
    drop(target); // a second press of the keys means the one before
    const ThreadDraft typed{thread, m_drafts.author(), m_drafts.text(thread),
                            m_drafts.savedUs(thread)};
    m_drafts.hold(thread);
    m_comingBack.append(thread);
    take(m_proxy.engine().writing().takeBack(target, typed, m_drafts.onItsWay(thread)), this,
         [this, typed](const Result<DraftBack> &back) {
             m_comingBack.removeOne(typed.conversation);
             if (!back) {
                 m_drafts.letGo(typed.conversation);
                 Q_EMIT failed(back.error().message);
                 return;
             }
             m_drafts.takeBack(*back, typed.text);
             if (!back->mms.media.isEmpty())
                 Q_EMIT mediaCameBack(back->mms);
             Q_EMIT cameBack(back->draft, back->category);
         });
}

void UndoSend::sendNow(TargetId target)
{
    drop(target);
    take(m_proxy.engine().writing().sendNow(target), this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT failed(done.error().message);
    });
}

} // namespace cordboard::ui
