#include "pdu_tree.h"

#include "pdu_arrange.h"
#include "pdu_field_delegate.h"
#include "ui/common/paint.h"

#include <QHeaderView>
#include <QPainter>

namespace cordboard::ui {

namespace {

constexpr int indent = 20;
constexpr int nameWidth = 203; ///< with its indentation
constexpr int chevron = 14;

} // namespace

PduTree::PduTree(const Theme &theme, QWidget *parent)
    : QTreeView(parent)
    , m_theme(theme)
    , m_model(new PduFieldModel(this))
{
    setObjectName(QStringLiteral("pduFields"));
    setModel(m_model);
    setItemDelegate(new PduFieldDelegate(theme, this));
    setAccessibleName(tr("Fields of the PDU"));
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(indent);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setExpandsOnDoubleClick(true);
    header()->setStretchLastSection(true);
    header()->setMinimumSectionSize(40);
    connect(&theme, &Theme::changed, this, &PduTree::restyle);
    restyle();
}

void PduTree::restyle()
{
    QPalette colors = palette();
    colors.setColor(QPalette::Base, m_theme.color(Role::Raised));
    setPalette(colors);
    viewport()->update();
}

void PduTree::setDump(const PduDump &dump)
{
    m_filling = true;
    m_model->setFields(arranged(dump));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex group = m_model->index(row, 0);
        for (int inner = 0; inner < m_model->rowCount(group); ++inner) {
            const QModelIndex field = m_model->index(inner, 0, group);
            if (m_model->data(field, PduFieldModel::WarningRole).toBool())
                setFirstColumnSpanned(inner, group, true);
        }
    }
    openGroups({});
    m_filling = false;
    const QModelIndex same =
        m_chosenName.isEmpty() ? QModelIndex() : m_model->indexOf(m_chosenName);
    if (same.isValid())
        setCurrentIndex(same);
    Q_EMIT rangeChosen(chosenRange());
}

void PduTree::openGroups(const QModelIndex &parent)
{
    for (int row = 0; row < m_model->rowCount(parent); ++row) {
        const QModelIndex field = m_model->index(row, 0, parent);
        if (m_model->rowCount(field) == 0)
            continue;
        setExpanded(field, !m_model->startsClosed(field));
        openGroups(field);
    }
}

void PduTree::chooseOctet(qsizetype octet)
{
    const QModelIndex field = m_model->indexOf(octet);
    if (field.isValid())
        setCurrentIndex(field); // opens what is closed above it
}

OctetRange PduTree::chosenRange() const
{
    return m_model->rangeOf(currentIndex());
}

void PduTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (m_filling)
        return;
    if (current.isValid()) {
        m_chosenName = current.siblingAtColumn(0).data().toString();
        scrollTo(current);
    }
    Q_EMIT rangeChosen(chosenRange());
}

void PduTree::drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const bool selected = selectionModel()->isSelected(index);
    if (selected)
        painter->fillRect(rect, m_theme.color(Role::Selection));
    if (!m_model->hasChildren(index))
        return;
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    const QRect place(rtl ? rect.left() : rect.right() - indent + 1, rect.top(), indent,
                      rect.height());
    paintIcon(*painter, place, isExpanded(index) ? QStringLiteral("down") : QStringLiteral("right"),
              chevron, m_theme.color(selected ? Role::SelectionText : Role::Text2),
              m_theme.color(selected ? Role::Selection : Role::Raised));
}

void PduTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    header()->resizeSection(0, std::min(m_theme.scaled(nameWidth), viewport()->width() / 2));
}

} // namespace cordboard::ui
