// Web addresses in bubbles and notes: found by the pointer, offered in the menu.
#include "chat_layout.h"
#include "ui/chat/chat_view.h"
#include "ui/common/plain_words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

namespace cordboard::ui {

namespace {

constexpr int mostInMenu = 5;
constexpr qsizetype mostLetters = 40;

/// An address as a menu's words: one line, "&" stands for itself, its beginning is what counts.
QString menuWords(const QString &address)
{
    QString words = address.left(mostLetters);
    if (words.size() < address.size())
        words += QChar(0x2026);
    return plainEntry(words);
}

} // namespace

const text::WebLink *ChatView::addressAt(const QPoint &point) const
{
    const QPointF at = QPointF(point) - QPointF(0, originY());
    if (const ChatLayout::Line *note = m_layout->noteAt(at))
        return note->note->addressAt(at - note->at);
    const int row = m_layout->hit(at);
    return row >= 0 ? m_layout->at(row).bubble->addressAt(at - m_layout->at(row).at) : nullptr;
}

void ChatView::showCursor(const QPoint &point)
{
    int row = -1;
    const bool isHand =
        linkAt(point, &row) != BubbleLink::None || mediumAt(point, &row) >= 0 || addressAt(point);
    const QPointF at = QPointF(point) - QPointF(0, originY());
    const bool isText =
        row >= 0 && m_layout->at(row).bubble->characterAt(at - m_layout->at(row).at) >= 0;
    viewport()->setCursor(isHand   ? Qt::PointingHandCursor
                          : isText ? Qt::IBeamCursor
                                   : Qt::ArrowCursor);
}

/// That goes by itself; first in it what can be done with these.
QMenu *ChatView::newMenu(const QList<text::WebLink> &addresses)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QStringList known;
    for (const text::WebLink &link : addresses) {
        if (known.size() < mostInMenu && !known.contains(link.address))
            known.append(link.address);
    }
    const bool isOne = known.size() == 1;
    for (const QString &address : std::as_const(known)) {
        const QString words = menuWords(address);
        connect(menu->addAction(isOne ? tr("Open link…") : tr("Open %1…").arg(words)),
                &QAction::triggered, this, [this, address] { Q_EMIT addressRequested(address); });
        connect(menu->addAction(isOne ? tr("Copy link") : tr("Copy %1").arg(words)),
                &QAction::triggered, this,
                [address] { QGuiApplication::clipboard()->setText(address); });
    }
    if (!known.isEmpty())
        menu->addSeparator();
    return menu;
}

} // namespace cordboard::ui
