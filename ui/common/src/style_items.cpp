#include "style.h"

#include "ui/common/paint.h"

#include <QPainter>
#include <QStyleOptionSlider>
#include <QStyleOptionTab>

namespace cordboard::ui {

QRect Style::scrollBarRect(const QStyleOptionSlider *option, SubControl part) const
{
    const QRect all = option->rect;
    const bool upright = option->orientation == Qt::Vertical;
    const int track = upright ? all.height() : all.width();
    const int range = option->maximum - option->minimum;
    int length = track;
    if (range > 0) {
        const qint64 whole = qint64(range) + option->pageStep;
        length = int(qint64(option->pageStep) * track / qMax<qint64>(1, whole));
        length = qBound(qMin(32, track), length, track);
    }
    const int start =
        sliderPositionFromValue(option->minimum, option->maximum, option->sliderPosition,
                                track - length, option->upsideDown);
    const auto along = [&](int from, int size) {
        return upright ? QRect(all.left(), all.top() + from, all.width(), size)
                       : QRect(all.left() + from, all.top(), size, all.height());
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return along(start, length);
    case SC_ScrollBarGroove:
        return all;
    case SC_ScrollBarSubPage:
        return along(0, start);
    case SC_ScrollBarAddPage:
        return along(start + length, track - start - length);
    default:
        return {}; // no arrows
    }
}

void Style::drawScrollBar(const QStyleOptionSlider *option, QPainter *painter) const
{
    painter->fillRect(option->rect, option->palette.color(QPalette::Window));
    if (option->maximum <= option->minimum)
        return;
    const bool active = option->state & (State_MouseOver | State_Sunken);
    const bool upright = option->orientation == Qt::Vertical;
    const QRectF slider = scrollBarRect(option, SC_ScrollBarSlider);
    const qreal in = active ? 2 : 3;
    const QRectF handle =
        upright ? slider.adjusted(in, 2, -in, -2) : slider.adjusted(2, in, -2, -in);
    const qreal radius = qMin(handle.width(), handle.height()) / 2;
    paintPanel(*painter, handle, radius, color(active ? Role::Text3 : Role::Control));
}

void Style::drawTab(const QStyleOption *option, QPainter *painter) const
{
    const QRectF box = option->rect;
    if (option->state & State_Selected) {
        const bool edged = m_theme.isHighContrast();
        paintPanel(*painter, box, 6, color(Role::AccentSoft),
                   edged ? color(Role::Accent) : QColor(Qt::transparent), 2);
    } else if (option->state & State_MouseOver) {
        paintPanel(*painter, box, 6, color(Role::Hover));
    }
    if ((option->state & State_HasFocus) && (option->state & State_KeyboardFocusChange) &&
        (option->state & State_Selected))
        ring(painter, box, 6);
}

void Style::drawProgress(const QStyleOption *option, QPainter *painter) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar)
        return;
    QRectF track = bar->rect;
    track.setTop(track.center().y() - 4);
    track.setHeight(8);
    paintPanel(*painter, track, 4, color(Role::Sunken),
               m_theme.isHighContrast() ? color(Role::Line) : QColor(Qt::transparent));
    const int range = bar->maximum - bar->minimum;
    if (range <= 0)
        return;
    QRectF done = track;
    done.setWidth(track.width() * (bar->progress - bar->minimum) / range);
    if (bar->direction == Qt::RightToLeft)
        done.moveRight(track.right());
    if (done.width() >= 1)
        paintPanel(*painter, done, 4, color(Role::Accent));
}

} // namespace cordboard::ui
