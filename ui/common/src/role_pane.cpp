#include "ui/common/role_pane.h"

#include "ui/common/paint.h"

#include <QPainter>

namespace cordboard::ui {

RolePane::RolePane(const Theme &theme, Role ground, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_ground(ground)
{
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RolePane::setLines(Qt::Edges edges)
{
    m_lines = edges;
    update();
}

void RolePane::setCard(qreal radius, Role edge, qreal width)
{
    m_radius = radius;
    m_edge = edge;
    m_width = width;
    update();
}

void RolePane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_radius > 0) {
        painter.setRenderHint(QPainter::Antialiasing);
        paintPanel(painter, rect(), m_radius, m_theme.color(m_ground), m_theme.color(m_edge),
                   m_width);
        return;
    }
    painter.fillRect(rect(), m_theme.color(m_ground));
    const QColor line = m_theme.color(Role::Line);
    if (m_lines & Qt::TopEdge)
        painter.fillRect(0, 0, width(), 1, line);
    if (m_lines & Qt::BottomEdge)
        painter.fillRect(0, height() - 1, width(), 1, line);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    // Left is where reading starts.
    if (m_lines & (mirrored ? Qt::RightEdge : Qt::LeftEdge))
        painter.fillRect(0, 0, 1, height(), line);
    if (m_lines & (mirrored ? Qt::LeftEdge : Qt::RightEdge))
        painter.fillRect(width() - 1, 0, 1, height(), line);
}

} // namespace cordboard::ui
