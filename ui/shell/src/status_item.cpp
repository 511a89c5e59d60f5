#include "status_item.h"

#include "ui/common/paint.h"
#include "ui/common/plain_words.h"

#include <QPainter>

namespace cordboard::ui {

namespace {

constexpr int iconPx = 14;
constexpr int padding = 6;

} // namespace

StatusItem::StatusItem(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Expanding);
}

void StatusItem::setLook(const QString &icon, Role role, const QString &words)
{
    m_icon = icon;
    m_role = role;
    setText(words);
    setAccessibleName(words);
    setToolTip(plainTip(words));
    updateGeometry();
    update();
}

QSize StatusItem::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextSize::Small));
    const int icon = m_icon.isEmpty() ? 0 : m_theme.scaled(iconPx) + 6;
    return {metrics.horizontalAdvance(text()) + icon + 2 * padding + 2,
            qMax(25, metrics.height() + 6)};
}

QSize StatusItem::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 70), sizeHint().height()};
}

void StatusItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    const QColor ground = m_theme.color(Role::Sunken);
    QRectF box = rect();
    if (underMouse() && isEnabled())
        paintPanel(painter, box.adjusted(0, 2, 0, -2), 4, m_theme.color(Role::Hover));
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange))
        paintPanel(painter, box.adjusted(1, 2, -1, -2), 4, Qt::transparent,
                   m_theme.color(Role::Focus), 2);
    box.adjust(padding, 0, -padding, 0);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (!m_icon.isEmpty()) {
        const int iconSide = m_theme.scaled(iconPx);
        const QRectF icon(mirrored ? box.right() - iconSide : box.left(),
                          box.center().y() - iconSide / 2.0, iconSide, iconSide);
        paintIcon(painter, icon, m_icon, iconSide, m_theme.color(m_role), ground);
        box.adjust(mirrored ? 0 : iconSide + 6, 0, mirrored ? -iconSide - 6 : 0, 0);
    }
    paintElided(painter, box, m_theme.font(TextSize::Small), m_theme.color(Role::Text2), text());
}

} // namespace cordboard::ui
