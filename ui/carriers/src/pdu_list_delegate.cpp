#include "pdu_list_delegate.h"

#include "pdu_field_delegate.h"
#include "pdu_list_model.h"
#include "ui/common/paint.h"

#include <QPainter>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int rowHeight = 28;
constexpr int headHeight = 30;
constexpr int inset = 10;

bool isFixed(int column)
{
    return column == PduListModel::Time || column == PduListModel::Name ||
           column == PduListModel::Number;
}

} // namespace

PduListDelegate::PduListDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QSize PduListDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const QFontMetrics metrics(m_theme.font(TextSize::Small));
    return {60, std::max(rowHeight, metrics.height() + 10)};
}

void PduListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const bool selected = option.state & QStyle::State_Selected;
    const bool hover = option.state & QStyle::State_MouseOver;
    const QColor ground = m_theme.color(selected ? Role::Selection
                                        : hover  ? Role::Hover
                                                 : Role::Raised);
    painter->fillRect(option.rect, ground);
    if (!index.data(PduListModel::LoadedRole).toBool())
        return;
    const QColor ink = m_theme.color(selected ? Role::SelectionText : Role::Text);
    painter->save();
    painter->setLayoutDirection(option.direction);
    QRectF box = QRectF(option.rect).adjusted(inset, 0, -inset, 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (index.column() == PduListModel::Direction) {
        const bool fromUs = index.data(PduListModel::FromUsRole).toBool();
        const int size = m_theme.scaled(14);
        const bool rtl = option.direction == Qt::RightToLeft;
        const QRectF icon(rtl ? box.right() - size : box.left(), box.top(), size, box.height());
        paintIcon(*painter, icon, fromUs ? QStringLiteral("right") : QStringLiteral("left"), size,
                  selected ? ink : m_theme.color(fromUs ? Role::Accent : Role::Text2), ground);
        box.adjust(rtl ? 0 : size + 4, 0, rtl ? -size - 4 : 0, 0);
        paintElided(*painter, box, m_theme.font(TextSize::Small), ink, text);
    } else if (index.column() == PduListModel::InWords) {
        paintWords(painter, box, index, ink, ground, selected);
    } else {
        const Qt::Alignment align =
            (index.column() == PduListModel::Took ? Qt::AlignTrailing : Qt::AlignLeading) |
            Qt::AlignVCenter;
        paintElided(*painter, box,
                    isFixed(index.column()) ? pduFont(m_theme) : m_theme.font(TextSize::Small), ink,
                    text, align);
    }
    painter->restore();
}

void PduListDelegate::paintWords(QPainter *painter, QRectF box, const QModelIndex &index,
                                 const QColor &ink, const QColor &ground, bool selected) const
{
    const bool rtl = painter->layoutDirection() == Qt::RightToLeft;
    if (index.data(PduListModel::FailedRole).toBool()) {
        const int size = m_theme.scaled(14);
        const QRectF icon(rtl ? box.right() - size : box.left(), box.top(), size, box.height());
        const QColor color =
            selected && m_theme.isHighContrast() ? ink : m_theme.color(Role::Failed);
        paintIcon(*painter, icon, QStringLiteral("st-failed"), size, color, ground);
        box.adjust(rtl ? 0 : size + 4, 0, rtl ? -size - 4 : 0, 0);
    }
    const QString words = index.data(Qt::DisplayRole).toString();
    const QString gap = index.data(PduListModel::GapRole).toString();
    const QFont font = m_theme.font(TextSize::Small);
    if (!gap.isEmpty()) {
        const Chip chip{gap, {}, Role::Sunken, Role::Text2};
        const QSizeF size = chipSize(m_theme, chip);
        const qreal used = QFontMetricsF(font).horizontalAdvance(words) + 4;
        const qreal from = std::min(used, std::max<qreal>(0, box.width() - size.width()));
        const QRectF place(rtl ? box.right() - from - size.width() : box.left() + from,
                           box.center().y() - size.height() / 2, size.width(), size.height());
        paintChip(*painter, place, m_theme, chip);
        if (rtl)
            box.setLeft(box.right() - from);
        else
            box.setWidth(from);
    }
    paintElided(*painter, box, font, ink, words);
}

PduListHeader::PduListHeader(const Theme &theme, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_theme(theme)
{
    connect(&theme, &Theme::changed, this, [this] { viewport()->update(); });
}

QSize PduListHeader::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextSize::Small, true));
    return {QHeaderView::sizeHint().width(), std::max(headHeight, metrics.height() + 12)};
}

void PduListHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->setLayoutDirection(layoutDirection());
    painter->fillRect(rect, m_theme.color(Role::Window));
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, m_theme.color(Role::Line));
    const auto align =
        Qt::Alignment(model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt());
    paintElided(*painter, QRectF(rect).adjusted(inset, 0, -inset, 0),
                m_theme.font(TextSize::Small, true), m_theme.color(Role::Text2),
                model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString(), align);
    painter->restore();
}

} // namespace cordboard::ui
