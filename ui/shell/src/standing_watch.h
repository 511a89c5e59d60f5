#pragma once

#include "model/conversation.h"
#include "model/opt_out.h"

#include <QObject>
#include <QTimer>

namespace cordboard::ui {

class Composer;
class EngineProxy;
class OpenThread;

/// Keeps the composer honest about the open thread: who opted out cannot be written to, and what
/// may have meant it is for a person to decide. Asks the engine whenever the thread changes. GUI
/// thread; all three must outlive it.
class StandingWatch : public QObject
{
    Q_OBJECT

public:
    StandingWatch(EngineProxy &proxy, OpenThread &thread, Composer &composer, QObject *parent);

Q_SIGNALS:
    /// Something that was asked for did not work, as a sentence.
    void failed(const QString &sentence);

private:
    void look(const Conversation &thread);
    void learnStopWords();
    void show(const Standing &standing);
    void showNow(const AnswerNow &now, const QString &who);
    void showEvidence();
    void optOut();
    void optIn(const QString &reason);
    void dismiss();

    EngineProxy &m_proxy;
    OpenThread &m_thread;
    Composer &m_composer;
    Conversation m_conversation;
    Standing m_standing;
    QTimer m_clock;                ///< nights come and go by themselves
    ConversationId m_justOptedOut; ///< by a person here, who may undo it
};

} // namespace cordboard::ui
