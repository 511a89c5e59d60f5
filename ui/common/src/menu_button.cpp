#include "ui/common/menu_button.h"

#include "ui/common/paint.h"

#include <QMenu>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace cordboard::ui {

namespace {

constexpr int arrowSize = 14;
constexpr int arrowRoom = 16;

} // namespace

void popUnder(QMenu *menu, const QWidget *button)
{
    const bool mirrored = button->layoutDirection() == Qt::RightToLeft;
    const QRect box(button->mapToGlobal(QPoint(0, 0)), button->size());
    const int x = mirrored ? box.left() : box.right() + 1 - menu->sizeHint().width();
    menu->popup(QPoint(x, box.bottom() + 3));
}

MenuButton::MenuButton(const Theme &theme, QMenu *menu, QWidget *parent)
    : QPushButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::TabFocus);
    if (menu)
        connect(this, &QAbstractButton::clicked, menu, [this, menu] { popUnder(menu, this); });
}

QSize MenuButton::sizeHint() const
{
    return QPushButton::sizeHint() + QSize(arrowRoom, 0);
}

void MenuButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRectF arrow(mirrored ? 10 : width() - 10 - arrowSize, (height() - arrowSize) / 2.0,
                       arrowSize, arrowSize);
    paintIcon(painter, arrow, QStringLiteral("down"), arrowSize, m_theme.color(Role::Text2),
              m_theme.color(Role::Raised));
    option.rect.adjust(mirrored ? arrowRoom : 0, 0, mirrored ? 0 : -arrowRoom, 0);
    painter.drawControl(QStyle::CE_PushButtonLabel, option);
}

} // namespace cordboard::ui
