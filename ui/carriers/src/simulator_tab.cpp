#include "ui/carriers/simulator_tab.h"

#include "phone/number.h"
#include "simulator_dials.h"
#include "ui/carriers/phone_view.h"
#include "ui/common/paint.h"
#include "ui/common/role_label.h"
#include "ui/common/tool_button.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int phoneColumn = 260;
constexpr int margin = 16;
constexpr int columnGap = 32;
constexpr int scrollBarRoom = 16;

} // namespace

SimulatorTab::SimulatorTab(const CarrierTabContext &context, engine::SimulatorControl &control,
                           QWidget *parent)
    : CarrierTab(parent)
    , m_control(control)
    , m_theme(context.theme)
{
    auto *inner = new QWidget(this);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, inner);
    m_row->setContentsMargins(margin, margin, margin, margin);
    m_row->setSpacing(columnGap);
    m_dials = makeDials();
    m_row->addWidget(m_dials, 0, Qt::AlignTop);
    m_row->addWidget(makePhone(), 0, Qt::AlignTop);
    m_row->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Simulator"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(inner);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);

    for (const engine::SimulatorText &text : m_control.texts())
        addPhone(text.phone);
    if (m_phones->count() > 0)
        m_phones->setCurrentIndex(m_phones->count() - 1);
    connect(&m_control, &engine::SimulatorControl::textShown, this, &SimulatorTab::take);
    connect(&m_control, &engine::SimulatorControl::writingFailed, this, &SimulatorTab::failed);
    refresh();
}

/// In a narrow window the phone stands below the dials.
void SimulatorTab::resizeEvent(QResizeEvent *event)
{
    CarrierTab::resizeEvent(event);
    const int needed =
        m_dials->minimumSizeHint().width() + phoneColumn + columnGap + 2 * margin + scrollBarRoom;
    const auto direction = width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_row->direction() != direction)
        m_row->setDirection(direction);
}

QWidget *SimulatorTab::makeDials()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto *intro = new RoleLabel(m_theme, TextSize::Small, Role::Text2,
                                tr("This carrier is played by Cordboard itself. Turn a dial and "
                                   "see what becomes of a text; it lasts until you quit."),
                                box);
    column->addWidget(intro);
    column->addWidget(new SimulatorDialsPanel(m_control, m_theme, box));
    return box;
}

QWidget *SimulatorTab::makePhone()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_phones = new QComboBox(box);
    m_phones->setAccessibleName(tr("Whose phone"));
    m_phone = new PhoneView(m_theme, box);
    m_reply = new QLineEdit(box);
    m_reply->setPlaceholderText(tr("Reply as this phone"));
    m_reply->setAccessibleName(tr("Reply as this phone"));
    m_send = new QPushButton(tr("Reply"), box);
    m_power = new QPushButton(box);
    auto *write = new QHBoxLayout;
    write->setSpacing(6);
    m_photo =
        new ToolButton(m_theme, QStringLiteral("image"), tr("Send a photo as this phone"), box);
    write->addWidget(m_reply, 1);
    write->addWidget(m_photo);
    write->addWidget(m_send);
    column->addWidget(m_phones);
    column->addWidget(m_phone);
    column->addLayout(write);
    column->addWidget(m_power);
    box->setFixedWidth(phoneColumn);
    connect(m_phones, &QComboBox::currentIndexChanged, this,
            [this] { showPhone(m_phones->currentData().toString()); });
    connect(m_reply, &QLineEdit::returnPressed, this, &SimulatorTab::reply);
    connect(m_reply, &QLineEdit::textChanged, this, &SimulatorTab::refresh);
    connect(m_send, &QPushButton::clicked, this, &SimulatorTab::reply);
    connect(m_photo, &QToolButton::clicked, this, &SimulatorTab::sendPhoto);
    connect(m_power, &QPushButton::clicked, this, &SimulatorTab::switchPhone);
    return box;
}

void SimulatorTab::showCarrier(const Carrier &carrier, const LinkStatus &)
{
    m_senders = carrier.senders;
    refresh();
}

void SimulatorTab::addPhone(const QString &number)
{
    if (m_phones->findData(number) < 0)
        m_phones->addItem(isolated(phone::display(number)), number);
}

/// A list that jumps from phone to phone cannot be read: only the first one comes by itself.
void SimulatorTab::take(const engine::SimulatorText &text)
{
    const bool shown = text.phone == m_phone->phone();
    addPhone(text.phone);
    if (!shown)
        return;
    m_ourNumber = text.ourNumber;
    m_phone->add(text);
    refresh();
}

void SimulatorTab::showPhone(const QString &number)
{
    m_phone->setPhone(number);
    m_ourNumber.clear();
    for (const engine::SimulatorText &text : m_control.texts()) {
        if (text.phone != number)
            continue;
        m_ourNumber = text.ourNumber;
        m_phone->add(text);
    }
    refresh();
}

void SimulatorTab::reply()
{
    const QString text = m_reply->text().trimmed();
    if (!m_send->isEnabled() || text.isEmpty())
        return;
    Q_EMIT failed({});
    m_control.write(m_phone->phone(), whomToWrite(), text);
    m_reply->clear();
}

/// With what is written there, if anything is.
void SimulatorTab::sendPhoto()
{
    Q_EMIT failed({});
    m_control.writePhoto(m_phone->phone(), whomToWrite(), m_reply->text().trimmed());
    m_reply->clear();
}

QString SimulatorTab::whomToWrite() const
{
    return m_ourNumber.isEmpty() ? m_senders.value(0) : m_ourNumber;
}

void SimulatorTab::switchPhone()
{
    engine::SimulatorDials dials = m_control.dials();
    if (!dials.phonesOff.removeOne(m_phone->phone()))
        dials.phonesOff.append(m_phone->phone());
    m_control.setDials(dials);
    refresh();
}

void SimulatorTab::refresh()
{
    const bool off = m_control.dials().phonesOff.contains(m_phone->phone());
    const bool has = !m_phone->phone().isEmpty();
    m_phone->setOff(off);
    m_phones->setVisible(m_phones->count() > 0);
    m_reply->setEnabled(has && !off);
    const bool writes = has && !off && !whomToWrite().isEmpty();
    m_send->setEnabled(writes && !m_reply->text().trimmed().isEmpty());
    m_photo->setEnabled(writes);
    m_power->setEnabled(has);
    m_power->setText(off ? tr("Switch phone on") : tr("Switch phone off"));
}

} // namespace cordboard::ui
