#include "later_panel.h"

#include "model/policy_reason.h"
#include "ui/common/paint.h"
#include "ui/common/primary_button.h"
#include "ui/common/role_label.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr qint64 hourUs = 3'600'000'000;
enum Whose { Theirs, Ours };

} // namespace

LaterPanel::LaterPanel(const Theme &theme, const Clock &clock, QWidget *parent)
    : RolePane(theme, Role::HeldSoft, parent)
    , m_clock(clock)
    , m_time(new QDateTimeEdit(this))
    , m_whose(new QComboBox(this))
    , m_words(new RoleLabel(theme, TextSize::Small, Role::Text, {}, this))
    , m_send(new PrimaryButton(theme, QStringLiteral("clock"), tr("Send then"), this))
{
    m_time->setTimeSpec(Qt::UTC);
    m_time->setCalendarPopup(true);
    m_time->setAccessibleName(tr("When it leaves"));
    m_whose->setAccessibleName(tr("By whose clock"));
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_time);
    row->addWidget(m_whose);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_send);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_words);
    hide();
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &LaterPanel::say);
    connect(m_whose, &QComboBox::currentIndexChanged, this, &LaterPanel::setZone);
    connect(m_send, &QAbstractButton::clicked, this, &LaterPanel::choose);
    connect(cancel, &QAbstractButton::clicked, this, &LaterPanel::left);
}

void LaterPanel::begin(const QByteArray &zone, const QString &person)
{
    m_theirs = QTimeZone(zone).isValid() ? zone : QByteArray();
    const QSignalBlocker quiet(m_whose);
    m_whose->clear();
    //: %1 a name
    m_whose->addItem(person.isEmpty() ? tr("by their clock")
                                      : tr("by %1's clock").arg(isolated(person)),
                     Theirs);
    m_whose->addItem(tr("by my clock"), Ours);
    if (m_theirs.isEmpty())
        m_whose->removeItem(0);
    m_wantedUs = (m_clock.nowUs() / hourUs + 2) * hourUs;
    setZone();
    show();
    m_time->setFocus();
}

QByteArray LaterPanel::zone() const
{
    return m_whose->currentData().toInt() == Theirs ? m_theirs : QByteArray();
}

/// The same moment by another clock.
void LaterPanel::setZone()
{
    const QTimeZone zone =
        this->zone().isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(this->zone());
    // The field knows no zones but those of the computer: it holds what the clock there shows.
    const QDateTime there = QDateTime::fromMSecsSinceEpoch(m_wantedUs / 1000, zone);
    m_time->setDateTime(QDateTime(there.date(), there.time(), Qt::UTC));
    say();
}

qint64 LaterPanel::leaveUs() const
{
    const QTimeZone zone =
        this->zone().isEmpty() ? QTimeZone::systemTimeZone() : QTimeZone(this->zone());
    return QDateTime(m_time->date(), m_time->time(), zone).toMSecsSinceEpoch() * 1000;
}

void LaterPanel::say()
{
    m_wantedUs = leaveUs();
    const bool over = m_wantedUs <= m_clock.nowUs();
    m_send->setEnabled(!over);
    if (over)
        m_words->setText(tr("That time is over. Choose a later one."));
    else if (zone().isEmpty())
        m_words->setText(
            //: %1 "tomorrow at 08:00"
            tr("It leaves %1.").arg(leavesWords(m_wantedUs, {}, m_clock.nowUs(), locale())));
    else
        m_words->setText(
            //: %1 "tomorrow at 17:00", by the clock of this computer
            tr("That is %1 here.").arg(leavesWords(m_wantedUs, {}, m_clock.nowUs(), locale())));
}

void LaterPanel::choose()
{
    if (m_wantedUs > m_clock.nowUs())
        Q_EMIT chosen({m_wantedUs, zone(), false});
}

void LaterPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose();
    else
        RolePane::keyPressEvent(event);
}

} // namespace cordboard::ui
