#pragma once

#include "engine/face/gauges.h"

#include <QAbstractTableModel>

namespace cordboard::ui {

/// What carriers refused since the program started, by their code, the most frequent first.
class RefusalsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Words, Code, Carrier, Times, ColumnCount };

    explicit RefusalsModel(const engine::Gauges &gauges, QObject *parent = nullptr);

    /// `names`: what each carrier is called.
    void setCounts(const QList<engine::LineCounts> &counts, const QHash<CarrierId, QString> &names);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row
    {
        quint32 status = 0;
        QString carrier;
        quint64 times = 0;
    };

    QString words(const Row &row, int column) const;

    const engine::Gauges &m_gauges;
    QList<Row> m_rows;
};

} // namespace cordboard::ui
