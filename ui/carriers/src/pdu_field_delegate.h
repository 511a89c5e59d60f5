#pragma once

#include "ui/common/theme.h"

#include <QStyledItemDelegate>

namespace cordboard::ui {

/// Paints a row of PduFieldModel: name and value in fixed width, words behind them.
class PduFieldDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PduFieldDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintWarning(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const;

    const Theme &m_theme;
};

/// The fixed-width font of the PDU view.
QFont pduFont(const Theme &theme);

} // namespace cordboard::ui
