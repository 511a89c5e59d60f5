#include "ui/settings/media_settings.h"

#include "base/take.h"
#include "engine/face/media_checks.h"
#include "ui/bridge/engine_proxy.h"
#include "ui/common/paint.h"
#include "ui/common/primary_button.h"
#include "ui/common/role_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace cordboard::ui {

MediaSettings::MediaSettings(EngineProxy &proxy, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_proxy(proxy)
    , m_theme(theme)
    , m_on(new QCheckBox(tr("Check pictures and files for viruses"), this))
    , m_clamd(new QLineEdit(this))
{
    auto *title = new RoleLabel(theme, TextSize::Title, Role::Text, tr("Pictures and files"), this);
    title->setSemibold(true);
    auto *help = new RoleLabel(theme, TextSize::Small, Role::Text2,
                               tr("What comes in and what you attach is shown to ClamAV's daemon "
                                  "(clamd) before anybody can open it. It holds for the whole "
                                  "team."),
                               this);
    help->setWordWrap(true);
    auto *label = new RoleLabel(theme, TextSize::Small, Role::Text2, tr("clamd listens at"), this);
    label->setBuddy(m_clamd);
    m_clamd->setAccessibleName(label->text());
    m_clamd->setPlaceholderText(tr("/run/clamav/clamd.ctl or 127.0.0.1:3310"));
    m_clamd->setMaxLength(300);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 24);
    column->setSpacing(8);
    column->addWidget(title);
    column->addWidget(help);
    column->addWidget(m_on);
    column->addSpacing(8);
    column->addWidget(label);
    column->addWidget(m_clamd);
    column->addSpacing(8);
    column->addWidget(makeChoices());
    column->addSpacing(8);
    column->addWidget(makeButtons());
    column->addStretch();
    showSetup({});
}

QWidget *MediaSettings::makeChoices()
{
    auto *choices = new QWidget(this);
    auto *head = new RoleLabel(m_theme, TextSize::Small, Role::Text2,
                               tr("What could not be checked, because clamd does not answer or the "
                                  "file is too large for it"),
                               choices);
    head->setWordWrap(true);
    m_keep = new QRadioButton(tr("stays closed"), choices);
    m_open = new QRadioButton(tr("can be opened"), choices);
    auto *column = new QVBoxLayout(choices);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (QWidget *one : {static_cast<QWidget *>(head), static_cast<QWidget *>(m_keep),
                         static_cast<QWidget *>(m_open)})
        column->addWidget(one);
    return choices;
}

QWidget *MediaSettings::makeButtons()
{
    auto *row = new QWidget(this);
    auto *saveButton = new PrimaryButton(m_theme, QStringLiteral("check"), tr("Save"), row);
    auto *tryButton = new QPushButton(tr("Ask clamd"), row);
    m_message = new RoleLabel(m_theme, TextSize::Small, Role::Text2, {}, this);
    m_message->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(saveButton);
    buttons->addWidget(tryButton);
    buttons->addStretch();
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(buttons);
    column->addWidget(m_message);
    connect(saveButton, &QPushButton::clicked, this, &MediaSettings::save);
    connect(tryButton, &QPushButton::clicked, this, &MediaSettings::tryOut);
    return row;
}

QString MediaSettings::message() const
{
    return m_message->text();
}

void MediaSettings::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    look();
}

void MediaSettings::look()
{
    take(m_proxy.engine().mediaChecks().setup(), this,
         [this](const Result<MediaCheckSetup> &setup) {
             if (!setup)
                 return say(setup.error().message, Role::Failed);
             if (edited() == m_stored) // else somebody is at it
                 showSetup(*setup);
         });
}

void MediaSettings::showSetup(const MediaCheckSetup &setup)
{
    m_stored = setup;
    m_on->setChecked(setup.isOn);
    m_clamd->setText(setup.clamd);
    (setup.keepsUnchecked ? m_keep : m_open)->setChecked(true);
}

MediaCheckSetup MediaSettings::edited() const
{
    MediaCheckSetup setup = m_stored;
    setup.isOn = m_on->isChecked();
    setup.clamd = m_clamd->text().trimmed();
    setup.keepsUnchecked = m_keep->isChecked();
    return setup;
}

void MediaSettings::save()
{
    const MediaCheckSetup wanted = edited();
    take(m_proxy.engine().mediaChecks().setUp(wanted), this,
         [this, wanted](const Result<void> &set) {
             if (!set)
                 return say(set.error().message, Role::Failed);
             m_stored = wanted;
             say(wanted.isOn ? tr("Saved. It holds at once.")
                             : tr("Saved. Nothing is checked for viruses."),
                 Role::Text2);
         });
}

void MediaSettings::tryOut()
{
    say(tr("Asking…"), Role::Text2);
    take(m_proxy.engine().mediaChecks().tryOut(edited()), this,
         [this](const Result<QString> &version) {
             if (version)
                 say(tr("It answers: %1").arg(isolated(*version)), Role::Text2);
             else
                 say(version.error().message, Role::Failed);
         });
}

void MediaSettings::say(const QString &sentence, Role role)
{
    m_message->setRole(role);
    m_message->setText(sentence);
}

} // namespace cordboard::ui
