#pragma once

#include "ui/common/theme.h"

#include <QStyledItemDelegate>

namespace cordboard::ui {

/// One line with an icon, in step with the rows of endpoints above it. The icon's name is in
/// Qt::UserRole.
class PartDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PartDelegate(const Theme &theme, QObject *parent);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace cordboard::ui
