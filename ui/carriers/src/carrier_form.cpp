#include "ui/carriers/carrier_form.h"

#include "lines_field.h"
#include "mm1_fields.h"
#include "mm7_fields.h"
#include "pace_fields.h"
#include "presets.h"
#include "profile_fields_view.h"
#include "unknown_fields.h"

#include "base/take.h"
#include "ui/carriers/carrier_words.h"
#include "ui/carriers/test_steps.h"
#include "ui/common/form_rows.h"
#include "ui/common/primary_button.h"
#include "ui/common/role_pane.h"
#include "ui/common/strip.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

/// A button that cannot be pressed loses the focus, and Qt gives it to a neighbour. Says whether it
/// had it.
bool disable(QPushButton *button)
{
    const bool had = button->window()->focusWidget() == button;
    button->setEnabled(false);
    return had;
}

/// Gives the focus back, unless a person has taken it to a field meanwhile.
void enable(QPushButton *button, bool hadFocus)
{
    button->setEnabled(true);
    const QWidget *now = button->window()->focusWidget();
    if (hadFocus && (!now || qobject_cast<const QPushButton *>(now)))
        button->setFocus(Qt::OtherFocusReason);
}

} // namespace

CarrierForm::CarrierForm(const CarrierTabContext &context, QWidget *parent)
    : CarrierTab(parent)
    , m_proxy(context.proxy)
    , m_theme(context.theme)
    , m_kind(new QComboBox(this))
    , m_mm7(new Mm7Fields(this))
    , m_mm1(new Mm1Fields(this))
    , m_rows(new FormRows(m_theme, this))
    , m_name(new QLineEdit(this))
    , m_host(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_tls(new QCheckBox(tr("Encrypt the line (TLS)"), this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_systemType(new QLineEdit(this))
    , m_bind(new QComboBox(this))
    , m_pace(new PaceFields(this))
    , m_preset(new QComboBox(this))
    , m_advanced(new QToolButton(this))
    , m_profile(new ProfileFieldsView(m_theme, this))
    , m_senders(new LinesField(m_theme, this))
    , m_unknown(new UnknownFields(this))
    , m_strip(new Strip(m_theme, Strip::Kind::Stop, this))
    , m_steps(new TestSteps(m_theme, this))
    , m_test(new QPushButton(tr("Test connection"), this))
    , m_save(new PrimaryButton(m_theme, {}, tr("Save carrier"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_remove(new QPushButton(tr("Remove carrier…"), this))
{
    m_strip->hide();
    m_steps->hide();
    m_port->setRange(1, 65535);
    m_port->setGroupSeparatorShown(false);
    m_kind->addItem(tr("Text messages (SMPP)"), QStringLiteral("smpp"));
    m_kind->addItem(tr("Pictures (MM7)"), QStringLiteral("mm7"));
    m_preset->setPlaceholderText(tr("Settings of its own"));
    for (const CarrierPreset &preset : carrierPresets())
        m_preset->addItem(preset.title);
    m_advanced->setText(tr("Advanced"));
    m_advanced->setCheckable(true);
    m_advanced->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_advanced->setAutoRaise(true);
    m_password->setEchoMode(QLineEdit::Password);
    m_senders->setFixedHeight(72);
    for (const BindMode mode :
         {BindMode::Transceiver, BindMode::Pair, BindMode::Transmitter, BindMode::Receiver})
        m_bind->addItem(bindWords(mode), int(mode));
    addRows();
    layOut();
    wire();
    edit(Carrier());
}

void CarrierForm::addRows()
{
    using F = CarrierField;
    m_rows->addGroup(tr("Where"));
    m_rows->addField(tr("For"), m_kind);
    m_smppRows.append(
        m_rows->addField(tr("Like"), m_preset, tr("Fills in what such carriers usually want.")));
    m_row[F::Name] = m_rows->addField(tr("Name"), m_name, tr("As you call it, such as Northline."));
    m_mm7->addAddress(*m_rows);
    m_row[F::Host] = m_rows->addField(tr("Address"), m_host);
    m_row[F::Port] = m_rows->addField(tr("Port"), m_port);
    m_smppRows += {m_row[F::Host], m_row[F::Port]};
    m_smppRows.append(
        m_rows->addField(tr("Secure"), m_tls, tr("The certificate is always checked.")));
    m_rows->addGroup(tr("Who"));
    m_row[F::User] = m_rows->addField(tr("User name"), m_user, tr("Carriers also say system id."));
    m_passwordRow = m_row[F::Password] = m_rows->addField(tr("Password"), m_password);
    m_row[F::SystemType] =
        m_rows->addField(tr("System type"), m_systemType, tr("Most carriers want it empty."));
    m_smppRows += {m_row[F::SystemType], m_rows->addField(tr("Line"), m_bind)};
    m_mm7->addRest(*m_rows);
    m_row[F::Senders] =
        m_rows->addField(tr("Our numbers"), m_senders, tr("One a line, such as +1 555 010 0142."));
    m_mm1->addRows(*m_rows);
    m_smppRows += m_pace->addRows(*m_rows);
    m_smppRows.append(m_unknown->addRows(*m_rows));
    m_tls->setAccessibleName(m_tls->text());
}

void CarrierForm::layOut()
{
    auto *fields = new QWidget(this);
    auto *beside = new QHBoxLayout(fields);
    beside->setContentsMargins(16, 16, 16, 16);
    auto *all = new QVBoxLayout;
    all->setSpacing(8);
    all->addWidget(m_rows);
    all->addWidget(m_advanced, 0, Qt::AlignLeading);
    all->addWidget(m_profile);
    all->addStretch();
    beside->addLayout(all, 100);
    beside->addStretch(1);
    openAdvanced(false);
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Connection"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(fields);

    // What can be done, and what the test says, stay in sight however low the window is.
    auto *foot = new RolePane(m_theme, Role::Pane, this);
    foot->setLines(Qt::TopEdge);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_save);
    buttons->addWidget(m_test);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    buttons->addWidget(m_remove);
    auto *under = new QVBoxLayout(foot);
    under->setContentsMargins(16, 12, 16, 12);
    under->setSpacing(10);
    under->addWidget(m_steps);
    under->addWidget(m_strip);
    under->addLayout(buttons);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(scroll, 1);
    column->addWidget(foot);
}

void CarrierForm::wire()
{
    connect(m_save, &QPushButton::clicked, this, &CarrierForm::save);
    connect(m_test, &QPushButton::clicked, this, &CarrierForm::test);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        stopTest();
        edit(m_carrier);
        Q_EMIT cancelled();
    });
    connect(m_remove, &QPushButton::clicked, this, &CarrierForm::removeAsked);
    connect(m_tls, &QCheckBox::toggled, this, &CarrierForm::refreshSecure);
    for (QLineEdit *field : {m_name, m_host, m_user, m_password, m_systemType})
        connect(field, &QLineEdit::textChanged, this, &CarrierForm::forgetAnswers);
    connect(m_port, &QSpinBox::valueChanged, this, &CarrierForm::forgetAnswers);
    connect(m_pace, &PaceFields::changed, this, &CarrierForm::forgetAnswers);
    connect(m_tls, &QCheckBox::toggled, this, &CarrierForm::forgetAnswers);
    connect(m_bind, &QComboBox::currentIndexChanged, this, &CarrierForm::forgetAnswers);
    connect(m_senders, &QPlainTextEdit::textChanged, this, &CarrierForm::forgetAnswers);
    connect(m_unknown, &UnknownFields::changed, this, &CarrierForm::forgetAnswers);
    connect(m_mm7, &Mm7Fields::changed, this, &CarrierForm::forgetAnswers);
    connect(m_mm1, &Mm1Fields::changed, this, &CarrierForm::forgetAnswers);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CarrierForm::forgetAnswers);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CarrierForm::showKind);
    connect(m_profile, &ProfileFieldsView::changed, this, &CarrierForm::forgetAnswers);
    connect(m_profile, &ProfileFieldsView::changed, this, &CarrierForm::showPreset);
    connect(m_bind, &QComboBox::currentIndexChanged, this, &CarrierForm::showPreset);
    connect(m_preset, &QComboBox::activated, this, &CarrierForm::usePreset);
    connect(m_advanced, &QToolButton::toggled, this, &CarrierForm::openAdvanced);
    connect(&m_watcher, &QFutureWatcherBase::resultReadyAt, this, &CarrierForm::takeStep);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &CarrierForm::testOver);
}

void CarrierForm::showCarrier(const Carrier &carrier, const LinkStatus &)
{
    if (carrier.id != m_carrier.id || (!isChanged() && !(carrier == m_carrier)))
        edit(carrier);
}

void CarrierForm::edit(const Carrier &carrier)
{
    stopTest();
    m_filling = true;
    m_carrier = carrier;
    m_kind->setCurrentIndex(qMax(0, m_kind->findData(carrier.kind)));
    m_kind->setEnabled(!carrier.id.isValid()); // what it did stays what it was
    m_mm7->show(carrier);
    m_mm1->show(carrier);
    m_name->setText(carrier.name);
    m_host->setText(carrier.host);
    m_tls->setChecked(carrier.tls);
    m_port->setValue(carrier.port);
    m_user->setText(carrier.systemId);
    m_password->clear();
    m_systemType->setText(carrier.systemType);
    m_bind->setCurrentIndex(m_bind->findData(int(carrier.bind)));
    m_pace->show(carrier);
    m_unknown->show(carrier);
    m_profile->show(carrier.profile);
    m_senders->setPlainText(carrier.senders.join(u'\n'));
    m_rows->setHelp(m_passwordRow,
                    carrier.hasPassword ? tr("Kept: leave empty to keep it.") : QString());
    m_remove->setVisible(carrier.id.isValid());
    m_filling = false;
    showKind();
    showPreset();
    m_steps->hide();
    m_strip->hide();
    showFaults({});
}

CarrierEdit CarrierForm::typed() const
{
    CarrierEdit edit;
    edit.carrier = m_carrier;
    edit.carrier.kind = m_kind->currentData().toString();
    edit.carrier.name = m_name->text().simplified();
    edit.carrier.host = m_host->text().trimmed();
    edit.carrier.port = quint16(m_port->value());
    edit.carrier.tls = m_tls->isChecked();
    edit.carrier.systemId = m_user->text();
    edit.carrier.systemType = m_systemType->text();
    edit.carrier.bind = BindMode(m_bind->currentData().toInt());
    edit.carrier.profile = m_profile->typed(m_carrier.profile);
    m_pace->writeTo(edit.carrier);
    m_unknown->writeTo(edit.carrier);
    edit.carrier.senders = sendersFromText(m_senders->toPlainText());
    edit.password = m_password->text();
    edit.keepPassword = m_carrier.hasPassword && edit.password.isEmpty();
    if (isMm7())
        m_mm7->writeTo(edit);
    else
        m_mm1->writeTo(edit.carrier);
    return edit;
}

bool CarrierForm::isChanged() const
{
    const CarrierEdit now = typed();
    Carrier before = m_carrier;
    before.senders = sendersFromText(before.senders.join(u'\n'));
    before.profile.tlsAuthority = before.profile.tlsAuthority.trimmed();
    return !now.password.isEmpty() || !now.listenPassword.isEmpty() || !(now.carrier == before);
}

void CarrierForm::focusFirst()
{
    m_name->setFocus(Qt::OtherFocusReason);
}

bool CarrierForm::check()
{
    const CarrierEdit now = typed();
    const auto faults = checkFields(now);
    showFaults(faults);
    if (faults.isEmpty() && isMm7())
        return m_mm7->check(now);
    if (faults.isEmpty() && !m_mm1->check(now.carrier))
        return false;
    const auto advanced = checkProfile(now.carrier);
    m_profile->setFault({}, {});
    for (auto fault = advanced.constBegin(); fault != advanced.constEnd(); ++fault)
        m_profile->setFault(fault.key(), fault.value());
    if (faults.isEmpty() && !advanced.isEmpty()) {
        m_advanced->setChecked(true);
        m_profile->focusFault();
        return false;
    }
    if (faults.isEmpty())
        return true;
    m_rows->field(m_row[faults.firstKey()])->setFocus(Qt::OtherFocusReason);
    return false;
}

void CarrierForm::showFaults(const QMap<CarrierField, QString> &faults)
{
    for (auto row = m_row.constBegin(); row != m_row.constEnd(); ++row)
        m_rows->setFault(row.value(), faults.value(row.key()));
}

void CarrierForm::save()
{
    m_strip->hide();
    if (!check())
        return;
    const bool focus = disable(m_save);
    take(m_proxy.engine().saveCarrier(typed()), this,
         [this, focus](const Result<Carrier> &carrier) {
             enable(m_save, focus);
             if (!carrier) {
                 fail(carrier.error());
                 return;
             }
             edit(*carrier);
             Q_EMIT saved(*carrier);
         });
}

void CarrierForm::fail(const Error &error)
{
    if (error.code == ErrorCode::Locked) {
        Q_EMIT vaultLocked(error);
        return;
    }
    m_strip->setText(tr("Not saved."), error.message);
    m_strip->show();
}

void CarrierForm::test()
{
    stopTest();
    m_strip->hide();
    if (!check())
        return;
    m_steps->clear();
    m_steps->QWidget::show();
    m_testHadFocus = disable(m_test);
    m_test->setText(tr("Testing…"));
    m_watcher.setFuture(m_proxy.engine().testConnection(typed()));
}

void CarrierForm::takeStep(int index)
{
    m_steps->show(m_watcher.resultAt(index));
}

void CarrierForm::testOver()
{
    m_test->setText(tr("Test connection"));
    enable(m_test, m_testHadFocus);
    m_testHadFocus = false;
}

void CarrierForm::stopTest()
{
    if (!m_watcher.isRunning())
        return;
    m_watcher.future().cancel();
    m_watcher.setFuture({});
    testOver();
}

void CarrierForm::forgetAnswers()
{
    // They were about what stood in the fields before.
    stopTest();
    m_steps->hide();
    m_strip->hide();
}

void CarrierForm::usePreset(int preset)
{
    Carrier carrier = typed().carrier;
    carrierPresets().at(preset).apply(carrier);
    m_bind->setCurrentIndex(m_bind->findData(int(carrier.bind)));
    m_profile->show(carrier.profile);
}

/// Names the preset that the fields happen to be.
void CarrierForm::showPreset()
{
    if (!m_filling)
        m_preset->setCurrentIndex(presetOf(typed().carrier));
}

bool CarrierForm::isMm7() const
{
    return m_kind->currentData().toString() == QLatin1String("mm7");
}

/// An MMSC has an address and names of its own instead of a host, a port and a bind.
void CarrierForm::showKind()
{
    const bool mm7 = isMm7();
    for (const int row : std::as_const(m_smppRows))
        m_rows->setRowShown(row, !mm7);
    m_mm7->setShown(mm7);
    m_mm1->setShown(!mm7);
    m_advanced->setVisible(!mm7);
    m_profile->setVisible(!mm7 && m_advanced->isChecked());
}

void CarrierForm::openAdvanced(bool open)
{
    m_profile->setVisible(open);
    m_advanced->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_advanced->setAccessibleDescription(open ? tr("Open") : tr("Closed"));
}

void CarrierForm::refreshSecure(bool secure)
{
    // The usual ports; a port that somebody chose is left alone.
    if (secure && m_port->value() == 2775)
        m_port->setValue(3550);
    else if (!secure && m_port->value() == 3550)
        m_port->setValue(2775);
}

} // namespace cordboard::ui
