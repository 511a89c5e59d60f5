#include "ui/inbox/thread_delegate.h"

#include "ui/bridge/thread_model.h"
#include "ui/bridge/thread_words.h"
#include "ui/common/label_chips.h"
#include "ui/common/paint.h"
#include "ui/common/plain_words.h"
#include "ui/common/snooze_times.h"
#include "ui/common/state_look.h"
#include "ui/common/time_words.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace cordboard::ui {

namespace {

constexpr int rowHeight = 68;
constexpr int edge = 12;
constexpr int avatarSize = 40;
constexpr int textGap = 10;
constexpr int stateSize = 15;
constexpr int barWidth = 3;
constexpr qreal labelShare = 0.5; ///< of the line, at most
constexpr qreal moreChip = 32;    ///< kept for "+2"
constexpr qreal chipGap = 4;

int heightOf(const QFont &name, const QFont &line)
{
    return QFontMetrics(name).height() + 2 + QFontMetrics(line).height();
}

// Mirrors a rectangle inside its row under right-to-left.
QRectF placed(Qt::LayoutDirection direction, const QRectF &row, const QRectF &box)
{
    return direction == Qt::LeftToRight ? box
                                        : QRectF(row.left() + row.right() - box.right(), box.top(),
                                                 box.width(), box.height());
}

} // namespace

ThreadDelegate::ThreadDelegate(const Theme &theme, const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
    , m_clock(clock)
{}

QSize ThreadDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int text = heightOf(m_theme.font(TextSize::Body, true), m_theme.font(TextSize::Small));
    return {avatarColumn, qMax(rowHeight, text + 26)};
}

ThreadDelegate::Inks ThreadDelegate::inksFor(const QStyleOptionViewItem &option,
                                             const Conversation &thread) const
{
    Inks inks;
    const bool selected = option.state & QStyle::State_Selected;
    if (selected) {
        inks.ground = m_theme.color(Role::Selection);
        inks.name = inks.line = inks.time = m_theme.color(Role::SelectionText);
        inks.forced = m_theme.isHighContrast();
        return inks;
    }
    const bool hover = option.state & QStyle::State_MouseOver;
    inks.ground = m_theme.color(hover ? Role::Hover : Role::Pane);
    inks.name = m_theme.color(Role::Text);
    inks.line = m_theme.color(thread.unread > 0 ? Role::Text : Role::Text2);
    inks.time = m_theme.color(Role::Text2);
    return inks;
}

void ThreadDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const auto thread = index.data(ThreadModel::ConversationRole).value<Conversation>();
    const Inks inks = inksFor(option, thread);
    const QRectF row = option.rect;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(*painter, option, inks);
    if (row.width() < avatarColumn) {
        paintNarrow(*painter, row, thread);
        painter->restore();
        return;
    }
    const QRectF circle(row.left() + edge, row.center().y() - avatarSize / 2.0, avatarSize,
                        avatarSize);
    paintAvatar(*painter, placed(option.direction, row, circle), m_theme, thread.name,
                thread.peerNumber);
    const qreal head = QFontMetricsF(m_theme.font(TextSize::Body, true)).height();
    const qreal last = qMax<qreal>(QFontMetricsF(m_theme.font(TextSize::Small)).height(), 18);
    const qreal left = circle.right() + textGap;
    const qreal top = row.top() + (row.height() - head - last - 1) / 2.0;
    const QRectF box(left, top, row.right() - edge - left, head);
    painter->setLayoutDirection(option.direction);
    paintHead(*painter, placed(option.direction, row, box), thread, inks);
    const QRectF below(left, top + head + 1, box.width(), last);
    paintLast(*painter, placed(option.direction, row, below), thread,
              index.data(ThreadModel::LabelsRole).value<QList<Label>>(), inks);
    painter->restore();
}

void ThreadDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                 const Inks &inks) const
{
    painter.fillRect(option.rect, inks.ground);
    if (option.state & QStyle::State_Selected) {
        const QRectF row = option.rect;
        const QRectF bar(row.left(), row.top(), barWidth, row.height());
        painter.fillRect(placed(option.direction, row, bar), m_theme.color(Role::Accent));
    }
    if ((option.state & QStyle::State_HasFocus) &&
        (option.state & QStyle::State_KeyboardFocusChange)) {
        painter.setPen(QPen(m_theme.color(Role::Focus), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), 6, 6);
    }
}

void ThreadDelegate::paintNarrow(QPainter &painter, const QRectF &row,
                                 const Conversation &thread) const
{
    const QRectF circle(row.center().x() - avatarSize / 2.0, row.center().y() - avatarSize / 2.0,
                        avatarSize, avatarSize);
    paintAvatar(painter, circle, m_theme, thread.name, thread.peerNumber);
    if (thread.unread == 0)
        return;
    const QFont font = m_theme.font(TextSize::Caption, true);
    const QSizeF size = badgeSize(font, thread.unread);
    const QRectF badge(QPointF(circle.right() - size.width() + 6, circle.top() - 4), size);
    paintBadge(painter, badge, font, thread.unread, m_theme.color(Role::Badge),
               m_theme.color(Role::AccentText));
}

void ThreadDelegate::paintHead(QPainter &painter, const QRectF &line, const Conversation &thread,
                               const Inks &inks) const
{
    const QFont small = m_theme.font(TextSize::Small);
    const QString when = listTime(thread.lastAtUs, m_clock.nowUs());
    const qreal width = QFontMetricsF(small).horizontalAdvance(when) + 1;
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    QRectF name = line;
    QRectF time = line;
    if (mirrored) {
        time.setWidth(width);
        name.setLeft(time.right() + 8);
    } else {
        time.setLeft(line.right() - width);
        name.setRight(time.left() - 8);
    }
    paintElided(painter, name, m_theme.font(TextSize::Body, thread.unread > 0), inks.name,
                isolated(threadName(thread)));
    paintElided(painter, time, small, inks.time, when, Qt::AlignTrailing | Qt::AlignVCenter);
}

qreal ThreadDelegate::paintState(QPainter &painter, const QRectF &line, const Conversation &thread,
                                 const Inks &inks) const
{
    if (thread.lastDirection == Direction::Inbound || !hasLastLine(thread))
        return 0;
    const bool fresh = m_clock.nowUs() - thread.lastAtUs < 2'000'000;
    const StateLook look = lookOf(thread.lastState, ReasonCode::None, fresh);
    if (look.icon.isEmpty())
        return 0;
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const qreal x = mirrored ? line.right() - stateSize : line.left();
    const QRectF box(x, line.center().y() - stateSize / 2.0, stateSize, stateSize);
    paintIcon(painter, box, look.icon, stateSize,
              inks.forced ? inks.line : m_theme.color(look.role), inks.ground);
    return stateSize + 6;
}

qreal ThreadDelegate::paintMark(QPainter &painter, const QRectF &line, const QString &icon,
                                const Inks &inks) const
{
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const qreal x = mirrored ? line.right() - stateSize : line.left();
    const QRectF box(x, line.center().y() - stateSize / 2.0, stateSize, stateSize);
    paintIcon(painter, box, icon, stateSize, inks.line, inks.ground);
    return stateSize + 6;
}

/// Of a thread that is put off, when it comes back says more than what was said last.
QString ThreadDelegate::snoozeLine(const Conversation &thread) const
{
    if (thread.status.untilUs == 0)
        return tr("Until they reply");
    return tr("Until %1", "a time").arg(snoozeWords(thread.status.untilUs, m_clock.nowUs()));
}

QList<Chip> ThreadDelegate::chipsIn(qreal room, const QList<Label> &labels) const
{
    QList<Chip> chips;
    qreal taken = 0;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const Chip chip = labelChip(m_theme, labels.at(i));
        const bool isLast = i + 1 == labels.size();
        taken += chipSize(m_theme, chip).width() + chipGap;
        if (i > 0 && taken > (isLast ? room : room - moreChip)) {
            // A figure with its sign, whatever the direction of the line.
            chips.append({QStringLiteral("\u2066+%1\u2069").arg(labels.size() - i), {}});
            break;
        }
        chips.append(chip);
    }
    return chips;
}

qreal ThreadDelegate::paintLabels(QPainter &painter, const QRectF &line,
                                  const QList<Label> &labels) const
{
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const qreal room = line.width() * labelShare;
    const QList<Chip> chips = chipsIn(room, labels);
    qreal taken = 0;
    for (auto chip = chips.crbegin(); chip != chips.crend(); ++chip) {
        QSizeF size = chipSize(m_theme, *chip);
        size.setWidth(qMin(size.width(), room));
        const qreal x = mirrored ? line.left() + taken : line.right() - taken - size.width();
        paintChip(painter, {QPointF(x, line.center().y() - size.height() / 2), size}, m_theme,
                  *chip);
        taken += size.width() + chipGap;
    }
    return chips.isEmpty() ? 0 : taken + chipGap;
}

void ThreadDelegate::paintLast(QPainter &painter, const QRectF &line, const Conversation &thread,
                               const QList<Label> &labels, const Inks &inks) const
{
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const auto cut = [mirrored](QRectF &box, qreal leading, qreal trailing) {
        box.adjust(mirrored ? trailing : leading, 0, mirrored ? -leading : -trailing, 0);
    };
    QRectF text = line;
    if (thread.unread > 0) {
        const QFont font = m_theme.font(TextSize::Caption, true);
        const QSizeF size = badgeSize(font, thread.unread);
        const qreal x = mirrored ? line.left() : line.right() - size.width();
        const QRectF badge(QPointF(x, line.center().y() - size.height() / 2), size);
        paintBadge(painter, badge, font, thread.unread,
                   inks.forced ? inks.line : m_theme.color(Role::Badge),
                   inks.forced ? inks.ground : m_theme.color(Role::AccentText));
        cut(text, 0, size.width() + 8);
    }
    cut(text, 0, paintLabels(painter, text, labels));
    const QFont small = m_theme.font(TextSize::Small);
    if (thread.blockedUs > 0) {
        cut(text, paintMark(painter, line, QStringLiteral("block"), inks), 0);
        paintElided(painter, text, small, inks.line, isolated(threadLine(thread)));
        return;
    }
    if (thread.mentions > 0) {
        cut(text, paintMark(painter, line, QStringLiteral("note"), inks), 0);
        return paintElided(painter, text, small, inks.line, tr("A note names you"));
    }
    if (thread.status.state == ThreadState::Snoozed) {
        cut(text, paintMark(painter, line, QStringLiteral("snooze"), inks), 0);
        paintElided(painter, text, small, inks.line, snoozeLine(thread));
        return;
    }
    const QString draft = thread.savedText.simplified();
    if (draft.isEmpty()) {
        cut(text, paintState(painter, line, thread, inks), 0);
        paintElided(painter, text, small, inks.line, isolated(threadLine(thread)));
        return;
    }
    const QString word = tr("Draft");
    paintElided(painter, text, small, inks.forced ? inks.line : m_theme.color(Role::Failed), word);
    cut(text, QFontMetricsF(small).horizontalAdvance(word) + 6, 0);
    paintElided(painter, text, small, inks.line, isolated(draft));
}

bool ThreadDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                               const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const auto thread = index.data(ThreadModel::ConversationRole).value<Conversation>();
    const QString words = threadSpoken(thread, m_clock.nowUs(),
                                       index.data(ThreadModel::LabelsRole).value<QList<Label>>());
    QToolTip::showText(event->globalPos(), plainTip(words), view);
    return true;
}

} // namespace cordboard::ui
