#pragma once

#include "ui/integrations/endpoint_book.h"

#include <QAbstractListModel>

namespace cordboard::ui {

/// The endpoints of the list. Rows stay while only their state changes.
class EndpointListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    EndpointListModel(EndpointBook &book, QObject *parent);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    const webhook::WebhookSummary &at(int row) const { return m_rows.at(row); }
    int rowOf(const QUuid &uuid) const;

private:
    void refresh();

    EndpointBook &m_book;
    QList<webhook::WebhookSummary> m_rows;
};

} // namespace cordboard::ui
