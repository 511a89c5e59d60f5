#include "bubble_painter.h"
#include "chat_layout.h"
#include "ui/chat/chat_view.h"
#include "ui/common/paint.h"
#include "ui/common/time_words.h"

#include <QPaintEvent>
#include <QPainter>

namespace cordboard::ui {

void ChatView::paintEvent(QPaintEvent *event)
{
    // "Today" of an hour ago may be "Yesterday" now.
    if (dayOf(m_clock.nowUs()) != dayOf(m_layout->setting().nowUs))
        QMetaObject::invokeMethod(
            this, [this] { relayout(anchor()); }, Qt::QueuedConnection);
    QPainter painter(viewport());
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(event->rect(), m_theme.color(Role::Canvas));
    if (m_layout->count() == 0)
        return paintEmpty(painter);
    painter.translate(0, originY());
    paintRows(painter, QRectF(event->rect()).translated(0, -originY()));
    painter.translate(0, -originY());
    paintChips(painter);
}

void ChatView::paintRows(QPainter &painter, const QRectF &visible)
{
    // One before: its unread line or ring may reach in.
    const int below = m_layout->rowBelow(visible.top());
    const int first = below < 0 ? m_layout->count() : below;
    for (int row = qMax(0, first - 1); row < m_layout->count(); ++row) {
        const ChatLayout::Row &one = m_layout->at(row);
        if (one.top > visible.bottom())
            break;
        if (one.lineY >= 0)
            paintUnreadLine(painter, one.lineY);
        for (const ChatLayout::Line &line : one.lines) {
            if (!line.note)
                paintLine(painter, line.y, line.words);
            else if (line.box().intersects(visible))
                paintNote(painter, line.at, visible, m_theme, *line.note);
        }
        const TargetId id = m_slice.at(row).id;
        BubbleStance stance;
        stance.selected = id == m_selected;
        stance.focus = hasFocus();
        stance.pictures = m_pictures ? &m_pictures : nullptr;
        stance.words = m_mediaWords ? &m_mediaWords : nullptr;
        stance.underPointer = id == m_hovered ? m_hoveredLink : BubbleLink::None;
        addMarks(row, &stance);
        if (one.box().adjusted(-3, -3, 3, 3).intersects(visible))
            paintBubble(painter, one.at, visible, m_theme, *one.bubble, stance);
    }
}

void ChatView::paintUnreadLine(QPainter &painter, qreal y)
{
    const QFont font = m_theme.font(TextSize::Small, true);
    const QString words = tr("%n new message(s)", nullptr, m_slice.unreadCount());
    const qreal textWidth = QFontMetricsF(font).horizontalAdvance(words) + 16;
    const qreal end = m_layout->setting().endPadding;
    const qreal left = layoutDirection() == Qt::RightToLeft ? end : 16;
    const qreal width = viewport()->width() - 16 - end;
    const QRectF line(left, y, width, m_layout->unreadLineHeight());
    const qreal side = (width - textWidth) / 2;
    const qreal middle = std::floor(line.center().y());
    const QColor accent = m_theme.color(Role::Accent);
    painter.fillRect(QRectF(line.left(), middle, side, 1), accent);
    painter.fillRect(QRectF(line.right() - side, middle, side, 1), accent);
    painter.setFont(font);
    painter.setPen(accent);
    painter.drawText(line, Qt::AlignCenter, words);
}

void ChatView::paintLine(QPainter &painter, qreal y, const QString &words)
{
    const QRectF line(32, y, viewport()->width() - 64, m_layout->lineHeight());
    paintElided(painter, line, m_theme.font(TextSize::Small), m_theme.color(Role::Text2), words,
                Qt::AlignCenter);
}

void ChatView::paintChips(QPainter &painter)
{
    const QFont font = m_theme.font(TextSize::Small);
    const QFontMetricsF metrics(font);
    const qreal scroll = -originY();
    const int top = qMax(0, m_layout->rowBelow(scroll));
    for (int row = m_layout->chipRowOf(top); row < m_layout->count(); ++row) {
        const ChatLayout::Row &one = m_layout->at(row);
        if (one.chipY < 0)
            continue;
        if (one.top > scroll + viewport()->height())
            break;
        const qreal y = m_layout->stickyChipY(row, scroll) - scroll;
        const qreal width = std::ceil(metrics.horizontalAdvance(one.chip)) + 22;
        const QRectF chip(std::floor((viewport()->width() - width) / 2), std::floor(y), width,
                          m_layout->chipHeight());
        paintPanel(painter, chip, chip.height() / 2, m_theme.color(Role::Pane),
                   m_theme.color(Role::Line));
        painter.setFont(font);
        painter.setPen(m_theme.color(Role::Text2));
        painter.drawText(chip, Qt::AlignCenter, one.chip);
    }
}

void ChatView::paintEmpty(QPainter &painter)
{
    const QString words = m_slice.conversation().isValid()
                              ? tr("No messages yet. Write the first one below.")
                              : tr("Choose a conversation. J and K move, Enter opens.");
    painter.setFont(m_theme.font(TextSize::Message));
    painter.setPen(m_theme.color(Role::Text2));
    painter.drawText(viewport()->rect().adjusted(32, 0, -32, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     words);
}

} // namespace cordboard::ui
