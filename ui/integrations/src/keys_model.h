#pragma once

#include "base/clock.h"
#include "model/access_key.h"

#include <QAbstractTableModel>

namespace cordboard::ui {

/// The keys of programs, newest first.
class KeysModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, May, Numbers, LastUsed, Spending, Made, ColumnCount };

    KeysModel(const Clock &clock, QObject *parent);

    void setKeys(const QList<AccessKey> &keys);
    const AccessKey &at(int row) const { return m_rows.at(row); }
    int rowOf(const QUuid &uuid) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString words(const AccessKey &key, int column) const;

    const Clock &m_clock;
    QList<AccessKey> m_rows;
};

} // namespace cordboard::ui
