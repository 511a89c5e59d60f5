#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace cordboard::ui {

/// A widget with a ground of the theme, and lines at some of its edges. With a radius it is a card.
class RolePane : public QWidget
{
    Q_OBJECT

public:
    RolePane(const Theme &theme, Role ground, QWidget *parent = nullptr);

    void setLines(Qt::Edges edges);
    /// A line all around with round corners; its colour is `edge`.
    void setCard(qreal radius, Role edge = Role::Line, qreal width = 1);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Role m_ground;
    Role m_edge = Role::Line;
    Qt::Edges m_lines;
    qreal m_radius = 0;
    qreal m_width = 1;
};

} // namespace cordboard::ui
