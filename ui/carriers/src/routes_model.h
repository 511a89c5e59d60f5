#pragma once

#include "model/routing.h"
#include "ui/bridge/carrier_book.h"

#include <QAbstractTableModel>

namespace cordboard::ui {

/// The routes in the order of looking.
class RoutesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Prefix, Sender, Category, Carriers, Priority };

    explicit RoutesModel(CarrierBook &book, QObject *parent = nullptr);

    void setRoutes(const QList<Route> &routes);
    const QList<Route> &routes() const { return m_routes; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Route &route, int column) const;

    CarrierBook &m_book;
    QList<Route> m_routes;
};

} // namespace cordboard::ui
