#pragma once

#include "ui/common/theme.h"

#include <QStyledItemDelegate>

namespace cordboard::ui {

/// Icon, name, place, and the keys at the end.
class PaletteDelegate : public QStyledItemDelegate
{
public:
    PaletteDelegate(const Theme &theme, QObject *parent);

    int rowHeight() const;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace cordboard::ui
