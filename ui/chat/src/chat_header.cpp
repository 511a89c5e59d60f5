#include "ui/chat/chat_header.h"

#include "phone/number.h"
#include "their_clock.h"
#include "ui/chat/thread_buttons.h"
#include "ui/common/avatar.h"
#include "ui/common/chip_label.h"
#include "ui/common/elided_label.h"
#include "ui/common/label_chips.h"
#include "ui/common/paint.h"
#include "ui/common/tool_button.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <utility>

namespace cordboard::ui {

namespace {

constexpr qsizetype mostChips = 2;

} // namespace

ChatHeader::ChatHeader(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_avatar(new Avatar(theme, 34, this))
    , m_nameLabel(new ElidedLabel(theme, TextSize::Message, Role::Text, true, this))
    , m_blocked(new ChipLabel(
          theme, {tr("Blocked"), QStringLiteral("block"), Role::StopSoft, Role::Failed}, this))
    , m_numberLabel(new ElidedLabel(theme, TextSize::Small, Role::Text2, false, this))
    , m_buttons(new ThreadButtons(theme, clock, this))
    , m_panel(new ToolButton(theme, QStringLiteral("panel"), tr("Show the person"), this))
{
    setMinimumHeight(56);
    m_panel->setCheckable(true);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(1);
    lines->addStretch();
    m_blocked->hide();
    auto *who = new QHBoxLayout;
    who->setSpacing(8);
    who->addWidget(m_nameLabel);
    who->addWidget(m_blocked);
    m_chips = new QHBoxLayout;
    m_chips->setSpacing(4);
    who->addLayout(m_chips);
    who->addStretch();
    lines->addLayout(who);
    lines->addWidget(m_numberLabel);
    lines->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 12, 5);
    row->setSpacing(12);
    row->addWidget(m_avatar);
    row->addLayout(lines, 1);
    row->addWidget(m_buttons);
    m_buttons->insert(m_panel);
    connect(m_panel, &QAbstractButton::toggled, this, &ChatHeader::panelToggled);
    connect(&m_minute, &QTimer::timeout, this, &ChatHeader::showWords);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    m_minute.start(10'000);
}

void ChatHeader::setPerson(const QString &name, const QString &number)
{
    m_name = name;
    m_number = number;
    m_avatar->setPerson(name, number);
    showWords();
}

void ChatHeader::setBlocked(bool blocked)
{
    m_blocked->setVisible(blocked);
}

void ChatHeader::setZone(const QByteArray &zone)
{
    m_zone = zone;
    showWords();
}

void ChatHeader::setCompany(const QString &words)
{
    if (std::exchange(m_company, words) != words)
        showWords();
}

void ChatHeader::setLabels(const QList<Label> &labels)
{
    if (labels == m_labels)
        return;
    m_labels = labels;
    showChips();
}

/// A few: the name is what counts there.
void ChatHeader::showChips()
{
    while (QLayoutItem *item = m_chips->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    if (m_panel->isChecked())
        return;
    for (qsizetype i = 0; i < m_labels.size(); ++i) {
        const bool isRest = i == mostChips && m_labels.size() > mostChips + 1;
        // A figure with its sign, whatever the direction of the line.
        const Chip chip = isRest
                              ? Chip{QStringLiteral("\u2066+%1\u2069").arg(m_labels.size() - i), {}}
                              : labelChip(m_theme, m_labels.at(i));
        m_chips->addWidget(new ChipLabel(m_theme, chip, this));
        if (isRest)
            break;
    }
}

void ChatHeader::setPanelShown(bool shown)
{
    m_panel->setChecked(shown);
    showChips();
}

void ChatHeader::showWords()
{
    const QString number = phone::display(m_number);
    const QString clock = theirClock(m_number, m_zone, m_clock.nowUs(), locale());
    const bool named = !m_name.isEmpty();
    m_nameLabel->setWords(named ? m_name : isolated(number));
    QStringList parts;
    if (!m_company.isEmpty())
        parts.append(m_company); // first: the end is cut off where there is no room
    if (named)
        parts.append(isolated(number));
    if (!clock.isEmpty())
        parts.append(clock);
    m_numberLabel->setWords(parts.join(QStringLiteral(" · ")));
    m_numberLabel->setVisible(!parts.isEmpty());
    m_numberLabel->setRole(m_company.isEmpty() ? Role::Text2 : Role::Accent);
}

void ChatHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LocaleChange)
        showWords();
}

void ChatHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Pane));
    painter.fillRect(0, height() - 1, width(), 1, m_theme.color(Role::Line));
}

} // namespace cordboard::ui
