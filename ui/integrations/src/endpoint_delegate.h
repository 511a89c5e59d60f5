#pragma once

#include "ui/common/theme.h"

#include <QStyledItemDelegate>

namespace cordboard::ui {

class EndpointListModel;

/// Light, name, where it is, and how it does.
class EndpointDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    EndpointDelegate(const Theme &theme, const EndpointListModel &model, QObject *parent);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    const EndpointListModel &m_model;
};

} // namespace cordboard::ui
