#include "ui/common/reading_order.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QFormLayout>
#include <QGridLayout>
#include <QSet>

#include <algorithm>

namespace cordboard::ui {

namespace {

bool isThere(const QAbstractButton *button)
{
    return button->isVisible() && button->isEnabled();
}

/// Another of its group is chosen.
bool isLeftToArrows(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (!button || !button->isCheckable() || button->isChecked())
        return false;
    if (const QButtonGroup *group = button->group()) {
        const QAbstractButton *chosen = group->exclusive() ? group->checkedButton() : nullptr;
        return chosen && isThere(chosen);
    }
    if (!button->autoExclusive() || !button->parentWidget())
        return false;
    const auto others =
        button->parentWidget()->findChildren<QAbstractButton *>(Qt::FindDirectChildrenOnly);
    return std::any_of(others.begin(), others.end(), [](const QAbstractButton *other) {
        return other->autoExclusive() && !other->group() && other->isChecked() && isThere(other);
    });
}

class Reading
{
public:
    explicit Reading(const QWidget *also)
        : m_also(also)
    {}

    QList<QWidget *> found;

    void visit(QWidget *widget)
    {
        if (m_seen.contains(widget) || !widget->isVisible())
            return;
        m_seen.insert(widget);
        const bool stops = (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() &&
                           !widget->focusProxy() && !isLeftToArrows(widget);
        if (stops || widget == m_also)
            found.append(widget);
        if (QLayout *layout = widget->layout())
            visit(layout);
        visitOthers(widget);
    }

private:
    void visit(QLayoutItem *item)
    {
        if (!item)
            return;
        if (QWidget *widget = item->widget())
            visit(widget);
        else if (QLayout *layout = item->layout())
            visit(layout);
    }

    void visit(QLayout *layout)
    {
        if (auto *grid = qobject_cast<QGridLayout *>(layout))
            return visitGrid(grid);
        if (auto *form = qobject_cast<QFormLayout *>(layout)) {
            for (int row = 0; row < form->rowCount(); ++row) {
                for (const auto role :
                     {QFormLayout::LabelRole, QFormLayout::FieldRole, QFormLayout::SpanningRole})
                    visit(form->itemAt(row, role));
            }
            return;
        }
        const auto *box = qobject_cast<QBoxLayout *>(layout);
        const bool backwards = box && (box->direction() == QBoxLayout::RightToLeft ||
                                       box->direction() == QBoxLayout::BottomToTop);
        for (int i = 0; i < layout->count(); ++i)
            visit(layout->itemAt(backwards ? layout->count() - 1 - i : i));
    }

    void visitGrid(QGridLayout *grid)
    {
        struct Cell
        {
            std::pair<int, int> place;
            QLayoutItem *item;
        };
        std::vector<Cell> cells;
        for (int i = 0; i < grid->count(); ++i) {
            int row = 0, column = 0, rows = 0, columns = 0;
            grid->getItemPosition(i, &row, &column, &rows, &columns);
            cells.push_back({{row, column}, grid->itemAt(i)});
        }
        std::stable_sort(cells.begin(), cells.end(),
                         [](const Cell &a, const Cell &b) { return a.place < b.place; });
        for (const Cell &cell : cells)
            visit(cell.item);
    }

    /// Panes of splitters, what scrolls, and what is placed by hand.
    void visitOthers(QWidget *widget)
    {
        QList<QWidget *> others = widget->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        others.removeIf([this](const QWidget *one) {
            return one->isWindow() || m_seen.contains(one) || !one->isVisible();
        });
        const bool mirrored = widget->layoutDirection() == Qt::RightToLeft;
        std::stable_sort(others.begin(), others.end(), [mirrored](const auto *a, const auto *b) {
            if (a->y() != b->y())
                return a->y() < b->y();
            return mirrored ? a->geometry().right() > b->geometry().right() : a->x() < b->x();
        });
        for (QWidget *other : std::as_const(others))
            visit(other);
    }

    const QWidget *const m_also;
    QSet<const QWidget *> m_seen;
};

} // namespace

QList<QWidget *> readingOrder(QWidget *window)
{
    Reading reading(nullptr);
    reading.visit(window);
    return reading.found;
}

bool moveInReadingOrder(QWidget *window, bool next)
{
    QWidget *now = window->focusWidget();
    Reading reading(now);
    reading.visit(window);
    const auto &order = reading.found;
    if (order.isEmpty() || (order.size() == 1 && order.first() == now))
        return false;
    const qsizetype at = order.indexOf(now);
    const qsizetype count = order.size();
    const qsizetype to = at < 0 ? (next ? 0 : count - 1) : (at + (next ? 1 : count - 1)) % count;
    order.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

} // namespace cordboard::ui
