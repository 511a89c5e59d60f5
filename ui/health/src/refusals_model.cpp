#include "refusals_model.h"

#include "ui/common/row_table.h"

#include <QLocale>

#include <algorithm>
#include <tuple>

namespace cordboard::ui {

namespace {

QVariant alignmentOf(int column)
{
    return column == RefusalsModel::Times ? int(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
}

} // namespace

RefusalsModel::RefusalsModel(const engine::Gauges &gauges, QObject *parent)
    : QAbstractTableModel(parent)
    , m_gauges(gauges)
{}

void RefusalsModel::setCounts(const QList<engine::LineCounts> &counts,
                              const QHash<CarrierId, QString> &names)
{
    QList<Row> rows;
    for (const engine::LineCounts &line : counts) {
        for (auto it = line.refusals.constBegin(); it != line.refusals.constEnd(); ++it)
            rows.append({it.key(), names.value(line.carrier), it.value()});
    }
    std::sort(rows.begin(), rows.end(), [](const Row &one, const Row &other) {
        return std::tie(other.times, one.status, one.carrier) <
               std::tie(one.times, other.status, other.carrier);
    });
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const Row &one, const Row &other) {
                                     return std::tie(one.status, one.carrier) ==
                                            std::tie(other.status, other.carrier);
                                 });
    if (same) {
        m_rows = rows;
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int RefusalsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RefusalsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString RefusalsModel::words(const Row &row, int column) const
{
    switch (column) {
    case Words:
        return row.status == engine::LineCounts::otherStatus ? tr("Other codes")
                                                             : m_gauges.statusWords(row.status);
    case Code:
        return row.status == engine::LineCounts::otherStatus
                   ? QStringLiteral("–")
                   : QStringLiteral("0x%1").arg(row.status, 8, 16, QLatin1Char('0'));
    case Carrier:
        return row.carrier;
    default:
        return QLocale().toString(row.times);
    }
}

QVariant RefusalsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return words(m_rows.at(index.row()), column);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                words(m_rows.at(index.row()), column));
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case RowTable::FixedFontRole:
        return column == Code;
    default:
        return {};
    }
}

QVariant RefusalsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Words:
        return tr("What the carrier says");
    case Code:
        return tr("Code");
    case Carrier:
        return tr("Carrier");
    default:
        return tr("Times");
    }
}

} // namespace cordboard::ui
