#include "ui/carriers/carrier_overview.h"

#include "base/take.h"
#include "link_table.h"
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
#include <QScrollArea>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int contentWidth = 760;

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

QString idBaseOf(IdBase base)
{
    switch (base) {
    case IdBase::NotKnown:
        break;
    case IdBase::Same:
        return CarrierOverview::tr("Learned: as in its answers");
    case IdBase::Hexadecimal:
        return CarrierOverview::tr("Learned: hex (its answers are decimal)");
    case IdBase::Decimal:
        return CarrierOverview::tr("Learned: decimal (its answers are hex)");
    }
    return CarrierOverview::tr("Not learned yet");
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

/// "80 a second, 250,000 a day; slowed to 12 a second by the carrier", "No limit"
QString rateWords(const Carrier &carrier, const LinkStatus &link)
{
    const QLocale locale;
    QStringList limits;
    if (carrier.rate > 0)
        limits.append(CarrierOverview::tr("%1 a second").arg(locale.toString(carrier.rate)));
    if (carrier.profile.ratePerMinute > 0)
        limits.append(
            CarrierOverview::tr("%1 a minute").arg(locale.toString(carrier.profile.ratePerMinute)));
    if (carrier.profile.ratePerDay > 0)
        limits.append(
            CarrierOverview::tr("%1 a day").arg(locale.toString(carrier.profile.ratePerDay)));
    const QString ours =
        limits.isEmpty() ? CarrierOverview::tr("No limit") : locale.createSeparatedList(limits);
    return link.slowedTo <= 0 ? ours
                              : CarrierOverview::tr("%1; slowed to %2 a second by the carrier")
                                    .arg(ours, locale.toString(link.slowedTo));
}

} // namespace

CarrierOverview::CarrierOverview(const CarrierTabContext &context, QWidget *parent)
    : CarrierTab(parent)
    , m_proxy(context.proxy)
    , m_book(context.book)
    , m_theme(context.theme)
    , m_inner(new QWidget(this))
{
    m_inner->setMaximumWidth(m_theme.scaled(contentWidth));
    layOut();
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Overview"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_inner);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    connect(m_try, &QPushButton::clicked, this, [this] { m_proxy.engine().reconnect(m_carrier); });
    connect(m_switch, &QPushButton::clicked, this, [this] { setEnabledCarrier(!m_enabled); });
}

void CarrierOverview::layOut()
{
    auto *card = new RolePane(m_theme, Role::Raised, m_inner);
    card->setCard(8);
    m_shape = new LinkShape(m_theme, 21, card);
    m_head = new RoleLabel(m_theme, TextSize::Title, Role::Text, {}, card);
    m_head->setSemibold(true);
    m_sentence = new RoleLabel(m_theme, TextSize::Body, Role::Text2, {}, card);
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
    m_rate = addFact(grid, tr("Limit of parts"));
    m_ids = addFact(grid, tr("Message ids"));
    m_line = addFact(grid, tr("Line"));
    m_address = addFact(grid, tr("Address"));
    m_senders = addFact(grid, tr("Our numbers"));

    auto *column = new QVBoxLayout(m_inner);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(16);
    column->addWidget(card);
    m_table = new LinkTable(m_theme, m_inner);
    column->addWidget(m_table);
    column->addLayout(grid);
    column->addStretch();
}

void CarrierOverview::setEnabledCarrier(bool enabled)
{
    Q_EMIT failed({});
    take(m_proxy.engine().setCarrierEnabled(m_carrier, enabled), this,
         [this](const Result<void> &done) {
             if (done)
                 m_book.reload();
             else
                 Q_EMIT failed(done.error().message);
         });
}

RoleLabel *CarrierOverview::addFact(QGridLayout *grid, const QString &name)
{
    const int row = grid->rowCount();
    auto *label = new RoleLabel(m_theme, TextSize::Small, Role::Text2, name, m_inner);
    label->setWordWrap(false);
    auto *fact = new RoleLabel(m_theme, TextSize::Small, Role::Text, {}, m_inner);
    grid->addWidget(label, row, 0, Qt::AlignTop);
    grid->addWidget(fact, row, 1);
    return fact;
}

void CarrierOverview::showCarrier(const Carrier &carrier, const LinkStatus &link)
{
    const QLocale locale;
    m_carrier = carrier.id;
    m_shape->setState(link.state);
    m_head->setText(headOf(link));
    m_sentence->setText(sentenceOf(link, m_proxy.clock().nowUs()));
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    m_table->show(link.binds, carrier.window, m_proxy.clock().nowUs());
    m_window->setText(tr("%1 of %2")
                          .arg(locale.toString(link.inFlight),
                               locale.toString(qMax(link.window, carrier.window))));
    m_answer->setText(link.answerMs < 0 ? tr("Not known yet")
                                        : tr("%1 ms").arg(locale.toString(link.answerMs)));
    m_waiting->setText(locale.toString(link.waiting));
    m_next->setText(link.nextTryUs > 0 && link.state != LinkState::Up ? timeOfDay(link.nextTryUs)
                                                                      : tr("None needed"));
    m_rate->setText(rateWords(carrier, link));
    m_ids->setText(idBaseOf(link.idBase));
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
