#pragma once

#include <QStyledItemDelegate>

namespace cordboard::ui {

/// Rows with air: 32 px high or more, their text 10 px from both edges (look.md 3).
class RoomyDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace cordboard::ui
