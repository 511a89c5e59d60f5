#pragma once

#include "base/clock.h"
#include "engine/face/hook_catcher.h"

#include <QAbstractTableModel>

namespace cordboard::ui {

/// What the catcher caught, newest first.
class CaughtModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Event, Id, Answered, ColumnCount };

    CaughtModel(engine::HookCatcher &catcher, const Clock &clock, QObject *parent);

    const engine::CaughtRequest &at(int row) const { return m_rows.at(row); }
    void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void add(const engine::CaughtRequest &request);

    const Clock &m_clock;
    QList<engine::CaughtRequest> m_rows;
};

} // namespace cordboard::ui
