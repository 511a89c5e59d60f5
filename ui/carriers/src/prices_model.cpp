#include "prices_model.h"

#include "ui/carriers/routing_words.h"

namespace cordboard::ui {

void PricesModel::setList(const PriceList &list)
{
    beginResetModel();
    m_list = list;
    m_newPrefix.clear();
    endResetModel();
}

int PricesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_list.prices.size()) + 1;
}

int PricesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Amount + 1;
}

QVariant PricesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == Amount)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    const bool shown = role == Qt::DisplayRole;
    if (isNewRow(index.row())) {
        if (index.column() == Prefix)
            return shown && m_newPrefix.isEmpty() ? tr("New prefix …") : m_newPrefix;
        return shown ? tr("New price …") : QString();
    }
    const Price &price = m_list.prices.at(index.row());
    if (index.column() == Prefix)
        return shown ? prefixName(price.prefix) : price.prefix;
    return shown ? money({price.micro, m_list.currency}) : amount(price.micro);
}

bool PricesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString typed = value.toString().trimmed();
    PriceList list = m_list;
    if (index.column() == Prefix) {
        if (isNewRow(index.row())) {
            m_newPrefix = typed;
            Q_EMIT dataChanged(index, index);
            return true;
        }
        list.prices[index.row()].prefix = typed;
    } else {
        if (typed.isEmpty() && isNewRow(index.row()))
            return false;
        const auto micro = microFromText(typed);
        if (!micro) {
            Q_EMIT refused(tr("“%1” is no price like 0.0075.").arg(typed));
            return false;
        }
        if (isNewRow(index.row()))
            list.prices.append({m_newPrefix, *micro});
        else
            list.prices[index.row()].micro = *micro;
    }
    if (list == m_list)
        return false;
    Q_EMIT edited(list);
    return true;
}

Qt::ItemFlags PricesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsEditable : flags;
}

QVariant PricesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Amount)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Prefix ? tr("Prefix") : tr("Price of one part");
}

} // namespace cordboard::ui
