#pragma once

#include "ui/common/action_registry.h"

#include <QAbstractTableModel>

namespace cordboard::ui {

/// The actions of the registry that fit what is searched, with their keys.
class ShortcutsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Place, Keys, ColumnCount };

    ShortcutsModel(const ActionRegistry &actions, QObject *parent);

    /// Words of the name, or keys as they are written ("ctrl+e").
    void search(const QString &typed);
    QString idAt(int row) const { return m_ids.value(row); }
    int rowOf(const QString &id) const { return int(m_ids.indexOf(id)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    QString words(const QString &id, int column) const;

    const ActionRegistry &m_actions;
    QString m_typed;
    QStringList m_ids;
};

} // namespace cordboard::ui
