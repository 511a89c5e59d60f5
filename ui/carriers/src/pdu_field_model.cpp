#include "pdu_field_model.h"

#include "pdu_words.h"
#include "ui/common/plain_words.h"

namespace cordboard::ui {

struct PduFieldModel::Node
{
    PduField field; // without its inner fields: those are nodes
    Node *parent = nullptr;
    int row = 0;
    bool warning = false;
    std::vector<std::unique_ptr<Node>> inner;
};

PduFieldModel::PduFieldModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{}

PduFieldModel::~PduFieldModel() = default;

std::unique_ptr<PduFieldModel::Node> PduFieldModel::makeNode(const PduField &field, Node *parent,
                                                             int row)
{
    auto node = std::make_unique<Node>();
    node->field = field;
    node->field.fields.clear();
    node->parent = parent;
    node->row = row;
    for (const QString &warning : field.warnings) {
        auto wrong = std::make_unique<Node>();
        wrong->field.name = warning;
        wrong->parent = node.get();
        wrong->row = int(node->inner.size());
        wrong->warning = true;
        node->inner.push_back(std::move(wrong));
    }
    for (const PduField &inner : field.fields)
        node->inner.push_back(makeNode(inner, node.get(), int(node->inner.size())));
    return node;
}

void PduFieldModel::setFields(const QList<PduField> &fields)
{
    beginResetModel();
    PduField root;
    root.fields = fields;
    m_root = makeNode(root, nullptr, 0);
    endResetModel();
}

const PduFieldModel::Node *PduFieldModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : m_root.get();
}

QModelIndex PduFieldModel::indexOf(const Node &node) const
{
    return node.parent ? createIndex(node.row, 0, &node) : QModelIndex();
}

QModelIndex PduFieldModel::index(int row, int column, const QModelIndex &parent) const
{
    const Node *above = node(parent);
    const bool there = row >= 0 && row < int(above->inner.size()) && column >= 0 &&
                       column < Columns && parent.column() <= 0;
    return there ? createIndex(row, column, above->inner[size_t(row)].get()) : QModelIndex();
}

QModelIndex PduFieldModel::parent(const QModelIndex &child) const
{
    const Node *above = child.isValid() ? node(child)->parent : nullptr;
    return above ? indexOf(*above) : QModelIndex();
}

int PduFieldModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(node(parent)->inner.size());
}

int PduFieldModel::columnCount(const QModelIndex &) const
{
    return Columns;
}

QVariant PduFieldModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *at = node(index);
    const PduField &field = at->field;
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? field.name : field.value;
    case WordsRole:
        return field.words;
    case WarningRole:
        return at->warning;
    case Qt::ToolTipRole: // long texts do not fit; newlines and all, but never as markup
        return index.column() == Value && field.words.size() > 40 ? plainTip(field.words)
                                                                  : QVariant();
    case Qt::AccessibleTextRole:
        return index.column() == Name
                   ? field.name
                   : QString(field.value + QLatin1Char(' ') + field.words).trimmed();
    default:
        return {};
    }
}

QVariant PduFieldModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? PduWords::tr("Field") : PduWords::tr("Value");
}

OctetRange PduFieldModel::rangeOf(const QModelIndex &index) const
{
    const Node *at = index.isValid() ? node(index) : nullptr;
    if (at && at->warning)
        at = at->parent;
    return at ? at->field.range : OctetRange();
}

template<class Fits>
const PduFieldModel::Node *PduFieldModel::innermost(const Node &node, Fits fits)
{
    for (const auto &inner : node.inner) {
        if (const Node *found = innermost(*inner, fits))
            return found;
        if (!inner->warning && fits(*inner))
            return inner.get();
    }
    return nullptr;
}

QModelIndex PduFieldModel::indexOf(qsizetype octet) const
{
    const Node *found = innermost(*m_root, [octet](const Node &at) {
        return octet >= at.field.range.from && octet < at.field.range.end();
    });
    return found ? indexOf(*found) : QModelIndex();
}

QModelIndex PduFieldModel::indexOf(const QString &name) const
{
    const Node *found =
        innermost(*m_root, [&name](const Node &at) { return at.field.name == name; });
    return found ? indexOf(*found) : QModelIndex();
}

bool PduFieldModel::startsClosed(const QModelIndex &index) const
{
    const Node *at = node(index);
    const bool header = at->parent == m_root.get() && at->row == 0;
    const bool scattered =
        at->field.range.count == 0 && !at->inner.empty() && at->field.warnings.isEmpty();
    return header || scattered;
}

} // namespace cordboard::ui
