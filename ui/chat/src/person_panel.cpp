#include "ui/chat/person_panel.h"

#include "name_field.h"
#include "phone/number.h"
#include "their_clock.h"
#include "ui/common/avatar.h"
#include "ui/common/elided_label.h"
#include "ui/common/label_chips.h"
#include "ui/common/paint.h"
#include "ui/common/tool_button.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>

namespace cordboard::ui {

PersonPanel::PersonPanel(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_avatar(new Avatar(theme, 48, this))
    , m_name(new NameField(this))
    , m_number(new ElidedLabel(theme, TextSize::Small, Role::Text2, false, this))
{
    m_name->setFont(theme.font(TextSize::Title));
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(m_name);
    lines->addWidget(m_number);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_avatar);
    head->addLayout(lines, 1);
    auto *rule = new QFrame(this);
    rule->setFrameShape(QFrame::HLine);
    auto *title = new ElidedLabel(theme, TextSize::Small, Role::Text2, true, this);
    title->setWords(tr("Details"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    m_localTime = addDetail(grid, tr("Local time"));
    m_country = addDetail(grid, tr("Country"));
    m_ours = addDetail(grid, tr("Our number"));
    m_carrier = addDetail(grid, tr("Last carrier"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(10);
    column->addLayout(head);
    column->addLayout(makeLabels());
    column->addWidget(rule);
    column->addWidget(title);
    column->addLayout(grid);
    column->addStretch();
    connect(m_name, &NameField::committed, this, [this](const QString &name) {
        m_conversation.name = name;
        m_avatar->setPerson(name, m_conversation.peerNumber);
        Q_EMIT renamed(m_conversation.id, name);
    });
    connect(&m_minute, &QTimer::timeout, this, &PersonPanel::showClock);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    m_minute.start(10'000);
}

QLayout *PersonPanel::makeLabels()
{
    m_labels = new LabelChips(m_theme, this);
    m_labelButton = new ToolButton(m_theme, QStringLiteral("label"), tr("Labels"), this);
    m_labelButton->setToolTip(tr("Labels (Ctrl+Shift+L)"));
    connect(m_labelButton, &QAbstractButton::clicked, this, [this] {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const QPoint corner(mirrored ? 0 : m_labelButton->width(), m_labelButton->height() + 2);
        Q_EMIT labelsAsked(m_labelButton->mapToGlobal(corner));
    });
    setLabels({});
    auto *chips = new QVBoxLayout;
    chips->setContentsMargins(0, 5, 0, 5); // in the middle of the button while it is one line
    chips->addWidget(m_labels, 0, Qt::AlignTop);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addLayout(chips, 1);
    row->addWidget(m_labelButton, 0, Qt::AlignTop);
    return row;
}

void PersonPanel::setLabels(const QList<Label> &labels)
{
    m_labels->setLabels(labels, tr("No labels"));
}

PersonPanel::Detail PersonPanel::addDetail(QGridLayout *grid, const QString &label)
{
    auto *words = new ElidedLabel(m_theme, TextSize::Small, Role::Text2, false, this);
    words->setWords(label);
    auto *value = new ElidedLabel(m_theme, TextSize::Small, Role::Text, false, this);
    const int row = grid->rowCount();
    grid->addWidget(words, row, 0);
    grid->addWidget(value, row, 1);
    return {words, value};
}

void PersonPanel::setDetail(const Detail &detail, const QString &value)
{
    detail.value->setWords(value);
    // What is not known takes no room.
    detail.label->setVisible(!value.isEmpty());
    detail.value->setVisible(!value.isEmpty());
}

void PersonPanel::setConversation(const Conversation &conversation)
{
    if (conversation.id != m_conversation.id)
        m_name->clearFocus(); // keeps what was being written for the person it was written for
    m_conversation = conversation;
    m_avatar->setPerson(conversation.name, conversation.peerNumber);
    m_name->setName(conversation.name);
    m_number->setWords(isolated(phone::display(conversation.peerNumber)));
    setDetail(m_country, phone::countryName(conversation.peerNumber));
    setDetail(m_ours, isolated(phone::display(conversation.ourNumber)));
    setDetail(m_carrier, conversation.carrier);
    showClock();
}

void PersonPanel::showClock()
{
    setDetail(m_localTime, theirClockRow(m_conversation.peerNumber, m_clock.nowUs(), locale()));
}

void PersonPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Pane));
}

} // namespace cordboard::ui
