#pragma once

#include "ui/health/health_verdict.h"

#include <QAbstractTableModel>

namespace cordboard::ui {

/// The carriers that are switched on, and how each moves.
class LinesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, State, Waiting, Oldest, LastAnswer, AnswerTime, Window, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setFacts(const HealthFacts &facts);
    CarrierId carrier(int row) const { return m_links.at(row).carrier; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    LinkState shownState(const LinkStatus &link) const;
    QString words(const LinkStatus &link, int column) const;

    HealthFacts m_facts;
    QList<LinkStatus> m_links; ///< the rows: theirs are replaced while they stay the same carriers
};

} // namespace cordboard::ui
