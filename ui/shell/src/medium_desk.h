#pragma once

#include "ui/bridge/dialogs.h"
#include "ui/bridge/engine_proxy.h"
#include "ui/common/theme.h"

namespace cordboard::ui {

class ChatSlice;
class ChatView;
class MediaShelf;
class MediumPlayer;
class OpenThread;

/// What happens to pictures and files of bubbles: they are shown small, opened in a window, saved
/// under a name of ours, readable by their owner alone. Videos and sounds are handed to the player
/// of this computer, after a question; nothing else is ever handed to another program. GUI thread.
class MediumDesk : public QObject
{
    Q_OBJECT

public:
    MediumDesk(EngineProxy &proxy, Dialogs &dialogs, const Theme &theme, const ChatSlice &slice,
               const OpenThread &thread, ChatView &chat);

    /// Small pictures, for whoever else shows some.
    MediaShelf &shelf() const { return *m_shelf; }

Q_SIGNALS:
    void saved(const QString &file);
    void told(const QString &sentence);
    void failed(const QString &sentence);

private:
    std::optional<Medium> mediumOf(TargetId id, int place) const;
    std::optional<Medium> harmlessOf(TargetId id, int place);
    void open(const Medium &medium);
    void save(const Medium &medium);
    void askRevoke(TargetId id);
    void revoke(MessageId message);
    void write(const Medium &medium, const QString &file);
    void saveContact(const Medium &medium);
    void nameThread(const Conversation &thread, const QString &name);

    EngineProxy &m_proxy;
    Dialogs &m_dialogs;
    const Theme &m_theme;
    const ChatSlice &m_slice;
    const OpenThread &m_thread;
    ChatView &m_chat;
    MediaShelf *m_shelf = nullptr;
    MediumPlayer *m_player = nullptr;
};

} // namespace cordboard::ui
