#include "pill_tab.h"

#include "ui/common/menu_button.h"
#include "ui/common/paint.h"

#include <QMenu>
#include <QPainter>

namespace cordboard::ui {

namespace {

constexpr int padding = 8;
constexpr int tabHeight = 30;
constexpr int badgeGap = 6;
constexpr int arrowSize = 12;
constexpr int arrowGap = 3;

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

void PillTab::setMenu(QMenu *menu)
{
    m_menu = menu;
    connect(this, &QAbstractButton::clicked, menu, [this] { popUnder(m_menu, this); });
}

void PillTab::nextCheckState()
{
    if (!m_menu)
        QAbstractButton::nextCheckState();
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
    return sizeWith(true);
}

QSize PillTab::minimumSizeHint() const
{
    // In a narrow row that gives way before a word is cut.
    return sizeWith(isChecked());
}

QSize PillTab::sizeWith(bool semibold) const
{
    const QFontMetrics metrics(m_theme.font(TextSize::Body, semibold));
    int width = metrics.horizontalAdvance(text()) + 2 + 2 * padding;
    if (m_count > 0)
        width += badgeGap + int(badgeSize(m_theme.font(TextSize::Caption, true), m_count).width());
    if (m_menu)
        width += arrowGap + arrowSize;
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
    QRectF inner = box.adjusted(padding, 0, -padding, 0);
    if (m_menu) {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const QRectF arrow(mirrored ? inner.left() : inner.right() - arrowSize,
                           inner.center().y() - arrowSize / 2.0, arrowSize, arrowSize);
        paintIcon(painter, arrow, QStringLiteral("down"), arrowSize,
                  m_theme.color(isChecked() ? Role::Accent : Role::Text2),
                  m_theme.color(isChecked() ? Role::AccentSoft : Role::Pane));
        inner.adjust(mirrored ? arrowSize + arrowGap : 0, 0, mirrored ? 0 : -arrowSize - arrowGap,
                     0);
    }
    paintWords(painter, inner);
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
    const QFont figures = m_theme.font(TextSize::Caption, true);
    const QSizeF size = badgeSize(figures, m_count);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const qreal room = size.width() + badgeGap;
    paintElided(painter, inner.adjusted(mirrored ? room : 0, 0, mirrored ? 0 : -room, 0), font, ink,
                text());
    const QPointF at(mirrored ? inner.left() : inner.right() - size.width(),
                     inner.center().y() - size.height() / 2);
    paintBadge(painter, QRectF(at, size), figures, m_count,
               m_theme.color(isChecked() ? Role::Accent : Role::Sunken),
               m_theme.color(isChecked() ? Role::AccentText : Role::Text));
}

} // namespace cordboard::ui
