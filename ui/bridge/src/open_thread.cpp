#include "ui/bridge/open_thread.h"

#include "base/take.h"
#include "engine/face/team.h"

#include <algorithm>
#include <utility>

namespace cordboard::ui {

namespace {

constexpr int sliceSize = 100;

} // namespace

OpenThread::OpenThread(EngineProxy &proxy, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
{
    connect(&m_proxy, &EngineProxy::news, this, &OpenThread::takeNews);
    connect(&m_proxy, &EngineProxy::ticks, this, &OpenThread::takeTicks);
    connect(&m_proxy, &EngineProxy::conversationsChanged, this, &OpenThread::takeThreads);
    connect(&m_proxy, &EngineProxy::lookAgain, this, [this] {
        if (isOpen())
            loadLatest();
    });
}

void OpenThread::open(const Conversation &thread)
{
    openWith(thread, Anchor::Latest, {});
}

void OpenThread::openAt(const Conversation &thread, TargetId target)
{
    openWith(thread, Anchor::Around, target);
}

void OpenThread::openWith(const Conversation &thread, Anchor anchor, TargetId target)
{
    m_thread = thread;
    m_readAtOpening = thread.readUpTo;
    m_seenUpTo = {};
    m_toldUpTo = thread.lastTarget;
    m_newest = {};
    m_isRead = false;
    m_newerExist = false;
    read(anchor, target);
}

void OpenThread::close()
{
    m_thread = {};
    ++m_generation;
    m_reading = 0;
    m_early.clear();
    Q_EMIT closed();
}

void OpenThread::loadOlder(TargetId before)
{
    if (isOpen())
        read(Anchor::Before, before);
}

void OpenThread::loadNewer(TargetId after)
{
    if (isOpen())
        read(Anchor::After, after);
}

void OpenThread::loadLatest()
{
    if (isOpen())
        read(Anchor::Latest, {});
}

void OpenThread::read(Anchor anchor, TargetId target)
{
    if (anchor == Anchor::Latest || anchor == Anchor::Around) {
        ++m_generation;
        m_reading = 0;
    }
    ++m_reading;
    if (anchor != Anchor::Before)
        m_newsWhileReading = false;
    const int generation = m_generation;
    const SliceQuery query{m_thread.id, anchor, target, sliceSize};
    take(m_proxy.engine().messages(query), this,
         [this, generation, anchor](const Result<MessageSlice> &slice) {
             if (generation != m_generation)
                 return;
             --m_reading;
             if (!slice) {
                 Q_EMIT readFailed(slice.error(), anchor == Anchor::Before);
                 return;
             }
             MessageSlice current = *slice;
             catchUp(current.rows);
             takeSlice(anchor, current);
         });
}

void OpenThread::takeSlice(Anchor anchor, const MessageSlice &slice)
{
    const TargetId last = slice.rows.isEmpty() ? TargetId{} : slice.rows.last().id;
    if (anchor == Anchor::Before) {
        Q_EMIT olderLoaded(slice);
    } else if (anchor == Anchor::After) {
        m_newest = qMax(m_newest, last);
        m_newerExist = slice.newerExist;
        Q_EMIT newerLoaded(slice);
    } else {
        m_newest = last;
        if (!std::exchange(m_isRead, true))
            m_toldUpTo = qMax(m_toldUpTo, last);
        m_newerExist = slice.newerExist;
        noteLines(slice);
        Q_EMIT opened(m_thread, slice);
    }
    // What was committed after the slice was read would otherwise be missed.
    if (m_reading == 0 && std::exchange(m_newsWhileReading, false) && !m_newerExist)
        read(Anchor::After, m_newest);
}

/// The newest line of a thread just read: what comes later is asked for from there.
void OpenThread::noteLines(const MessageSlice &slice)
{
    m_line = 0;
    for (const ThreadLine &line : slice.lines)
        m_line = qMax(m_line, line.id);
}

void OpenThread::readLines()
{
    const int generation = m_generation;
    take(m_proxy.engine().team().linesSince(m_thread.id, m_line), this,
         [this, generation](const Result<QList<ThreadLine>> &lines) {
             if (generation != m_generation || !lines || lines->isEmpty())
                 return;
             m_line = qMax(m_line, lines->last().id);
             Q_EMIT linesAdded(*lines);
         });
}

void OpenThread::takeNews(const QHash<ConversationId, TargetId> &newest)
{
    const auto found = newest.constFind(m_thread.id);
    if (!isOpen() || found == newest.constEnd())
        return;
    if (m_reading > 0)
        m_newsWhileReading = true;
    else if (!m_isRead) // it could not be read when it was opened
        loadLatest();
    else if (!m_newerExist && *found > m_newest)
        read(Anchor::After, m_newest);
}

// A tick may be drained before the row it belongs to has been read: the row is then older than the
// tick.
void OpenThread::catchUp(QList<ChatMessage> &rows)
{
    for (ChatMessage &row : rows) {
        const auto tick = m_early.constFind(row.id);
        if (tick == m_early.constEnd() || tick->updatedUs <= row.updatedUs)
            continue;
        row.state = tick->state;
        row.reason = tick->reason;
        row.carrier = tick->carrier;
        row.parts = tick->parts;
        row.possibleDuplicate = tick->possibleDuplicate;
        row.needsYou = tick->needsYou;
        row.updatedUs = tick->updatedUs;
    }
    if (m_reading == 0 && m_submitting == 0)
        m_early.clear();
}

void OpenThread::takeTicks(const QList<TargetTick> &ticks)
{
    QList<TargetTick> mine;
    std::copy_if(ticks.begin(), ticks.end(), std::back_inserter(mine),
                 [this](const TargetTick &tick) { return tick.conversation == m_thread.id; });
    if (!isOpen() || mine.isEmpty())
        return;
    if (m_reading > 0 || m_submitting > 0) {
        for (const TargetTick &tick : std::as_const(mine))
            m_early.insert(tick.id, tick);
    }
    Q_EMIT ticked(mine);
}

void OpenThread::takeThreads(const QList<ConversationId> &ids)
{
    if (!isOpen() || !ids.contains(m_thread.id))
        return;
    readLines();
    take(m_proxy.engine().threadsByIds({m_thread.id}), this,
         [this](const Result<QList<Conversation>> &rows) {
             if (!rows || rows->isEmpty() || rows->first().id != m_thread.id)
                 return;
             m_thread = rows->first();
             Q_EMIT conversationChanged(m_thread);
             markRead();
             seeMentions();
         });
}

void OpenThread::setPreview(bool preview)
{
    m_preview = preview;
    markRead();
    seeMentions();
}

void OpenThread::setLookedAt(bool lookedAt)
{
    m_lookedAt = lookedAt;
    seeMentions();
}

void OpenThread::seeMentions()
{
    if (m_preview || !m_lookedAt || !isOpen() || m_thread.mentions == 0)
        return;
    m_thread.mentions = 0;
    take(m_proxy.engine().team().seeMentions(m_thread.id), this, [](const Result<void> &) {
        // As with markRead(): what failed stays marked.
    });
}

void OpenThread::seen(TargetId upTo)
{
    m_seenUpTo = qMax(m_seenUpTo, upTo);
    m_toldUpTo = qMax(m_toldUpTo, upTo);
    markRead();
}

void OpenThread::markUnread()
{
    if (!isOpen())
        return;
    m_preview = true;
    take(m_proxy.engine().team().markUnread(m_thread.id), this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT refused(done.error());
    });
}

void OpenThread::markRead()
{
    if (m_preview || !isOpen() || m_thread.unread == 0 || m_seenUpTo <= m_thread.readUpTo)
        return;
    m_thread.unread = 0;
    m_thread.readUpTo = m_seenUpTo;
    take(m_proxy.engine().markRead(m_thread.id, m_seenUpTo), this, [](const Result<void> &) {
        // A failure leaves the badge, which is then true; there is nothing to say beyond it.
    });
}

void OpenThread::send(const QString &text, const SendWish &wish)
{
    Draft draft;
    draft.text = text;
    draft.category = wish.category;
    draft.undoSeconds = wish.undoSeconds;
    draft.leaveUs = wish.leaveUs;
    draft.leaveZone = wish.leaveZone;
    draft.unlessReply = wish.unlessReply;
    draft.clearsDraft = true;
    draft.subject = wish.content.subject;
    draft.media = wish.content.media;
    draft.mediaAsLink = wish.content.asLink;
    draft.draftSavedUs = wish.draftSavedUs;
    draft.draftFollows = wish.draftFollows;
    if (!wish.anyway)
        draft.seen = m_toldUpTo;
    submit(draft);
}

void OpenThread::sendAgain(const ChatMessage &message)
{
    Draft draft;
    draft.text = message.text;
    draft.resendOf = message.id;
    draft.repeatsMms = message.isMms;
    submit(draft);
}

void OpenThread::submit(Draft draft)
{
    if (!isOpen())
        return;
    draft.source = m_thread.ourNumber;
    draft.destinations = {m_thread.peerNumber};
    draft.author = m_proxy.person();
    const Conversation asked = m_thread;
    ++m_submitting;
    take(m_proxy.engine().submit(draft), this,
         [this, asked, draft](const Result<QList<ChatMessage>> &messages) {
             --m_submitting;
             const bool again = draft.resendOf.isValid();
             if (!messages) {
                 Q_EMIT sendFailed(
                     asked, messages.error(), again ? QString() : draft.text,
                     again ? MmsContent()
                           : MmsContent{draft.subject, {}, draft.media, draft.mediaAsLink});
                 return;
             }
             QList<ChatMessage> accepted = *messages;
             catchUp(accepted);
             // It is no end to read on from: what came in just before it may not be here yet. Its
             // own news bring both.
             Q_EMIT sent(accepted);
             // The earlier bubble now points to the later one and offers no third try.
             if (again)
                 readAgain(draft.resendOf);
         });
}

void OpenThread::readAgain(TargetId target)
{
    take(m_proxy.engine().messagesByIds({target}), this,
         [this](const Result<QList<ChatMessage>> &messages) {
             if (messages && !messages->isEmpty() &&
                 messages->constFirst().conversation == m_thread.id)
                 Q_EMIT changed(*messages);
         });
}

void OpenThread::cancel(TargetId target)
{
    take(m_proxy.engine().cancel(target), this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT refused(done.error());
    });
}

void OpenThread::rename(const QString &name)
{
    if (!isOpen())
        return;
    take(m_proxy.engine().rename(m_thread.id, name), this, [this](const Result<void> &done) {
        if (!done)
            Q_EMIT readFailed(done.error(), false);
    });
}

} // namespace cordboard::ui
