#pragma once

#include "ui/common/theme.h"

#include <QStyledItemDelegate>

namespace cordboard::ui {

/// Rows of LabelPopup: a tick when it is on, the label in its colours; other rows as words behind
/// an icon.
class LabelDelegate : public QStyledItemDelegate
{
public:
    enum ItemRole { OnRole = Qt::UserRole + 1, ColourRole, IconRole, KindRole, IdRole };

    LabelDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};

} // namespace cordboard::ui
