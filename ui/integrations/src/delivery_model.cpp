#include "delivery_model.h"

#include "ui/common/row_table.h"
#include "ui/integrations/hook_words.h"

#include <QHash>

#include <algorithm>

namespace cordboard::ui {

namespace {

bool sameState(const WebhookDelivery &one, const WebhookDelivery &other)
{
    return one.state == other.state && one.tries == other.tries && one.nextUs == other.nextUs &&
           one.about == other.about && one.last.number == other.last.number &&
           one.last.startedUs == other.last.startedUs && one.last.status == other.last.status;
}

} // namespace

DeliveryModel::DeliveryModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
{}

void DeliveryModel::setTimeout(int ms)
{
    m_timeoutMs = ms;
}

void DeliveryModel::setRows(const QList<WebhookDelivery> &rows, bool more)
{
    beginResetModel();
    m_rows = rows;
    m_next.clear();
    m_waits = false;
    m_more = more;
    m_asked = false;
    endResetModel();
    Q_EMIT newerChanged(0);
}

void DeliveryModel::update(const QList<WebhookDelivery> &rows)
{
    changeInPlace(rows);
    m_next = rows;
    m_waits = true;
    if (m_held)
        Q_EMIT newerChanged(newer());
    else
        showNewer();
}

void DeliveryModel::changeInPlace(const QList<WebhookDelivery> &rows)
{
    QHash<qint64, const WebhookDelivery *> now;
    for (const WebhookDelivery &row : rows)
        now.insert(row.event, &row);
    for (int i = 0; i < m_rows.size(); ++i) {
        const WebhookDelivery *latest = now.value(m_rows.at(i).event);
        if (!latest || sameState(*latest, m_rows.at(i)))
            continue;
        m_rows[i] = *latest;
        Q_EMIT dataChanged(index(i, 0), index(i, ColumnCount - 1));
    }
}

void DeliveryModel::setHeld(bool held)
{
    m_held = held;
    if (!held)
        showNewer();
}

int DeliveryModel::newer() const
{
    if (!m_waits)
        return 0;
    const qint64 top = m_rows.isEmpty() ? 0 : m_rows.first().event;
    return int(std::count_if(m_next.begin(), m_next.end(),
                             [top](const WebhookDelivery &row) { return row.event > top; }));
}

void DeliveryModel::showNewer()
{
    if (!m_waits)
        return;
    m_waits = false;
    reshape(std::exchange(m_next, {}));
    Q_EMIT newerChanged(0);
}

void DeliveryModel::reshape(const QList<WebhookDelivery> &rows)
{
    const qint64 lowest = rows.isEmpty() ? 0 : rows.last().event;
    QSet<qint64> wanted;
    for (const WebhookDelivery &row : rows)
        wanted.insert(row.event);
    for (int i = int(m_rows.size()) - 1; i >= 0; --i) {
        if (m_rows.at(i).event < lowest || wanted.contains(m_rows.at(i).event))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.removeAt(i);
        endRemoveRows();
    }
    for (int i = 0; i < rows.size(); ++i) {
        if (i < m_rows.size() && m_rows.at(i).event == rows.at(i).event)
            continue;
        beginInsertRows({}, i, i);
        m_rows.insert(i, rows.at(i));
        endInsertRows();
    }
}

void DeliveryModel::append(const QList<WebhookDelivery> &older, bool more)
{
    m_asked = false;
    m_more = more;
    QList<WebhookDelivery> fresh;
    for (const WebhookDelivery &row : older) {
        if (m_rows.isEmpty() || row.event < m_rows.last().event)
            fresh.append(row);
    }
    if (fresh.isEmpty())
        return;
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(fresh.size()) - 1);
    m_rows += fresh;
    endInsertRows();
}

int DeliveryModel::rowOf(const QUuid &uuid) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).uuid == uuid)
            return row;
    }
    return -1;
}

int DeliveryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DeliveryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

bool DeliveryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_asked;
}

void DeliveryModel::fetchMore(const QModelIndex &)
{
    m_asked = true;
    Q_EMIT olderAsked();
}

QString DeliveryModel::words(const WebhookDelivery &row, int column) const
{
    switch (column) {
    case Time:
        return HookWords::time(row.createdUs, m_clock.nowUs());
    case Event:
        return row.type;
    case About:
        return row.about;
    case Result:
        return HookWords::result(row, m_timeoutMs, m_clock.nowUs()).word;
    case Tries:
        return QString::number(row.tries);
    default:
        return {};
    }
}

QVariant DeliveryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const WebhookDelivery &row = m_rows.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return words(row, column);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                words(row, column));
    case Qt::TextAlignmentRole:
        if (column == Tries)
            return int(Qt::AlignTrailing | Qt::AlignVCenter);
        return {};
    case RowTable::FixedFontRole:
        return column == Event;
    case RowTable::ShapeRole:
        if (column == Result)
            return HookWords::result(row, m_timeoutMs, m_clock.nowUs()).icon;
        return {};
    case RowTable::ShapeInkRole:
        return int(HookWords::result(row, m_timeoutMs, m_clock.nowUs()).role);
    default:
        return {};
    }
}

QVariant DeliveryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Tries)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Event:
        return tr("Event");
    case About:
        return tr("About");
    case Result:
        return tr("Result");
    default:
        return tr("Tries");
    }
}

} // namespace cordboard::ui
