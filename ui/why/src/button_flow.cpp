#include "button_flow.h"

#include <QStyle>
#include <QWidget>

namespace cordboard::ui {

namespace {
constexpr int gap = 8;
}

ButtonFlow::ButtonFlow(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

ButtonFlow::~ButtonFlow()
{
    qDeleteAll(m_items);
}

void ButtonFlow::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

QLayoutItem *ButtonFlow::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize ButtonFlow::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem *item : m_items) {
        const QSize size = item->sizeHint();
        width += size.width() + (width > 0 ? gap : 0);
        height = qMax(height, size.height());
    }
    return {width, height};
}

QSize ButtonFlow::minimumSize() const
{
    QSize most;
    for (const QLayoutItem *item : m_items)
        most = most.expandedTo(item->minimumSize());
    return most;
}

void ButtonFlow::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int ButtonFlow::place(const QRect &rect, bool move) const
{
    const Qt::LayoutDirection direction =
        parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = 0;
    int y = 0;
    int line = 0;
    for (QLayoutItem *item : m_items) {
        const QSize size = item->sizeHint().boundedTo({rect.width(), 1000});
        if (x > 0 && x + size.width() > rect.width()) {
            x = 0;
            y += line + gap;
            line = 0;
        }
        if (move)
            item->setGeometry(
                QStyle::visualRect(direction, rect, QRect(rect.topLeft() + QPoint(x, y), size)));
        x += size.width() + gap;
        line = qMax(line, size.height());
    }
    return y + line;
}

} // namespace cordboard::ui
