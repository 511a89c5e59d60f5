#include "ui/carriers/passphrase_panel.h"

#include "base/take.h"
#include "ui/common/primary_button.h"
#include "ui/common/role_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int shortest = 8;

/// Sealed passwords and a locked keyring are both Locked; the vault names the file that tells them
/// apart.
bool isSealed(const Error &error)
{
    return error.code == ErrorCode::Locked && error.detail == QLatin1String("sealing.json");
}

} // namespace

PassphrasePanel::PassphrasePanel(EngineProxy &proxy, const Theme &theme, QWidget *parent)
    : RolePane(theme, Role::WarnSoft, parent)
    , m_proxy(proxy)
    , m_title(new RoleLabel(theme, TextSize::Body, Role::Text, {}, this))
    , m_sentence(new RoleLabel(theme, TextSize::Small, Role::Text, {}, this))
    , m_meaning(new RoleLabel(theme, TextSize::Small, Role::Text,
                              tr("A passphrase seals them instead. Cordboard asks for it at each "
                                 "start; without it the passwords must be entered again."),
                              this))
    , m_fault(new RoleLabel(theme, TextSize::Small, Role::Failed, {}, this))
    , m_words(new QLineEdit(this))
    , m_visible(new QCheckBox(tr("Show it"), this))
    , m_use(new PrimaryButton(theme, {}, {}, this))
{
    setCard(8, Role::Unknown);
    m_title->setSemibold(true);
    m_words->setEchoMode(QLineEdit::Password);
    m_words->setAccessibleName(tr("Passphrase"));
    m_words->setMaximumWidth(300);
    m_fault->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_visible);
    row->addWidget(m_use);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_meaning);
    column->addLayout(row);
    column->addWidget(m_fault);
    connect(m_visible, &QCheckBox::toggled, this, [this](bool on) {
        m_words->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
    });
    connect(m_words, &QLineEdit::returnPressed, this, &PassphrasePanel::use);
    connect(m_use, &QPushButton::clicked, this, &PassphrasePanel::use);
    showMode();
    hide();
}

void PassphrasePanel::showMode()
{
    m_title->setText(m_sealed ? tr("The passwords are locked")
                              : tr("Passwords cannot be kept safely yet"));
    m_meaning->setVisible(!m_sealed);
    m_words->setPlaceholderText(m_sealed ? tr("Passphrase")
                                         : tr("Passphrase, at least 8 characters"));
    m_use->setText(m_sealed ? tr("Unlock the passwords") : tr("Use this passphrase"));
}

void PassphrasePanel::focusField()
{
    m_words->setFocus(Qt::OtherFocusReason);
    m_words->selectAll();
}

void PassphrasePanel::look()
{
    take(m_proxy.engine().vaultReady(), this, [this](const Result<void> &ready) {
        if (ready)
            hide();
        else
            explain(ready.error());
    });
}

void PassphrasePanel::explain(const Error &error)
{
    m_sealed = isSealed(error);
    m_sentence->setText(error.message);
    m_fault->hide();
    showMode();
    show();
}

void PassphrasePanel::use()
{
    m_fault->hide();
    if (m_sealed && m_words->text().isEmpty())
        return focusField();
    if (!m_sealed && m_words->text().size() < shortest)
        return refuse(tr("Use at least 8 characters; several words are best."));
    m_use->setEnabled(false);
    take(m_proxy.engine().usePassphrase(m_words->text()), this, [this](const Result<void> &done) {
        m_use->setEnabled(true);
        if (!done)
            return refuse(done.error().message);
        m_words->clear();
        hide();
        Q_EMIT opened();
    });
}

void PassphrasePanel::refuse(const QString &fault)
{
    m_fault->setText(fault);
    m_fault->show();
    focusField();
}

} // namespace cordboard::ui
