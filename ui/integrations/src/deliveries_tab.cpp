#include "deliveries_tab.h"

#include "base/take.h"
#include "delivery_model.h"
#include "ui/common/empty_note.h"
#include "ui/common/row_table.h"
#include "ui/common/search_field.h"
#include "ui/common/strip.h"
#include "ui/integrations/hook_words.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace cordboard::ui {

namespace {

constexpr int pageSize = 100;
constexpr int refreshedRows = 500; ///< older ones are as they were when they were read
constexpr int typedMs = 250;
constexpr int timeWidth = 76;
constexpr int dateWidth = 108;
enum Days { Today, Week, Always };
enum Results { AllResults, Arrived, Trying, GivenUp };

qint64 startUs(int days, qint64 nowUs)
{
    if (days == Always)
        return 0;
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowUs / 1000).date();
    return (days == Today ? today : today.addDays(-6)).startOfDay().toMSecsSinceEpoch() * 1000;
}

QList<DeliveryState> statesOf(int result)
{
    switch (result) {
    case Arrived:
        return {DeliveryState::Done};
    case Trying:
        return {DeliveryState::Pending, DeliveryState::Waiting};
    case GivenUp:
        return {DeliveryState::Dead};
    default:
        return {};
    }
}

} // namespace

DeliveriesTab::DeliveriesTab(EndpointBook &book, const Integrations &context, QWidget *parent)
    : EndpointTab(parent)
    , m_book(book)
    , m_context(context)
    , m_model(new DeliveryModel(context.clock, this))
    , m_notice(new Strip(context.theme, Strip::Kind::Warn, this))
    , m_newer(new Strip(context.theme, Strip::Kind::Info, this))
    , m_stack(new QStackedWidget(this))
    , m_table(new RowTable(context.theme, tr("Deliveries"), m_stack))
    , m_empty(new EmptyNote(context.theme, m_stack))
{
    m_notice->hide();
    m_newer->hide();
    m_table->setModel(m_model);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_notice);
    column->addWidget(makeFilters());
    column->addWidget(m_newer);
    column->addWidget(m_stack, 1);
    m_typed.setSingleShot(true);
    m_typed.setInterval(typedMs);
    wire();
}

QWidget *DeliveriesTab::makeFilters()
{
    auto *row = new QWidget(this);
    m_search = new SearchField(m_context.theme, row);
    m_search->setPlaceholderText(tr("Person, number, event id"));
    m_search->setAccessibleName(tr("Search deliveries"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(140);
    m_types = new QComboBox(row);
    m_types->setAccessibleName(tr("Which events"));
    m_types->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_results = new QComboBox(row);
    m_results->setAccessibleName(tr("Which results"));
    m_results->addItems({tr("All results"), tr("Arrived"), tr("Still trying"), tr("Given up")});
    m_days = new QComboBox(row);
    m_days->setAccessibleName(tr("Which time"));
    m_days->addItems({tr("Today"), tr("7 days"), tr("Any time")});
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(16, 8, 16, 8);
    line->setSpacing(8);
    line->addWidget(m_search, 1);
    for (QComboBox *box : {m_types, m_results, m_days})
        line->addWidget(box);
    return row;
}

void DeliveriesTab::wire()
{
    for (QComboBox *box : {m_types, m_results, m_days})
        connect(box, &QComboBox::activated, this, &DeliveriesTab::reload);
    connect(m_search, &QLineEdit::textChanged, &m_typed, qOverload<>(&QTimer::start));
    connect(&m_typed, &QTimer::timeout, this, &DeliveriesTab::reload);
    connect(&m_book, &EndpointBook::deliveriesChanged, this, &DeliveriesTab::refresh);
    connect(m_model, &DeliveryModel::olderAsked, this, &DeliveriesTab::readOlder);
    connect(m_model, &DeliveryModel::newerChanged, this, [this](int newer) {
        //: deliveries that came while a person looks at older ones
        m_newer->setText(tr("%n newer events.", nullptr, newer));
        m_newer->setVisible(newer > 0);
    });
    connect(m_newer->addButton(tr("Show them")), &QAbstractButton::clicked, this, [this] {
        m_model->showNewer();
        m_table->scrollToTop();
    });
    connect(m_table, &RowTable::rowChosen, this, [this](int row) {
        if (m_showing)
            return;
        m_chosen = row < 0 ? QUuid() : m_model->at(row).uuid;
        Q_EMIT chosen(m_chosen);
    });
    const auto open = [this](int row) {
        Q_EMIT openAsked(m_model->at(row).uuid);
    };
    connect(m_table, &RowTable::openAsked, this, open);
    connect(m_table, &QAbstractItemView::clicked, this,
            [open](const QModelIndex &index) { open(index.row()); });
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, &DeliveriesTab::hold);
    m_table->viewport()->installEventFilter(this);
    connect(m_empty, &EmptyNote::chosen, this, [this](int button) {
        if (m_emptyTests && button == 0)
            Q_EMIT testAsked();
        else
            showAll(Always);
    });
}

void DeliveriesTab::showAll(int days)
{
    m_search->clear();
    m_types->setCurrentIndex(0);
    m_results->setCurrentIndex(AllResults);
    m_days->setCurrentIndex(days);
    reload();
}

void DeliveriesTab::await(const QUuid &event)
{
    m_wanted = event;
    showAll(Today);
}

bool DeliveriesTab::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Enter)
        m_model->setHeld(true);
    else if (event->type() == QEvent::Leave)
        m_model->setHeld(m_table->verticalScrollBar()->value() > 0);
    return EndpointTab::eventFilter(watched, event);
}

void DeliveriesTab::hold()
{
    m_model->setHeld(m_table->verticalScrollBar()->value() > 0 ||
                     m_table->viewport()->underMouse());
}

void DeliveriesTab::showEndpoint(const webhook::WebhookSummary &status)
{
    const bool other = status.endpoint.uuid != m_status.endpoint.uuid;
    const bool naming = other || status.endpoint.naming != m_status.endpoint.naming;
    m_status = status;
    m_model->setTimeout(status.endpoint.timeoutMs);
    showNotice(status);
    if (naming) {
        m_types->clear();
        m_types->addItem(tr("All events"));
        m_types->addItems(webhookEvents(status.endpoint.naming));
        m_types->addItem(webhookTestEvent);
    }
    if (!other)
        return;
    m_wanted = {};
    if (!std::exchange(m_chosen, {}).isNull())
        Q_EMIT chosen({});
    reload();
}

void DeliveriesTab::showNotice(const webhook::WebhookSummary &status)
{
    const HookWords::Notice notice = HookWords::notice(status, m_context.clock.nowUs());
    m_notice->setVisible(!notice.lead.isEmpty());
    if (notice.lead.isEmpty())
        return;
    const bool off = status.endpoint.state != WebhookState::Active;
    m_notice->setKind(notice.isHeld ? Strip::Kind::Held
                      : off         ? Strip::Kind::Stop
                                    : Strip::Kind::Warn);
    m_notice->setText(notice.lead, notice.rest);
    const QString action = off ? tr("Switch on") : tr("Try now");
    if (m_noticeAction == action)
        return; // a button that a person is about to press stays
    m_noticeAction = action;
    m_notice->clearButtons();
    connect(m_notice->addButton(action), &QAbstractButton::clicked, this, [this] {
        const QUuid &uuid = m_status.endpoint.uuid;
        const bool on = m_status.endpoint.state == WebhookState::Active;
        act(on ? m_book.hooks().tryNow(uuid) : m_book.hooks().resume(uuid));
    });
}

void DeliveriesTab::act(const QFuture<Result<void>> &done)
{
    take(done, this, [this](const Result<void> &result) {
        Q_EMIT failed(result ? QString() : result.error().message);
        m_book.reload();
        refresh();
    });
}

webhook::DeliveriesQuery DeliveriesTab::query() const
{
    webhook::DeliveriesQuery query{m_status.endpoint.uuid};
    query.text = m_search->text().trimmed();
    if (m_types->currentIndex() > 0)
        query.types = {m_types->currentText()};
    query.states = statesOf(m_results->currentIndex());
    query.fromUs = startUs(m_days->currentIndex(), m_context.clock.nowUs());
    query.limit = pageSize;
    return query;
}

void DeliveriesTab::reload()
{
    if (m_status.endpoint.uuid.isNull())
        return;
    m_typed.stop();
    m_table->setWidths({m_days->currentIndex() == Today ? timeWidth : dateWidth, 136, 126, 0, 54});
    const int generation = ++m_generation;
    m_reading = true;
    take(m_book.hooks().deliveries(query()), this,
         [this, generation](const Result<webhook::DeliveriesPage> &page) {
             if (generation != m_generation)
                 return; // filters have moved on
             m_reading = false;
             if (!page) {
                 Q_EMIT failed(page.error().message);
                 return;
             }
             m_showing = true;
             m_model->setRows(page->rows, page->beforeEvent > 0);
             m_showing = false;
             showEmpty();
             choose(m_wanted.isNull() ? m_chosen : m_wanted);
             if (std::exchange(m_again, false))
                 refresh();
         });
}

void DeliveriesTab::showEvent(QShowEvent *event)
{
    EndpointTab::showEvent(event);
    if (m_stale)
        refresh();
}

void DeliveriesTab::refresh()
{
    if (m_status.endpoint.uuid.isNull())
        return;
    m_stale = !isVisible(); // nobody looks: read when somebody does
    if (m_stale)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    webhook::DeliveriesQuery newest = query();
    newest.limit = qBound(pageSize, m_model->rowCount() + pageSize, refreshedRows);
    const int generation = m_generation;
    take(m_book.hooks().deliveries(newest), this,
         [this, generation](const Result<webhook::DeliveriesPage> &page) {
             if (generation != m_generation)
                 return;
             m_reading = false;
             if (page)
                 m_model->update(page->rows);
             showEmpty();
             if (!m_wanted.isNull()) {
                 m_model->showNewer();
                 choose(m_wanted);
             }
             if (std::exchange(m_again, false))
                 refresh();
         });
}

void DeliveriesTab::readOlder()
{
    webhook::DeliveriesQuery older = query();
    older.beforeEvent = m_model->oldest();
    const int generation = m_generation;
    take(m_book.hooks().deliveries(older), this,
         [this, generation](const Result<webhook::DeliveriesPage> &page) {
             if (generation != m_generation)
                 return;
             if (page)
                 m_model->append(page->rows, page->beforeEvent > 0);
             else
                 Q_EMIT failed(page.error().message);
         });
}

void DeliveriesTab::choose(const QUuid &event)
{
    const int row = event.isNull() ? -1 : m_model->rowOf(event);
    m_wanted = row < 0 && event != m_chosen ? event : QUuid();
    if (row >= 0)
        m_table->chooseRow(row);
    else if (m_wanted.isNull() && !m_chosen.isNull()) {
        m_chosen = {};
        Q_EMIT chosen(m_chosen);
    }
}

void DeliveriesTab::showEmpty()
{
    const bool none = m_model->rowCount() == 0;
    m_stack->setCurrentWidget(none ? static_cast<QWidget *>(m_empty) : m_table);
    if (!none)
        return;
    const bool filtered = !m_search->text().trimmed().isEmpty() || m_types->currentIndex() > 0 ||
                          m_results->currentIndex() > 0 || m_days->currentIndex() == Week;
    m_emptyTests = !filtered;
    if (filtered) {
        m_empty->setText(tr("No event like this in the time that is chosen."));
        m_empty->setButtons({tr("Show all events")});
    } else if (m_days->currentIndex() == Today) {
        m_empty->setText(tr("Nothing was sent here today. A test event shows whether it works."));
        m_empty->setButtons({tr("Send a test event"), tr("Show earlier ones")});
    } else {
        m_empty->setText(tr("Nothing was sent here yet. It begins with the next message; a test "
                            "event shows whether it works."));
        m_empty->setButtons({tr("Send a test event")});
    }
}

} // namespace cordboard::ui
