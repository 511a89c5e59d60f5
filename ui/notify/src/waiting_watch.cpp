// Who waits and whom nobody has taken: told again and again, for each of them from when they wrote.
#include "base/take.h"
#include "ui/bridge/thread_words.h"
#include "ui/notify/notice_watch.h"

#include <QLocale>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr qsizetype mostNamed = 3;
constexpr int mostRead = 200;

} // namespace

void NoticeWatch::setUnassigned(int threads)
{
    m_someWait = threads > 0;
    if (!m_someWait) {
        m_waiting.clear();
        m_waits.stop();
    } else if (!m_waits.isActive()) {
        m_waits.start();
        remind();
    }
}

void NoticeWatch::acknowledge()
{
    for (Waiting &one : m_waiting)
        one.isAcknowledged = true;
}

void NoticeWatch::remind()
{
    if (!m_wishes.reminders || !m_someWait)
        return;
    ThreadQuery query;
    query.view = ThreadView::Unassigned;
    query.unreadOnly = true;
    query.limit = mostRead;
    take(m_proxy.engine().threads(query), this, [this](const Result<ThreadPage> &page) {
        if (page && m_someWait)
            takeWaiting(page->rows);
    });
}

void NoticeWatch::takeWaiting(const QList<Conversation> &threads)
{
    QHash<ConversationId, Waiting> now;
    QList<Conversation> due;
    const qint64 nowUs = m_proxy.clock().nowUs();
    for (const Conversation &thread : threads) {
        if (thread.unread == 0 || !thread.assignee.isNull() || thread.blockedUs > 0)
            continue;
        // Whoever writes twice has waited since the first time.
        Waiting one = m_waiting.value(thread.id, {thread.lastAtUs, thread.lastTarget});
        if (one.last != thread.lastTarget)
            one.isAcknowledged = false;
        one.last = thread.lastTarget;
        now.insert(thread.id, one);
        if (!one.isAcknowledged && nowUs - one.sinceUs >= remindEveryUs)
            due.append(thread);
    }
    m_waiting = now;
    if (due.isEmpty() || isQuiet() || nowUs - m_remindedUs < remindEveryUs)
        return;
    m_remindedUs = nowUs;
    std::sort(due.begin(), due.end(), [&now](const Conversation &a, const Conversation &b) {
        return now.value(a.id).sinceUs < now.value(b.id).sinceUs;
    });
    const int minutes = int((nowUs - now.value(due.first().id).sinceUs) / 60'000'000);
    QStringList names;
    for (const Conversation &thread : due.first(qMin(due.size(), mostNamed)))
        names.append(threadName(thread));
    if (due.size() > mostNamed)
        names.append(tr("%n more", nullptr, int(due.size() - mostNamed)));
    tell({Notice::Kind::Waiting,
          due.size() == 1
              ? tr("1 customer has waited %n min", nullptr, minutes)
              : tr("%1 customers wait, the longest %n min", nullptr, minutes).arg(due.size()),
          m_wishes.withText ? QLocale().createSeparatedList(names) : QString(),
          due.first().id,
          {},
          NoticeQueue::Unassigned});
}

} // namespace cordboard::ui
