#pragma once

#include "base/error.h"
#include "model/thread_draft.h"
#include "ui/bridge/engine_proxy.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace cordboard::ui {

/// What the person at this console wrote in each thread and has not sent. In memory at once, in the
/// database a moment after typing stops or when flush() is called; while the database refuses, it
/// is tried again. GUI thread.
class DraftBook : public QObject
{
    Q_OBJECT

public:
    /// `author` is the person at this console.
    DraftBook(EngineProxy &proxy, const QString &author, QObject *parent = nullptr);
    ~DraftBook() override;

    const QString &author() const { return m_author; }
    QString text(ConversationId thread) const { return m_drafts.value(thread).text; }
    /// Of what is stored, for whoever hands a draft to the engine.
    qint64 savedUs(ConversationId thread) const { return m_drafts.value(thread).savedUs; }

    /// What it is for. In memory only: whoever keeps it hears categoryChanged().
    Category category(ConversationId thread) const { return m_categories.value(thread); }
    void setCategory(ConversationId thread, Category category);

    /// What is on its way into the database; empty: nothing is.
    QString onItsWay(ConversationId thread) const;

    void set(ConversationId thread, const QString &text);
    /// A message is coming back into this draft: nothing is saved there until takeBack() or
    /// letGo().
    void hold(ConversationId thread);
    void letGo(ConversationId thread);
    /// It is there; it came before `typed`, and whatever was typed since stays behind it.
    void takeBack(const DraftBack &back, const QString &typed);
    /// Saves what is not saved yet. The jobs are done even when this book dies next.
    void flush();
    /// The database takes nothing at present: what is written is in memory only.
    bool isRefused() const { return m_refused; }
    /// Reads what other consoles of the same person may have saved.
    void reload();

    /// What the same person wrote there on another console, while this one wrote something else.
    /// Nothing is saved until one of the two is chosen; when this book ends before, both are.
    std::optional<ThreadDraft> other(ConversationId thread) const;
    void useOther(ConversationId thread);
    void keepOwn(ConversationId thread);

Q_SIGNALS:
    /// The text that lists show for that thread.
    void changed(cordboard::ConversationId thread);
    /// The text was not written here: it was read from the store, or the other one was chosen.
    void replaced(cordboard::ConversationId thread, const QString &text);
    void otherChanged(cordboard::ConversationId thread);
    void categoryChanged(cordboard::ConversationId thread, cordboard::Category category);
    /// Nothing could be saved; it is tried again. Once until something is saved again.
    void notSaved(const cordboard::Error &error);

private:
    struct Entry
    {
        QString text;
        qint64 savedUs = 0;
        bool dirty = false;
        QString asked;  ///< the newest text that is on its way into the database
        int saving = 0; ///< so many are
        int held = 0;   ///< so many messages are coming back into it
        std::optional<ThreadDraft> other;
    };
    void setStored(const ThreadDraft &draft);
    void touch(ConversationId thread);
    void save(ConversationId thread);
    void takeSaved(ConversationId thread, const Result<DraftKept> &kept);
    void takeRead(const QList<ThreadDraft> &drafts);
    void forgetEmpty(ConversationId thread);

    EngineProxy &m_proxy;
    const QString m_author;
    QHash<ConversationId, Entry> m_drafts;
    QHash<ConversationId, Category> m_categories; ///< but for Conversation, which most are
    QSet<ConversationId> m_touched; ///< since the oldest read whose answer is not there
    int m_reading = 0;
    QTimer m_pause{this};
    QTimer m_again{this};
    bool m_refused = false;
};

} // namespace cordboard::ui
