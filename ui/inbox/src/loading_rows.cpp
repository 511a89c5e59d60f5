#include "loading_rows.h"

#include <QPainter>

namespace cordboard::ui {

LoadingRows::LoadingRows(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setAccessibleName(tr("Still reading"));
}

void LoadingRows::paintEvent(QPaintEvent *)
{
    constexpr int row = 68;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::Sunken));
    for (int y = 0; y < height(); y += row) {
        painter.drawEllipse(QRectF(12, y + 14, 40, 40));
        painter.drawRoundedRect(QRectF(62, y + 19, width() * 0.35, 10), 4, 4);
        painter.drawRoundedRect(QRectF(62, y + 39, width() * 0.6, 10), 4, 4);
    }
}

} // namespace cordboard::ui
