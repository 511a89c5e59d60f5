#pragma once

#include "ui/bridge/carrier_book.h"

#include <QAbstractListModel>

namespace cordboard::ui {

/// The carriers of the book as rows.
class CarrierListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit CarrierListModel(CarrierBook &book, QObject *parent = nullptr);

    const Carrier &at(int row) const { return m_rows.at(row); }
    LinkStatus linkAt(int row) const { return m_book.link(m_rows.at(row).id); }
    int rowOf(CarrierId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    void reload();

    CarrierBook &m_book;
    QList<Carrier> m_rows;
};

} // namespace cordboard::ui
