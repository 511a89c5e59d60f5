#pragma once

#include "model/carrier.h"

#include <QAbstractTableModel>

namespace cordboard::ui {

/// The carriers that are switched on, and how each moves.
class LinesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, State, Waiting, LastAnswer, AnswerTime, Window, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setLinks(const QList<LinkStatus> &links, qint64 nowUs);
    CarrierId carrier(int row) const { return m_links.at(row).carrier; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString words(const LinkStatus &link, int column) const;

    QList<LinkStatus> m_links;
    qint64 m_nowUs = 0;
};

} // namespace cordboard::ui
