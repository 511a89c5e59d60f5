#pragma once

#include "ui/common/theme.h"

#include <QStyledItemDelegate>

namespace cordboard::ui {

class CarrierListModel;

/// Paints one carrier: the shape of its line, its name, its kind and one fact.
class CarrierDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CarrierDelegate(const Theme &theme, const CarrierListModel &model, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
    const CarrierListModel &m_model;
};

} // namespace cordboard::ui
