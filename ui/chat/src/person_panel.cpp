#include "ui/chat/person_panel.h"

#include "name_field.h"
#include "person_sections.h"
#include "phone/number.h"
#include "their_clock.h"
#include "ui/common/avatar.h"
#include "ui/common/choice_popup.h"
#include "ui/common/elided_label.h"
#include "ui/common/label_chips.h"
#include "ui/common/paint.h"
#include "ui/common/time_words.h"
#include "ui/common/tool_button.h"
#include "zone_choice.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>

namespace cordboard::ui {

PersonPanel::PersonPanel(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_avatar(new Avatar(theme, 48, this))
    , m_name(new NameField(this))
    , m_number(new ElidedLabel(theme, TextSize::Small, Role::Text2, false, this))
{
    m_sections = new PersonSections(theme, clock, this);
    auto *inner = new QWidget(this);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(10);
    column->addLayout(makeHead());
    column->addLayout(makeLabels());
    column->addLayout(makeDetails());
    column->addWidget(m_sections);
    column->addStretch();
    // A low window scrolls it.
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inner);
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    connect(m_name, &NameField::committed, this, [this](const QString &name) {
        m_conversation.name = name;
        m_avatar->setPerson(name, m_conversation.peerNumber);
        Q_EMIT renamed(m_conversation.id, name);
    });
    connect(m_sections, &PersonSections::noteAsked, this, &PersonPanel::noteAsked);
    connect(m_sections, &PersonSections::messageAsked, this, &PersonPanel::messageAsked);
    connect(m_sections, &PersonSections::threadAsked, this, &PersonPanel::threadAsked);
    connect(&m_minute, &QTimer::timeout, this, &PersonPanel::showClock);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    m_minute.start(10'000);
}

QLayout *PersonPanel::makeHead()
{
    m_name->setFont(m_theme.font(TextSize::Title));
    auto *lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(m_name);
    lines->addWidget(m_number);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_avatar);
    head->addLayout(lines, 1);
    return head;
}

QLayout *PersonPanel::makeDetails()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(10);
    auto *rule = new QFrame(this);
    rule->setFrameShape(QFrame::HLine);
    auto *title = new ElidedLabel(m_theme, TextSize::Small, Role::Text2, true, this);
    title->setWords(tr("Details"));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    m_localTime = addDetail(grid, tr("Local time"));
    m_zoneButton =
        new ToolButton(m_theme, QStringLiteral("clock"), tr("Where the person is"), this);
    connect(m_zoneButton, &QAbstractButton::clicked, this, &PersonPanel::chooseZone);
    const int first = grid->rowCount() - 1;
    grid->addWidget(m_localTime.value, first, 1);
    grid->addWidget(m_zoneButton, first, 2);
    m_others = addDetail(grid, tr("Other numbers"));
    m_country = addDetail(grid, tr("Country"));
    m_ours = addDetail(grid, tr("Our number"));
    m_carrier = addDetail(grid, tr("Last carrier"));
    m_firstSeen = addDetail(grid, tr("First seen"));
    m_messages = addDetail(grid, tr("Messages"));
    column->addWidget(rule);
    column->addWidget(title);
    column->addLayout(grid);
    return column;
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
    grid->addWidget(value, row, 1, 1, 2); // only one row has a button at its end
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
    if (conversation.id != m_conversation.id) {
        m_name->clearFocus(); // keeps what was being written for the person it was written for
        setCard({});
        setConsent({}, false);
    }
    m_conversation = conversation;
    m_avatar->setPerson(conversation.name, conversation.peerNumber);
    m_name->setName(conversation.name);
    m_number->setWords(isolated(phone::display(conversation.peerNumber)));
    setDetail(m_country, phone::countryName(conversation.peerNumber));
    setDetail(m_ours, isolated(phone::display(conversation.ourNumber)));
    setDetail(m_carrier, conversation.carrier);
    showClock();
}

void PersonPanel::setCard(const PersonCard &card)
{
    m_card = card;
    QStringList others;
    for (const QString &number : card.otherNumbers)
        others.append(isolated(phone::display(number)));
    setDetail(m_others, others.join(QStringLiteral(", ")));
    const bool isMany = card.messages > PersonCard::mostMessages;
    const QString count = locale().toString(qMin(card.messages, PersonCard::mostMessages));
    setDetail(m_messages, card.messages == 0 ? QString()
                          : isMany           ? tr("more than %1").arg(count)
                                             : count);
    setDetail(m_firstSeen, card.firstSeenUs == 0 ? QString()
                                                 : locale().toString(dayOf(card.firstSeenUs),
                                                                     tr("d MMM yyyy", "a date")));
    m_sections->setFiles(card.files);
    m_sections->setThreads(card.threads);
    showClock();
}

void PersonPanel::setConsent(const QString &sentence, bool isOut)
{
    m_sections->setConsent(sentence, isOut);
}

void PersonPanel::setPictures(std::function<QImage(const QByteArray &digest)> pictures)
{
    m_sections->setPictures(std::move(pictures));
}

void PersonPanel::pictureArrived()
{
    m_sections->pictureArrived();
}

void PersonPanel::setNotes(const QStringList &notes)
{
    m_sections->setNotes(notes);
}

void PersonPanel::showClock()
{
    QString clock =
        theirClockRow(m_conversation.peerNumber, m_card.zone, m_clock.nowUs(), locale());
    // The button beside it sets it: the row stays.
    setDetail(m_localTime, clock.isEmpty() ? tr("not known") : clock);
}

void PersonPanel::chooseZone()
{
    if (!m_zones) {
        m_zones = new ChoicePopup(m_theme, tr("Find a place"), tr("No place of that name."), this);
        connect(m_zones, &ChoicePopup::searched, this, [this](const QString &typed) {
            m_zones->setRows(zonesLike(typed, m_clock.nowUs(), locale()));
        });
        connect(m_zones, &ChoicePopup::chosen, this, [this](const QVariant &zone) {
            Q_EMIT zoneChosen(m_conversation.id, zone.toByteArray());
        });
    }
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_zones->open(m_zoneButton->mapToGlobal(
        QPoint(mirrored ? 0 : m_zoneButton->width(), m_zoneButton->height() + 2)));
}

void PersonPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::Pane));
}

} // namespace cordboard::ui
