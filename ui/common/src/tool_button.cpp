#include "ui/common/tool_button.h"

#include "ui/common/icons.h"
#include "ui/common/plain_words.h"

namespace cordboard::ui {

ToolButton::ToolButton(const Theme &theme, const QString &iconName, const QString &words,
                       QWidget *parent)
    : QToolButton(parent)
    , m_theme(theme)
    , m_iconName(iconName)
{
    setIconSize(QSize(theme.scaled(19), theme.scaled(19)));
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setWords(words);
    setIcons();
    connect(this, &QAbstractButton::toggled, this, &ToolButton::setIcons);
}

void ToolButton::setWords(const QString &words)
{
    setText(words);
    setToolTip(plainTip(words));
    setAccessibleName(words);
}

void ToolButton::setIconName(const QString &name)
{
    m_iconName = name;
    setIcons();
}

void ToolButton::setIconRole(Role role)
{
    m_role = role;
    setIcons();
}

void ToolButton::setIcons()
{
    setIcon(cordboard::ui::icon(m_theme, m_iconName, isChecked() ? Role::Accent : m_role));
}

} // namespace cordboard::ui
