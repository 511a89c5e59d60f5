#include "carrier_list_model.h"

#include "ui/carriers/carrier_words.h"

namespace cordboard::ui {

CarrierListModel::CarrierListModel(CarrierBook &book, QObject *parent)
    : QAbstractListModel(parent)
    , m_book(book)
{
    connect(&m_book, &CarrierBook::carriersChanged, this, &CarrierListModel::reload);
    connect(&m_book, &CarrierBook::linksChanged, this, [this] {
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
    });
    reload();
}

void CarrierListModel::reload()
{
    beginResetModel();
    m_rows = m_book.carriers();
    endResetModel();
}

int CarrierListModel::rowOf(CarrierId id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id)
            return row;
    }
    return -1;
}

int CarrierListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant CarrierListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Carrier &carrier = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return carrier.name;
    if (role == Qt::AccessibleTextRole)
        return tr("%1. %2").arg(statusWords(m_book.link(carrier.id)),
                                carrierFact(carrier, m_book.link(carrier.id)));
    return {};
}

} // namespace cordboard::ui
