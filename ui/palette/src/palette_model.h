#pragma once

#include "base/ids.h"
#include "model/canned_reply.h"

#include <QAbstractListModel>

namespace cordboard::ui {

/// One row of the palette.
struct PaletteRow
{
    enum class Kind { Action, Person, Label, View, Reply, Search };

    Kind kind = Kind::Action;
    QString text;
    QString detail; ///< where it belongs, or the number
    QString keys;   ///< as the desktop writes them
    QString icon;
    QString action; ///< id in the registry
    ConversationId thread{};
    QString term{}; ///< what is searched
    LabelId label{};
    QString view{}; ///< its word
    CannedReplyId reply{};
    bool on = false; ///< whether it goes on the thread
};

/// What the palette offers at this moment.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { DetailRole = Qt::UserRole + 1, KeysRole, IconRole };

    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<PaletteRow> &rows);
    const PaletteRow &at(int row) const { return m_rows.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<PaletteRow> m_rows;
};

} // namespace cordboard::ui
