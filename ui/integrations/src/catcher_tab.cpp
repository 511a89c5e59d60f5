#include "catcher_tab.h"

#include "answer_card.h"
#include "caught_model.h"
#include "code_box.h"
#include "signature_check.h"
#include "ui/common/primary_button.h"
#include "ui/common/role_label.h"
#include "ui/common/row_table.h"
#include "ui/common/strip.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int usualPort = 8490;

RoleLabel *small(const Theme &theme, const QString &text, QWidget *buddy, QWidget *parent)
{
    auto *label = new RoleLabel(theme, TextSize::Small, Role::Text2, text, parent);
    label->setWordWrap(false);
    label->setBuddy(buddy);
    buddy->setAccessibleName(text);
    return label;
}

} // namespace

CatcherTab::CatcherTab(const Integrations &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_catcher(context.catcher)
    , m_model(new CaughtModel(context.catcher, context.clock, this))
{
    m_failure = new Strip(context.theme, Strip::Kind::Stop, this);
    m_failure->hide();
    m_table = new RowTable(context.theme, tr("What was caught"), this);
    m_table->setModel(m_model);
    m_table->setWidths({82, 160, 0, 82});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_failure);
    column->addWidget(makeBar());
    column->addWidget(m_table, 1);
    column->addWidget(makeDetail(), 1);
    m_room = new QWidget(this);
    column->addWidget(m_room, 1);
    wire();
    refresh();
    showRequest();
}

QWidget *CatcherTab::makeBar()
{
    const Theme &theme = m_context.theme;
    auto *bar = new QWidget(this);
    m_state = new RoleLabel(theme, TextSize::Body, Role::Text, {}, bar);
    m_port = new QSpinBox(bar);
    m_port->setRange(1024, 65535);
    m_port->setGroupSeparatorShown(false);
    m_port->setValue(m_catcher.port() > 0 ? m_catcher.port() : usualPort);
    m_answer = new QComboBox(bar);
    m_answer->addItem(tr("200, taken"), 200);
    m_answer->addItem(tr("500, server error"), 500);
    m_answer->addItem(tr("429, too many at once"), 429);
    m_answer->addItem(tr("410, gone for good"), 410);
    m_answer->setCurrentIndex(qMax(0, m_answer->findData(m_catcher.answer())));
    m_secret = new QLineEdit(bar);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setPlaceholderText(QStringLiteral("whsec_…"));
    m_switch = new PrimaryButton(theme, {}, tr("Start the catcher"), bar);
    m_use = new QPushButton(tr("Send our events here…"), bar);
    m_forget = new QPushButton(tr("Clear the list"), bar);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton *button : {m_switch, m_use, m_forget})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *fields = new QGridLayout;
    fields->setHorizontalSpacing(12);
    fields->setVerticalSpacing(2);
    fields->addWidget(small(theme, tr("Port"), m_port, bar), 0, 0);
    fields->addWidget(small(theme, tr("It answers"), m_answer, bar), 0, 1);
    fields->addWidget(small(theme, tr("Secret to check with"), m_secret, bar), 0, 2);
    fields->addWidget(m_port, 1, 0);
    fields->addWidget(m_answer, 1, 1);
    fields->addWidget(m_secret, 1, 2);
    fields->setColumnStretch(2, 1);
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    column->addWidget(m_state);
    column->addLayout(fields);
    column->addLayout(buttons);
    return bar;
}

QWidget *CatcherTab::makeDetail()
{
    m_detail = new QWidget(this);
    m_finding = new AnswerCard(m_context.theme, m_detail);
    m_text = new CodeBox(m_context.theme, tr("The request"), m_detail);
    m_text->setRoom(5, 9);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto *column = new QVBoxLayout(m_detail);
    column->setContentsMargins(16, 10, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_finding);
    column->addWidget(m_text, 1);
    return m_detail;
}

void CatcherTab::wire()
{
    connect(m_switch, &QAbstractButton::clicked, this, [this] {
        m_failure->hide();
        if (m_catcher.port() > 0)
            m_catcher.stop();
        else
            start();
    });
    connect(m_use, &QAbstractButton::clicked, this, [this] { Q_EMIT endpointAsked(address()); });
    connect(m_forget, &QAbstractButton::clicked, this, [this] {
        m_catcher.forget();
        m_model->clear();
        showRequest();
    });
    connect(m_answer, &QComboBox::activated, this,
            [this] { m_catcher.setAnswer(m_answer->currentData().toInt()); });
    connect(&m_catcher, &engine::HookCatcher::stateChanged, this, &CatcherTab::refresh);
    connect(&m_catcher, &engine::HookCatcher::failed, this, [this](const QString &sentence) {
        m_failure->setText(sentence);
        m_failure->show();
    });
    connect(m_table, &RowTable::rowChosen, this, &CatcherTab::showRequest);
    connect(m_secret, &QLineEdit::textChanged, this, &CatcherTab::check);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this] {
        // Who watches the newest one goes on watching it.
        if (m_table->currentRow() < 0 || (m_table->currentRow() == 1 && !m_table->hasFocus()))
            m_table->chooseRow(0);
        refresh();
    });
}

void CatcherTab::start()
{
    if (m_catcher.port() == 0)
        m_catcher.start(quint16(m_port->value()));
}

QString CatcherTab::address() const
{
    return m_catcher.port() == 0 ? QString()
                                 : QStringLiteral("http://127.0.0.1:%1/").arg(m_catcher.port());
}

void CatcherTab::setSecret(const QString &secret)
{
    m_secret->setText(secret);
}

void CatcherTab::refresh()
{
    const bool on = m_catcher.port() > 0;
    m_state->setText(on ? tr("Listens at %1. Only this computer reaches it.").arg(address())
                        : tr("The catcher is off. It is a small receiver on this computer that "
                             "shows what arrives, so that you need no other."));
    m_switch->setText(on ? tr("Stop the catcher") : tr("Start the catcher"));
    m_port->setEnabled(!on);
    m_use->setVisible(on);
    m_forget->setVisible(m_model->rowCount() > 0);
    const bool listed = on || m_model->rowCount() > 0;
    m_table->setVisible(listed);
    m_room->setVisible(!listed);
}

void CatcherTab::showRequest()
{
    const int row = m_table->currentRow();
    m_detail->setVisible(row >= 0);
    if (row < 0)
        return;
    const engine::CaughtRequest &request = m_model->at(row);
    QStringList lines{QString::fromUtf8(request.method + ' ' + request.target)};
    for (const auto &[name, value] : request.headers)
        lines.append(QString::fromUtf8(name) + QStringLiteral(": ") + QString::fromUtf8(value));
    // Exactly as it came: the signature is over these octets.
    m_text->setCode(lines.join(u'\n') + QStringLiteral("\n\n") + QString::fromUtf8(request.body));
    check();
}

void CatcherTab::check()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    const engine::CaughtRequest &request = m_model->at(row);
    const QString secret = m_secret->text().trimmed();
    if (secret.isEmpty()) {
        m_finding->setAnswer({QStringLiteral("key"), Role::Text2, {}},
                             tr("Enter the secret of the endpoint above."),
                             tr("Then this says whether the signature fits. The secret stays in "
                                "this field and is not stored."));
        return;
    }
    // By the time of its arrival: a person reads it later.
    const SignatureFinding found =
        checkSignature(secret, request.headers, request.body, request.atUs / 1'000'000);
    m_finding->setAnswer(found.genuine ? StateLook{QStringLiteral("ln-up"), Role::Delivered, {}}
                                       : StateLook{QStringLiteral("st-failed"), Role::Failed, {}},
                         found.what, found.advice);
}

} // namespace cordboard::ui
