#include "endpoint_form.h"

#include "base/take.h"
#include "code_box.h"
#include "once_card.h"
#include "ui/bridge/dialogs.h"
#include "ui/common/form_rows.h"
#include "ui/common/paint.h"
#include "ui/common/primary_button.h"
#include "ui/common/strip.h"
#include "ui/integrations/hook_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int onceWidth = 522; ///< as wide as the rows

QSpinBox *makeSpin(int least, int most, const QString &suffix, QWidget *parent)
{
    auto *spin = new QSpinBox(parent);
    spin->setRange(least, most);
    spin->setSuffix(suffix);
    return spin;
}

} // namespace

EndpointForm::EndpointForm(EndpointBook &book, const Integrations &context, QWidget *parent)
    : EndpointTab(parent)
    , m_book(book)
    , m_context(context)
    , m_rows(new FormRows(context.theme, this))
    , m_name(new QLineEdit(this))
    , m_url(new QLineEdit(this))
    , m_method(new QComboBox(this))
    , m_naming(new QComboBox(this))
    , m_events(new QWidget(this))
    , m_private(new QCheckBox(tr("May be in this network or on this computer"), this))
    , m_timeout(makeSpin(1, 30, tr(" s"), this))
    , m_inFlight(makeSpin(1, 32, {}, this))
    , m_rate(makeSpin(0, 10'000, {}, this))
    , m_signed(new QCheckBox(tr("Sign every event"), this))
    , m_secret(new QLineEdit(this))
    , m_authority(new CodeBox(context.theme, {}, this))
    , m_pin(new QLineEdit(this))
    , m_failure(new Strip(context.theme, Strip::Kind::Stop, this))
    , m_once(new OnceCard(context.theme, this))
    , m_save(new PrimaryButton(context.theme, {}, tr("Save endpoint"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_state(new QPushButton(this))
    , m_remove(new QPushButton(tr("Remove endpoint…"), this))
{
    m_failure->hide();
    m_once->setMaximumWidth(onceWidth);
    m_method->addItems({QStringLiteral("POST"), QStringLiteral("PUT")});
    m_naming->addItem(tr("message_received, message_updated"), int(WebhookNaming::Seed));
    m_naming->addItem(tr("As VoIPBIN names them"), int(WebhookNaming::Voipbin));
    m_rate->setSpecialValueText(tr("No limit"));
    m_secret->setEchoMode(QLineEdit::Password);
    m_authority->setEditable();
    m_authority->setRoom(4, 4);
    m_authority->setPlaceholderText(QStringLiteral("-----BEGIN CERTIFICATE-----"));
    new QVBoxLayout(m_events);
    m_events->layout()->setContentsMargins(0, 4, 0, 0);
    addRows();

    auto *fields = new QWidget(this);
    auto *beside = new QHBoxLayout(fields);
    beside->setContentsMargins(16, 16, 16, 16);
    auto *all = new QVBoxLayout;
    all->setSpacing(12);
    all->addWidget(m_once);
    all->addWidget(m_rows);
    all->addStretch();
    beside->addLayout(all, 100);
    beside->addStretch(1);
    m_scroll = new QScrollArea(this);
    m_scroll->setAccessibleName(tr("Settings"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(fields);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(16, 10, 16, 10);
    foot->setSpacing(8);
    for (QPushButton *button : {m_save, m_cancel, m_state})
        foot->addWidget(button);
    foot->addStretch();
    foot->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_failure);
    column->addWidget(m_scroll, 1);
    column->addLayout(foot);
    wire();
    fill({});
}

void EndpointForm::addRows()
{
    m_rows->addGroup(tr("Where"));
    m_rowOf.insert(QStringLiteral("name"),
                   m_rows->addField(tr("Name"), m_name, tr("As you call it, such as CRM import.")));
    m_rowOf.insert(QStringLiteral("url"),
                   m_rows->addField(tr("Address"), m_url,
                                    tr("https://… It has to answer 200 within the time below.")));
    m_rowOf.insert(QStringLiteral("method"), m_rows->addField(tr("Method"), m_method));
    m_rows->addField(tr("Private networks"), m_private,
                     tr("Otherwise such an address is refused, whatever name it hides behind."));
    m_private->setAccessibleName(m_private->text());
    m_rows->addGroup(tr("What"));
    m_rows->addField(tr("Names of events"), m_naming,
                     tr("The second for a program that was made for VoIPBIN."));
    m_rowOf.insert(QStringLiteral("events"), m_rows->addField(tr("Events"), m_events));
    m_rows->addGroup(tr("How fast"));
    m_rowOf.insert(QStringLiteral("timeout"),
                   m_rows->addField(tr("Answers within"), m_timeout,
                                    tr("A slower answer counts as none and is tried again.")));
    m_rowOf.insert(QStringLiteral("max_in_flight"),
                   m_rows->addField(tr("At the same time"), m_inFlight,
                                    tr("So many events may be on their way at once.")));
    m_rowOf.insert(QStringLiteral("rate"),
                   m_rows->addField(tr("Each second"), m_rate,
                                    tr("So many events at most; the others wait in order.")));
    m_rows->addGroup(tr("Who says so"));
    m_rows->addField(tr("Signature"), m_signed,
                     tr("So the receiver knows that an event is from here. See Signature."));
    m_signed->setAccessibleName(m_signed->text());
    m_secretRow = m_rows->addField(tr("Secret"), m_secret);
    m_rowOf.insert(QStringLiteral("secret"), m_secretRow);
    m_rowOf.insert(QStringLiteral("authority"),
                   m_rows->addField(tr("Certificate authority"), m_authority,
                                    tr("Of its own, as PEM. Empty: those of this computer.")));
    m_rowOf.insert(QStringLiteral("pin"),
                   m_rows->addField(tr("Pinned key"), m_pin,
                                    tr("sha256//… of its certificate's key, instead of an "
                                       "authority. Empty: none.")));
}

void EndpointForm::wire()
{
    connect(m_save, &QAbstractButton::clicked, this, &EndpointForm::save);
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        discard();
        Q_EMIT cancelled();
    });
    connect(m_state, &QAbstractButton::clicked, this, &EndpointForm::switchState);
    connect(m_remove, &QAbstractButton::clicked, this, &EndpointForm::askRemove);
    connect(m_url, &QLineEdit::returnPressed, this, &EndpointForm::save);
    connect(m_naming, &QComboBox::activated, this, [this] {
        WebhookEndpoint all = m_shown;
        all.naming = namingChosen();
        all.events.clear();
        fillEvents(all);
    });
    connect(m_signed, &QCheckBox::toggled, m_secret, &QWidget::setEnabled);
}

void EndpointForm::fill(const WebhookEndpoint &endpoint)
{
    m_name->setText(endpoint.name);
    m_url->setText(endpoint.url);
    m_method->setCurrentText(endpoint.method);
    m_naming->setCurrentIndex(m_naming->findData(int(endpoint.naming)));
    fillEvents(endpoint);
    m_private->setChecked(endpoint.allowPrivate);
    m_timeout->setValue(endpoint.timeoutMs / 1000);
    m_inFlight->setValue(endpoint.maxInFlight);
    m_rate->setValue(endpoint.ratePerSecond);
    m_signed->setChecked(endpoint.isSigned);
    m_secret->clear();
    m_secret->setEnabled(endpoint.isSigned);
    m_rows->setHelp(m_secretRow,
                    endpoint.uuid.isNull() || !endpoint.isSigned
                        ? tr("Empty: a new one is made and shown once.")
                        : tr("Kept, and never shown. What you type here replaces it at once; "
                             "Signature changes it without a gap."));
    m_authority->setCode(QString::fromLatin1(endpoint.authority));
    m_pin->setText(endpoint.pin);
}

void EndpointForm::fillEvents(const WebhookEndpoint &endpoint)
{
    qDeleteAll(m_eventBoxes);
    m_eventBoxes.clear();
    for (const QString &event : webhookEvents(endpoint.naming)) {
        auto *box = new QCheckBox(event, m_events);
        box->setChecked(endpoint.takes(event));
        m_events->layout()->addWidget(box);
        m_eventBoxes.append(box);
    }
    m_events->setFocusProxy(m_eventBoxes.value(0));
}

WebhookNaming EndpointForm::namingChosen() const
{
    return WebhookNaming(m_naming->currentData().toInt());
}

QStringList EndpointForm::chosenEvents() const
{
    QStringList events;
    for (const QCheckBox *box : m_eventBoxes) {
        if (box->isChecked())
            events.append(box->text());
    }
    // Those it would be told anyway, with what later versions add.
    return events == webhookDefaultEvents(namingChosen()) ? QStringList() : events;
}

webhook::WebhookEdit EndpointForm::typed() const
{
    webhook::WebhookEdit edit{m_shown};
    WebhookEndpoint &endpoint = edit.endpoint;
    endpoint.name = m_name->text().trimmed();
    endpoint.url = m_url->text().trimmed();
    endpoint.method = m_method->currentText();
    endpoint.naming = namingChosen();
    endpoint.events = chosenEvents();
    endpoint.allowPrivate = m_private->isChecked();
    if (m_timeout->value() != m_shown.timeoutMs / 1000) // the API can set 1,500 ms
        endpoint.timeoutMs = m_timeout->value() * 1000;
    endpoint.maxInFlight = m_inFlight->value();
    endpoint.ratePerSecond = m_rate->value();
    endpoint.isSigned = m_signed->isChecked();
    endpoint.authority = m_authority->code().trimmed().toLatin1();
    endpoint.pin = m_pin->text().trimmed();
    using Secret = webhook::WebhookEdit::Secret;
    edit.secret = m_secret->text().trimmed();
    if (!endpoint.isSigned)
        edit.mode = Secret::Unsigned;
    else if (!edit.secret.isEmpty())
        edit.mode = Secret::Given;
    else
        edit.mode = m_shown.isSigned && !isNew() ? Secret::Keep : Secret::Make;
    if (edit.mode != Secret::Given)
        edit.secret.clear();
    return edit;
}

bool EndpointForm::isChanged() const
{
    WebhookEndpoint before = m_shown;
    before.authority = before.authority.trimmed();
    std::sort(before.events.begin(), before.events.end());
    webhook::WebhookEdit now = typed();
    std::sort(now.endpoint.events.begin(), now.endpoint.events.end());
    return now.endpoint != before || now.mode == webhook::WebhookEdit::Secret::Given;
}

void EndpointForm::showEndpoint(const webhook::WebhookSummary &status)
{
    const WebhookEndpoint &endpoint = status.endpoint;
    const bool other = endpoint.uuid != m_shown.uuid;
    if (other)
        m_once->close();
    // How it does changes several times a second; a cursor, a focus and what is being typed stay.
    m_shown.state = endpoint.state;
    m_shown.why = endpoint.why;
    m_shown.failingSinceUs = endpoint.failingSinceUs;
    m_shown.updatedUs = endpoint.updatedUs;
    if (other || (endpoint != m_shown && !isChanged())) {
        m_shown = endpoint;
        fill(endpoint);
        clearFaults();
    }
    showActions();
}

void EndpointForm::startNew(const QString &name, const QString &url)
{
    m_once->close();
    m_shown = {};
    m_shown.allowPrivate = !url.isEmpty();
    fill(m_shown);
    m_name->setText(name);
    m_url->setText(url);
    clearFaults();
    showActions();
    m_name->setFocus();
}

void EndpointForm::discard()
{
    fill(m_shown);
    clearFaults();
}

void EndpointForm::showActions()
{
    const bool active = m_shown.state == WebhookState::Active;
    m_state->setText(active ? tr("Pause") : tr("Switch on"));
    m_state->setVisible(!isNew());
    m_remove->setVisible(!isNew());
    m_cancel->setVisible(isNew());
}

void EndpointForm::clearFaults()
{
    m_failure->hide();
    for (const int row : std::as_const(m_rowOf))
        m_rows->setFault(row, {});
}

void EndpointForm::showFault(const Error &error)
{
    const auto row = m_rowOf.constFind(error.detail);
    if (error.code == ErrorCode::Invalid && row != m_rowOf.constEnd()) {
        m_rows->setFault(*row, error.message);
        m_rows->field(*row)->setFocus();
        return;
    }
    m_failure->setText(error.message);
    m_failure->show();
}

void EndpointForm::save()
{
    if (m_saving)
        return;
    clearFaults();
    if (m_eventBoxes.size() > 0 &&
        std::none_of(m_eventBoxes.begin(), m_eventBoxes.end(),
                     [](const QCheckBox *box) { return box->isChecked(); })) {
        showFault({ErrorCode::Invalid, tr("Choose at least one event."), QStringLiteral("events")});
        return;
    }
    m_saving = true;
    m_save->setEnabled(false);
    take(m_book.hooks().save(typed()), this, [this](const Result<webhook::SavedWebhook> &done) {
        m_saving = false;
        m_save->setEnabled(true);
        if (!done) {
            showFault(done.error());
            return;
        }
        m_shown = done->endpoint;
        fill(m_shown);
        showActions();
        Q_EMIT saved(m_shown.uuid);
        if (done->secret.isEmpty())
            return;
        m_once->show(tr("This is the secret of %1.").arg(isolated(HookWords::name(m_shown))),
                     done->secret);
        m_scroll->verticalScrollBar()->setValue(0);
        Q_EMIT secretMade(m_shown.url, done->secret);
    });
}

void EndpointForm::switchState()
{
    const bool active = m_shown.state == WebhookState::Active;
    auto &hooks = m_book.hooks();
    take(active ? hooks.pause(m_shown.uuid) : hooks.resume(m_shown.uuid), this,
         [this](const Result<void> &done) {
             if (!done)
                 showFault(done.error());
             m_book.reload();
         });
}

void EndpointForm::askRemove()
{
    const QUuid uuid = m_shown.uuid;
    m_context.dialogs.ask(
        this,
        {tr("Remove %1?").arg(isolated(HookWords::name(m_shown))),
         tr("What waits for it is given up, and its list of deliveries goes too."),
         tr("Remove endpoint")},
        [this, uuid](bool remove) {
            if (!remove)
                return;
            take(m_book.hooks().remove(uuid), this, [this](const Result<void> &done) {
                if (!done) {
                    showFault(done.error());
                    return;
                }
                Q_EMIT removed();
                m_book.reload();
            });
        });
}

} // namespace cordboard::ui
