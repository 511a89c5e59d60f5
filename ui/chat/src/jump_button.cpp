#include "jump_button.h"

#include "ui/common/paint.h"

#include <QPainter>

namespace cordboard::ui {

JumpButton::JumpButton(const Theme &theme, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
{
    resize(sizeHint());
    setFocusPolicy(Qt::NoFocus); // End does the same for the keyboard
    setCursor(Qt::ArrowCursor);
    setCount(0);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void JumpButton::setCount(int count)
{
    m_count = count;
    setToolTip(tr("To the newest message (End)"));
    setAccessibleName(count > 0 ? tr("To the newest message, %n new", nullptr, count)
                                : tr("To the newest message"));
    update();
}

void JumpButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF circle(4, 8, 36, 36);
    const Role ground = isDown() ? Role::AccentSoft : underMouse() ? Role::Hover : Role::Raised;
    paintPanel(painter, circle, 18, m_theme.color(ground), m_theme.color(Role::Control));
    paintIcon(painter, circle, QStringLiteral("down"), 19, m_theme.color(Role::Text),
              m_theme.color(ground));
    if (m_count == 0)
        return;
    const QFont font = m_theme.font(TextSize::Caption, true);
    const QSizeF size = badgeSize(font, m_count);
    const QRectF badge(circle.center().x() - size.width() / 2, 0, size.width(), size.height());
    paintBadge(painter, badge, font, m_count, m_theme.color(Role::Badge),
               m_theme.color(Role::AccentText));
}

} // namespace cordboard::ui
