#pragma once

#include "base/error.h"
#include "ui/bridge/engine_proxy.h"

#include <QObject>

namespace cordboard::ui {

/// How a text is to leave.
struct SendWish
{
    int undoSeconds = 0;      ///< it can be taken back so long
    qint64 leaveUs = 0;       ///< later; 0: now
    QByteArray leaveZone{};   ///< whose clock that was chosen by; empty: this computer's
    bool unlessReply = false; ///< taken back when the person writes first
    qint64 draftSavedUs = 0;  ///< of the draft that it was, see Draft
    QString draftFollows{};
    bool anyway = false;  ///< also when a colleague has answered meanwhile
    MmsContent content{}; ///< subject and media; its text is not used
    Category category = Category::Conversation;
};

/// The one conversation that is open: reads its slices, follows its ticks and news, marks it read
/// while a person can see it, sends. GUI thread.
class OpenThread : public QObject
{
    Q_OBJECT

public:
    explicit OpenThread(EngineProxy &proxy, QObject *parent = nullptr);

    void open(const Conversation &thread);
    /// Opens at a message instead of the end.
    void openAt(const Conversation &thread, TargetId target);
    void close();
    bool isOpen() const { return m_thread.id.isValid(); }
    /// A message is on its way to the engine; it may still be refused.
    bool isSubmitting() const { return m_submitting > 0; }
    const Conversation &conversation() const { return m_thread; }

    /// Pages that continue what is shown; answers come as olderLoaded() and newerLoaded().
    void loadOlder(TargetId before);
    void loadNewer(TargetId after);
    void loadLatest();
    /// The last message that was read when the thread was opened: the unread line stands after it.
    TargetId readAtOpening() const { return m_readAtOpening; }

    /// The last message that was handed out to be shown; invalid: none was read yet.
    TargetId shownUpTo() const { return m_isRead ? m_newest : TargetId(); }

    /// A person looks over the threads without opening them: nothing is marked read.
    void setPreview(bool preview);
    /// A person has it before them, in an active window: notes that name them are seen.
    void setLookedAt(bool lookedAt);
    /// Everything up to here was in sight of an active window.
    void seen(TargetId upTo);
    void send(const QString &text, const SendWish &wish = {});
    /// An earlier message once more.
    void sendAgain(const ChatMessage &message);
    /// What became of it without a word: its bubble is read anew.
    void readAgain(TargetId target);
    void cancel(TargetId target);
    void rename(const QString &name);
    /// Until the thread is left or turned to anew, nothing in it is marked read.
    void markUnread();

Q_SIGNALS:
    /// Another thread, or the same read anew: forget all bubbles and show these.
    void opened(const cordboard::Conversation &thread, const cordboard::MessageSlice &slice);
    void closed();
    void olderLoaded(const cordboard::MessageSlice &slice);
    void newerLoaded(const cordboard::MessageSlice &slice);
    void ticked(const QList<cordboard::TargetTick> &ticks);
    void conversationChanged(const cordboard::Conversation &thread);
    /// What was done about the thread since it was read.
    void linesAdded(const QList<cordboard::ThreadLine> &lines);
    /// Something could not be read or stored; what is shown stays true. `older`: a page further up.
    void readFailed(const cordboard::Error &error, bool older);
    /// What was asked for cannot be done any more; the sentence says why.
    void refused(const cordboard::Error &error);
    /// Accepted, in the state known now.
    void sent(const QList<cordboard::ChatMessage> &messages);
    /// Bubbles that are there already, as they are now.
    void changed(const QList<cordboard::ChatMessage> &messages);
    /// Nothing was accepted: text and media go back to the editor of that thread (empty for a
    /// repeat).
    void sendFailed(const cordboard::Conversation &thread, const cordboard::Error &error,
                    const QString &text, const cordboard::MmsContent &content);

private:
    void submit(Draft draft);
    using Anchor = SliceQuery::Anchor;
    void openWith(const Conversation &thread, Anchor anchor, TargetId target);
    void read(Anchor anchor, TargetId target);
    void takeSlice(Anchor anchor, const MessageSlice &slice);
    void takeNews(const QHash<ConversationId, TargetId> &newest);
    void takeTicks(const QList<TargetTick> &ticks);
    void takeThreads(const QList<ConversationId> &ids);
    void readLines();
    void noteLines(const MessageSlice &slice);
    void catchUp(QList<ChatMessage> &rows);
    void markRead();
    void seeMentions();

    EngineProxy &m_proxy;
    Conversation m_thread;
    TargetId m_readAtOpening;
    TargetId m_newest;
    TargetId m_seenUpTo;
    TargetId m_toldUpTo;   ///< seen, or there when the thread was opened
    qint64 m_line = 0;     ///< the newest that was read
    bool m_isRead = false; ///< since it was opened
    bool m_newerExist = false;
    bool m_newsWhileReading = false;
    bool m_preview = false;
    bool m_lookedAt = false;
    int m_reading = 0;
    int m_submitting = 0;
    int m_generation = 0;                ///< answers for an earlier opening are dropped
    QHash<TargetId, TargetTick> m_early; ///< seen while an answer was on its way
};

} // namespace cordboard::ui
