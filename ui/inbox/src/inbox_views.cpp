#include "ui/inbox/inbox_views.h"

#include "ui/common/paint.h"
#include "ui/common/pill_tabs.h"
#include "ui/common/plain_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>

namespace cordboard::ui {

namespace {

enum Tab { Mine, Unassigned, All, More };

constexpr const char *words[] = {"mine",   "unassigned", "all",     "snoozed",  "closed",
                                 "unread", "needs-you",  "blocked", "mentions", "filter"};
const QLatin1String savedWord("view-");

QString textOf(InboxView view)
{
    switch (view) {
    case InboxView::Mine:
        return InboxViews::tr("Mine");
    case InboxView::Unassigned:
        return InboxViews::tr("Unassigned");
    case InboxView::All:
        return InboxViews::tr("All");
    case InboxView::Snoozed:
        return InboxViews::tr("Snoozed");
    case InboxView::Closed:
        return InboxViews::tr("Closed");
    case InboxView::Unread:
        return InboxViews::tr("Unread");
    case InboxView::NeedsYou:
        return InboxViews::tr("Needs you");
    case InboxView::Blocked:
        return InboxViews::tr("Blocked");
    case InboxView::Mentions:
        return InboxViews::tr("Mentions");
    case InboxView::Filter:
        break;
    }
    return InboxViews::tr("Filtered");
}

Tab tabOf(InboxView view)
{
    return view <= InboxView::All ? Tab(view) : More;
}

QString counted(const QString &text, qint64 count)
{
    return count > 0 ? text + u'\t' + QString::number(count) : text;
}

} // namespace

InboxViews::InboxViews(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_tabs(new PillTabs(theme, this))
    , m_scope(new QLabel(tr("In all conversations, closed ones too"), this))
    , m_menu(new QMenu(this))
{
    m_menu->setAccessibleName(tr("More lists"));
    for (const InboxView view : {InboxView::Mine, InboxView::Unassigned, InboxView::All})
        m_tabs->addTab(textOf(view));
    m_tabs->addMenuTab(tr("More"), m_menu);
    m_unreadAction = addMore(InboxView::Unread);
    m_mentionsAction = addMore(InboxView::Mentions);
    addMore(InboxView::Snoozed);
    addMore(InboxView::Closed);
    addMore(InboxView::Blocked);
    m_needsYouAction = addMore(InboxView::NeedsYou);
    m_needsYouAction->setVisible(false);
    m_menu->addSeparator();
    m_savedEnd = m_menu->addSeparator();
    connect(m_menu->addAction(tr("Filter…")), &QAction::triggered, this, &InboxViews::filterAsked);
    m_scope->setTextFormat(Qt::PlainText);
    m_scope->setContentsMargins(6, 0, 6, 0);
    m_scope->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_tabs);
    row->addWidget(m_scope);
    // The search must not move the list.
    setMinimumHeight(m_tabs->sizeHint().height());
    connect(m_tabs, &PillTabs::currentChanged, this, [this](int tab) {
        if (tab != More)
            show(InboxView(tab));
    });
    connect(&m_theme, &Theme::changed, this, &InboxViews::restyle);
    restyle();
    showTabs();
}

QAction *InboxViews::addMore(InboxView view)
{
    QAction *action = m_menu->addAction(textOf(view));
    connect(action, &QAction::triggered, this, [this, view] { show(view); });
    return action;
}

void InboxViews::show(InboxView view)
{
    if (m_current == view)
        return;
    m_current = view;
    showTabs();
    Q_EMIT changed(view);
}

void InboxViews::showFilter(const SavedFilter &filter)
{
    if (m_current == InboxView::Filter && m_filter == filter)
        return;
    m_filter = filter;
    m_current = InboxView::Filter;
    showTabs();
    Q_EMIT changed(m_current);
}

void InboxViews::setSaved(const QList<SavedFilter> &filters)
{
    qDeleteAll(m_saved);
    m_saved.clear();
    for (const SavedFilter &filter : filters) {
        // A menu takes "&" for a key.
        auto *action = new QAction(plainEntry(oneLine(filter.name)), m_menu);
        connect(action, &QAction::triggered, this, [this, filter] { showFilter(filter); });
        m_menu->insertAction(m_savedEnd, action);
        m_saved.append(action);
    }
}

void InboxViews::showTabs()
{
    const Tab tab = tabOf(m_current);
    {
        const QSignalBlocker quiet(m_tabs);
        m_tabs->setCurrent(tab);
    }
    m_needsYouAction->setVisible(m_needYou > 0 || m_current == InboxView::NeedsYou);
}

QString InboxViews::title() const
{
    if (m_current == InboxView::Filter && !m_filter.name.isEmpty())
        return oneLine(m_filter.name);
    // On the tab it would push the others out of the row.
    return tabOf(m_current) == More ? textOf(m_current) : tr("Inbox");
}

ThreadQuery InboxViews::query() const
{
    ThreadQuery query;
    switch (m_current) {
    case InboxView::Mine:
        query.view = ThreadView::Mine;
        break;
    case InboxView::Unassigned:
        query.view = ThreadView::Unassigned;
        break;
    case InboxView::All:
        query.view = ThreadView::Open;
        break;
    case InboxView::Snoozed:
        query.view = ThreadView::Snoozed;
        break;
    case InboxView::Closed:
        query.view = ThreadView::Closed;
        break;
    case InboxView::Unread:
        query.unreadOnly = true;
        break;
    case InboxView::NeedsYou:
        query.needsYouOnly = true;
        break;
    case InboxView::Blocked:
        query.blockedOnly = true;
        break;
    case InboxView::Mentions:
        query.mentionsOnly = true;
        break;
    case InboxView::Filter:
        query.filter = m_filter.filter;
        break;
    }
    return query;
}

void InboxViews::setCounts(const ThreadCounts &counts)
{
    m_tabs->setCount(Mine, counts.mineUnread);
    m_tabs->setCount(Unassigned, counts.unassignedUnread);
    m_mentionsAction->setText(counted(textOf(InboxView::Mentions), counts.mentions));
}

void InboxViews::setUnread(int threads)
{
    m_unreadAction->setText(counted(textOf(InboxView::Unread), threads));
}

void InboxViews::setNeedsYou(qint64 count)
{
    m_needYou = count;
    m_needsYouAction->setText(counted(textOf(InboxView::NeedsYou), count));
    showTabs();
}

void InboxViews::setSearching(bool searching)
{
    m_tabs->setVisible(!searching);
    m_scope->setVisible(searching);
}

void InboxViews::restyle()
{
    m_scope->setFont(m_theme.font(TextSize::Small));
    QPalette palette = m_scope->palette();
    palette.setColor(QPalette::WindowText, m_theme.color(Role::Text2));
    m_scope->setPalette(palette);
}

QString InboxViews::word() const
{
    if (m_current != InboxView::Filter)
        return QLatin1String(words[size_t(m_current)]);
    // What was not kept is not there tomorrow.
    return m_filter.id.isValid() ? wordOf(m_filter.id)
                                 : QString(QLatin1String(words[size_t(InboxView::All)]));
}

QList<std::pair<QString, QString>> InboxViews::shipped()
{
    QList<std::pair<QString, QString>> views;
    for (size_t i = 0; i < size_t(InboxView::Filter); ++i)
        views.append({textOf(InboxView(i)), QString(QLatin1String(words[i]))});
    return views;
}

QString InboxViews::wordOf(SavedFilterId id)
{
    return savedWord + QString::number(id.value);
}

SavedFilterId InboxViews::savedFromWord(const QString &word)
{
    return word.startsWith(savedWord) ? SavedFilterId{word.mid(savedWord.size()).toLongLong()}
                                      : SavedFilterId();
}

InboxView InboxViews::fromWord(const QString &word)
{
    for (size_t i = 0; i < size_t(InboxView::Filter); ++i) {
        if (word == QLatin1String(words[i]))
            return InboxView(i);
    }
    return InboxView::All;
}

} // namespace cordboard::ui
