#include "endpoint_view.h"

#include "base/take.h"
#include "catcher_tab.h"
#include "deliveries_tab.h"
#include "delivery_pane.h"
#include "endpoint_form.h"
#include "replay_panel.h"
#include "signature_tab.h"
#include "ui/common/icons.h"
#include "ui/common/paint.h"
#include "ui/common/pill_tabs.h"
#include "ui/common/role_label.h"
#include "ui/common/row_table.h"
#include "ui/common/strip.h"
#include "ui/integrations/hook_words.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

namespace cordboard::ui {

namespace {

constexpr int headHeight = 56;
constexpr int paneWidth = 376;
/// Below this a table and a delivery do not fit beside each other: 1180 less rail and list.
constexpr int wideFrom = 880;
constexpr int saidMs = 8000;

} // namespace

EndpointView::EndpointView(EndpointBook &book, const Integrations &context, QWidget *parent)
    : QWidget(parent)
    , m_book(book)
    , m_context(context)
{
    m_main = new QWidget(this);
    m_failure = new Strip(context.theme, Strip::Kind::Stop, m_main);
    m_said = new Strip(context.theme, Strip::Kind::Ok, m_main);
    m_replay = new ReplayPanel(book, context, m_main);
    for (Strip *strip : {m_failure, m_said})
        strip->hide();
    m_saidGone.setSingleShot(true);
    m_saidGone.setInterval(saidMs);
    auto *column = new QVBoxLayout(m_main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_failure);
    column->addWidget(m_said);
    column->addWidget(m_replay);
    column->addWidget(makeTabs(), 1);
    m_pane = new DeliveryPane(book, context, this);
    m_pane->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_main, 1);
    row->addWidget(m_pane, 1);
    m_escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    m_escape->setContext(Qt::WidgetWithChildrenShortcut);
    wire();
    arrange();
}

QWidget *EndpointView::makeHead()
{
    const Theme &theme = m_context.theme;
    m_head = new RolePane(theme, Role::Pane, m_main);
    m_head->setLines(Qt::BottomEdge);
    m_head->setMinimumHeight(headHeight);
    m_head->setMinimumWidth(1); // its parts stand below each other when there is no room
    m_title = new RoleLabel(theme, TextSize::Title, Role::Text, {}, m_head);
    m_title->setSemibold(true);
    m_tabs = new PillTabs(theme, m_head);
    for (const QString &title : {tr("Deliveries"), tr("Settings"), tr("Signature"), tr("Catcher")})
        m_tabs->addTab(title);
    m_actions = new QWidget(m_head);
    m_test = new QPushButton(tr("Send test"), m_actions);
    m_test->setToolTip(tr("Sends one event that says it is a test"));
    m_range = new QPushButton(tr("Replay range…"), m_actions);
    m_range->setIcon(icon(theme, QStringLiteral("replay"), Role::Text));
    m_range->setToolTip(tr("Sends events of a stretch of time once more"));
    auto *buttons = new QHBoxLayout(m_actions);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(8);
    buttons->addWidget(m_test);
    buttons->addWidget(m_range);
    buttons->addStretch();
    m_headRow = new QBoxLayout(QBoxLayout::LeftToRight, m_head);
    m_headRow->setContentsMargins(16, 8, 12, 8);
    m_headRow->setSpacing(8);
    m_headRow->addWidget(m_title);
    m_headRow->addWidget(m_tabs, 1);
    m_headRow->addWidget(m_actions);
    return m_head;
}

QWidget *EndpointView::makeTabs()
{
    m_stack = new QStackedWidget(m_main);
    m_deliveries = new DeliveriesTab(m_book, m_context, m_stack);
    m_form = new EndpointForm(m_book, m_context, m_stack);
    m_signature = new SignatureTab(m_book, m_context, m_stack);
    m_catcher = new CatcherTab(m_context, m_stack);
    for (QWidget *tab : {static_cast<QWidget *>(m_deliveries), static_cast<QWidget *>(m_form),
                         static_cast<QWidget *>(m_signature), static_cast<QWidget *>(m_catcher)})
        m_stack->addWidget(tab);
    return m_stack;
}

void EndpointView::wire()
{
    connect(m_tabs, &PillTabs::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        fail({});
        tellTab();
        arrange();
    });
    connect(m_test, &QAbstractButton::clicked, this, &EndpointView::sendTest);
    connect(m_deliveries, &DeliveriesTab::testAsked, this, &EndpointView::sendTest);
    connect(m_range, &QAbstractButton::clicked, this, [this] {
        openTab(Deliveries);
        m_replay->open(m_status.endpoint);
        arrange();
    });
    connect(m_replay, &ReplayPanel::closeAsked, this, &EndpointView::closeTop);
    connect(m_replay, &ReplayPanel::replayed, this, [this](int count) {
        m_replay->hide();
        arrange();
        m_range->setFocus();
        say(count == 1 ? tr("1 event leaves again.")
                       : tr("%1 events leave again, in order.").arg(QLocale().toString(count)));
    });
    for (EndpointTab *tab :
         {static_cast<EndpointTab *>(m_deliveries), static_cast<EndpointTab *>(m_form),
          static_cast<EndpointTab *>(m_signature)})
        connect(tab, &EndpointTab::failed, this, &EndpointView::fail);
    connect(m_deliveries, &DeliveriesTab::chosen, this, [this](const QUuid &event) {
        // In a narrow window whoever walks through the rows stays with the rows.
        if (event.isNull())
            closeDelivery();
        else if (isWide() || m_pane->isVisible())
            openDelivery(event);
    });
    connect(m_deliveries, &DeliveriesTab::openAsked, this, &EndpointView::openDelivery);
    connect(m_pane, &DeliveryPane::closeAsked, this, &EndpointView::closeTop);
    connect(m_pane, &DeliveryPane::replayed, this, [this] { say(tr("It leaves again now.")); });
    connect(m_form, &EndpointForm::saved, this, &EndpointView::saved);
    connect(m_form, &EndpointForm::cancelled, this, &EndpointView::cancelled);
    connect(m_form, &EndpointForm::removed, this, &EndpointView::removed);
    connect(m_form, &EndpointForm::secretMade, this,
            [this](const QString &url, const QString &secret) {
                if (HookWords::host(url) == HookWords::host(m_catcher->address()))
                    m_catcher->setSecret(secret);
            });
    connect(m_catcher, &CatcherTab::endpointAsked, this, &EndpointView::endpointAsked);
    connect(m_escape, &QShortcut::activated, this, &EndpointView::closeTop);
    connect(&m_saidGone, &QTimer::timeout, m_said, &QWidget::hide);
}

void EndpointView::setMode(Mode mode)
{
    m_mode = mode;
    const bool full = mode == Mode::Endpoint;
    m_title->setText(mode == Mode::New ? tr("New endpoint") : tr("Catcher"));
    m_title->setVisible(!full);
    m_tabs->setVisible(full);
    m_actions->setVisible(full);
    if (!full) {
        m_replay->hide();
        closeDelivery();
    }
    arrange();
}

void EndpointView::showEndpoint(const webhook::WebhookSummary &status)
{
    const bool other = status.endpoint.uuid != m_status.endpoint.uuid;
    const bool fresh = m_mode == Mode::New && m_form->shown() == status.endpoint.uuid;
    m_status = status;
    if (other || m_mode != Mode::Endpoint) {
        fail({});
        m_replay->hide();
        setMode(Mode::Endpoint);
        // Who has just made one looks at its secret first.
        m_tabs->setCurrent(fresh ? Settings : Deliveries);
        m_stack->setCurrentIndex(m_tabs->current());
    }
    m_form->showEndpoint(status);
    tellTab();
    if (m_pane->isVisible())
        m_pane->show(status, m_pane->event());
}

void EndpointView::tellTab()
{
    if (m_mode != Mode::Endpoint)
        return;
    if (m_tabs->current() == Deliveries)
        m_deliveries->showEndpoint(m_status);
    else if (m_tabs->current() == Signature)
        m_signature->showEndpoint(m_status);
}

void EndpointView::startNew(const QString &name, const QString &url)
{
    fail({});
    m_stack->setCurrentIndex(Settings);
    setMode(Mode::New);
    m_form->startNew(name, url);
}

void EndpointView::showCatcher()
{
    fail({});
    m_stack->setCurrentIndex(Catcher);
    setMode(Mode::CatcherOnly);
}

void EndpointView::openTab(Tab tab)
{
    m_tabs->setCurrent(tab);
}

bool EndpointView::isChanged() const
{
    return m_form->isChanged();
}

bool EndpointView::isWide() const
{
    return width() >= m_context.theme.scaled(wideFrom);
}

/// What stands beside what, and which of it Escape closes.
void EndpointView::arrange()
{
    const bool shown = m_mode == Mode::Endpoint && m_stack->currentIndex() == Deliveries &&
                       !m_pane->event().isNull();
    if (shown != m_pane->isVisibleTo(this))
        m_pane->setVisible(shown);
    const bool beside = isWide();
    m_pane->setMaximumWidth(beside ? m_context.theme.scaled(paneWidth) : QWIDGETSIZE_MAX);
    m_pane->setMinimumWidth(beside ? m_context.theme.scaled(paneWidth) : 0);
    m_main->setVisible(beside || !shown);
    m_escape->setEnabled(shown || m_replay->isVisibleTo(this));
    const int room = width() - (beside && shown ? m_pane->maximumWidth() : 0);
    const int needed = m_tabs->sizeHint().width() + m_actions->sizeHint().width() + 44;
    m_headRow->setDirection(m_mode == Mode::Endpoint && needed > room ? QBoxLayout::TopToBottom
                                                                      : QBoxLayout::LeftToRight);
}

void EndpointView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void EndpointView::openDelivery(const QUuid &event)
{
    m_pane->show(m_status, event);
    arrange();
    if (!isWide())
        m_pane->setFocus(Qt::OtherFocusReason);
}

void EndpointView::closeDelivery()
{
    m_pane->clear();
    arrange();
}

void EndpointView::closeTop()
{
    if (m_replay->isVisible()) {
        m_replay->hide();
        arrange();
        m_range->setFocus(Qt::OtherFocusReason);
        return;
    }
    closeDelivery();
    m_deliveries->table()->setFocus(Qt::OtherFocusReason);
}

void EndpointView::sendTest()
{
    const QUuid uuid = m_status.endpoint.uuid;
    m_test->setEnabled(false);
    take(m_book.hooks().sendTest(uuid), this, [this, uuid](const Result<QUuid> &event) {
        m_test->setEnabled(true);
        if (uuid != m_status.endpoint.uuid || m_mode != Mode::Endpoint)
            return;
        fail(event ? QString() : event.error().message);
        if (!event)
            return;
        openTab(Deliveries);
        m_deliveries->await(*event);
        say(tr("A test event is on its way to %1.")
                .arg(isolated(HookWords::name(m_status.endpoint))));
    });
}

void EndpointView::fail(const QString &sentence)
{
    m_failure->setText(sentence);
    m_failure->setVisible(!sentence.isEmpty());
}

void EndpointView::say(const QString &sentence)
{
    m_said->setText(sentence);
    m_said->show();
    m_saidGone.start();
}

} // namespace cordboard::ui
