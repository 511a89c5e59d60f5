#include "pill_tab.h"

#include "ui/common/paint.h"

#include <QPainter>

namespace cordboard::ui {

namespace {

constexpr int padding = 9;
constexpr int tabHeight = 30;

} // namespace

PillTab::PillTab(const Theme &theme, const QString &text, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

void PillTab::setCount(int count)
{
    m_count = count;
    setAccessibleName(count > 0 ? QStringLiteral("%1 %2").arg(text()).arg(count) : text());
    updateGeometry();
    update();
}

QSize PillTab::sizeHint() const
{
    // As wide as when chosen, so that choosing moves nothing.
    const QFontMetrics metrics(m_theme.font(TextSize::Body, true));
    int width = metrics.horizontalAdvance(text()) + 2 + 2 * padding;
    if (m_count > 0)
        width += 6 + int(badgeSize(m_theme.font(TextSize::Caption, true), m_count).width());
    return {width, qMax(tabHeight, metrics.height() + 12)};
}

void PillTab::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    const QRectF box = rect();
    const QColor edge = m_theme.isHighContrast() ? m_theme.color(Role::Accent) : Qt::transparent;
    if (isChecked())
        paintPanel(painter, box, 6, m_theme.color(Role::AccentSoft), edge, 2);
    else if (underMouse())
        paintPanel(painter, box, 6, m_theme.color(Role::Hover));
    paintWords(painter, box.adjusted(padding, 0, -padding, 0));
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintPanel(painter, box, 6, Qt::transparent, m_theme.color(Role::Focus), 2);
}

void PillTab::paintWords(QPainter &painter, const QRectF &inner)
{
    const QFont font = m_theme.font(TextSize::Body, isChecked());
    const QColor ink = m_theme.color(isChecked() ? Role::Accent : Role::Text2);
    if (m_count <= 0) {
        paintElided(painter, inner, font, ink, text(), Qt::AlignCenter);
        return;
    }
    paintElided(painter, inner, font, ink, text());
    const QFont figures = m_theme.font(TextSize::Caption, true);
    const QSizeF size = badgeSize(figures, m_count);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QPointF at(mirrored ? inner.left() : inner.right() - size.width(),
                     inner.center().y() - size.height() / 2);
    paintBadge(painter, QRectF(at, size), figures, m_count,
               m_theme.color(isChecked() ? Role::Accent : Role::Sunken),
               m_theme.color(isChecked() ? Role::AccentText : Role::Text));
}

} // namespace cordboard::ui
