#pragma once

#include "ui/common/theme.h"

#include <QTableView>

namespace cordboard::ui {

/// A table in the look's way: rows of 32 with a line under each, a plain header, whole rows chosen.
/// Enter or a double click asks to open the row; figures stand at the end (Qt::TextAlignmentRole of
/// the model). The last columns go when there is no room for them.
class RowTable : public QTableView
{
    Q_OBJECT

public:
    /// What the model may say of a cell beyond Qt's own roles.
    enum CellRole {
        ShapeRole = Qt::UserRole + 100, ///< name of an icon that stands before the words
        ShapeInkRole,                   ///< its colour, a Role
        FixedFontRole,                  ///< true: an id or code
    };

    RowTable(const Theme &theme, const QString &name, QWidget *parent = nullptr);

    /// Widths at a 10 pt font; the column with 0 takes what is left. Columns are hidden from the
    /// end when the table is too narrow, never the first.
    void setWidths(const QList<int> &widths);
    int currentRow() const;
    /// Takes the row and says so; -1 takes it away.
    void chooseRow(int row);

Q_SIGNALS:
    void openAsked(int row);
    void rowChosen(int row);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void restyle();
    void layOut();

    const Theme &m_theme;
    QList<int> m_widths;
};

} // namespace cordboard::ui
