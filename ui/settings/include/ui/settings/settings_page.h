#pragma once

#include "ui/common/role_pane.h"
#include "ui/common/theme.h"

class QButtonGroup;
class QCheckBox;
class QListWidget;
class QStackedWidget;
class QVBoxLayout;

namespace cordboard::ui {

/// Groups at the leading side, the chosen one beside them. The first has preferences that apply at
/// once, and what program this is; others add theirs. GUI thread.
class SettingsPage : public RolePane
{
    Q_OBJECT

public:
    SettingsPage(Theme &theme, const QString &dataFolder, QWidget *parent = nullptr);

    /// Takes the page over. Answers the group, for showGroup().
    int addGroup(const QString &title, QWidget *page);
    void showGroup(int group);
    /// How long a message can be taken back after Send; 0: not at all.
    void setUndoSeconds(int seconds);
    /// Whether closing the window leaves the program in the tray; not `possible` without one.
    void setKeepsRunning(bool keeps, bool possible);
    void setSendWithEnter(bool on);

Q_SIGNALS:
    /// Already in force; to be remembered.
    void themeChosen(cordboard::ui::ThemeChoice choice);
    /// To be remembered; counts for what is sent from then on.
    void undoSecondsChosen(int seconds);
    void keepsRunningChosen(bool keeps);
    /// Enter sends; else Ctrl+Enter does.
    void sendWithEnterChosen(bool on);

private:
    QWidget *makeGeneral();
    QWidget *makeLook();
    QWidget *makeWriting();
    QWidget *makeSending();
    QWidget *makeClosing();
    QWidget *makeAbout();
    QWidget *makeGroup(const QString &title, QVBoxLayout **column);
    void addFact(QVBoxLayout *column, const QString &name, const QString &value);
    void restyle();

    Theme &m_theme;
    QString m_dataFolder;
    QListWidget *m_groups = nullptr;
    QStackedWidget *m_stack = nullptr;
    QButtonGroup *m_themes = nullptr;
    QButtonGroup *m_undo = nullptr;
    QCheckBox *m_keepsRunning = nullptr;
    QButtonGroup *m_enter = nullptr;
};

} // namespace cordboard::ui
