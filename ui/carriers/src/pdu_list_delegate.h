#pragma once

#include "ui/common/theme.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace cordboard::ui {

/// Paints the cells of the list of PDUs.
class PduListDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PduListDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintWords(QPainter *painter, QRectF box, const QModelIndex &index, const QColor &ink,
                    const QColor &ground, bool selected) const;

    const Theme &m_theme;
};

/// Its header: quiet ground, semibold words, no edges between the columns.
class PduListHeader : public QHeaderView
{
    Q_OBJECT

public:
    PduListHeader(const Theme &theme, QWidget *parent);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sizeHint() const override;

private:
    const Theme &m_theme;
};

} // namespace cordboard::ui
