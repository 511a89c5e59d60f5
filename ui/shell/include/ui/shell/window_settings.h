#pragma once

#include "base/ids.h"
#include "ui/common/theme.h"
#include "ui/notify/notice.h"

#include <QByteArray>
#include <QKeySequence>
#include <QSettings>

#include <optional>

namespace cordboard::ui {

/// What the window remembers, in an INI file of the data folder: never in the user's own profile,
/// so that a demo leaves nothing behind. Everything has a default and a damaged value is the
/// default.
class WindowSettings
{
public:
    explicit WindowSettings(const QString &dataFolder);

    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    int place() const; ///< of the rail; 0: the first
    void setPlace(int place);
    qint64 openThread() const; ///< 0: none
    void setOpenThread(qint64 thread);
    /// Threads that stood in windows of their own.
    struct OwnWindow
    {
        qint64 thread = 0;
        QByteArray geometry;
    };
    QList<OwnWindow> ownWindows() const;
    void setOwnWindows(const QList<OwnWindow> &windows);
    ThemeChoice theme() const;
    void setTheme(ThemeChoice choice);
    int listWidth() const;
    void setListWidth(int width);
    int panelWidth() const;
    void setPanelWidth(int width);
    int whyWidth() const;
    void setWhyWidth(int width);
    QString inboxView() const; ///< a word of InboxViews; empty: the first one
    void setInboxView(const QString &word);
    /// How long a message can be taken back after Send: 0 (not at all), 5, 10 or 30.
    int undoSeconds() const;
    void setUndoSeconds(int seconds);
    bool sendWithEnter() const; ///< else Ctrl+Enter sends
    void setSendWithEnter(bool on);
    QList<ConversationId> marketingDrafts() const; ///< threads whose draft is marketing
    void setMarketingDraft(ConversationId thread, bool isMarketing);
    QStringList paletteUsed() const; ///< ids of actions, the last one first
    void setPaletteUsed(const QStringList &ids);
    NoticeWishes notices() const;
    void setNotices(const NoticeWishes &wishes);
    /// Keys that a person chose for an action; an empty sequence: none. nullopt: the shipped ones.
    std::optional<QKeySequence> shortcut(const QString &action) const;
    /// nullopt: the shipped ones again.
    void setShortcut(const QString &action, const std::optional<QKeySequence> &keys);
    /// Closing the window leaves the program in the tray, where there is one.
    bool keepsRunning() const;
    void setKeepsRunning(bool keeps);
    /// Whether a person was told of it once.
    bool isTrayTold() const;
    void setTrayTold();
    bool panelShown() const;
    void setPanelShown(bool shown);

private:
    int number(const QString &key, int low, int high, int otherwise) const;

    mutable QSettings m_settings;
};

} // namespace cordboard::ui
