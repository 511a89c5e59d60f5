#pragma once

#include "ui/common/role_pane.h"
#include "ui/common/theme.h"

class QButtonGroup;
class QVBoxLayout;

namespace cordboard::ui {

/// Preferences that apply at once, and what program this is. GUI thread.
class SettingsPage : public RolePane
{
    Q_OBJECT

public:
    SettingsPage(Theme &theme, const QString &dataFolder, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Already in force; to be remembered.
    void themeChosen(cordboard::ui::ThemeChoice choice);

private:
    QWidget *makeLook();
    QWidget *makeAbout();
    QWidget *makeGroup(const QString &title, QVBoxLayout **column);
    void addFact(QVBoxLayout *column, const QString &name, const QString &value);
    void restyle();

    Theme &m_theme;
    QString m_dataFolder;
    QButtonGroup *m_themes = nullptr;
};

} // namespace cordboard::ui
