#include "ui/carriers/carriers_page.h"

#include "base/take.h"
#include "carrier_delegate.h"
#include "carrier_list_model.h"
#include "carrier_tabs.h"
#include "pdu_words.h"
#include "tab_panel.h"
#include "ui/carriers/carrier_form.h"
#include "ui/carriers/carrier_words.h"
#include "ui/carriers/passphrase_panel.h"
#include "ui/carriers/pdu_tab.h"
#include "ui/common/elided_label.h"
#include "ui/common/empty_note.h"
#include "ui/common/pill_tabs.h"
#include "ui/common/role_label.h"
#include "ui/common/strip.h"
#include "ui/common/tool_button.h"

#include <QHBoxLayout>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cordboard::ui {

namespace {

constexpr int listWidth = 228;
constexpr int headHeight = 56;
/// The places that the page itself knows.
enum Tab { Overview, Connection };

} // namespace

CarriersPage::CarriersPage(EngineProxy &proxy, CarrierBook &book, Dialogs &dialogs,
                           const Theme &theme, bool demo, QWidget *parent)
    : RolePane(theme, Role::Window, parent)
    , m_proxy(proxy)
    , m_book(book)
    , m_dialogs(dialogs)
    , m_theme(theme)
    , m_demo(demo)
    , m_model(new CarrierListModel(book, this))
{
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyNote(theme, m_stack);
    m_empty->setText(tr("No carrier yet."));
    m_empty->setButtons({tr("Connect my carrier"), tr("Start the demo")});
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeDetail());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeList());
    row->addWidget(m_stack, 1);
    wire();
    refresh();
}

void CarriersPage::askForPassphrase(const Error &why)
{
    m_passphrase->explain(why);
}

void CarriersPage::focusPassphrase()
{
    m_passphrase->focusField();
}

QWidget *CarriersPage::makeList()
{
    auto *pane = new RolePane(m_theme, Role::Pane, this);
    pane->setLines(Qt::RightEdge);
    pane->setFixedWidth(m_theme.scaled(listWidth));
    auto *head = new RolePane(m_theme, Role::Pane, pane);
    head->setLines(Qt::BottomEdge);
    head->setMinimumHeight(headHeight);
    auto *title = new RoleLabel(m_theme, TextSize::Title, Role::Text, tr("Carriers"), head);
    title->setSemibold(true);
    m_add = new ToolButton(m_theme, QStringLiteral("plus"), tr("Add carrier"), head);
    m_add->setVisible(!m_demo);
    auto *top = new QHBoxLayout(head);
    top->setContentsMargins(14, 0, 8, 0);
    top->addWidget(title, 1);
    top->addWidget(m_add);
    m_list = new QListView(pane);
    m_list->setAccessibleName(tr("Carriers"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CarrierDelegate(m_theme, *m_model, this));
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_list, 1);
    const auto restyle = [this] {
        QPalette palette = m_list->palette();
        palette.setColor(QPalette::Base, m_theme.color(Role::Pane));
        m_list->setPalette(palette);
    };
    connect(&m_theme, &Theme::changed, this, restyle);
    restyle();
    return pane;
}

QWidget *CarriersPage::makeHead()
{
    auto *head = new RolePane(m_theme, Role::Pane, this);
    head->setLines(Qt::BottomEdge);
    head->setMinimumHeight(headHeight);
    m_name = new ElidedLabel(m_theme, TextSize::Title, Role::Text, true, head);
    m_line = new ElidedLabel(m_theme, TextSize::Small, Role::Text2, false, head);
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_name);
    words->addWidget(m_line);
    words->addStretch();
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 4, 16, 4);
    row->setSpacing(16);
    row->addLayout(words, 1);
    row->addWidget(m_tabs->bar());
    return head;
}

QWidget *CarriersPage::makeDetail()
{
    auto *detail = new QWidget(this);
    m_tabs = new TabPanel({m_proxy, m_book, m_dialogs, m_theme}, detail);
    for (const CarrierTabKind &kind : carrierTabs())
        m_tabs->addKind(kind);
    m_tabs->tab(Overview);
    m_form = static_cast<CarrierForm *>(m_tabs->tab(Connection));
    m_passphrase = new PassphrasePanel(m_proxy, m_theme, detail);
    m_failure = new Strip(m_theme, Strip::Kind::Stop, detail);
    m_failure->hide();
    auto *notices = new QVBoxLayout;
    notices->setContentsMargins(16, 0, 16, 0);
    notices->setSpacing(0);
    for (QWidget *notice :
         {static_cast<QWidget *>(m_passphrase), static_cast<QWidget *>(m_failure)})
        notices->addWidget(notice);

    auto *outer = new QVBoxLayout(detail);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(makeHead());
    outer->addLayout(notices);
    outer->addWidget(m_tabs, 1);
    return detail;
}

void CarriersPage::addTab(const CarrierTabKind &kind)
{
    m_tabs->addKind(kind);
    refresh();
}

void CarriersPage::showPdus(const ChatMessage &message, const QString &person)
{
    leaveForm([this, message, person] {
        const QList<Carrier> &carriers = m_book.carriers();
        const auto its =
            std::find_if(carriers.begin(), carriers.end(), [&message](const Carrier &carrier) {
                return carrier.name == message.carrier;
            });
        if (its != carriers.end())
            showCarrier(its->id);
        auto *tab = qobject_cast<PduTab *>(m_tabs->open("pdus"));
        if (tab && m_book.carrier(m_current))
            tab->showMessage(message.id, messageWords(message, person));
    });
}

void CarriersPage::showRoutes()
{
    leaveForm([this] { m_tabs->open("routes"); });
}

QWidget *CarriersPage::detail() const
{
    return m_stack;
}

void CarriersPage::wire()
{
    connect(m_add, &QAbstractButton::clicked, this, &CarriersPage::add);
    connect(m_empty, &EmptyNote::chosen, this, [this](int button) {
        if (button == 0)
            add();
        else
            Q_EMIT demoAsked();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CarriersPage::currentMoved);
    connect(m_tabs, &TabPanel::currentChanged, this, &CarriersPage::showFacts);
    connect(m_tabs, &TabPanel::failed, this, &CarriersPage::fail);
    connect(m_tabs, &TabPanel::noted, this, &CarriersPage::noted);
    connect(&m_book, &CarrierBook::carriersChanged, this, &CarriersPage::refresh);
    connect(&m_book, &CarrierBook::linksChanged, this, &CarriersPage::showFacts);
    connect(m_form, &CarrierForm::saved, this, [this](const Carrier &carrier) {
        m_passphrase->hide(); // the password was sealed, so nothing is locked any more
        m_adding = false;
        m_current = carrier.id;
        m_tabs->setCurrent(Overview);
        m_book.reload();
    });
    connect(m_form, &CarrierForm::cancelled, this, [this] {
        m_adding = false;
        m_tabs->setCurrent(Overview);
        refresh();
    });
    connect(m_form, &CarrierForm::removeAsked, this, &CarriersPage::askRemove);
    connect(m_form, &CarrierForm::vaultLocked, m_passphrase, &PassphrasePanel::explain);
}

void CarriersPage::add()
{
    leaveForm([this] {
        m_adding = true;
        m_current = {};
        m_form->edit(Carrier());
        m_tabs->setCurrent(Connection);
        refresh();
        m_form->focusFirst();
    });
}

void CarriersPage::select(CarrierId id)
{
    showCarrier(id);
}

// What was typed is lost only when a person says so.
void CarriersPage::leaveForm(const std::function<void()> &then)
{
    if (!m_tabs->changed()) {
        then();
        return;
    }
    const Carrier *carrier = m_book.carrier(m_current);
    const QString name = m_adding || !carrier ? m_form->typed().carrier.name : carrier->name;
    m_dialogs.ask(
        this,
        {name.isEmpty() ? tr("The new carrier is not saved") : tr("%1 is not saved").arg(name),
         tr("What you typed is lost when you leave now."), tr("Throw it away")},
        [then](bool leave) {
            if (leave)
                then();
        });
}

void CarriersPage::currentMoved(const QModelIndex &index)
{
    if (m_restoring || !index.isValid())
        return;
    const CarrierId id = m_model->at(index.row()).id;
    if (id == m_current && !m_adding)
        return;
    leaveForm([this, id] { showCarrier(id); });
    refresh(); // the row goes back when the person stays
}

void CarriersPage::showCarrier(CarrierId id)
{
    m_adding = false;
    m_current = id;
    m_tabs->setCurrent(Overview);
    if (const Carrier *carrier = m_book.carrier(id))
        m_form->edit(*carrier);
    refresh();
}

void CarriersPage::refresh()
{
    const QList<Carrier> &carriers = m_book.carriers();
    if (!m_adding && !m_book.carrier(m_current) && !carriers.isEmpty()) {
        m_current = carriers.first().id;
        m_form->edit(carriers.first());
    }
    m_restoring = true;
    const int row = m_model->rowOf(m_current);
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
    else
        m_list->setCurrentIndex({});
    m_restoring = false;
    m_stack->setCurrentIndex(carriers.isEmpty() && !m_adding ? 0 : 1);
    const Carrier *carrier = m_book.carrier(m_current);
    if (m_adding)
        m_tabs->bar()->hide();
    if (carrier && !m_form->isChanged())
        m_form->edit(*carrier);
    showFacts();
}

void CarriersPage::showFacts()
{
    if (m_adding) {
        m_name->setWords(tr("New carrier"));
        m_line->setWords(tr("Its address, user name and password come from the carrier."));
        return;
    }
    const Carrier *carrier = m_book.carrier(m_current);
    if (!carrier)
        return;
    const LinkStatus link = m_book.link(m_current);
    m_name->setWords(carrier->name);
    m_line->setWords(linkLine(link, m_proxy.clock().nowUs()));
    m_tabs->showCarrier(*carrier, link);
}

void CarriersPage::askRemove()
{
    const Carrier *carrier = m_book.carrier(m_current);
    if (!carrier)
        return;
    const CarrierId id = m_current;
    m_dialogs.ask(
        this,
        {tr("Remove %1?").arg(carrier->name),
         tr("Its password, numbers and routes are removed too. Conversations stay. Messages "
            "that wait for it stay too and leave when another carrier covers them."),
         tr("Remove carrier")},
        [this, id](bool remove) {
            if (!remove)
                return;
            m_failure->hide();
            take(m_proxy.engine().removeCarrier(id), this, [this](const Result<void> &done) {
                if (done)
                    m_book.reload();
                else
                    fail(done.error().message);
            });
        });
}

void CarriersPage::fail(const QString &sentence)
{
    m_failure->setText(sentence);
    m_failure->setVisible(!sentence.isEmpty());
}

} // namespace cordboard::ui
