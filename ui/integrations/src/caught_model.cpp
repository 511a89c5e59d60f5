#include "caught_model.h"

#include "ui/common/row_table.h"
#include "ui/integrations/hook_words.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace cordboard::ui {

namespace {

QString eventOf(const engine::CaughtRequest &request)
{
    const QString type =
        QJsonDocument::fromJson(request.body).object().value(QLatin1String("type")).toString();
    return type.isEmpty() ? QString::fromLatin1(request.method + ' ' + request.target) : type;
}

} // namespace

CaughtModel::CaughtModel(engine::HookCatcher &catcher, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
    , m_rows(catcher.caught())
{
    connect(&catcher, &engine::HookCatcher::caughtOne, this, &CaughtModel::add);
}

void CaughtModel::add(const engine::CaughtRequest &request)
{
    if (m_rows.size() >= engine::HookCatcher::kept) {
        const int last = int(m_rows.size()) - 1;
        beginRemoveRows({}, last, last);
        m_rows.removeLast();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_rows.prepend(request);
    endInsertRows();
}

void CaughtModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

int CaughtModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CaughtModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant CaughtModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const engine::CaughtRequest &row = m_rows.at(index.row());
    if (role == RowTable::FixedFontRole)
        return index.column() == Event || index.column() == Id;
    if (role == Qt::TextAlignmentRole && index.column() == Answered)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Time:
        return HookWords::time(row.atUs, m_clock.nowUs());
    case Event:
        return eventOf(row);
    case Id:
        return QString::fromUtf8(row.header("webhook-id"));
    default:
        return QString::number(row.answered);
    }
}

QVariant CaughtModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Answered)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Event:
        return tr("Event");
    case Id:
        return tr("Id");
    default:
        return tr("Answered");
    }
}

} // namespace cordboard::ui
