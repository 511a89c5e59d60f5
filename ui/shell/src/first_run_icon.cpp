#include "first_run_icon.h"

#include "ui/common/paint.h"

#include <QPainter>

namespace cordboard::ui {

namespace {

constexpr int tile = 30;

} // namespace

FirstRunIcon::FirstRunIcon(const Theme &theme, const QString &icon, Role role, int size,
                           QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_role(role)
{
    setFixedSize(size, size);
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void FirstRunIcon::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool onTile = width() >= tile;
    const QColor ground = m_theme.color(onTile ? Role::AccentSoft : Role::Raised);
    if (onTile)
        paintPanel(painter, rect(), 6, ground);
    paintIcon(painter, rect(), m_icon, onTile ? 21 : width(), m_theme.color(m_role), ground);
}

} // namespace cordboard::ui
