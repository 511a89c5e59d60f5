#pragma once

#include "ui/common/theme.h"

#include <QToolButton>

namespace cordboard::ui {

/// A square button with an icon only (30 px, icon 19). Its words are its tooltip and its accessible
/// name.
class ToolButton : public QToolButton
{
    Q_OBJECT

public:
    ToolButton(const Theme &theme, const QString &iconName, const QString &words,
               QWidget *parent = nullptr);

    void setWords(const QString &words);
    void setIconName(const QString &name);
    /// The colour while it is not checked.
    void setIconRole(Role role);

private:
    void setIcons();

    const Theme &m_theme;
    QString m_iconName;
    Role m_role = Role::Text2;
};

} // namespace cordboard::ui
