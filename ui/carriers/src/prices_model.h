#pragma once

#include "model/routing.h"

#include <QAbstractTableModel>

namespace cordboard::ui {

/// A price list, edited in its cells; the last row is empty and takes a new one. What cannot be is
/// not taken, and refused() says why.
class PricesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Prefix, Amount };

    using QAbstractTableModel::QAbstractTableModel;

    void setList(const PriceList &list);
    const PriceList &list() const { return m_list; }
    bool isNewRow(int row) const { return row == m_list.prices.size(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// A person changed it: the whole list as it is to be.
    void edited(const cordboard::PriceList &list);
    void refused(const QString &sentence);

private:
    PriceList m_list;
    QString m_newPrefix; ///< typed in the empty row, before its price
};

} // namespace cordboard::ui
