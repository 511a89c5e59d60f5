#pragma once

#include "ui/common/theme.h"

#include <QLabel>

namespace cordboard::ui {

/// Plain text in one of the look's sizes and roles; follows the theme. Wraps.
class RoleLabel : public QLabel
{
    Q_OBJECT

public:
    RoleLabel(const Theme &theme, TextSize size, Role role, const QString &text = {},
              QWidget *parent = nullptr);

    void setRole(Role role);
    void setSemibold(bool semibold);

private:
    void restyle();

    const Theme &m_theme;
    TextSize m_size;
    Role m_role;
    bool m_semibold = false;
};

} // namespace cordboard::ui
