#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace cordboard::ui {

/// An icon beside words; from 30 px on it stands on a soft accent ground.
class FirstRunIcon : public QWidget
{
    Q_OBJECT

public:
    FirstRunIcon(const Theme &theme, const QString &icon, Role role, int size, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_icon;
    Role m_role;
};

} // namespace cordboard::ui
