#include "style.h"

#include "ui/common/paint.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QWidget>

#include <cmath>

namespace cordboard::ui {

namespace {

bool keyboardFocus(const QStyleOption *option)
{
    return (option->state & QStyle::State_HasFocus) &&
           (option->state & QStyle::State_KeyboardFocusChange);
}

/// The accent under the pointer and pressed: a step towards the text on it.
QColor pressedAccent(const QColor &accent, const QStyleOption *option)
{
    if (option->state & QStyle::State_Sunken)
        return accent.darker(118);
    return option->state & QStyle::State_MouseOver ? accent.darker(108) : accent;
}

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property("primary").toBool();
}

bool isLink(const QWidget *widget)
{
    return widget && widget->property("link").toBool();
}

} // namespace

void Style::drawButton(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const bool enabled = option->state & State_Enabled;
    const bool focus = keyboardFocus(option);
    const QRectF box = option->rect;
    if (isLink(widget)) {
        if (focus)
            ring(painter, box, 4);
        return;
    }
    if (isPrimary(widget) && enabled) {
        // In light the ring has the accent's colour: a gap of 1 px keeps it visible.
        const QRectF filled = focus ? box.adjusted(3, 3, -3, -3) : box;
        paintPanel(*painter, filled, focus ? 4 : 6, pressedAccent(color(Role::Accent), option));
        if (focus)
            ring(painter, box, 6);
        return;
    }
    const bool down = option->state & (State_Sunken | State_On);
    const bool hover = enabled && (option->state & State_MouseOver);
    const Role ground = !enabled ? Role::Sunken
                        : down   ? Role::AccentSoft
                        : hover  ? Role::Hover
                                 : Role::Raised;
    paintPanel(*painter, box, 6, color(ground), color(enabled ? Role::Control : Role::Line));
    if (focus)
        ring(painter, box, 6);
}

void Style::drawToolButton(const QStyleOption *option, QPainter *painter) const
{
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & State_On;
    const QRectF box = option->rect;
    if (on) {
        const bool edged = m_theme.isHighContrast();
        paintPanel(*painter, box, 6, color(Role::AccentSoft),
                   edged ? color(Role::Accent) : QColor(Qt::transparent), 2);
    } else if (enabled && (option->state & (State_Sunken | State_MouseOver))) {
        paintPanel(*painter, box, 6,
                   color(option->state & State_Sunken ? Role::AccentSoft : Role::Hover));
    }
    if (keyboardFocus(option))
        ring(painter, box, 6);
}

void Style::drawButtonLabel(const QStyleOptionButton *option, QPainter *painter,
                            const QWidget *widget) const
{
    const bool enabled = option->state & State_Enabled;
    const Role role = !enabled            ? Role::Text3
                      : isPrimary(widget) ? Role::AccentText
                      : isLink(widget)    ? Role::Accent
                                          : Role::Text;
    if (option->features & QStyleOptionButton::HasMenu) {
        QStyleOptionButton label(*option);
        for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
            label.palette.setColor(group, QPalette::ButtonText, color(role));
        return QProxyStyle::drawControl(CE_PushButtonLabel, &label, painter, widget);
    }
    constexpr int gap = 8;
    const int flags = Qt::TextShowMnemonic | Qt::TextSingleLine | Qt::AlignVCenter | Qt::AlignLeft;
    const int icon = option->icon.isNull() ? 0 : option->iconSize.width();
    const int words = option->fontMetrics.size(flags, option->text).width();
    const int space = icon > 0 && words > 0 ? gap : 0;
    // A link asks for 8 px more than its words (sizeFromContents), other buttons for 20 or 26.
    const int most = option->rect.width() - (isLink(widget) ? 4 : 12);
    const QRect all =
        alignedRect(option->direction, Qt::AlignCenter,
                    QSize(qMin(most, icon + space + words), option->rect.height()), option->rect);
    if (icon > 0) {
        const QRect place =
            visualRect(option->direction, all, QRect(all.left(), all.top(), icon, all.height()));
        option->icon.paint(painter, place, Qt::AlignCenter,
                           enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const QRect text = visualRect(option->direction, all, all.adjusted(icon + space, 0, 0, 0));
    painter->setPen(color(role));
    painter->drawText(
        text, flags,
        option->fontMetrics.elidedText(option->text, Qt::ElideRight, text.width(), flags));
}

void Style::drawMark(const QStyleOption *option, QPainter *painter, bool round) const
{
    const bool enabled = option->state & State_Enabled;
    const bool on = option->state & (State_On | State_NoChange);
    const QRectF box = option->rect;
    const qreal radius = round ? box.height() / 2 : 4;
    const QColor ground =
        on && enabled ? color(Role::Accent) : color(enabled ? Role::Raised : Role::Sunken);
    const QColor edge = on && enabled ? ground : color(Role::Control);
    const QColor ink = color(enabled ? Role::AccentText : Role::Text3);
    paintPanel(*painter, box, radius, ground, edge);
    if (keyboardFocus(option))
        ring(painter, box.adjusted(-2, -2, 2, 2), radius + 2);
    if (!on)
        return;
    if (round) {
        paintPanel(*painter, box.adjusted(5, 5, -5, -5), radius, ink);
    } else if (option->state & State_NoChange) {
        painter->fillRect(QRectF(box.left() + 4, std::floor(box.center().y()), box.width() - 8, 2),
                          ink);
    } else {
        paintIcon(*painter, box, QStringLiteral("check"), 16, ink, ground);
    }
}

} // namespace cordboard::ui
