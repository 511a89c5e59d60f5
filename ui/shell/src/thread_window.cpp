#include "ui/shell/thread_window.h"

#include "ui/bridge/draft_book.h"
#include "ui/bridge/thread_words.h"
#include "ui/common/action_registry.h"
#include "ui/common/plain_words.h"
#include "ui/common/reading_order.h"

#include <QAction>
#include <QCloseEvent>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr QSize firstSize(720, 640);

struct OwnKey
{
    const char *action; ///< as the main window calls it
    void (InboxPage::*run)();
};

constexpr OwnKey ownKeys[] = {
    {"thread.close", &InboxPage::closeOrOpenThread},
    {"thread.snooze", &InboxPage::openSnoozeMenu},
    {"thread.take", &InboxPage::takeThread},
    {"thread.note", &InboxPage::toggleNote},
    {"thread.label", &InboxPage::openLabels},
    {"thread.unread", &InboxPage::markThreadUnread},
    {"thread.print", &InboxPage::printThread},
    {"message.emoji", &InboxPage::pickEmoji},
    {"message.undo", &InboxPage::undoSend},
    {"warning.next", &InboxPage::nextWarning},
    {"panel.person", &InboxPage::toggleWhy},
    {"note.change", &InboxPage::changeLastNote},
    {"note.remove", &InboxPage::removeLastNote},
};

} // namespace

ThreadWindow::ThreadWindow(const Theme &theme, InboxPage *page, ConversationId thread,
                           QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_theme(theme)
    , m_page(page)
    , m_thread(thread)
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(page);
    page->standAlone();
    resize(firstSize);
    const auto name = [this](const Conversation &conversation) {
        setWindowTitle(plainTitle(threadName(conversation)));
    };
    connect(&page->thread(), &OpenThread::conversationChanged, this, name);
    connect(&page->thread(), &OpenThread::opened, this,
            [this, name](const Conversation &conversation) {
                name(conversation);
                Q_EMIT activeChanged();
            });
    auto *close = new QAction(tr("Close window"), this);
    close->setShortcut(QKeySequence::Close);
    connect(close, &QAction::triggered, this, &QWidget::close);
    addAction(close);
    page->openThread(thread);
}

ConversationId ThreadWindow::thread() const
{
    const ConversationId shown = m_page->thread().conversation().id;
    return shown.isValid() ? shown : m_thread;
}

void ThreadWindow::addKeys(const ActionRegistry &actions)
{
    for (const OwnKey &own : ownKeys) {
        const QAction *known = actions.action(QLatin1String(own.action));
        if (!known)
            continue;
        auto *action = new QAction(known->text(), this);
        action->setShortcut(known->shortcut());
        connect(action, &QAction::triggered, m_page, own.run);
        addAction(action);
    }
}

void ThreadWindow::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::ActivationChange)
        return;
    m_page->thread().setLookedAt(isActiveWindow());
    Q_EMIT activeChanged();
}

void ThreadWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_page->setRoom(width());
}

bool ThreadWindow::focusNextPrevChild(bool next)
{
    return moveInReadingOrder(this, next);
}

void ThreadWindow::closeEvent(QCloseEvent *event)
{
    OpenThread &thread = m_page->thread();
    if (thread.isSubmitting()) { // a refusal is still to be said, and its text to be kept
        connect(&thread, &OpenThread::sent, this, &QWidget::close,
                Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
        return event->ignore();
    }
    m_page->drafts().flush();
    QWidget::closeEvent(event);
    Q_EMIT left();
}

} // namespace cordboard::ui
