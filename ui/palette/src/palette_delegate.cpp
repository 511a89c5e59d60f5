#include "palette_delegate.h"

#include "palette_model.h"
#include "ui/common/paint.h"

#include <QPainter>

namespace cordboard::ui {

namespace {

constexpr int leastRow = 36;
constexpr int padding = 12;
constexpr int iconSize = 17;
constexpr int gap = 10;

} // namespace

PaletteDelegate::PaletteDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

int PaletteDelegate::rowHeight() const
{
    return qMax(leastRow, QFontMetrics(m_theme.font(TextSize::Body)).height() + 14);
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, rowHeight()};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const bool current = option.state & QStyle::State_Selected;
    if (current)
        painter->fillRect(option.rect, m_theme.color(Role::Selection));
    const QColor ink = m_theme.color(current ? Role::SelectionText : Role::Text);
    const QColor soft = m_theme.color(current ? Role::SelectionText : Role::Text2);
    const QFont body = m_theme.font(TextSize::Body);
    const QFont small = m_theme.font(TextSize::Small);
    QRect row = option.rect.adjusted(padding, 0, -padding, 0);
    const auto direction = option.direction;

    const int size = m_theme.scaled(iconSize);
    const QRect icon(row.left(), row.center().y() - size / 2, size, size);
    const QString name = index.data(PaletteModel::IconRole).toString();
    if (!name.isEmpty())
        paintIcon(*painter, QStyle::visualRect(direction, row, icon), name, size, soft,
                  m_theme.color(current ? Role::Selection : Role::Raised));
    QRect words = row.adjusted(size + gap, 0, 0, 0);

    const QString keys = index.data(PaletteModel::KeysRole).toString();
    if (!keys.isEmpty()) {
        paintElided(*painter, QStyle::visualRect(direction, row, words), small, soft, keys,
                    Qt::AlignTrailing | Qt::AlignVCenter);
        words.adjust(0, 0, -QFontMetrics(small).horizontalAdvance(keys) - gap, 0);
    }
    const QString text = index.data().toString();
    const QString detail = index.data(PaletteModel::DetailRole).toString();
    const int detailWidth =
        qMin(words.width() / 3, QFontMetrics(small).horizontalAdvance(detail) + gap);
    const QRect textBox = words.adjusted(0, 0, -detailWidth, 0);
    paintElided(*painter, QStyle::visualRect(direction, row, textBox), body, ink, text);
    const int used = qMin(textBox.width(), QFontMetrics(body).horizontalAdvance(text));
    const QRect detailBox(textBox.left() + used + gap, words.top(), detailWidth, words.height());
    paintElided(*painter, QStyle::visualRect(direction, row, detailBox), small, soft, detail);
}

} // namespace cordboard::ui
