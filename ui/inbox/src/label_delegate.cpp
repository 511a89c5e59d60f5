#include "label_delegate.h"

#include "ui/common/label_chips.h"

#include <QPainter>

namespace cordboard::ui {

namespace {

constexpr int leastRow = 32;
constexpr int padding = 10;
constexpr int mark = 16;

} // namespace

QSize LabelDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, qMax(leastRow, QFontMetrics(m_theme.font(TextSize::Body)).height() + 12)};
}

void LabelDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const bool current = option.state & QStyle::State_Selected;
    const QColor ground = m_theme.color(current ? Role::Selection : Role::Raised);
    const QColor ink = m_theme.color(current ? Role::SelectionText : Role::Text);
    painter->fillRect(option.rect, ground);
    const QRect row = option.rect.adjusted(padding, 0, -padding, 0);
    const auto placed = [&](const QRect &box) {
        return QRectF(QStyle::visualRect(option.direction, row, box));
    };
    const QString icon =
        index.data(OnRole).toBool() ? QStringLiteral("check") : index.data(IconRole).toString();
    const QRect tick(row.left(), row.top(), mark, row.height());
    paintIcon(*painter, placed(tick), icon, mark, ink, ground);
    const QRect words = row.adjusted(mark + 8, 0, 0, 0);
    const QString name = index.data().toString();
    if (!index.data(ColourRole).isValid())
        return paintElided(*painter, placed(words), m_theme.font(TextSize::Body), ink, name);
    const Chip chip = labelChip(m_theme, {{}, name, index.data(ColourRole).toInt()});
    QSize size = chipSize(m_theme, chip).toSize();
    size.setWidth(qMin(size.width() + 1, words.width()));
    const QRect box(words.left(), row.center().y() - size.height() / 2, size.width(),
                    size.height());
    paintChip(*painter, placed(box), m_theme, chip);
}

} // namespace cordboard::ui
