#include "part_painter.h"

#include "ui/common/paint.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace cordboard::ui {

namespace {

QString tagWords(int part)
{
    //: the tag where a message is cut: what follows is part 2
    return QCoreApplication::translate("PartTag", "part %1").arg(part);
}

} // namespace

qreal partTagWidth(const Theme &theme)
{
    const QFontMetricsF metrics(theme.font(TextSize::Caption));
    return std::ceil(metrics.horizontalAdvance(tagWords(88))) + 17;
}

void paintPartTag(QPainter &painter, const QRectF &box, const Theme &theme, int part)
{
    const QColor accent = theme.color(Role::Accent);
    painter.save();
    painter.setPen(QPen(accent, 2, Qt::DotLine, Qt::FlatCap));
    const qreal x = std::floor(box.left()) + 4;
    painter.drawLine(QPointF(x, box.top() + 1), QPointF(x, box.bottom() - 1));
    const QFont font = theme.font(TextSize::Caption);
    const qreal height = qMin(box.height() - 2, std::ceil(QFontMetricsF(font).height()));
    const QRectF tag(x + 2, std::floor(box.center().y() - height / 2), box.width() - 10, height);
    paintPanel(painter, tag, 3, accent);
    painter.setFont(font);
    painter.setPen(theme.color(Role::AccentText));
    painter.drawText(tag, Qt::AlignCenter | Qt::TextSingleLine, tagWords(part));
    painter.restore();
}

void paintMarked(QPainter &painter, const QRectF &characters, const QColor &color)
{
    painter.fillRect(
        QRectF(characters.left(), characters.bottom() - 2, qMax(3.0, characters.width()), 2),
        color);
}

} // namespace cordboard::ui
