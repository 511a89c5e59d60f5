#pragma once

#include "model/pdu_record.h"

#include <QAbstractTableModel>
#include <QHash>

namespace cordboard::ui {

/// The PDUs that a query found: all their ids, and the rows of those that were looked at. Rows that
/// are not here yet are empty; the owner asks wanted() for them and gives them to fill(). GUI
/// thread.
class PduListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Direction, Name, Number, InWords, Took, Columns };
    enum { FromUsRole = Qt::UserRole, FailedRole, GapRole, LoadedRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// Another query: all rows anew.
    void setIds(const QList<qint64> &ids);
    /// The same query later: some more at the end, some gone at the begin.
    void append(const QList<qint64> &ids);
    void dropBefore(qint64 oldest);
    /// What rows say may have changed: they are asked for again.
    void forgetRows();

    /// Ids of a slice around these rows that are not here; bounded.
    QList<qint64> wanted(int first, int last) const;
    void fill(const QList<PduRow> &rows);

    qint64 idAt(int row) const { return m_ids.value(row); }
    int rowOf(qint64 id) const;
    bool holds(const QList<qint64> &ids) const { return m_ids == ids; } ///< these and no others
    const PduRow *rowAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const PduRow &row, int column) const;
    QString gapBefore(int row) const;

    QList<qint64> m_ids;
    QHash<qint64, PduRow> m_rows;
};

} // namespace cordboard::ui
