#include "endpoint_list_model.h"

#include "ui/common/plain_words.h"
#include "ui/integrations/hook_words.h"

#include <algorithm>

namespace cordboard::ui {

EndpointListModel::EndpointListModel(EndpointBook &book, QObject *parent)
    : QAbstractListModel(parent)
    , m_book(book)
    , m_rows(book.endpoints())
{
    connect(&m_book, &EndpointBook::endpointsChanged, this, &EndpointListModel::refresh);
}

void EndpointListModel::refresh()
{
    const auto &now = m_book.endpoints();
    const bool same = std::equal(now.begin(), now.end(), m_rows.begin(), m_rows.end(),
                                 [](const auto &one, const auto &other) {
                                     return one.endpoint.uuid == other.endpoint.uuid;
                                 });
    if (!same) {
        beginResetModel();
        m_rows = now;
        endResetModel();
        return;
    }
    m_rows = now;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
}

int EndpointListModel::rowOf(const QUuid &uuid) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).endpoint.uuid == uuid)
            return row;
    }
    return -1;
}

int EndpointListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant EndpointListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const webhook::WebhookSummary &row = m_rows.at(index.row());
    if (role == Qt::DisplayRole)
        return HookWords::name(row.endpoint);
    if (role == Qt::AccessibleTextRole)
        return tr("%1. %2. %3")
            .arg(HookWords::name(row.endpoint), HookWords::light(row).word, HookWords::line(row));
    if (role == Qt::ToolTipRole)
        return plainTip(row.sentence);
    return {};
}

} // namespace cordboard::ui
