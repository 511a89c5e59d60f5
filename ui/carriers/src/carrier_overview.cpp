#include "ui/carriers/carrier_overview.h"

#include "phone/number.h"
#include "ui/carriers/carrier_words.h"
#include "ui/carriers/link_shape.h"
#include "ui/common/role_label.h"
#include "ui/common/role_pane.h"
#include "ui/common/state_look.h"
#include "ui/common/time_words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

QString headOf(const LinkStatus &link)
{
    switch (link.state) {
    case LinkState::Off:
        return CarrierOverview::tr("Switched off by you");
    case LinkState::Connecting:
        return CarrierOverview::tr("Connecting");
    case LinkState::Up:
        return CarrierOverview::tr("Up");
    case LinkState::Degraded:
        return CarrierOverview::tr("Up, but not well");
    case LinkState::Down:
        break;
    }
    return CarrierOverview::tr("Down");
}

QString sentenceOf(const LinkStatus &link, qint64 nowUs)
{
    if (link.state == LinkState::Off)
        return CarrierOverview::tr("Messages for it wait until it is switched on.");
    if (link.state != LinkState::Up)
        return linkLine(link, nowUs);
    return link.waiting == 0 ? CarrierOverview::tr("Messages leave and arrive. Nothing waits.")
                             : CarrierOverview::tr("Messages leave and arrive.");
}

} // namespace

CarrierOverview::CarrierOverview(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
{
    auto *card = new RolePane(theme, Role::Raised, this);
    card->setCard(8);
    m_shape = new LinkShape(theme, 21, card);
    m_head = new RoleLabel(theme, TextSize::Title, Role::Text, {}, card);
    m_head->setSemibold(true);
    m_sentence = new RoleLabel(theme, TextSize::Body, Role::Text2, {}, card);
    m_try = new QPushButton(tr("Try now"), card);
    m_switch = new QPushButton(card);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_head);
    words->addWidget(m_sentence);
    auto *top = new QHBoxLayout(card);
    top->setContentsMargins(16, 14, 16, 14);
    top->setSpacing(12);
    top->addWidget(m_shape, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    top->addWidget(m_try, 0, Qt::AlignTop);
    top->addWidget(m_switch, 0, Qt::AlignTop);

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, 140);
    grid->setColumnStretch(1, 1);
    m_window = addFact(grid, tr("Window used"));
    m_answer = addFact(grid, tr("Answer time"));
    m_waiting = addFact(grid, tr("Waiting"));
    m_next = addFact(grid, tr("Next try"));
    m_rate = addFact(grid, tr("Parts a second"));
    m_line = addFact(grid, tr("Line"));
    m_address = addFact(grid, tr("Address"));
    m_senders = addFact(grid, tr("Our numbers"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(card);
    column->addLayout(grid);
    column->addStretch();
    connect(m_try, &QPushButton::clicked, this, &CarrierOverview::tryNow);
    connect(m_switch, &QPushButton::clicked, this, [this] { Q_EMIT enableAsked(!m_enabled); });
}

RoleLabel *CarrierOverview::addFact(QGridLayout *grid, const QString &name)
{
    const int row = grid->rowCount();
    auto *label = new RoleLabel(m_theme, TextSize::Small, Role::Text2, name, this);
    label->setWordWrap(false);
    auto *fact = new RoleLabel(m_theme, TextSize::Small, Role::Text, {}, this);
    grid->addWidget(label, row, 0, Qt::AlignTop);
    grid->addWidget(fact, row, 1);
    return fact;
}

void CarrierOverview::show(const Carrier &carrier, const LinkStatus &link)
{
    const QLocale locale;
    m_shape->setState(link.state);
    m_head->setText(headOf(link));
    m_sentence->setText(sentenceOf(link, m_clock.nowUs()));
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    m_window->setText(
        tr("%1 of %2").arg(locale.toString(link.inFlight), locale.toString(carrier.window)));
    m_answer->setText(link.answerMs < 0 ? tr("Not known yet")
                                        : tr("%1 ms").arg(locale.toString(link.answerMs)));
    m_waiting->setText(locale.toString(link.waiting));
    m_next->setText(link.nextTryUs > 0 && link.state != LinkState::Up ? timeOfDay(link.nextTryUs)
                                                                      : tr("None needed"));
    m_rate->setText(carrier.rate > 0 ? locale.toString(carrier.rate) : tr("No limit"));
    m_line->setText(bindWords(carrier.bind));
    m_address->setText(carrier.demo
                           ? tr("Inside this program")
                           : tr("%1, port %2").arg(carrier.host, QString::number(carrier.port)));
    QStringList numbers;
    for (const QString &sender : carrier.senders)
        numbers.append(phone::display(sender));
    m_senders->setText(numbers.isEmpty() ? tr("None yet") : numbers.join(QStringLiteral(", ")));
    showButtons(carrier, link);
}

void CarrierOverview::showButtons(const Carrier &carrier, const LinkStatus &link)
{
    m_enabled = carrier.enabled;
    m_try->setVisible(carrier.enabled && link.state == LinkState::Down);
    m_switch->setText(m_enabled ? tr("Switch off") : tr("Switch on"));
}

} // namespace cordboard::ui
