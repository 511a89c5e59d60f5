#include "pdu_list_view.h"

#include "pdu_list_delegate.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

#include <array>

namespace cordboard::ui {

namespace {

constexpr std::array<int, PduListModel::Columns> widths{112, 120, 136, 76, 0, 64};
constexpr int narrow = 620; ///< below, the columns at the end go

} // namespace

PduListView::PduListView(const Theme &theme, PduListModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_theme(theme)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new PduListDelegate(theme, this));
    setObjectName(QStringLiteral("pduList"));
    setAccessibleName(tr("PDUs"));
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setAllColumnsShowFocus(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setIndentation(0);
    auto *head = new PduListHeader(theme, this);
    setHeader(head);
    head->setStretchLastSection(false);
    head->setSectionsMovable(false);
    head->setMinimumSectionSize(30);
    head->setSectionResizeMode(PduListModel::InWords, QHeaderView::Stretch);
    m_sight.setSingleShot(true);
    m_sight.setInterval(0);
    connect(&m_sight, &QTimer::timeout, this, &PduListView::tellSight);
    connect(&model, &QAbstractItemModel::modelReset, &m_sight, qOverload<>(&QTimer::start));
    connect(&model, &QAbstractItemModel::rowsRemoved, &m_sight, qOverload<>(&QTimer::start));
    connect(&theme, &Theme::changed, this, &PduListView::restyle);
    restyle();
}

void PduListView::restyle()
{
    QPalette colors = palette();
    colors.setColor(QPalette::Base, m_theme.color(Role::Raised));
    setPalette(colors);
    layColumns();
    viewport()->update();
}

void PduListView::layColumns()
{
    const QFontMetrics metrics(m_theme.font(TextSize::Body));
    for (int column = 0; column < PduListModel::Columns; ++column) {
        if (widths[size_t(column)] > 0)
            header()->resizeSection(column, m_theme.scaled(widths[size_t(column)]));
    }
    setColumnHidden(PduListModel::Took, width() < m_theme.scaled(narrow));
    setColumnHidden(PduListModel::Number, width() < m_theme.scaled(narrow - 100));
}

void PduListView::choose(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    setCurrentIndex(m_model.index(row, 0));
    scrollTo(m_model.index(row, 0));
}

void PduListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT rowChosen(current.isValid() ? current.row() : -1);
}

void PduListView::resizeEvent(QResizeEvent *event)
{
    layColumns();
    QTreeView::resizeEvent(event);
    m_sight.start();
}

void PduListView::scrollContentsBy(int dx, int dy)
{
    QTreeView::scrollContentsBy(dx, dy);
    m_sight.start();
}

void PduListView::rowsInserted(const QModelIndex &parent, int start, int end)
{
    const QScrollBar *bar = verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum();
    QTreeView::rowsInserted(parent, start, end);
    if (atEnd && start > 0)
        scrollToBottom();
    m_sight.start();
}

void PduListView::tellSight()
{
    const int first = indexAt(QPoint(0, 0)).row();
    if (first < 0)
        return;
    const QModelIndex below = indexAt(QPoint(0, viewport()->height() - 1));
    Q_EMIT rowsInSight(first, below.isValid() ? below.row() : m_model.rowCount() - 1);
}

void PduListView::drawRow(QPainter *painter, const QStyleOptionViewItem &options,
                          const QModelIndex &index) const
{
    QTreeView::drawRow(painter, options, index);
    painter->fillRect(options.rect.left(), options.rect.bottom(), options.rect.width(), 1,
                      m_theme.color(Role::Line));
}

} // namespace cordboard::ui
