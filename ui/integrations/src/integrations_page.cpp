#include "ui/integrations/integrations_page.h"

#include "catcher_tab.h"
#include "console_page.h"
#include "endpoint_form.h"
#include "endpoint_view.h"
#include "keys_page.h"
#include "side_list.h"
#include "ui/bridge/dialogs.h"
#include "ui/common/empty_note.h"
#include "ui/common/paint.h"
#include "ui/integrations/hook_words.h"

#include <QHBoxLayout>
#include <QListView>
#include <QListWidget>
#include <QStackedWidget>

namespace cordboard::ui {

IntegrationsPage::IntegrationsPage(EndpointBook &book, const Integrations &context, QWidget *parent)
    : RolePane(context.theme, Role::Window, parent)
    , m_book(book)
    , m_context(context)
    , m_side(new SideList(book, context.theme, this))
    , m_stack(new QStackedWidget(this))
{
    m_empty = new EmptyNote(context.theme, m_stack);
    m_view = new EndpointView(book, context, m_stack);
    m_keys = new KeysPage(context, m_stack);
    m_console = new ConsolePage(context, m_stack);
    for (QWidget *page : {static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_view),
                          static_cast<QWidget *>(m_keys), static_cast<QWidget *>(m_console)})
        m_stack->addWidget(page);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_side);
    row->addWidget(m_stack, 1);
    wire();
    refresh();
    showApiLine();
}

void IntegrationsPage::wire()
{
    connect(&m_book, &EndpointBook::endpointsChanged, this, &IntegrationsPage::refresh);
    connect(m_side, &SideList::addAsked, this, [this] { add(); });
    connect(m_side, &SideList::endpointAsked, this, [this](const QUuid &uuid) {
        if (m_shown != Shown::Endpoint || uuid != m_current)
            leave([this, uuid] { open(uuid); });
        refresh(); // the row goes back when the person stays
    });
    connect(m_side, &SideList::partAsked, this, [this](int part) {
        if (part == SideList::Keys)
            showKeys();
        else
            showConsole();
    });
    connect(m_empty, &EmptyNote::chosen, this, [this](int button) {
        if (m_book.error())
            m_book.reload();
        else if (button == 0)
            add();
        else
            turnTo(Shown::Catcher);
    });
    connect(m_view, &EndpointView::saved, this, [this](const QUuid &uuid) {
        m_current = uuid;
        m_awaited = uuid;
        m_shown = Shown::Endpoint;
        m_book.reload();
    });
    const auto back = [this] {
        m_shown = Shown::Nothing;
        refresh();
    };
    connect(m_view, &EndpointView::cancelled, this, [this, back] {
        if (m_view->isNew())
            back();
    });
    connect(m_view, &EndpointView::removed, this, [this, back] {
        m_current = {};
        back();
    });
    connect(m_view, &EndpointView::endpointAsked, this,
            [this](const QString &address) { add(tr("Test catcher"), address); });
    connect(m_keys, &KeysPage::counted, this, [this](int inUse) {
        m_keysInUse = inUse;
        showApiLine();
    });
    connect(m_console, &ConsolePage::keyAsked, this, [this] {
        showKeys();
        m_keys->startNew();
    });
}

void IntegrationsPage::add(const QString &name, const QString &url)
{
    leave([this, name, url] {
        m_view->startNew(name, url);
        turnTo(Shown::New);
    });
}

void IntegrationsPage::select(const QUuid &endpoint)
{
    leave([this, endpoint] { open(endpoint); });
}

void IntegrationsPage::showKeys()
{
    leave([this] { turnTo(Shown::Keys); });
    refresh();
}

void IntegrationsPage::showConsole()
{
    leave([this] { turnTo(Shown::Console); });
    refresh();
}

void IntegrationsPage::open(const QUuid &endpoint)
{
    m_current = endpoint;
    turnTo(Shown::Endpoint);
}

void IntegrationsPage::turnTo(Shown what)
{
    m_shown = what;
    if (what == Shown::Catcher)
        m_view->showCatcher();
    refresh();
}

void IntegrationsPage::refresh()
{
    const auto &endpoints = m_book.endpoints();
    const bool onEndpoint = m_shown == Shown::Endpoint || m_shown == Shown::Nothing;
    if (m_book.endpoint(m_awaited))
        m_awaited = {};
    // One that was saved just now, beside its secret that is shown once: it is in the next answer.
    if (onEndpoint && !m_awaited.isNull() && m_awaited == m_current)
        return;
    if (onEndpoint && !m_book.endpoint(m_current) && !m_view->isChanged())
        m_current = endpoints.isEmpty() ? QUuid() : endpoints.first().endpoint.uuid;
    const webhook::WebhookSummary *current = m_book.endpoint(m_current);
    switch (m_shown) {
    case Shown::Keys:
        m_side->showPart(SideList::Keys);
        m_stack->setCurrentWidget(m_keys);
        break;
    case Shown::Console:
        m_side->showPart(SideList::Console);
        m_stack->setCurrentWidget(m_console);
        break;
    case Shown::New:
    case Shown::Catcher:
        m_side->showEndpoint({});
        m_stack->setCurrentWidget(m_view);
        break;
    case Shown::Endpoint:
    case Shown::Nothing:
        m_side->showEndpoint(m_current);
        if (current) {
            m_shown = Shown::Endpoint;
            m_view->showEndpoint(*current);
            m_stack->setCurrentWidget(m_view);
        } else if (endpoints.isEmpty()) {
            m_shown = Shown::Nothing;
            showEmpty();
        }
    }
}

void IntegrationsPage::showEmpty()
{
    m_stack->setCurrentWidget(m_empty);
    if (!m_book.isKnown()) {
        m_empty->setText(tr("Still reading…"));
        m_empty->setButtons({});
    } else if (m_book.error()) {
        m_empty->setText(m_book.error()->message);
        m_empty->setButtons({tr("Try again")});
    } else {
        m_empty->setText(tr("No endpoint yet. An endpoint is a program of yours, such as a CRM, "
                            "that is told of every message."));
        m_empty->setButtons({tr("Add endpoint"), tr("Try the catcher")});
    }
}

void IntegrationsPage::showApiLine()
{
    const QString address = m_context.console.address();
    if (address.isEmpty()) {
        m_side->setApiLine(tr("The API cannot be reached now."), m_context.console.trouble());
        return;
    }
    const QString where = HookWords::host(address);
    m_side->setApiLine(m_keysInUse < 0 ? tr("API on %1").arg(where)
                                       : tr("API on %1, %n keys", nullptr, m_keysInUse).arg(where));
}

void IntegrationsPage::showEvent(QShowEvent *event)
{
    RolePane::showEvent(event);
    showApiLine(); // the API begins to listen after the window is there
}

/// What was typed is lost only when a person says so.
void IntegrationsPage::leave(const std::function<void()> &then)
{
    const bool form = (m_shown == Shown::Endpoint || m_shown == Shown::New) && m_view->isChanged();
    const bool key = m_shown == Shown::Keys && m_keys->isChanged();
    if (!form && !key) {
        then();
        return;
    }
    const QString name = isolated(m_view->form().typed().endpoint.name);
    QString title = tr("The endpoint is not saved");
    if (key)
        title = tr("The key is not saved");
    else if (!m_view->form().typed().endpoint.name.isEmpty())
        title = tr("%1 is not saved").arg(name);
    m_context.dialogs.ask(
        this, {title, tr("What you typed is lost when you leave now."), tr("Throw it away")},
        [this, key, then](bool leave) {
            if (!leave)
                return;
            if (key)
                m_keys->discard();
            else
                m_view->form().discard();
            then();
        });
}

QList<QWidget *> IntegrationsPage::panes() const
{
    return {m_side->endpoints(), m_side->parts(), m_stack};
}

} // namespace cordboard::ui
