#pragma once

#include "pdu_list_model.h"
#include "ui/common/theme.h"

#include <QTimer>
#include <QTreeView>

namespace cordboard::ui {

/// The list of PDUs: rows of one height, so that 20,000 cost what 20 do. Says which rows are in
/// sight, for reading only those, and stays at its end while it is there.
class PduListView : public QTreeView
{
    Q_OBJECT

public:
    PduListView(const Theme &theme, PduListModel &model, QWidget *parent = nullptr);

    /// Goes to this row and chooses it.
    void choose(int row);

Q_SIGNALS:
    void rowsInSight(int first, int last);
    void rowChosen(int row); ///< -1: none

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &options,
                 const QModelIndex &index) const override;

private:
    void tellSight();
    void layColumns();
    void restyle();

    const Theme &m_theme;
    PduListModel &m_model;
    QTimer m_sight; ///< many small moves, one question
};

} // namespace cordboard::ui
