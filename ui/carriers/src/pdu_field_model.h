#pragma once

#include "model/pdu_dump.h"

#include <QAbstractItemModel>

#include <memory>
#include <vector>

namespace cordboard::ui {

/// The fields of one PDU as a tree: name, and value with words. A warning is a row of its own, with
/// its words only. GUI thread.
class PduFieldModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, Columns };
    enum { WordsRole = Qt::UserRole, WarningRole };

    explicit PduFieldModel(QObject *parent = nullptr);
    ~PduFieldModel() override;

    void setFields(const QList<PduField> &fields);

    OctetRange rangeOf(const QModelIndex &index) const;
    /// The innermost field that stands on this octet.
    QModelIndex indexOf(qsizetype octet) const;
    /// The first field of that name.
    QModelIndex indexOf(const QString &name) const;
    /// A group that is better closed at first: the header, what says nothing.
    bool startsClosed(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Node;

    static std::unique_ptr<Node> makeNode(const PduField &field, Node *parent, int row);
    const Node *node(const QModelIndex &index) const;
    QModelIndex indexOf(const Node &node) const;
    template<class Fits>
    static const Node *innermost(const Node &node, Fits fits);

    std::unique_ptr<Node> m_root;
};

} // namespace cordboard::ui
