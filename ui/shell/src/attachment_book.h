#pragma once

#include "engine/face/multimedia.h"
#include "model/thread_draft.h"
#include "ui/bridge/engine_proxy.h"

#include <QHash>
#include <QSet>
#include <QTimer>

#include <memory>

namespace cordboard::ui {

class AttachmentDesk;
class Composer;
struct Attachment;

/// What is attached and not sent, kept in the database for each thread as the text is: saved a
/// moment after it changed and when the thread is left, read when its thread is opened for the
/// first time. GUI thread.
class AttachmentBook : public QObject
{
    Q_OBJECT

public:
    AttachmentBook(EngineProxy &proxy, const QString &author, Composer &composer,
                   AttachmentDesk &desk);
    ~AttachmentBook() override;

    void flush();
    /// A message came back before it left: its pictures stand in the tray again, now or when its
    /// thread is opened.
    void takeBack(const DraftMms &back);
    /// Another window of ours has saved what is attached there: that is what counts.
    void readAgain(ConversationId thread);

Q_SIGNALS:
    /// What is attached there is in the database.
    void kept(cordboard::ConversationId thread);
    /// It cannot be kept, in a sentence.
    void notKept(const QString &sentence);

private:
    struct Loading;
    void takeStored(const Result<QList<DraftMms>> &sets);
    void trayChanged();
    void load();
    void loadNext(const std::shared_ptr<Loading> &loading);
    void finish(const std::shared_ptr<Loading> &loading);

    EngineProxy &m_proxy;
    const QString m_author;
    Composer &m_composer;
    AttachmentDesk &m_desk;
    QTimer m_pause;
    QHash<ConversationId, DraftMms> m_toLoad; ///< stored, and not in the tray yet
    QHash<ConversationId, MmsContent> m_toSave;
    QSet<ConversationId> m_loading;
    QSet<ConversationId> m_kept; ///< something of these was saved or loaded
};

} // namespace cordboard::ui
