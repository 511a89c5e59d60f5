#include "ui/inbox/thread_list.h"

#include "base/take.h"
#include "loading_rows.h"
#include "ui/common/empty_note.h"
#include "ui/common/icons.h"
#include "ui/common/search_field.h"
#include "ui/common/strip.h"
#include "ui/common/tool_button.h"
#include "ui/inbox/conversation_view.h"
#include "ui/inbox/filter_line.h"
#include "ui/inbox/new_thread_panel.h"
#include "ui/inbox/thread_delegate.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStackedLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int searchAfterMs = 150;
constexpr int greyRowsAfterMs = 300;
constexpr int countEveryMs = 200;

} // namespace

ThreadList::ThreadList(EngineProxy &proxy, CarrierBook &book, TeamBook &team, const Theme &theme,
                       QWidget *parent)
    : QWidget(parent)
    , m_proxy(proxy)
    , m_book(book)
    , m_team(team)
    , m_theme(theme)
    , m_model(new ThreadModel(proxy, this))
    , m_title(new QLabel(this))
    , m_named(new QPushButton(this))
    , m_filter(new ToolButton(theme, QStringLiteral("filter"), tr("Filter conversations"), this))
    , m_new(new ToolButton(theme, QStringLiteral("plus"), tr("New message (Ctrl+N)"), this))
    , m_search(new SearchField(theme, this))
    , m_views(new InboxViews(theme, this))
    , m_line(new FilterLine(theme, this))
    , m_panel(new NewThreadPanel(proxy, book, theme, this))
    , m_failure(new Strip(theme, Strip::Kind::Stop, this))
    , m_stackHost(new QWidget(this))
    , m_stack(new QStackedLayout(m_stackHost))
    , m_view(new ConversationView(m_stackHost))
    , m_empty(new EmptyNote(theme, m_stackHost))
    , m_loading(new LoadingRows(theme, m_stackHost))
    , m_pill(new QPushButton(m_stackHost))
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ThreadDelegate(theme, proxy.clock(), this));
    m_search->setPlaceholderText(tr("Search all messages"));
    m_search->setAccessibleName(tr("Search all messages"));
    m_search->setHint(tr("Ctrl+F"));
    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(searchAfterMs);
    m_unreadTimer.setSingleShot(true);
    m_unreadTimer.setInterval(countEveryMs);
    m_loadingTimer.setSingleShot(true);
    m_loadingTimer.setInterval(greyRowsAfterMs);
    m_details = m_failure->addButton(tr("Details"));
    m_again = m_failure->addButton(tr("Try again"));
    m_failure->hide();
    m_filter->setToolTip(tr("Filter conversations (Alt+Shift+F)"));
    m_filter->hide(); // until there is something to filter by
    m_line->hide();
    m_panel->hide();
    m_pill->hide();
    layOut();
    wire();
    restyle();
    m_title->setTextFormat(Qt::PlainText);
    m_title->setText(m_views->title());
    m_model->setMe(m_team.me().id);
    m_views->setCounts(m_team.counts());
    m_model->show(m_views->query());
    readUnread();
}

void ThreadList::layOut()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(14, 9, 8, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_named);
    head->addWidget(m_filter);
    head->addWidget(m_new);
    auto *field = new QHBoxLayout;
    field->setContentsMargins(12, 9, 12, 8);
    field->addWidget(m_search);
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(8, 0, 8, 8);
    tabs->addWidget(m_views);
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_loading);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(field);
    column->addLayout(tabs);
    column->addWidget(m_line);
    column->addWidget(m_panel);
    column->addWidget(m_failure);
    column->addWidget(m_stackHost, 1);
}

void ThreadList::wire()
{
    connect(m_new, &QAbstractButton::clicked, this, &ThreadList::startNewMessage);
    connect(m_search, &QLineEdit::textChanged, &m_searchTimer, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        applySearch();
        m_view->setFocus(Qt::OtherFocusReason);
    });
    connect(&m_searchTimer, &QTimer::timeout, this, &ThreadList::applySearch);
    connect(m_views, &InboxViews::changed, this, [this](InboxView view) {
        m_title->setText(m_views->title());
        m_search->clear(); // a search is over all of them
        applySearch();
        Q_EMIT viewChanged(view);
    });
    connect(&m_team, &TeamBook::meKnown, this,
            [this](const Operator &me) { m_model->setMe(me.id); });
    connect(&m_team, &TeamBook::countsChanged, m_views, &InboxViews::setCounts);
    connect(&m_team, &TeamBook::countsChanged, this, &ThreadList::showNamed);
    connect(m_named, &QAbstractButton::clicked, this, [this] { showView(InboxView::Mentions); });
    m_named->setFlat(true);
    showNamed();
    connect(&m_team, &TeamBook::countsChanged, this, [this] {
        if (m_stack->currentWidget() == m_empty)
            sayEmpty();
    });
    // Chosen, not current: taking the focus makes the first row current, and that shows nothing.
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection &selected) {
                if (!selected.isEmpty())
                    chosen(selected.indexes().constFirst());
            });
    connect(m_view, &QListView::clicked, this,
            [this](const QModelIndex &index) { choose(index.row(), true); });
    connect(m_view, &ConversationView::openAsked, this,
            [this](const QModelIndex &index) { choose(index.row(), true); });
    connect(m_view, &ConversationView::menuAsked, this,
            [this](const QModelIndex &index, const QPoint &global) {
                Q_EMIT menuAsked(m_model->at(index.row()), global);
            });
    connect(m_view, &ConversationView::pointerInside, m_model, &ThreadModel::holdOrder);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ThreadList::restoreCurrent);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ThreadList::restoreCurrent);
    // A row that goes takes nobody to its neighbour: somebody may be writing there.
    connect(m_model, &ThreadModel::aboutToRemove, this, [this] {
        m_restoring = true;
        m_view->rememberPlace();
    });
    connect(m_model, &ThreadModel::removed, this, &ThreadList::restoreCurrent);
    connect(m_model, &ThreadModel::stateChanged, this, &ThreadList::showState);
    connect(m_model, &ThreadModel::waitingChanged, this, &ThreadList::showPill);
    connect(m_pill, &QPushButton::clicked, this, [this] {
        m_model->showWaiting();
        m_view->scrollToTop();
    });
    connect(&m_loadingTimer, &QTimer::timeout, this,
            [this] { m_stack->setCurrentWidget(m_loading); });
    connect(m_again, &QAbstractButton::clicked, m_model, &ThreadModel::reload);
    connect(m_details, &QAbstractButton::clicked, this,
            [this] { m_failure->setText(m_model->error().message, m_model->error().detail); });
    connect(m_empty, &EmptyNote::chosen, this, &ThreadList::actOnEmpty);
    connect(m_panel, &NewThreadPanel::cancelled, this, &ThreadList::closePanel);
    connect(m_panel, &NewThreadPanel::opened, this, [this](const Conversation &thread) {
        closePanel();
        mark(thread.id);
        Q_EMIT shown(thread);
        Q_EMIT opened(thread, true);
    });
    // A count over all threads: not at each of the 25 drains a second.
    connect(&m_proxy, &EngineProxy::conversationsChanged, this, [this] {
        if (!m_unreadTimer.isActive())
            m_unreadTimer.start();
    });
    connect(&m_unreadTimer, &QTimer::timeout, this, &ThreadList::readUnread);
    connect(&m_proxy, &EngineProxy::lookAgain, this, &ThreadList::readUnread);
    connect(&m_theme, &Theme::changed, this, &ThreadList::restyle);
}

void ThreadList::startNewMessage()
{
    m_panel->start();
}

void ThreadList::closePanel()
{
    m_panel->hide();
    m_view->setFocus(Qt::OtherFocusReason);
}

void ThreadList::searchFor(const QString &text)
{
    m_search->setText(text);
    focusSearch();
}

void ThreadList::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ThreadList::applySearch()
{
    m_searchTimer.stop();
    const QString search = m_search->text().simplified();
    m_views->setSearching(!search.isEmpty());
    ThreadQuery query = search.isEmpty() ? m_views->query() : ThreadQuery();
    query.search = search;
    if (query.view != m_model->view() || query.needsYouOnly != m_model->needsYouOnly() ||
        query.unreadOnly != m_model->unreadOnly() || query.filter != m_model->filter() ||
        query.blockedOnly != m_model->blockedOnly() ||
        query.mentionsOnly != m_model->mentionsOnly() || search != m_model->search())
        m_model->show(query);
    describeFilter();
}

void ThreadList::showNamed()
{
    const int threads = m_team.counts().mentions;
    m_named->setIcon(icon(m_theme, QStringLiteral("note"), Role::Accent));
    m_named->setText(locale().toString(threads));
    m_named->setAccessibleName(tr("Mentions: %1").arg(threads));
    m_named->setToolTip(tr("Notes that name you"));
    m_named->setVisible(threads > 0 && !m_narrow);
}

void ThreadList::setNeedsYou(qint64 count)
{
    m_views->setNeedsYou(count);
    if (m_model->needsYouOnly())
        m_model->reload();
}

void ThreadList::showNeedsYou()
{
    m_search->clear();
    m_views->show(InboxView::NeedsYou);
    m_view->setFocus(Qt::OtherFocusReason);
}

void ThreadList::readUnread()
{
    take(m_proxy.engine().unreadThreads(), this, [this](const Result<int> &threads) {
        if (threads)
            m_views->setUnread(*threads);
    });
}

void ThreadList::chosen(const QModelIndex &index)
{
    if (m_restoring)
        return;
    m_current = m_model->at(index.row()).id;
    Q_EMIT shown(m_model->at(index.row()));
}

void ThreadList::choose(int row, bool write)
{
    m_current = m_model->at(row).id;
    Q_EMIT opened(m_model->at(row), write);
}

void ThreadList::mark(ConversationId id)
{
    m_current = id;
    restoreCurrent();
}

void ThreadList::restoreCurrent()
{
    m_restoring = true;
    const int row = m_model->rowOf(m_current);
    if (row < 0)
        m_view->selectionModel()->clear();
    else if (!m_view->selectionModel()->isSelected(m_model->index(row)))
        m_view->setCurrentIndex(m_model->index(row));
    m_restoring = false;
}

void ThreadList::moveBy(int step)
{
    m_view->moveBy(step);
}

void ThreadList::openNextUnread()
{
    const int rows = m_model->rowCount();
    const int from = m_model->rowOf(m_current); // -1: none is open
    for (int step = 1; step <= rows; ++step) {
        const int row = (from + step) % rows;
        if (m_model->at(row).unread == 0 || row == from)
            continue;
        m_view->setCurrentIndex(m_model->index(row));
        return choose(row, true);
    }
}

void ThreadList::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_filter->setVisible(m_popup && !narrow);
    showNamed();
    describeFilter();
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_search),
                            static_cast<QWidget *>(m_views)})
        widget->setVisible(!narrow);
    if (narrow)
        m_panel->hide();
}

void ThreadList::showState()
{
    using State = ThreadModel::State;
    const bool failed = m_model->state() == State::Failed;
    if (failed)
        m_failure->setText(
            tr("The database does not answer. You can read what is here; sending waits."));
    m_failure->setVisible(failed);
    const bool empty = m_model->rowCount() == 0;
    const bool reading = empty && m_model->state() == State::Loading;
    // A list that is there at once must not flicker: grey rows come after a moment only.
    if (reading)
        m_loadingTimer.start();
    else
        m_loadingTimer.stop();
    if (!empty || reading || failed) {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    sayEmpty();
    m_stack->setCurrentWidget(m_empty);
}

void ThreadList::showPill(int waiting)
{
    m_pill->setVisible(waiting > 0);
    m_pill->setText(waiting == 1 ? tr("1 newer thread") : tr("%1 newer threads").arg(waiting));
    placePill();
}

void ThreadList::placePill()
{
    m_pill->adjustSize();
    m_pill->move((m_stackHost->width() - m_pill->width()) / 2, 8);
    m_pill->raise();
}

// Esc goes back one step: from what was found to all conversations.
void ThreadList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || m_search->text().isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_search->clear();
    applySearch();
    m_view->setFocus(Qt::OtherFocusReason);
}

void ThreadList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placePill();
}

void ThreadList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Pane));
    painter.fillRect(QRect(0, m_stackHost->y() - 1, width(), 1), m_theme.color(Role::Line));
}

void ThreadList::restyle()
{
    m_title->setFont(m_theme.font(TextSize::Title, true));
    showNamed();
    QPalette pane = m_view->palette();
    pane.setColor(QPalette::Base, m_theme.color(Role::Pane));
    m_view->setPalette(pane);
    update();
}

} // namespace cordboard::ui
