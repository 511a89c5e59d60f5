#include "ui/common/role_label.h"

namespace cordboard::ui {

RoleLabel::RoleLabel(const Theme &theme, TextSize size, Role role, const QString &text,
                     QWidget *parent)
    : QLabel(text, parent)
    , m_theme(theme)
    , m_size(size)
    , m_role(role)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    connect(&m_theme, &Theme::changed, this, &RoleLabel::restyle);
    restyle();
}

void RoleLabel::setRole(Role role)
{
    m_role = role;
    restyle();
}

void RoleLabel::setSemibold(bool semibold)
{
    m_semibold = semibold;
    restyle();
}

void RoleLabel::restyle()
{
    setFont(m_theme.font(m_size, m_semibold));
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_theme.color(m_role));
    setPalette(colours);
}

} // namespace cordboard::ui
