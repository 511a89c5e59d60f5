#pragma once

#include "model/routing.h"

#include <QAbstractTableModel>

namespace cordboard::ui {

/// The numbers of one carrier and what left from them today.
class SendersModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Today, Kind, Countries, Mms, Stop };

    using QAbstractTableModel::QAbstractTableModel;

    void setSenders(const QList<SenderUse> &senders);
    const QList<SenderUse> &senders() const { return m_senders; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString text(const SenderUse &use, int column);

    QList<SenderUse> m_senders;
};

} // namespace cordboard::ui
