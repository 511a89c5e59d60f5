#include "palette_model.h"

namespace cordboard::ui {

void PaletteModel::setRows(const QList<PaletteRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PaletteRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case DetailRole:
        return row.detail;
    case KeysRole:
        return row.keys;
    case IconRole:
        return row.icon;
    case Qt::AccessibleTextRole: {
        QStringList words{row.text};
        for (const QString &more : {row.detail, row.keys}) {
            if (!more.isEmpty())
                words.append(more);
        }
        return words.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace cordboard::ui
