#include "ui/shell/thread_window.h"

#include "ui/bridge/draft_book.h"
#include "ui/bridge/thread_words.h"
#include "ui/common/plain_words.h"
#include "ui/common/reading_order.h"
#include "ui/palette/palette.h"

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
    {"thread.assign", &InboxPage::openAssign},
    {"thread.date", &InboxPage::chooseDate},
    {"thread.block", &InboxPage::blockOrUnblock},
    {"thread.save", &InboxPage::saveThread},
    {"person.merge", &InboxPage::chooseSamePerson},
    {"person.split", &InboxPage::splitPerson},
    {"message.quote", &InboxPage::quoteChosen},
    {"thread.print", &InboxPage::printThread},
    {"thread.find", &InboxPage::openFind},
    {"search.earlier", &InboxPage::findEarlier},
    {"search.later", &InboxPage::findLater},
    {"message.emoji", &InboxPage::pickEmoji},
    {"message.undo", &InboxPage::undoSend},
    {"warning.next", &InboxPage::nextWarning},
    {"panel.person", &InboxPage::toggleWhy},
    {"note.change", &InboxPage::changeLastNote},
    {"note.remove", &InboxPage::removeLastNote},
    {"note.choose", &InboxPage::chooseNoteToChange},
    {"note.drop", &InboxPage::chooseNoteToRemove},
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
    QAction *close = m_actions.add({QStringLiteral("window.close"),
                                    tr("Close window"),
                                    QKeySequence(QKeySequence::Close),
                                    {},
                                    tr("Window"),
                                    {}});
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
        const ActionSpec *known = actions.spec(QLatin1String(own.action));
        if (!known)
            continue;
        QAction *action = m_actions.add(*known);
        connect(action, &QAction::triggered, m_page, own.run);
        addAction(action);
    }
}

CommandPalette &ThreadWindow::makePalette(EngineProxy &proxy, const QKeySequence &keys)
{
    auto *palette = new CommandPalette(m_actions, proxy, m_theme, this);
    auto *open = new QAction(tr("Command palette"), this);
    open->setShortcut(keys);
    connect(open, &QAction::triggered, palette, [palette] { palette->open(); });
    addAction(open);
    return *palette;
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
    m_page->setRoom(size());
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
    m_page->begunNotes().flush();
    QWidget::closeEvent(event);
    Q_EMIT left();
}

} // namespace cordboard::ui
