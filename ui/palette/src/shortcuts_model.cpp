#include "shortcuts_model.h"

#include "text/fuzzy.h"

#include <QAction>

namespace cordboard::ui {

ShortcutsModel::ShortcutsModel(const ActionRegistry &actions, QObject *parent)
    : QAbstractTableModel(parent)
    , m_actions(actions)
{
    connect(&m_actions, &ActionRegistry::changed, this, &ShortcutsModel::refresh);
    refresh();
}

void ShortcutsModel::search(const QString &typed)
{
    m_typed = typed.trimmed();
    refresh();
}

void ShortcutsModel::refresh()
{
    QStringList ids;
    for (const QAction *action : m_actions.actions()) {
        const QString id = action->objectName();
        if (text::fuzzyScore(m_typed, action->text()) >= 0 ||
            words(id, Keys).contains(m_typed, Qt::CaseInsensitive))
            ids.append(id);
    }
    if (ids == m_ids) {
        if (!ids.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(int(ids.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_ids = ids;
    endResetModel();
}

QString ShortcutsModel::words(const QString &id, int column) const
{
    const ActionSpec *spec = m_actions.spec(id);
    if (!spec)
        return {};
    switch (column) {
    case Name:
        return spec->text;
    case Place:
        return spec->place;
    default:
        return spec->shortcut.toString(QKeySequence::NativeText);
    }
}

int ShortcutsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.size());
}

int ShortcutsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ShortcutsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QString text = words(m_ids.at(index.row()), index.column());
    if (role == Qt::DisplayRole)
        return text;
    if (role == Qt::AccessibleTextRole)
        return tr("%1: %2").arg(
            headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
            text.isEmpty() ? tr("none") : text);
    return {};
}

QVariant ShortcutsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("What it does");
    case Place:
        return tr("Where");
    default:
        return tr("Keys");
    }
}

} // namespace cordboard::ui
