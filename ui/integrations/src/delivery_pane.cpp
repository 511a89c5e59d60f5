#include "delivery_pane.h"

#include "answer_card.h"
#include "base/take.h"
#include "code_box.h"
#include "json_text.h"
#include "pane_head.h"
#include "try_row.h"
#include "ui/common/paint.h"
#include "ui/common/primary_button.h"
#include "ui/common/role_label.h"
#include "ui/common/strip.h"
#include "ui/common/tool_button.h"
#include "ui/integrations/hook_words.h"
#include "ui/integrations/request_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int shownTries = 8;

RoleLabel *addHead(const Theme &theme, const QString &title, QVBoxLayout *column, QWidget *parent)
{
    auto *name = new RoleLabel(theme, TextSize::Small, Role::Text, title, parent);
    name->setSemibold(true);
    name->setWordWrap(false);
    auto *facts = new RoleLabel(theme, TextSize::Small, Role::Text2, {}, parent);
    facts->setWordWrap(false);
    facts->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    facts->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 8, 0, 0);
    row->addWidget(name);
    row->addWidget(facts, 1);
    column->addLayout(row);
    return facts;
}

} // namespace

DeliveryPane::DeliveryPane(EndpointBook &book, const Integrations &context, QWidget *parent)
    : RolePane(context.theme, Role::Pane, parent)
    , m_book(book)
    , m_context(context)
{
    setAccessibleName(tr("Delivery"));
    setLines(Qt::LeftEdge);
    m_failure = new Strip(context.theme, Strip::Kind::Stop, this);
    m_failure->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_failure);
    column->addWidget(makeBody(), 1);
    setFocusProxy(m_replay);
    connect(&m_book, &EndpointBook::deliveriesChanged, this, &DeliveryPane::read);
}

QWidget *DeliveryPane::makeHead()
{
    m_head = new PaneHead(m_context.theme, this);
    auto *copyId =
        new ToolButton(m_context.theme, QStringLiteral("copy"), tr("Copy the event id"), m_head);
    m_head->addButton(copyId);
    connect(copyId, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(HookWords::eventId(m_event)); });
    connect(m_head, &PaneHead::closeAsked, this, &DeliveryPane::closeAsked);
    return m_head;
}

QWidget *DeliveryPane::makeBody()
{
    auto *body = new QWidget(this);
    m_card = new AnswerCard(m_context.theme, body);
    m_replay = new PrimaryButton(m_context.theme, QStringLiteral("replay"), tr("Replay now"), body);
    m_copy = new QPushButton(tr("Copy as curl"), body);
    m_card->addButton(m_replay);
    m_card->addButton(m_copy);
    connect(m_replay, &QAbstractButton::clicked, this, &DeliveryPane::replay);
    connect(m_copy, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(curl()); });
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(6);
    column->addWidget(m_card);
    m_next = addHead(m_context.theme, tr("Tries"), column, body);
    m_tries = new QWidget(body);
    m_tryRows = new QVBoxLayout(m_tries);
    m_tryRows->setContentsMargins(0, 0, 0, 0);
    m_tryRows->setSpacing(0);
    column->addWidget(m_tries);
    m_requestFacts = addHead(m_context.theme, tr("Request"), column, body);
    m_request = new CodeBox(m_context.theme, tr("Request"), body);
    m_request->setRoom(4, 15);
    column->addWidget(m_request);
    m_responseFacts = addHead(m_context.theme, tr("Response"), column, body);
    m_response = new CodeBox(m_context.theme, tr("Response"), body);
    m_response->setRoom(2, 8);
    column->addWidget(m_response);
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    scroll->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    return scroll;
}

void DeliveryPane::show(const webhook::WebhookSummary &status, const QUuid &event)
{
    const bool other = event != m_event || status.endpoint.uuid != m_status.endpoint.uuid;
    m_status = status;
    if (!other)
        return;
    m_event = event;
    m_failure->hide();
    m_detail = {};
    m_head->setBelow(HookWords::eventId(event));
    m_head->setTitle({});
    for (QPushButton *button : {m_replay, m_copy}) // until it is known what they would do
        button->setEnabled(false);
    m_request->setCode({});
    m_response->setCode({});
    read();
}

void DeliveryPane::showEvent(QShowEvent *event)
{
    RolePane::showEvent(event);
    if (m_stale)
        read();
}

void DeliveryPane::clear()
{
    m_event = {};
}

void DeliveryPane::read()
{
    if (m_event.isNull())
        return;
    m_stale = !isVisible();
    if (m_stale)
        return;
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    const QUuid event = m_event;
    cordboard::take(m_book.hooks().delivery(m_status.endpoint.uuid, event), this,
                    [this, event](const Result<WebhookDeliveryDetail> &detail) {
                        m_reading = false;
                        const bool again = std::exchange(m_again, false);
                        if (event == m_event)
                            take(detail);
                        if (again || event != m_event)
                            read();
                    });
}

void DeliveryPane::take(const Result<WebhookDeliveryDetail> &detail)
{
    if (!detail) {
        m_failure->setText(detail.error().message);
        m_failure->show();
        m_readFailed = true;
        return;
    }
    if (std::exchange(m_readFailed, false)) // what a person asked for and did not get stays
        m_failure->hide();
    const WebhookDelivery before = std::exchange(m_detail, *detail).delivery;
    const WebhookDelivery &delivery = m_detail.delivery;
    const HookWords::Card card =
        HookWords::card(delivery, m_status.endpoint, m_context.clock.nowUs());
    m_card->setAnswer(card.look, card.what, card.then);
    m_head->setTitle(delivery.about.isEmpty()
                         ? delivery.type
                         : tr("%1, %2").arg(delivery.type, isolated(delivery.about)));
    m_replay->setText(delivery.state == DeliveryState::Pending ? tr("Try now") : tr("Replay now"));
    m_replay->setEnabled(delivery.state != DeliveryState::Waiting);
    m_copy->setEnabled(true);
    showTries();
    // Its time and signature are new with each reading: what a person selects stays until it left.
    if (before.uuid != delivery.uuid || before.last.startedUs != delivery.last.startedUs)
        showRequest();
    showResponse();
}

void DeliveryPane::showRequest()
{
    QStringList lines;
    for (const QByteArray &header : std::as_const(m_detail.headers))
        lines.append(QString::fromUtf8(header));
    m_request->setCode(lines.join(u'\n') + QStringLiteral("\n\n") + indented(m_detail.body));
    const QString size = tr("%n bytes", nullptr, int(m_detail.body.size()));
    m_requestFacts->setText(m_status.endpoint.isSigned
                                ? tr("%1, %2, signed").arg(m_detail.method, size)
                                : tr("%1, %2, not signed").arg(m_detail.method, size));
}

void DeliveryPane::showTries()
{
    const auto &attempts = m_detail.attempts;
    const int shown = qMin(int(attempts.size()), shownTries);
    while (m_tryRows->count() > shown)
        delete m_tryRows->takeAt(m_tryRows->count() - 1)->widget();
    while (m_tryRows->count() < shown)
        m_tryRows->addWidget(new TryRow(m_context.theme, m_tries));
    const qint64 now = m_context.clock.nowUs();
    for (int i = 0; i < shown; ++i) // they read downwards, as they happened
        static_cast<TryRow *>(m_tryRows->itemAt(i)->widget())
            ->setAttempt(attempts.at(shown - 1 - i), m_status.endpoint.timeoutMs, now);
    const WebhookDelivery &delivery = m_detail.delivery;
    QString next = attempts.isEmpty() ? tr("none yet") : QString();
    if (delivery.state == DeliveryState::Pending && delivery.nextUs > now)
        next = tr("next %1").arg(HookWords::time(delivery.nextUs, now));
    else if (attempts.size() > shown)
        next = tr("the last %1 of %2").arg(shown).arg(attempts.size());
    m_next->setText(next);
}

void DeliveryPane::showResponse()
{
    const DeliveryAttempt &last = m_detail.delivery.last;
    if (last.number == 0) {
        m_responseFacts->setText({});
        m_response->setCode(tr("Nothing was answered yet."));
        return;
    }
    m_responseFacts->setText(last.peer.isEmpty() ? QString() : tr("from %1").arg(last.peer));
    if (last.status == 0) {
        m_response->setCode(last.detail.isEmpty()
                                ? HookWords::attempt(last, m_status.endpoint.timeoutMs)
                                : last.detail);
        return;
    }
    const QString body = indented(last.response);
    m_response->setCode(body.isEmpty()
                            ? QString::number(last.status)
                            : QString::number(last.status) + QStringLiteral("\n\n") + body);
}

QString DeliveryPane::curl() const
{
    RequestText request;
    request.method = m_detail.method.toLatin1();
    request.url = m_detail.url;
    request.body = m_detail.body;
    for (const QByteArray &header : m_detail.headers) {
        const auto colon = header.indexOf(':');
        if (colon > 0)
            request.headers.append({header.left(colon), header.mid(colon + 1).trimmed()});
    }
    return asCurl(request);
}

void DeliveryPane::replay()
{
    m_failure->hide();
    webhook::ReplayRequest one;
    one.endpoint = m_status.endpoint.uuid;
    one.event = m_event;
    const bool waits = m_detail.delivery.state == DeliveryState::Pending;
    const auto told = [this](const Error *error) {
        m_failure->setVisible(error);
        if (error)
            m_failure->setText(error->message);
        else
            Q_EMIT replayed();
        read();
    };
    if (waits) {
        cordboard::take(m_book.hooks().tryNow(one.endpoint), this,
                        [told](const Result<void> &done) { told(done ? nullptr : &done.error()); });
        return;
    }
    cordboard::take(m_book.hooks().replay(one), this,
                    [told](const Result<int> &done) { told(done ? nullptr : &done.error()); });
}

} // namespace cordboard::ui
