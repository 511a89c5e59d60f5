#include "board_picture.h"

#include <QPainter>
#include <QPainterPath>

namespace cordboard::ui {

namespace {

constexpr int columns = 13;
const QColor wood(0x14, 0x32, 0x3B);
const QColor ring(0x4B, 0x72, 0x7E);
const QColor hole(0x0A, 0x1C, 0x22);

} // namespace

BoardPicture::BoardPicture(QWidget *parent)
    : QWidget(parent)
{
    setMinimumHeight(120);
    setMaximumHeight(165);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

QPointF BoardPicture::jack(int column, int row) const
{
    const qreal step = (width() - 2 * 57.5) / (columns - 1);
    return {57.5 + column * step, height() * (row == 0 ? 0.28 : 0.605)};
}

void BoardPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(wood);
    painter.drawRoundedRect(rect(), 8, 8);
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < columns; ++column)
            paintJack(painter, jack(column, row));
    }
    const qreal floor = height() - 8.0;
    paintCord(painter, jack(1, 0), jack(6, 1), floor, QColor(0xE7, 0x6F, 0x51));
    paintCord(painter, jack(2, 1), jack(8, 0), floor, QColor(0x5B, 0xC0, 0xD6));
    paintCord(painter, jack(4, 0), jack(11, 1), floor - 12, QColor(0xFF, 0xD1, 0x66));
}

void BoardPicture::paintJack(QPainter &painter, const QPointF &at) const
{
    painter.setPen(QPen(ring, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(at, 12.5, 12.5);
    painter.setPen(QPen(QColor(0x86, 0xA5, 0xAE), 1.2));
    painter.setBrush(hole);
    painter.drawEllipse(at, 5.5, 5.5);
}

void BoardPicture::paintCord(QPainter &painter, const QPointF &from, const QPointF &to, qreal sag,
                             const QColor &color) const
{
    // A cubic reaches three quarters of the way to its handles.
    const qreal handle = (sag - (from.y() + to.y()) / 8) * 4 / 3;
    const qreal lean = (to.x() - from.x()) * 0.08;
    QPainterPath path(from);
    path.cubicTo(QPointF(from.x() + lean, handle), QPointF(to.x() - lean, handle), to);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 6, Qt::SolidLine, Qt::RoundCap));
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    for (const QPointF &end : {from, to})
        painter.drawRoundedRect(QRectF(end.x() - 5, end.y() - 9, 10, 18), 4, 4);
}

} // namespace cordboard::ui
