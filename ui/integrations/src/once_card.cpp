#include "once_card.h"

#include "code_box.h"
#include "ui/common/pill_tabs.h"
#include "ui/common/primary_button.h"
#include "ui/common/role_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace cordboard::ui {

OnceCard::OnceCard(const Theme &theme, QWidget *parent)
    : RolePane(theme, Role::Raised, parent)
    , m_theme(theme)
    , m_title(new RoleLabel(theme, TextSize::Body, Role::Text, {}, this))
    , m_secret(new CodeBox(theme, tr("Secret"), this))
    , m_tabs(new PillTabs(theme, this))
    , m_sample(new CodeBox(theme, tr("How it is used"), this))
    , m_copySample(new QPushButton(tr("Copy the sample"), this))
{
    setCard(8, Role::Accent, 2);
    m_title->setSemibold(true);
    m_secret->setRoom(1, 3);
    m_sample->setRoom(3, 12);
    m_copy = new PrimaryButton(theme, {}, tr("Copy it"), this);
    auto *done = new QPushButton(tr("I have it"), this);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addWidget(done);
    buttons->addStretch();
    auto *below = new QHBoxLayout;
    below->addWidget(m_tabs, 1);
    below->addWidget(m_copySample);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 14);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(new RoleLabel(theme, TextSize::Small, Role::Text,
                                    tr("Copy it now, it is not shown again."), this));
    column->addWidget(m_secret);
    column->addLayout(buttons);
    column->addLayout(below);
    column->addWidget(m_sample);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    connect(m_copy, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(secret()); });
    connect(done, &QAbstractButton::clicked, this, &OnceCard::close);
    connect(m_copySample, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(sample()); });
    connect(m_tabs, &PillTabs::currentChanged, this, [this](int tab) {
        if (tab >= 0 && tab < m_samples.size())
            m_sample->setCode(m_samples.at(tab).code);
    });
    hide();
}

void OnceCard::show(const QString &title, const QString &secret, const QList<Sample> &samples)
{
    m_title->setText(title);
    m_secret->setCode(secret);
    if (m_samples.isEmpty()) {
        for (const Sample &one : samples)
            m_tabs->addTab(one.title);
    }
    m_samples = samples;
    for (QWidget *part : {static_cast<QWidget *>(m_tabs), static_cast<QWidget *>(m_sample),
                          static_cast<QWidget *>(m_copySample)})
        part->setVisible(!samples.isEmpty());
    if (!samples.isEmpty())
        m_sample->setCode(samples.at(qMax(0, m_tabs->current())).code);
    setVisible(true);
    setAccessibleName(title);
    m_copy->setFocus(Qt::OtherFocusReason); // it is shown once: nobody should have to look for it
}

void OnceCard::close()
{
    m_secret->setCode({});
    hide();
    Q_EMIT closed();
}

QString OnceCard::secret() const
{
    return m_secret->code();
}

QString OnceCard::sample() const
{
    return m_sample->code();
}

} // namespace cordboard::ui
