#include "keys_model.h"

#include "ui/common/paint.h"
#include "ui/common/row_table.h"
#include "ui/common/time_words.h"
#include "ui/integrations/key_words.h"

#include <algorithm>

namespace cordboard::ui {

KeysModel::KeysModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{}

void KeysModel::setKeys(const QList<AccessKey> &keys)
{
    const bool same = std::equal(
        keys.begin(), keys.end(), m_rows.begin(), m_rows.end(),
        [](const AccessKey &one, const AccessKey &other) { return one.uuid == other.uuid; });
    if (same) { // the row that a person is at stays
        m_rows = keys;
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = keys;
    endResetModel();
}

int KeysModel::rowOf(const QUuid &uuid) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).uuid == uuid)
            return row;
    }
    return -1;
}

int KeysModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int KeysModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString KeysModel::words(const AccessKey &key, int column) const
{
    const qint64 now = m_clock.nowUs();
    switch (column) {
    case Name:
        return oneLine(key.name);
    case May:
        return KeyWords::state(key, now).word;
    case Numbers:
        return KeyWords::senders(key);
    case LastUsed:
        return KeyWords::lastUsed(key, now);
    case Spending:
        return KeyWords::spending(key);
    default:
        return listTime(key.createdUs, now);
    }
}

QVariant KeysModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AccessKey &key = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return words(key, column);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                words(key, column));
    case Qt::TextAlignmentRole:
        if (column == Spending)
            return int(Qt::AlignTrailing | Qt::AlignVCenter);
        return {};
    case RowTable::ShapeRole:
        if (column == Name)
            return KeyWords::state(key, m_clock.nowUs()).icon;
        return {};
    case RowTable::ShapeInkRole:
        return int(KeyWords::state(key, m_clock.nowUs()).role);
    default:
        return {};
    }
}

QVariant KeysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Spending)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case May:
        return tr("Rights");
    case Numbers:
        return tr("Numbers");
    case LastUsed:
        return tr("Last used");
    case Spending:
        return tr("Cost this month");
    default:
        return tr("Made");
    }
}

} // namespace cordboard::ui
