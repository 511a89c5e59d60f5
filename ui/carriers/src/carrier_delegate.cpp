#include "carrier_delegate.h"

#include "carrier_list_model.h"
#include "ui/carriers/carrier_words.h"
#include "ui/common/paint.h"
#include "ui/common/state_look.h"

#include <QPainter>

namespace cordboard::ui {

namespace {

constexpr int rowHeight = 56;
constexpr int iconSize = 16;
constexpr int textLeft = 40;

} // namespace

CarrierDelegate::CarrierDelegate(const Theme &theme, const CarrierListModel &model, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_model(model)
{}

QSize CarrierDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int text = QFontMetrics(m_theme.font(TextSize::Body, true)).height() +
                     QFontMetrics(m_theme.font(TextSize::Small)).height();
    return {200, qMax(rowHeight, text + 22)};
}

void CarrierDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Carrier &carrier = m_model.at(index.row());
    const LinkStatus link = m_model.linkAt(index.row());
    const bool selected = option.state & QStyle::State_Selected;
    const bool hover = option.state & QStyle::State_MouseOver;
    const bool forced = selected && m_theme.isHighContrast();
    const QColor ground = m_theme.color(selected ? Role::Selection
                                        : hover  ? Role::Hover
                                                 : Role::Pane);
    const QColor ink = m_theme.color(selected ? Role::SelectionText : Role::Text);
    const QRectF row = option.rect;
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto placed = [&row, mirrored](QRectF box) {
        if (mirrored)
            box.moveLeft(row.left() + row.right() - box.right());
        return box;
    };
    painter->save();
    painter->setLayoutDirection(option.direction);
    painter->fillRect(row, ground);
    if (selected)
        painter->fillRect(placed(QRectF(row.left(), row.top(), 3, row.height())),
                          m_theme.color(Role::Accent));
    const StateLook look = lookOf(carrier.enabled ? link.state : LinkState::Off);
    const QRectF icon(row.left() + 13, row.center().y() - iconSize / 2.0, iconSize, iconSize);
    paintIcon(*painter, placed(icon), look.icon, iconSize, forced ? ink : m_theme.color(look.role),
              ground);
    const QFont name = m_theme.font(TextSize::Body, selected);
    const QFont small = m_theme.font(TextSize::Small);
    const qreal head = QFontMetricsF(name).height();
    const qreal below = QFontMetricsF(small).height();
    const qreal top = row.top() + (row.height() - head - below) / 2;
    const qreal width = row.width() - textLeft - 8;
    paintElided(*painter, placed(QRectF(row.left() + textLeft, top, width, head)), name, ink,
                carrier.name);
    paintElided(*painter, placed(QRectF(row.left() + textLeft, top + head, width, below)), small,
                selected ? ink : m_theme.color(Role::Text2), carrierFact(carrier, link));
    paintRowFocus(*painter, option, m_theme);
    painter->restore();
}

} // namespace cordboard::ui
