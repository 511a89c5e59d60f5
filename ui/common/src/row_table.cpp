#include "ui/common/row_table.h"

#include "ui/common/paint.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace cordboard::ui {

namespace {

constexpr int heightOfRow = 32;
constexpr int cellPadding = 10;
constexpr int accentBar = 3;
constexpr int shapeSize = 15;
constexpr int leastFreeColumn = 120;

/// Fusion draws buttons with a gradient; the look has words and a line.
class PlainHeader : public QHeaderView
{
public:
    PlainHeader(const Theme &theme, QWidget *parent)
        : QHeaderView(Qt::Horizontal, parent)
        , m_theme(theme)
    {}

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override
    {
        painter->fillRect(rect, m_theme.color(Role::Pane));
        const QString text = model()->headerData(section, Qt::Horizontal).toString();
        const auto align = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
        paintElided(*painter, rect.adjusted(cellPadding, 0, -cellPadding, 0),
                    m_theme.font(TextSize::Small, true), m_theme.color(Role::Text2), text,
                    align.isValid() ? Qt::Alignment(align.toInt())
                                    : Qt::AlignLeading | Qt::AlignVCenter);
        painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1),
                          m_theme.color(Role::Line));
    }

private:
    const Theme &m_theme;
};

class RowDelegate : public QStyledItemDelegate
{
public:
    RowDelegate(const Theme &theme, QTableView *table)
        : QStyledItemDelegate(table)
        , m_theme(theme)
        , m_table(table)
    {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const bool chosen = option.state & QStyle::State_Selected;
        const QRect box = option.rect;
        painter->fillRect(box, m_theme.color(chosen ? Role::Selection : Role::Raised));
        painter->fillRect(QRect(box.left(), box.bottom(), box.width(), 1),
                          m_theme.color(Role::Line));
        const bool rtl = option.direction == Qt::RightToLeft;
        if (chosen && index.column() == 0) {
            const int x = rtl ? box.right() - accentBar + 1 : box.left();
            painter->fillRect(QRect(x, box.top(), accentBar, box.height()),
                              m_theme.color(Role::Accent));
        }
        const QRect words = paintShape(*painter, option, index, chosen);
        const auto align = index.data(Qt::TextAlignmentRole);
        paintElided(
            *painter, words, fontOf(index),
            m_theme.color(chosen ? Role::SelectionText : Role::Text), index.data().toString(),
            align.isValid() ? Qt::Alignment(align.toInt()) : Qt::AlignLeading | Qt::AlignVCenter);
        if (m_table->hasFocus() && index.row() == m_table->currentIndex().row())
            paintRing(*painter, box, index.column());
    }

private:
    QFont fontOf(const QModelIndex &index) const
    {
        if (!index.data(RowTable::FixedFontRole).toBool())
            return m_theme.font(TextSize::Body);
        QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        font.setPointSizeF(m_theme.font(TextSize::Small).pointSizeF());
        return font;
    }

    /// The shape before the words, when there is one; gives what is left for the words.
    QRect paintShape(QPainter &painter, const QStyleOptionViewItem &option,
                     const QModelIndex &index, bool chosen) const
    {
        const QRect cell = option.rect.adjusted(cellPadding, 0, -cellPadding, -1);
        const QString shape = index.data(RowTable::ShapeRole).toString();
        if (shape.isEmpty())
            return cell;
        const int size = m_theme.scaled(shapeSize);
        const bool forced = chosen && m_theme.isHighContrast();
        const QRect place(cell.left(), cell.center().y() - size / 2, size, size);
        const Role ink = Role(index.data(RowTable::ShapeInkRole).toInt());
        paintIcon(painter, QStyle::visualRect(option.direction, cell, place), shape, size,
                  m_theme.color(forced ? Role::SelectionText : ink),
                  m_theme.color(chosen ? Role::Selection : Role::Raised));
        return QStyle::visualRect(option.direction, cell, cell.adjusted(size + 6, 0, 0, 0));
    }

    /// One ring around the row: each cell draws its share.
    void paintRing(QPainter &painter, const QRect &box, int column) const
    {
        const QHeaderView *header = m_table->horizontalHeader();
        const QColor color = m_theme.color(Role::Focus);
        painter.fillRect(QRect(box.left(), box.top(), box.width(), 2), color);
        painter.fillRect(QRect(box.left(), box.bottom() - 1, box.width(), 2), color);
        int last = header->count() - 1;
        while (last > 0 && header->isSectionHidden(last))
            --last;
        const bool rtl = m_table->isRightToLeft();
        if (column == (rtl ? last : 0))
            painter.fillRect(QRect(box.left(), box.top(), 2, box.height()), color);
        if (column == (rtl ? 0 : last))
            painter.fillRect(QRect(box.right() - 1, box.top(), 2, box.height()), color);
    }

    const Theme &m_theme;
    QTableView *m_table;
};

} // namespace

RowTable::RowTable(const Theme &theme, const QString &name, QWidget *parent)
    : QTableView(parent)
    , m_theme(theme)
{
    setAccessibleName(name);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrap(false);
    auto *header = new PlainHeader(theme, this);
    header->setSectionsClickable(false);
    header->setHighlightSections(false);
    setHorizontalHeader(header);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setItemDelegate(new RowDelegate(theme, this));
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT openAsked(index.row()); });
    connect(&m_theme, &Theme::changed, this, &RowTable::restyle);
    restyle();
}

void RowTable::setWidths(const QList<int> &widths)
{
    m_widths = widths;
    layOut();
}

int RowTable::currentRow() const
{
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

void RowTable::chooseRow(int row)
{
    if (row >= 0 && model() && row < model()->rowCount())
        setCurrentIndex(model()->index(row, 0));
    else
        setCurrentIndex({});
}

void RowTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    // A table that gets the focus makes its first row current: nobody has chosen that.
    const bool chosen = !current.isValid() || selectionModel()->isRowSelected(current.row());
    if (chosen && current.row() != previous.row())
        Q_EMIT rowChosen(current.isValid() ? current.row() : -1);
}

void RowTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOut();
}

void RowTable::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentRow() >= 0 && state() != EditingState) {
        Q_EMIT openAsked(currentRow());
        return;
    }
    QTableView::keyPressEvent(event);
}

void RowTable::restyle()
{
    QPalette colours = palette();
    colours.setColor(QPalette::Base, m_theme.color(Role::Raised));
    setPalette(colours);
    const int height = qMax(m_theme.scaled(heightOfRow), fontMetrics().height() + 12);
    verticalHeader()->setDefaultSectionSize(height);
    horizontalHeader()->setFixedHeight(height);
    viewport()->update();
    horizontalHeader()->viewport()->update();
}

void RowTable::layOut()
{
    if (!model() || m_widths.size() != model()->columnCount())
        return;
    int room = viewport()->width() - m_theme.scaled(leastFreeColumn);
    int left = viewport()->width();
    int free = -1;
    for (int column = 0; column < m_widths.size(); ++column) {
        const int width = m_theme.scaled(m_widths[column]);
        if (m_widths[column] == 0)
            free = column;
        const bool fits = column == 0 || m_widths[column] == 0 || width <= room;
        setColumnHidden(column, !fits);
        if (!fits || m_widths[column] == 0)
            continue;
        setColumnWidth(column, width);
        room -= width;
        left -= width;
    }
    if (free >= 0)
        setColumnWidth(free, qMax(left, m_theme.scaled(leastFreeColumn)));
}

} // namespace cordboard::ui
