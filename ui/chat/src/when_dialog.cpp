#include "when_dialog.h"

#include "ui/common/primary_button.h"

#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace cordboard::ui {

WhenDialog::WhenDialog(const Theme &theme, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_clock(clock)
    , m_when(new QDateTimeEdit(this))
    , m_why(new QLabel(this))
    , m_snooze(new PrimaryButton(theme, QStringLiteral("snooze"), tr("Snooze"), this))
{
    setWindowTitle(tr("Snooze until when?"));
    setAttribute(Qt::WA_DeleteOnClose);
    const auto now = QDateTime::fromMSecsSinceEpoch(clock.nowUs() / 1000);
    m_when->setCalendarPopup(true);
    m_when->setAccessibleName(tr("Snooze until"));
    m_when->setDisplayFormat(tr("ddd d MMM yyyy HH:mm", "a date and time to type"));
    m_when->setDateTime(QDateTime(now.date().addDays(1), QTime(9, 0)));
    m_when->setMinimumWidth(theme.scaled(220));
    m_why->setTextFormat(Qt::PlainText);
    auto *keep = new QPushButton(tr("Leave it open"), this);
    m_snooze->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(keep);
    buttons->addWidget(m_snooze);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_when);
    column->addWidget(m_why);
    column->addLayout(buttons);
    connect(keep, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_when, &QDateTimeEdit::dateTimeChanged, this, &WhenDialog::look);
    connect(m_snooze, &QAbstractButton::clicked, this, [this] {
        Q_EMIT chosen(m_when->dateTime().toMSecsSinceEpoch() * 1000);
        accept();
    });
    look();
}

void WhenDialog::look()
{
    const qint64 us = m_when->dateTime().toMSecsSinceEpoch() * 1000;
    const bool isOver = us <= m_clock.nowUs();
    m_snooze->setEnabled(!isOver);
    m_why->setText(isOver ? tr("That time is over. Choose a later one.")
                          : tr("Comes back at once if they reply."));
}

} // namespace cordboard::ui
