// Letters of a bubble, or several messages, are picked and copied.
#include "chat_layout.h"
#include "copied_text.h"
#include "text_pick.h"
#include "ui/chat/chat_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QStyleHints>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int leastMove = 4;  ///< px; what moves less is a click
constexpr int pullEvery = 30; ///< ms, while the pointer is beyond an end
constexpr int mostPull = 40;  ///< px at once

const QString &textOf(const ChatLayout::Row &row)
{
    return row.bubble->words().text;
}

} // namespace

void ChatView::pickChanged(const TextPick &before)
{
    QRect changed;
    for (const TextPick &pick : {before, *m_pick}) {
        const int first = m_slice.rowOf(pick.first());
        const int last = m_slice.rowOf(pick.last());
        if (first < 0 || last < 0)
            continue;
        changed |= rowRect(first).adjusted(-3, -3, 3, 3);
        changed |= rowRect(last).adjusted(-3, -3, 3, 3);
    }
    viewport()->update(changed);
}

void ChatView::clearPick()
{
    const TextPick before = *m_pick;
    m_pick->clear();
    if (!before.isEmpty())
        pickChanged(before);
}

/// Messages come and go while something is picked.
void ChatView::keepPick()
{
    if (!m_pick->hasBegun() ||
        (m_slice.rowOf(m_pick->first()) >= 0 && m_slice.rowOf(m_pick->last()) >= 0))
        return;
    m_pick->clear();
    m_picking = false;
}

QString ChatView::pickedText() const
{
    const int first = m_slice.rowOf(m_pick->first());
    const int last = m_slice.rowOf(m_pick->last());
    if (m_pick->isEmpty() || first < 0 || last < 0)
        return {};
    if (!m_pick->isOfMessages())
        return copiedText(m_slice.at(first).text, textOf(m_layout->at(first)).size(),
                          m_pick->from(), m_pick->to());
    QList<ChatMessage> messages;
    for (int row = qMin(first, last); row <= qMax(first, last); ++row)
        messages.append(m_slice.at(row));
    return copiedMessages(messages, m_person, locale());
}

/// Where a middle click takes it from.
void ChatView::offerPick() const
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (clipboard->supportsSelection() && !m_pick->isEmpty())
        clipboard->setText(pickedText(), QClipboard::Selection);
}

void ChatView::copySelected()
{
    if (!m_pick->isEmpty())
        QGuiApplication::clipboard()->setText(pickedText());
    else if (const int row = m_slice.rowOf(m_selected); row >= 0)
        QGuiApplication::clipboard()->setText(m_slice.at(row).text);
}

QString ChatView::copyWords() const
{
    if (m_pick->isEmpty())
        return tr("Copy text");
    if (!m_pick->isOfMessages())
        return tr("Copy selected text");
    const int count = m_slice.rowOf(m_pick->last()) - m_slice.rowOf(m_pick->first());
    return tr("Copy %n message(s)", nullptr, std::abs(count) + 1);
}

void ChatView::beginPick(const QMouseEvent &event, int row, PickUnit unit)
{
    if (row < 0)
        return clearPick();
    const TextPick before = *m_pick;
    const ChatLayout::Row &one = m_layout->at(row);
    const QPointF inside = event.position() - QPointF(0, originY()) - one.at;
    const bool isLetters = unit == PickUnit::Letters;
    const int under = isLetters ? -1 : one.bubble->characterAt(inside);
    const int at = under >= 0 ? under : one.bubble->placeAt(inside);
    if (isLetters && (event.modifiers() & Qt::ShiftModifier) && m_pick->hasBegun())
        m_pick->reach(one.id, textOf(one), at);
    else
        m_pick->begin(one.id, textOf(one), at, unit);
    m_picking = true;
    m_pickMoved = !isLetters;
    m_pressedAt = event.position().toPoint();
    pickChanged(before);
}

/// Between two bubbles one is still at the one that is nearer to where it began.
void ChatView::reachTo(const QPoint &point)
{
    const int first = m_slice.rowOf(m_pick->first());
    if (first < 0)
        return;
    const QPointF at(point.x(), point.y() - originY());
    int row = m_layout->rowBelow(at.y());
    if (row < 0)
        row = m_layout->count() - 1;
    else if (row > first && at.y() < m_layout->at(row).at.y())
        --row;
    const ChatLayout::Row &one = m_layout->at(row);
    const TextPick before = *m_pick;
    m_pick->reach(one.id, textOf(one), one.bubble->placeAt(at - one.at));
    pickChanged(before);
}

/// True while the pointer picks.
bool ChatView::dragPick(const QMouseEvent &event)
{
    if (!m_picking || !(event.buttons() & Qt::LeftButton))
        return false;
    const QPoint point = event.position().toPoint();
    if (!m_pickMoved && (point - m_pressedAt).manhattanLength() < leastMove)
        return true;
    m_pickMoved = true;
    m_pointer = point;
    reachTo(point);
    if (viewport()->rect().top() <= point.y() && point.y() <= viewport()->rect().bottom())
        m_pull.stop();
    else if (!m_pull.isActive())
        m_pull.start(pullEvery);
    return true;
}

/// The pointer is beyond an end: the thread comes to it.
void ChatView::pull()
{
    const QRect box = viewport()->rect();
    const int beyond = m_pointer.y() < box.top() ? m_pointer.y() - box.top()
                                                 : qMax(0, m_pointer.y() - box.bottom());
    if (!m_picking || beyond == 0)
        return m_pull.stop();
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(bar->value() + qBound(-mostPull, beyond, mostPull));
    reachTo({m_pointer.x(), qBound(box.top(), m_pointer.y(), box.bottom())});
}

void ChatView::endPick()
{
    m_picking = false;
    m_pull.stop();
    offerPick();
}

void ChatView::mouseDoubleClickEvent(QMouseEvent *event)
{
    int row = -1;
    const QPoint point = event->position().toPoint();
    if (event->button() != Qt::LeftButton || linkAt(point, &row) != BubbleLink::None || row < 0)
        return mousePressEvent(event);
    beginPick(*event, row, PickUnit::Words);
    m_doubleClicked = event->timestamp();
}

/// The whole text is picked by a third click, soon after the second one and at its place.
PickUnit ChatView::unitOf(const QMouseEvent &event) const
{
    const auto interval = quint64(QGuiApplication::styleHints()->mouseDoubleClickInterval());
    const bool isThird =
        m_doubleClicked > 0 && event.timestamp() - m_doubleClicked <= interval &&
        (event.position().toPoint() - m_pressedAt).manhattanLength() < 2 * leastMove;
    return isThird ? PickUnit::Whole : PickUnit::Letters;
}

bool ChatView::pickByKey(const QKeyEvent &event)
{
    const int row = m_slice.rowOf(m_selected);
    const bool all = event.matches(QKeySequence::SelectAll);
    const auto keys = event.modifiers() & ~(Qt::KeypadModifier | Qt::ControlModifier);
    if (row < 0 || (!all && keys != Qt::ShiftModifier))
        return false;
    const TextPick before = *m_pick;
    const ChatLayout::Row &one = m_layout->at(row);
    if (all)
        m_pick->begin(one.id, textOf(one), 0, PickUnit::Whole);
    else if (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down)
        pickMessages(event.key() == Qt::Key_Up ? -1 : 1);
    else if (!pickLetters(one.id, event))
        return false;
    pickChanged(before);
    offerPick();
    return true;
}

void ChatView::pickMessages(int step)
{
    const int row = m_slice.rowOf(m_selected);
    if (!m_pick->holds(m_selected))
        m_pick->begin(m_selected, textOf(m_layout->at(row)), 0, PickUnit::Whole);
    const int next = qBound(0, m_slice.rowOf(m_pick->last()) + step, m_slice.count() - 1);
    const ChatLayout::Row &one = m_layout->at(next);
    m_pick->reach(one.id, textOf(one), m_pick->at());
    select(one.id);
    ensureVisible(next);
}

bool ChatView::pickLetters(TargetId id, const QKeyEvent &event)
{
    const ChatLayout::Row &one = m_layout->at(m_slice.rowOf(id));
    const QTextLayout &layout = one.bubble->text();
    const bool rtl = layout.textOption().textDirection() == Qt::RightToLeft;
    const bool isEnd = event.key() == Qt::Key_End;
    const bool isForward = isEnd || event.key() == (rtl ? Qt::Key_Left : Qt::Key_Right);
    const bool isStep = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    if (!isStep && !isEnd && event.key() != Qt::Key_Home)
        return false;
    const int size = int(textOf(one).size());
    if (m_pick->isEmpty() || m_pick->isOfMessages() || m_pick->first() != id)
        m_pick->begin(id, textOf(one), isForward ? 0 : size);
    int at = isEnd ? size : 0;
    if (isStep) {
        const auto mode = event.modifiers() & Qt::ControlModifier ? QTextLayout::SkipWords
                                                                  : QTextLayout::SkipCharacters;
        at = isForward ? layout.nextCursorPosition(m_pick->at(), mode)
                       : layout.previousCursorPosition(m_pick->at(), mode);
    }
    m_pick->reach(id, textOf(one), at);
    return true;
}

} // namespace cordboard::ui
