#include "part_delegate.h"

#include "ui/common/paint.h"

#include <QPainter>

namespace cordboard::ui {

namespace {

constexpr int rowHeight = 34;
constexpr int iconLeft = 13;
constexpr int iconSize = 16;
constexpr int textLeft = 40;
constexpr int accentBar = 3;

} // namespace

PartDelegate::PartDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QSize PartDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {120, qMax(rowHeight, QFontMetrics(m_theme.font(TextSize::Body, true)).height() + 14)};
}

void PartDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const bool chosen = option.state & QStyle::State_Selected;
    const bool hover = option.state & QStyle::State_MouseOver;
    const bool forced = chosen && m_theme.isHighContrast();
    const QRect row = option.rect;
    const QColor ground = m_theme.color(chosen  ? Role::Selection
                                        : hover ? Role::Hover
                                                : Role::Pane);
    const QColor ink = m_theme.color(chosen ? Role::SelectionText : Role::Text);
    const auto placed = [&](int left, int width, int height) {
        return QStyle::visualRect(
            option.direction, row,
            QRect(row.left() + left, row.center().y() - height / 2, width, height));
    };
    painter->save();
    painter->setLayoutDirection(option.direction);
    painter->fillRect(row, ground);
    if (chosen)
        painter->fillRect(placed(0, accentBar, row.height() + 1), m_theme.color(Role::Accent));
    const int side = m_theme.scaled(iconSize);
    paintIcon(*painter, placed(iconLeft, side, side), index.data(Qt::UserRole).toString(), side,
              forced ? ink : m_theme.color(Role::Text2), ground);
    const int left = textLeft + side - iconSize;
    paintElided(*painter, placed(left, row.width() - left - 8, row.height()),
                m_theme.font(TextSize::Body, chosen), ink, index.data().toString());
    paintRowFocus(*painter, option, m_theme);
    painter->restore();
}

} // namespace cordboard::ui
