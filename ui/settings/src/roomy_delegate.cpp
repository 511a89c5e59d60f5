#include "roomy_delegate.h"

#include <QApplication>
#include <QPainter>

namespace cordboard::ui {

namespace {

constexpr int padding = 10;
constexpr int leastHeight = 32;

} // namespace

void RoomyDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem item(option);
    initStyleOption(&item, index);
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);
    const bool chosen = item.state.testFlag(QStyle::State_Selected);
    const QRect room = item.rect.adjusted(padding, 0, -padding, 0);
    const QString text =
        item.fontMetrics.elidedText(item.text, Qt::ElideRight, room.width(), Qt::TextSingleLine);
    style->drawItemText(painter, room, int(Qt::AlignVCenter | Qt::AlignLeading), item.palette,
                        item.state.testFlag(QStyle::State_Enabled), text,
                        chosen ? QPalette::HighlightedText : QPalette::Text);
    if (!item.state.testFlag(QStyle::State_HasFocus))
        return;
    QStyleOptionFocusRect ring;
    ring.QStyleOption::operator=(item);
    style->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, painter, item.widget);
}

QSize RoomyDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width() + 2 * padding, qMax(leastHeight, size.height() + 12)};
}

} // namespace cordboard::ui
