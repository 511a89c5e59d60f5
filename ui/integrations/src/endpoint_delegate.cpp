#include "endpoint_delegate.h"

#include "endpoint_list_model.h"
#include "ui/common/paint.h"
#include "ui/integrations/hook_words.h"

#include <QPainter>

namespace cordboard::ui {

namespace {

constexpr int rowHeight = 64;
constexpr int iconSize = 16;
constexpr int textLeft = 40;
constexpr int accentBar = 3;

} // namespace

EndpointDelegate::EndpointDelegate(const Theme &theme, const EndpointListModel &model,
                                   QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_model(model)
{}

QSize EndpointDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int text = QFontMetrics(m_theme.font(TextSize::Body, true)).height() +
                     2 * QFontMetrics(m_theme.font(TextSize::Small)).height();
    return {200, qMax(rowHeight, text + 18)};
}

void EndpointDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const webhook::WebhookSummary &status = m_model.at(index.row());
    const bool chosen = option.state & QStyle::State_Selected;
    const bool hover = option.state & QStyle::State_MouseOver;
    const bool forced = chosen && m_theme.isHighContrast();
    const QColor ground = m_theme.color(chosen  ? Role::Selection
                                        : hover ? Role::Hover
                                                : Role::Pane);
    const QColor ink = m_theme.color(chosen ? Role::SelectionText : Role::Text);
    const QRect row = option.rect;
    const auto placed = [&](const QRectF &box) {
        return QRectF(QStyle::visualRect(option.direction, row, box.toAlignedRect()));
    };
    painter->save();
    painter->setLayoutDirection(option.direction);
    painter->fillRect(row, ground);
    if (chosen)
        painter->fillRect(placed(QRectF(row.left(), row.top(), accentBar, row.height())),
                          m_theme.color(Role::Accent));
    const StateLook look = HookWords::light(status);
    const int side = m_theme.scaled(iconSize);
    paintIcon(*painter, placed(QRectF(row.left() + 13, row.center().y() - side / 2.0, side, side)),
              look.icon, side, forced ? ink : m_theme.color(look.role), ground);
    const QFont name = m_theme.font(TextSize::Body, chosen);
    const QFont small = m_theme.font(TextSize::Small);
    const qreal head = QFontMetricsF(name).height();
    const qreal below = QFontMetricsF(small).height();
    const qreal left = row.left() + textLeft + side - iconSize;
    const qreal width = row.right() - left - 8;
    qreal top = row.top() + (row.height() - head - 2 * below) / 2;
    paintElided(*painter, placed(QRectF(left, top, width, head)), name, ink,
                HookWords::name(status.endpoint));
    const QColor dim = chosen ? ink : m_theme.color(Role::Text2);
    top += head;
    paintElided(*painter, placed(QRectF(left, top, width, below)), small, dim,
                HookWords::host(status.endpoint.url));
    top += below;
    paintElided(*painter, placed(QRectF(left, top, width, below)), small,
                chosen ? ink : m_theme.color(Role::Text), HookWords::line(status));
    paintRowFocus(*painter, option, m_theme);
    painter->restore();
}

} // namespace cordboard::ui
