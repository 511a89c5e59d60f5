#pragma once

#include "base/clock.h"
#include "model/webhook.h"

#include <QAbstractTableModel>
#include <QSet>

namespace cordboard::ui {

/// The deliveries of one endpoint, newest first. What changes is changed in its row; what is new
/// waits while the rows are held, so that nothing slips away under the pointer.
class DeliveryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Event, About, Result, Tries, ColumnCount };

    DeliveryModel(const Clock &clock, QObject *parent);

    void setTimeout(int ms);
    /// Another endpoint or other filters: forgets what was there.
    void setRows(const QList<WebhookDelivery> &rows, bool more);
    /// The newest ones as they are now. `rows` reaches down to the oldest that is held, or to
    /// wherever its limit was.
    void update(const QList<WebhookDelivery> &rows);
    void append(const QList<WebhookDelivery> &older, bool more);

    /// While held, rows neither come nor go.
    void setHeld(bool held);
    /// How many wait to be shown.
    int newer() const;
    void showNewer();

    const WebhookDelivery &at(int row) const { return m_rows.at(row); }
    int rowOf(const QUuid &uuid) const;
    qint64 oldest() const { return m_rows.isEmpty() ? 0 : m_rows.last().event; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void olderAsked();
    void newerChanged(int newer);

private:
    void changeInPlace(const QList<WebhookDelivery> &rows);
    void reshape(const QList<WebhookDelivery> &rows);
    QString words(const WebhookDelivery &row, int column) const;

    const Clock &m_clock;
    int m_timeoutMs = 5000;
    QList<WebhookDelivery> m_rows;
    QList<WebhookDelivery> m_next; ///< as it will be shown when it is no longer held
    bool m_waits = false;
    bool m_held = false;
    bool m_more = false;
    bool m_asked = false;
};

} // namespace cordboard::ui
