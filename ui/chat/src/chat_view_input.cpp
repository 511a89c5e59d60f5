#include "bubble_words.h"
#include "chat_accessible.h"
#include "chat_layout.h"
#include "ui/chat/chat_view.h"
#include "ui/common/paint.h"
#include "ui/common/plain_words.h"
#include "ui/common/playable.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolTip>

namespace cordboard::ui {

namespace {

/// Whoever comes by the keyboard needs to see where he is.
bool cameByKey(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
           reason == Qt::ShortcutFocusReason;
}

} // namespace

void ChatView::select(TargetId id)
{
    if (id == m_selected)
        return;
    m_selected = id;
    viewport()->update();
    if (const int row = m_slice.rowOf(id); row >= 0)
        tellFocus(this, row);
}

void ChatView::showMessage(TargetId id)
{
    const int row = m_slice.rowOf(id);
    if (row < 0)
        return;
    select(id);
    ensureVisible(row);
}

void ChatView::ensureVisible(int row)
{
    const QRect box = rowRect(row);
    QScrollBar *bar = verticalScrollBar();
    const int margin = 48; // room for the day chip that stays at the top
    if (box.top() < margin || box.height() > viewport()->height() - margin)
        bar->setValue(bar->value() + box.top() - margin);
    else if (box.bottom() > viewport()->height() - 12)
        bar->setValue(bar->value() + box.bottom() - viewport()->height() + 12);
}

void ChatView::step(int by)
{
    if (m_slice.count() == 0)
        return;
    int row = m_slice.rowOf(m_selected);
    if (row < 0)
        row = by < 0 ? m_slice.count() : qMax(0, m_layout->rowBelow(-originY())) - 1;
    row = qBound(0, row + by, m_slice.count() - 1);
    showMessage(m_slice.at(row).id);
}

void ChatView::selectNewestInSight()
{
    int row = m_slice.count() - 1;
    while (row > 0 && rowRect(row).top() >= viewport()->height())
        --row;
    if (row >= 0)
        showMessage(m_slice.at(row).id);
}

void ChatView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (event->matches(QKeySequence::Copy) || (plain && event->key() == Qt::Key_C))
        return copySelected();
    if (pickByKey(*event))
        return;
    if (!plain)
        return event->ignore();
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        clearPick();
        step(event->key() == Qt::Key_Up ? -1 : 1);
        break;
    case Qt::Key_PageUp:
        bar->setValue(bar->value() - bar->pageStep() + 40);
        break;
    case Qt::Key_PageDown:
        bar->setValue(bar->value() + bar->pageStep() - 40);
        break;
    case Qt::Key_Home:
        bar->setValue(0);
        step(-m_slice.count());
        break;
    case Qt::Key_End:
        scrollToLatest();
        step(m_slice.count());
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Menu:
        if (const int row = m_slice.rowOf(m_selected); row >= 0)
            openMenu(
                viewport()->mapToGlobal(rowRect(row).intersected(viewport()->rect()).center()));
        break;
    case Qt::Key_W:
        if (m_selected.isValid())
            Q_EMIT whyRequested(m_selected);
        break;
    case Qt::Key_R:
        if (m_selected.isValid())
            Q_EMIT quoteRequested(m_selected);
        break;
    case Qt::Key_Escape:
        if (!m_pick->isEmpty())
            return clearPick();
        if (!m_selected.isValid())
            return event->ignore();
        select({});
        break;
    default:
        event->ignore();
    }
}

BubbleLink ChatView::linkAt(const QPoint &point, int *row) const
{
    *row = rowAt(point);
    if (*row < 0)
        return BubbleLink::None;
    const ChatLayout::Row &one = m_layout->at(*row);
    const QPointF inside = QPointF(point) - QPointF(0, originY()) - one.at;
    for (const BubbleLayout::Link &link : one.bubble->links()) {
        // 28 px high to the pointer, whatever the font.
        const qreal more = qMax(0.0, (28 - link.box.height()) / 2);
        if (link.box.adjusted(-4, -more, 4, more).contains(inside))
            return link.kind;
    }
    return BubbleLink::None;
}

int ChatView::mediumAt(const QPoint &point, int *row) const
{
    *row = rowAt(point);
    if (*row < 0)
        return -1;
    const ChatLayout::Row &one = m_layout->at(*row);
    const QPointF inside = QPointF(point) - QPointF(0, originY()) - one.at;
    const std::vector<QRectF> &media = one.bubble->media();
    for (size_t i = 0; i < media.size(); ++i)
        if (media[i].contains(inside))
            return int(i);
    return -1;
}

void ChatView::addMediaToMenu(QMenu *menu, const ChatMessage &message)
{
    const TargetId id = message.id;
    const QList<BubbleMedium> media = m_layout->at(m_slice.rowOf(id)).bubble->words().media;
    for (int place = 0; place < media.size(); ++place) {
        const QString name = plainEntry(isolated(media[place].name));
        const bool plays = !playableEnding(media[place].type).isEmpty();
        if (media[place].isPicture || plays)
            connect(menu->addAction((plays ? tr("Play %1…") : tr("Open %1")).arg(name)),
                    &QAction::triggered, this,
                    [this, id, place] { Q_EMIT mediumRequested(id, place); });
        if (media[place].type == QLatin1String("text/x-vcard"))
            connect(menu->addAction(tr("Save as contact")), &QAction::triggered, this,
                    [this, id, place] { Q_EMIT contactRequested(id, place); });
        connect(menu->addAction(tr("Save %1 as…").arg(name)), &QAction::triggered, this,
                [this, id, place] { Q_EMIT mediumSaveRequested(id, place); });
    }
    if (message.link && message.link->revokedUs == 0)
        connect(menu->addAction(tr("Revoke link")), &QAction::triggered, this,
                [this, id] { Q_EMIT linkRevokeRequested(id); });
    if (!media.isEmpty())
        menu->addSeparator();
}

void ChatView::follow(BubbleLink link, TargetId id)
{
    switch (link) {
    case BubbleLink::Why:
        Q_EMIT whyRequested(id);
        break;
    case BubbleLink::SendAgain:
        Q_EMIT resendRequested(id);
        break;
    case BubbleLink::Arrived:
        Q_EMIT arrivedRequested(id);
        break;
    case BubbleLink::Leave:
        Q_EMIT leaveRequested(id);
        break;
    case BubbleLink::Undo:
    case BubbleLink::Edit:
        Q_EMIT takeBackRequested(id);
        break;
    case BubbleLink::SendNow:
        Q_EMIT sendNowRequested(id);
        break;
    case BubbleLink::Cancel:
        Q_EMIT cancelRequested(id);
        break;
    case BubbleLink::ShowAll: {
        const Anchor keep = anchor();
        m_layout->unfold(id);
        relayout(keep);
        break;
    }
    case BubbleLink::None:
        break;
    }
}

void ChatView::openNoteMenu(qint64 line, const QString &note, bool mine, const QPoint &global)
{
    QMenu *menu = newMenu(text::webLinks(note));
    connect(menu->addAction(tr("Copy text")), &QAction::triggered, this, [note] {
        QString text = note;
        QGuiApplication::clipboard()->setText(text.replace(QChar(QChar::LineSeparator), u'\n'));
    });
    if (mine) {
        connect(menu->addAction(tr("Change note")), &QAction::triggered, this,
                [this, line] { Q_EMIT noteChangeRequested(line); });
        connect(menu->addAction(tr("Remove note")), &QAction::triggered, this,
                [this, line] { Q_EMIT noteRemoveRequested(line); });
    }
    menu->popup(global);
}

void ChatView::openMenu(const QPoint &global, const text::WebLink *only)
{
    const int row = m_slice.rowOf(m_selected);
    if (row < 0)
        return;
    const QList<text::WebLink> all = m_layout->at(row).bubble->words().addresses;
    QMenu *menu = newMenu(only ? QList{*only} : all);
    const TargetId id = m_selected;
    addMediaToMenu(menu, m_slice.at(row));
    QAction *copy = menu->addAction(copyWords());
    copy->setShortcut(QKeySequence(Qt::Key_C));
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &ChatView::copySelected);
    QAction *why = menu->addAction(tr("Why?"));
    why->setShortcut(QKeySequence(Qt::Key_W));
    why->setShortcutContext(Qt::WidgetShortcut);
    connect(why, &QAction::triggered, this, [this, id] { follow(BubbleLink::Why, id); });
    if (!m_slice.at(row).text.isEmpty()) {
        QAction *quote = menu->addAction(tr("Reply quoting"));
        quote->setShortcut(QKeySequence(Qt::Key_R));
        quote->setShortcutContext(Qt::WidgetShortcut);
        connect(quote, &QAction::triggered, this, [this, id] { Q_EMIT quoteRequested(id); });
    }
    bool mayCancel = mayBeCancelled(m_slice.at(row)) || mayBeAskedFor(m_slice.at(row));
    for (const auto &[link, words] : m_layout->at(row).bubble->words().links) {
        if (link == BubbleLink::Why)
            continue; // stands above already
        QAction *action = menu->addAction(words);
        connect(action, &QAction::triggered, this, [this, id, kind = link] { follow(kind, id); });
        mayCancel = mayCancel && link != BubbleLink::Cancel;
    }
    // In its first two seconds the bubble itself says nothing of waiting; of one that has left it
    // never does.
    if (mayCancel) {
        QAction *cancel = menu->addAction(cancelWords(m_slice.at(row)));
        connect(cancel, &QAction::triggered, this, [this, id] { follow(BubbleLink::Cancel, id); });
    }
    if (m_slice.at(row).direction == Direction::Outbound) {
        menu->addSeparator();
        QAction *pdus = menu->addAction(tr("Open PDUs of this message"));
        connect(pdus, &QAction::triggered, this, [this, id] { Q_EMIT pdusRequested(id); });
    }
    menu->popup(global);
}

void ChatView::mousePressEvent(QMouseEvent *event)
{
    int row = -1;
    const QPoint point = event->position().toPoint();
    const BubbleLink link = linkAt(point, &row);
    const text::WebLink *address = addressAt(point);
    m_pressedAddress = address ? address->address : QString();
    if (link == BubbleLink::None) {
        const TargetId id = row >= 0 ? m_slice.at(row).id : TargetId{};
        if (event->button() == Qt::LeftButton)
            beginPick(*event, row, unitOf(*event));
        else if (!m_pick->holds(id))
            clearPick();
        return select(id);
    }
    // A finger presses without having moved there.
    m_hovered = m_slice.at(row).id;
    m_hoveredLink = link;
}

void ChatView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    endPick();
    int row = -1;
    const QPoint point = event->position().toPoint();
    const BubbleLink link = linkAt(point, &row);
    if (link != BubbleLink::None && m_slice.at(row).id == m_hovered)
        return follow(link, m_hovered);
    if (!m_pick->isEmpty())
        return; // it was no click
    const text::WebLink *address = addressAt(point);
    if (address && address->address == m_pressedAddress)
        Q_EMIT addressRequested(QString(address->address));
    if (const int place = mediumAt(event->position().toPoint(), &row); place >= 0)
        Q_EMIT mediumRequested(m_slice.at(row).id, place);
}

void ChatView::mouseMoveEvent(QMouseEvent *event)
{
    if (dragPick(*event))
        return;
    int row = -1;
    const BubbleLink link = linkAt(event->position().toPoint(), &row);
    const TargetId id = row >= 0 ? m_slice.at(row).id : TargetId{};
    showCursor(event->position().toPoint());
    const bool same = link == m_hoveredLink && (link == BubbleLink::None || id == m_hovered);
    m_hovered = id;
    m_hoveredLink = link;
    if (!same)
        viewport()->update();
}

void ChatView::contextMenuEvent(QContextMenuEvent *event)
{
    const auto *note = m_layout->noteAt(QPointF(event->pos()) - QPointF(0, originY()));
    if (note)
        return openNoteMenu(note->id, note->note->words().text, note->mine, event->globalPos());
    const int row = rowAt(event->pos());
    if (row < 0)
        return;
    if (!m_pick->holds(m_slice.at(row).id))
        clearPick();
    select(m_slice.at(row).id);
    openMenu(event->globalPos(), addressAt(event->pos()));
}

void ChatView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
    reportSeen();
    if (const int row = m_slice.rowOf(m_selected); row >= 0)
        tellFocus(this, row);
    else if (cameByKey(event->reason()))
        selectNewestInSight();
}

void ChatView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool ChatView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        showTip(help->pos(), help->globalPos());
        return true;
    }
    case QEvent::Leave:
        m_hovered = {};
        m_hoveredLink = BubbleLink::None;
        viewport()->update();
        break;
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void ChatView::showTip(const QPoint &point, const QPoint &global)
{
    int row = -1;
    if (const int place = mediumAt(point, &row); place >= 0) {
        const BubbleMedium &medium = m_layout->at(row).bubble->words().media.at(place);
        const QString name = isolated(medium.name);
        const QString what = (!playableEnding(medium.type).isEmpty() ? tr("Play %1…")
                              : medium.isPicture                     ? tr("Open %1")
                                                                     : tr("Save %1 as…"))
                                 .arg(name);
        return medium.isKept ? QToolTip::hideText()
                             : QToolTip::showText(global, plainTip(what), viewport(), rowRect(row));
    }
    if (row < 0 || m_slice.at(row).direction == Direction::Inbound)
        return QToolTip::hideText();
    QToolTip::showText(global, partTable(m_slice.at(row), m_layout->at(row).bubble->words()),
                       viewport(), rowRect(row));
}

} // namespace cordboard::ui
