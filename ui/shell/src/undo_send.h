#pragma once

#include "model/message.h"
#include "model/thread_draft.h"
#include "ui/bridge/engine_proxy.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace cordboard::ui {

class DraftBook;
class Strip;
class Theme;

/// The seconds after Send in which a message can be taken back. The engine holds it, not this: it
/// leaves by itself when the time is over, whether there is a window or not. This shows the newest
/// of them in a strip that counts down. GUI thread.
class UndoSend : public QObject
{
    Q_OBJECT

public:
    /// The book must outlive it.
    UndoSend(EngineProxy &proxy, DraftBook &drafts, const Theme &theme, QWidget *parent);
    ~UndoSend() override;

    Strip *strip() const { return m_strip; }

    /// What was just sent to `person`; whatever cannot be undone is left out.
    void offer(const QList<ChatMessage> &messages, const QString &person);
    bool canUndo() const { return !m_waiting.isEmpty(); }
    /// The newest comes back.
    void undo();
    /// A message that has not left comes back as a draft of its thread.
    void takeBack(TargetId target, ConversationId thread);
    void sendNow(TargetId target);

Q_SIGNALS:
    /// It is a draft again, and the book has it.
    void cameBack(const cordboard::ThreadDraft &draft, cordboard::Category category);
    /// Its pictures and files, when it had any.
    void mediaCameBack(const cordboard::DraftMms &mms);
    /// Its seconds are over, and it may be waiting for something else now.
    void over(cordboard::TargetId target);
    void failed(const QString &sentence);

private:
    struct Waiting
    {
        TargetId target;
        ConversationId thread;
        QString person;
        qint64 untilUs = 0;
    };
    void look();
    void show();
    void drop(TargetId target);

    EngineProxy &m_proxy;
    DraftBook &m_drafts;
    Strip *m_strip = nullptr;
    QList<Waiting> m_waiting; ///< oldest first
    QTimer m_clock{this};
    QPointer<DraftBook> m_held;         ///< the book, as long as it is there
    QList<ConversationId> m_comingBack; ///< threads whose drafts wait for the engine's answer
};

} // namespace cordboard::ui
