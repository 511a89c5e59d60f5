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

} // namespace

PassphrasePanel::PassphrasePanel(EngineProxy &proxy, const Theme &theme, QWidget *parent)
    : RolePane(theme, Role::WarnSoft, parent)
    , m_proxy(proxy)
    , m_title(new RoleLabel(theme, TextSize::Body, Role::Text,
                            tr("Passwords cannot be kept safely yet"), this))
    , m_sentence(new RoleLabel(theme, TextSize::Small, Role::Text, {}, this))
    , m_fault(new RoleLabel(theme, TextSize::Small, Role::Failed, {}, this))
    , m_words(new QLineEdit(this))
    , m_visible(new QCheckBox(tr("Show it"), this))
    , m_use(new PrimaryButton(theme, {}, tr("Use this passphrase"), this))
{
    setCard(8, Role::Unknown);
    m_title->setSemibold(true);
    m_words->setEchoMode(QLineEdit::Password);
    m_words->setAccessibleName(tr("Passphrase"));
    m_words->setPlaceholderText(tr("Passphrase, at least 8 characters"));
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
    column->addWidget(
        new RoleLabel(theme, TextSize::Small, Role::Text,
                      tr("A passphrase seals them instead. Cordboard asks for it at each "
                         "start; without it the passwords must be entered again."),
                      this));
    column->addLayout(row);
    column->addWidget(m_fault);
    connect(m_visible, &QCheckBox::toggled, this, [this](bool on) {
        m_words->setEchoMode(on ? QLineEdit::Normal : QLineEdit::Password);
    });
    connect(m_words, &QLineEdit::returnPressed, this, &PassphrasePanel::use);
    connect(m_use, &QPushButton::clicked, this, &PassphrasePanel::use);
    hide();
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
    m_sentence->setText(error.message);
    show();
}

void PassphrasePanel::use()
{
    m_fault->hide();
    if (m_words->text().size() < shortest) {
        m_fault->setText(tr("Use at least 8 characters; several words are best."));
        m_fault->show();
        m_words->setFocus();
        return;
    }
    m_use->setEnabled(false);
    take(m_proxy.engine().usePassphrase(m_words->text()), this, [this](const Result<void> &done) {
        m_use->setEnabled(true);
        if (!done) {
            m_fault->setText(done.error().message);
            m_fault->show();
            return;
        }
        m_words->clear();
        hide();
        Q_EMIT opened();
    });
}

} // namespace cordboard::ui
