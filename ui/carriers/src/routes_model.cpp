#include "routes_model.h"

#include "ui/carriers/routing_words.h"
#include "ui/common/plain_words.h"

#include <QLocale>

namespace cordboard::ui {

RoutesModel::RoutesModel(CarrierBook &book, QObject *parent)
    : QAbstractTableModel(parent)
    , m_book(book)
{}

void RoutesModel::setRoutes(const QList<Route> &routes)
{
    beginResetModel();
    m_routes = routes;
    endResetModel();
}

int RoutesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_routes.size());
}

int RoutesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Priority + 1;
}

QString RoutesModel::text(const Route &route, int column) const
{
    switch (column) {
    case Prefix:
        return prefixName(route.prefix);
    case Sender:
        return route.sender.isEmpty() ? tr("any") : route.sender;
    case Category:
        return categoryName(route.category);
    case Carriers:
        return sharesLine(route.carriers, m_book);
    case Priority:
        return QLocale().toString(route.priority);
    default:
        return {};
    }
}

QVariant RoutesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Route &route = m_routes.at(index.row());
    if (role == Qt::DisplayRole)
        return text(route, index.column());
    if (role == Qt::ToolTipRole)
        return plainTip(text(route, index.column()));
    if (role == Qt::TextAlignmentRole && index.column() == Priority)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    return {};
}

QVariant RoutesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Priority)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Prefix:
        return tr("Prefix");
    case Sender:
        return tr("Sender");
    case Category:
        return tr("Category");
    case Carriers:
        return tr("Carriers and weights");
    case Priority:
        return tr("Priority");
    default:
        return {};
    }
}

} // namespace cordboard::ui
