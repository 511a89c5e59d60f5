#include "pdu_list_model.h"

#include "pdu_words.h"
#include "ui/common/plain_words.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int slack = 50;       ///< rows beyond those in sight that are read with them
constexpr int mostKept = 2'000; ///< rows that stay read

} // namespace

void PduListModel::setIds(const QList<qint64> &ids)
{
    beginResetModel();
    m_ids = ids;
    endResetModel();
}

void PduListModel::append(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return;
    beginInsertRows({}, int(m_ids.size()), int(m_ids.size() + ids.size()) - 1);
    m_ids.append(ids);
    endInsertRows();
}

void PduListModel::dropBefore(qint64 oldest)
{
    const auto kept = std::lower_bound(m_ids.constBegin(), m_ids.constEnd(), oldest);
    const auto gone = int(kept - m_ids.constBegin());
    if (gone == 0)
        return;
    beginRemoveRows({}, 0, gone - 1);
    for (int row = 0; row < gone; ++row)
        m_rows.remove(m_ids.at(row));
    m_ids.remove(0, gone);
    endRemoveRows();
}

void PduListModel::forgetRows()
{
    m_rows.clear();
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_ids.size()) - 1, Columns - 1));
}

QList<qint64> PduListModel::wanted(int first, int last) const
{
    QList<qint64> missing;
    const int from = std::max(0, first - slack);
    const int to = std::min(int(m_ids.size()) - 1, last + slack);
    for (int row = from; row <= to; ++row) {
        if (!m_rows.contains(m_ids.at(row)))
            missing.append(m_ids.at(row));
    }
    return missing;
}

void PduListModel::fill(const QList<PduRow> &rows)
{
    if (m_rows.size() > mostKept)
        m_rows.clear(); // those in sight come again with the next look
    int first = int(m_ids.size()), last = -1;
    for (const PduRow &row : rows) {
        m_rows.insert(row.id, row);
        const int at = rowOf(row.id);
        if (at < 0)
            continue;
        first = std::min(first, at);
        last = std::max(last, at);
    }
    if (last >= first)
        Q_EMIT dataChanged(index(first, 0), index(last, Columns - 1));
}

int PduListModel::rowOf(qint64 id) const
{
    const auto found = std::lower_bound(m_ids.begin(), m_ids.end(), id);
    return found != m_ids.end() && *found == id ? int(found - m_ids.begin()) : -1;
}

const PduRow *PduListModel::rowAt(int row) const
{
    const auto found = m_rows.constFind(m_ids.value(row));
    return found == m_rows.constEnd() ? nullptr : &*found;
}

int PduListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int PduListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QString PduListModel::text(const PduRow &row, int column) const
{
    switch (column) {
    case Time:
        return pduTime(row.atUs);
    case Direction:
        return row.fromUs ? tr("to carrier") : tr("from carrier");
    case Name:
        return row.name;
    case Number:
        return QStringLiteral("0x%1").arg(row.sequence, 0, 16);
    case InWords:
        return row.words;
    case Took:
        return pduTook(row.tookUs);
    default:
        return {};
    }
}

QString PduListModel::gapBefore(int row) const
{
    const PduRow *before = rowAt(row - 1);
    const PduRow *at = rowAt(row);
    return before && at ? pduGap(before->atUs, at->atUs) : QString();
}

QVariant PduListModel::data(const QModelIndex &index, int role) const
{
    const PduRow *row = index.isValid() ? rowAt(index.row()) : nullptr;
    if (role == LoadedRole)
        return row != nullptr;
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Took ? int(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == Time)
            return QLocale().toString(QDateTime::fromMSecsSinceEpoch(row->atUs / 1'000),
                                      QLocale::LongFormat);
        return index.column() == InWords ? plainTip(row->words) : QVariant();
    case FromUsRole:
        return row->fromUs;
    case FailedRole:
        return row->failed;
    case GapRole:
        return index.column() == InWords ? gapBefore(index.row()) : QString();
    default:
        return {};
    }
}

QVariant PduListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Took ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Direction:
        return tr("Direction");
    case Name:
        return tr("PDU");
    case Number:
        return tr("Number");
    case InWords:
        return tr("In words");
    case Took:
        return tr("Took");
    default:
        return {};
    }
}

} // namespace cordboard::ui
