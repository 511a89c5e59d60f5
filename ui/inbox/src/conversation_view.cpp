#include "ui/inbox/conversation_view.h"

#include <QContextMenuEvent>
#include <QKeyEvent>

namespace cordboard::ui {

ConversationView::ConversationView(QWidget *parent)
    : QListView(parent)
{
    setAccessibleName(tr("Conversations"));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
}

void ConversationView::moveBy(int step)
{
    const int rows = model() ? model()->rowCount() : 0;
    if (rows == 0)
        return;
    // Taking the focus makes the first row current without choosing it: J must not skip it.
    const bool chosen = selectionModel()->isSelected(currentIndex());
    int from = chosen ? currentIndex().row() : (step > 0 ? -1 : rows);
    // Where one was chosen that is gone, its neighbours are the next and the one before.
    if (!chosen && m_place >= 0)
        from = step > 0 ? m_place - 1 : m_place;
    m_place = -1;
    setCurrentIndex(model()->index(qBound(0, from + step, rows - 1), 0));
}

void ConversationView::rememberPlace()
{
    const QModelIndexList chosen = selectionModel()->selectedIndexes();
    if (!chosen.isEmpty())
        m_place = chosen.first().row();
}

void ConversationView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && event->key() == Qt::Key_J) {
        moveBy(1);
    } else if (plain && event->key() == Qt::Key_K) {
        moveBy(-1);
    } else if (plain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        if (const QModelIndex index = currentIndex(); index.isValid()) {
            selectionModel()->select(index, QItemSelectionModel::ClearAndSelect);
            Q_EMIT openAsked(index);
        }
    } else {
        QListView::keyPressEvent(event);
    }
}

void ConversationView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    const QPoint at =
        byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    Q_EMIT menuAsked(index, at);
}

bool ConversationView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Enter)
        Q_EMIT pointerInside(true);
    if (event->type() == QEvent::Leave)
        Q_EMIT pointerInside(false);
    return QListView::viewportEvent(event);
}

} // namespace cordboard::ui
