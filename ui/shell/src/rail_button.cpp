#include "rail_button.h"

#include "ui/common/action_registry.h"
#include "ui/common/paint.h"

#include <QPainter>

namespace cordboard::ui {

namespace {

constexpr int iconPx = 21;

} // namespace

RailButton::RailButton(const Theme &theme, const QString &icon, const QString &word,
                       const QString &shortcut, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_icon(icon)
{
    setText(word);
    setAccessibleName(word);
    setToolTip(ActionRegistry::toolTip(word, QKeySequence(shortcut)));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
}

void RailButton::setBadge(int count)
{
    m_badge = count;
    setAccessibleDescription(count > 0 ? tr("%1 unread").arg(count) : QString());
    update();
}

void RailButton::setNarrow(bool narrow)
{
    m_narrow = narrow;
    updateGeometry();
    update();
}

QSize RailButton::sizeHint() const
{
    if (m_narrow)
        return {44, 44};
    const QFontMetrics metrics(m_theme.font(TextSize::Caption, true));
    return {qMax(60, metrics.horizontalAdvance(text()) + 8),
            qMax(52, m_theme.scaled(iconPx) + metrics.height() + 15)};
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = rect();
    const QColor ground = m_theme.color(isChecked() ? Role::RailActiveBg : Role::Rail);
    QColor ink = m_theme.color(isChecked() ? Role::RailActive : Role::RailText);
    if (isChecked())
        paintPanel(painter, box, 6, ground);
    else if (underMouse())
        ink = m_theme.isHighContrast() ? m_theme.color(Role::Accent) : QColor(Qt::white);
    const QFont font = m_theme.font(TextSize::Caption, isChecked());
    const int iconSide = m_narrow ? iconPx : m_theme.scaled(iconPx);
    const qreal words = m_narrow ? 0 : QFontMetricsF(font).height() + 3;
    const qreal top = (box.height() - iconSide - words) / 2;
    const QRectF icon((box.width() - iconSide) / 2, top, iconSide, iconSide);
    paintIcon(painter, icon, m_icon, iconSide, ink, ground);
    if (!m_narrow)
        paintElided(painter, QRectF(0, icon.bottom() + 3, box.width(), words - 3), font, ink,
                    text(), Qt::AlignCenter);
    if (m_badge > 0) {
        const QFont figures = m_theme.font(TextSize::Caption, true);
        const QSizeF size = badgeSize(figures, m_badge);
        // Never over the edge of the narrow rail.
        const qreal x = qMin(icon.right() - size.width() / 2 + 4, box.width() - size.width());
        const QRectF badge(QPointF(x, qMax(0.0, icon.top() - 7)), size);
        paintBadge(painter, badge, figures, m_badge, m_theme.color(Role::RailBadge),
                   m_theme.color(Role::RailBadgeText));
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintPanel(painter, box.adjusted(1, 1, -1, -1), 6, Qt::transparent,
                   m_theme.isHighContrast() ? m_theme.color(Role::Focus)
                                            : m_theme.color(Role::RailActive),
                   2);
}

} // namespace cordboard::ui
