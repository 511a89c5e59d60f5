#pragma once

#include "model/carrier.h"
#include "ui/common/role_pane.h"

class QGridLayout;

namespace cordboard::ui {

class LinkShape;
class RoleLabel;

/// One row for each bind of a carrier: what it is, how it is, how busy it is.
class LinkTable : public RolePane
{
    Q_OBJECT

public:
    explicit LinkTable(const Theme &theme, QWidget *parent = nullptr);

    /// `window`: of one bind.
    void show(const QList<BindStatus> &binds, int window, qint64 nowUs);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Column { Name, Kind, State, Window, Rate, Answer, Enquire, Next, Columns };
    struct Row
    {
        RolePane *line = nullptr; ///< above them
        LinkShape *shape = nullptr;
        QList<RoleLabel *> cells;
        RoleLabel *why = nullptr; ///< below them, when it is not up
    };
    RoleLabel *addCell(int row, int column, Role role);
    void addRow();
    void showColumns();
    void fill(Row &row, const BindStatus &bind, int number, int window, qint64 nowUs);

    const Theme &m_theme;
    QGridLayout *m_grid = nullptr;
    QList<RoleLabel *> m_heads;
    QList<Row> m_rows;
    int m_shown = 0; ///< rows
};

} // namespace cordboard::ui
