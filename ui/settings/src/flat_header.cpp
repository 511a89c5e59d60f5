#include "flat_header.h"

#include <QPainter>

namespace cordboard::ui {

FlatHeader::FlatHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
}

QSize FlatHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), qMax(28, fontMetrics().height() + 10)};
}

void FlatHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->fillRect(rect, palette().alternateBase());
    painter->setPen(palette().color(QPalette::Mid));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->setPen(palette().color(QPalette::PlaceholderText));
    const QRect room = rect.adjusted(10, 0, -10, 0);
    const QString title =
        fontMetrics().elidedText(model()->headerData(section, orientation()).toString(),
                                 Qt::ElideRight, room.width(), Qt::TextSingleLine);
    painter->drawText(room,
                      int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading)) |
                          int(Qt::AlignVCenter),
                      title);
}

} // namespace cordboard::ui
