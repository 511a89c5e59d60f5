#include "ui/bridge/draft_book.h"

#include "base/take.h"
#include "engine/face/writing.h"

#include <utility>

namespace cordboard::ui {

namespace {

// A pause in typing; long enough that fast typing writes once, short enough to survive a crash.
constexpr int saveAfterMs = 800;
constexpr int againAfterMs = 5000;

} // namespace

DraftBook::DraftBook(EngineProxy &proxy, const QString &author, QObject *parent)
    : QObject(parent)
    , m_proxy(proxy)
    , m_author(author)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(saveAfterMs);
    m_again.setSingleShot(true);
    m_again.setInterval(againAfterMs);
    connect(&m_pause, &QTimer::timeout, this, &DraftBook::flush);
    connect(&m_again, &QTimer::timeout, this, &DraftBook::flush);
    connect(&m_proxy, &EngineProxy::lookAgain, this, &DraftBook::reload);
    connect(&m_proxy, &EngineProxy::databaseTroubled, this, [this](const QString &trouble) {
        if (trouble.isEmpty())
            flush();
    });
    reload();
}

DraftBook::~DraftBook()
{
    // Nobody is left to choose one of two, and none may be lost.
    for (Entry &entry : m_drafts) {
        entry.held = 0;
        const auto other = std::exchange(entry.other, std::nullopt);
        if (!other)
            continue;
        entry.dirty = !entry.text.isEmpty();
        if (!other->text.isEmpty())
            entry.text += QLatin1Char('\n') + other->text;
    }
    flush();
}

QString DraftBook::onItsWay(ConversationId thread) const
{
    const auto entry = m_drafts.constFind(thread);
    return entry != m_drafts.constEnd() && entry->saving > 0 ? entry->asked : QString();
}

/// What is read now may be older than what happens here.
void DraftBook::touch(ConversationId thread)
{
    if (m_reading > 0)
        m_touched.insert(thread);
}

void DraftBook::set(ConversationId thread, const QString &text)
{
    if (!thread.isValid() || text == this->text(thread))
        return;
    Entry &entry = m_drafts[thread];
    entry.text = text;
    entry.dirty = true;
    touch(thread);
    m_pause.start();
    Q_EMIT changed(thread); // other windows show it before somebody types there
}

void DraftBook::setCategory(ConversationId thread, Category category)
{
    if (!thread.isValid() || category == this->category(thread))
        return;
    if (category == Category::Conversation)
        m_categories.remove(thread);
    else
        m_categories.insert(thread, category);
    Q_EMIT categoryChanged(thread, category);
}

void DraftBook::hold(ConversationId thread)
{
    ++m_drafts[thread].held;
}

void DraftBook::letGo(ConversationId thread)
{
    --m_drafts[thread].held;
    save(thread);
    forgetEmpty(thread);
}

void DraftBook::takeBack(const DraftBack &back, const QString &typed)
{
    const ConversationId thread = back.draft.conversation;
    Entry &entry = m_drafts[thread];
    const bool isChanged = entry.text != typed;
    if (!isChanged)
        entry.text = back.draft.text;
    else
        entry.text = entry.text.isEmpty() ? back.text : back.text + QLatin1Char('\n') + entry.text;
    entry.savedUs = back.draft.savedUs;
    entry.other = back.other;
    entry.dirty = isChanged || back.other;
    touch(thread);
    const QString text = entry.text;
    Q_EMIT otherChanged(thread);
    Q_EMIT changed(thread);
    Q_EMIT replaced(thread, text);
    letGo(thread);
}

void DraftBook::setStored(const ThreadDraft &draft)
{
    touch(draft.conversation);
    Entry &entry = m_drafts[draft.conversation];
    entry.text = draft.text;
    entry.savedUs = draft.savedUs;
    entry.dirty = false;
    entry.other.reset();
    Q_EMIT otherChanged(draft.conversation);
    forgetEmpty(draft.conversation);
    Q_EMIT changed(draft.conversation);
    Q_EMIT replaced(draft.conversation, draft.text);
}

void DraftBook::flush()
{
    m_pause.stop();
    const QList<ConversationId> threads = m_drafts.keys();
    for (const ConversationId thread : threads)
        save(thread);
}

void DraftBook::save(ConversationId thread)
{
    Entry &entry = m_drafts[thread];
    if (!entry.dirty || entry.other || entry.held > 0)
        return;
    touch(thread);
    const QString follows = entry.saving > 0 ? entry.asked : QString();
    entry.dirty = false;
    entry.asked = entry.text;
    ++entry.saving;
    const ThreadDraft draft{thread, m_author, entry.text, entry.savedUs};
    take(m_proxy.engine().writing().keepDraft(draft, follows), this,
         [this, thread](const Result<DraftKept> &kept) { takeSaved(thread, kept); });
}

void DraftBook::takeSaved(ConversationId thread, const Result<DraftKept> &kept)
{
    touch(thread);
    Entry &entry = m_drafts[thread];
    --entry.saving;
    if (!kept) {
        entry.dirty = true;
        m_again.start();
        if (!std::exchange(m_refused, true))
            Q_EMIT notSaved(kept.error());
        return;
    }
    m_refused = false;
    entry.savedUs = kept->savedUs;
    if (kept->other) {
        entry.other = kept->other;
        entry.dirty = true;
        Q_EMIT otherChanged(thread);
        return;
    }
    forgetEmpty(thread);
    Q_EMIT changed(thread);
}

void DraftBook::forgetEmpty(ConversationId thread)
{
    const auto entry = m_drafts.constFind(thread);
    if (entry != m_drafts.constEnd() && entry->text.isEmpty() && !entry->dirty &&
        entry->saving == 0 && entry->held == 0)
        m_drafts.erase(entry);
}

void DraftBook::reload()
{
    ++m_reading;
    take(m_proxy.engine().writing().drafts(m_author), this,
         [this](const Result<QList<ThreadDraft>> &drafts) {
             --m_reading;
             if (drafts)
                 takeRead(*drafts);
             if (m_reading == 0)
                 m_touched.clear();
         });
}

void DraftBook::takeRead(const QList<ThreadDraft> &drafts)
{
    QHash<ConversationId, ThreadDraft> stored;
    for (const ThreadDraft &draft : drafts)
        stored.insert(draft.conversation, draft);
    const QList<ConversationId> known = m_drafts.keys();
    for (const ConversationId thread : known) {
        if (!stored.contains(thread))
            stored.insert(thread, {thread, m_author, {}, 0});
    }
    for (const ThreadDraft &draft : std::as_const(stored)) {
        // What was written or saved here meanwhile is newer. It is compared when it is saved.
        if (m_touched.contains(draft.conversation))
            continue;
        Entry &entry = m_drafts[draft.conversation];
        if (entry.dirty || entry.saving > 0 || entry.held > 0)
            continue;
        const bool isNew = entry.text != draft.text;
        entry.text = draft.text;
        entry.savedUs = draft.savedUs;
        forgetEmpty(draft.conversation);
        if (!isNew)
            continue;
        Q_EMIT changed(draft.conversation);
        Q_EMIT replaced(draft.conversation, draft.text);
    }
}

std::optional<ThreadDraft> DraftBook::other(ConversationId thread) const
{
    return m_drafts.value(thread).other;
}

void DraftBook::useOther(ConversationId thread)
{
    if (const auto chosen = other(thread))
        setStored(*chosen);
}

void DraftBook::keepOwn(ConversationId thread)
{
    if (!other(thread))
        return;
    m_drafts[thread].other.reset();
    Q_EMIT otherChanged(thread);
    save(thread);
}

} // namespace cordboard::ui
