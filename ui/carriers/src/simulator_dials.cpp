#include "simulator_dials.h"

#include "sentence_row.h"
#include "ui/common/role_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

using engine::SimulatorDials;
using Ids = SimulatorDials::Ids;

constexpr int rowGap = 8;
constexpr int groupGap = 14;
constexpr int boxRoom = 16;

/// command_status of SMPP 3.4, 5.1.3, in the look's words.
struct Refusal
{
    quint32 status;
    const char *words;
};
constexpr Refusal refusals[] = {
    {0x0B, QT_TRANSLATE_NOOP("cordboard::ui::SimulatorDialsPanel", "this number does not exist")},
    {0x0A, QT_TRANSLATE_NOOP("cordboard::ui::SimulatorDialsPanel", "this sender is not allowed")},
    {0x45, QT_TRANSLATE_NOOP("cordboard::ui::SimulatorDialsPanel", "it failed, no reason given")},
    {0x14, QT_TRANSLATE_NOOP("cordboard::ui::SimulatorDialsPanel", "too busy, try again later")},
    {0x08, QT_TRANSLATE_NOOP("cordboard::ui::SimulatorDialsPanel", "a fault of its own")},
    {0x66, QT_TRANSLATE_NOOP("cordboard::ui::SimulatorDialsPanel", "refused for good")},
};

} // namespace

SimulatorDialsPanel::SimulatorDialsPanel(engine::SimulatorControl &control, const Theme &theme,
                                         QWidget *parent)
    : QWidget(parent)
    , m_control(control)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(rowGap);
    addAnswers();
    addFaults();
    addActs();
    m_column->addStretch(1);
    showDials(m_control.dials());
    // A box is measured before its suffix and special words are known to its style's paddings.
    for (auto *box : findChildren<QAbstractSpinBox *>())
        box->setMinimumWidth(box->sizeHint().width() + boxRoom);
    for (auto *box : findChildren<QComboBox *>())
        box->setMinimumWidth(box->sizeHint().width() + boxRoom);
}

void SimulatorDialsPanel::addHead(const QString &text)
{
    if (m_column->count() > 0)
        m_column->addSpacing(groupGap);
    auto *head = new RoleLabel(m_theme, TextSize::Body, Role::Text, text, this);
    head->setSemibold(true);
    m_column->addWidget(head);
}

void SimulatorDialsPanel::addSentence(const QString &sentence, const QList<QWidget *> &fields)
{
    m_column->addWidget(new SentenceRow(m_theme, sentence, fields, this));
}

void SimulatorDialsPanel::addAnswers()
{
    constexpr int longestAnswerMs = 60'000;
    constexpr double longestReceipt = 600;
    m_answer = new QSpinBox(this);
    m_answer->setRange(0, longestAnswerMs);
    m_answer->setSingleStep(50);
    m_answer->setSuffix(tr(" ms"));
    m_confirm = new QDoubleSpinBox(this);
    m_confirm->setRange(0, longestReceipt);
    m_confirm->setDecimals(1);
    m_confirm->setSingleStep(0.5);
    m_confirm->setSuffix(tr(" s"));
    m_ids = new QComboBox(this);
    m_ids->addItem(tr("decimal numbers"), int(Ids::Decimal));
    m_ids->addItem(tr("hexadecimal numbers"), int(Ids::Hexadecimal));
    m_ids->addItem(tr("ten digits with zeros in front"), int(Ids::Padded));
    m_ids->addItem(tr("UUIDs"), int(Ids::Uuid));
    addHead(tr("How it answers"));
    addSentence(tr("It answers a text after about %1."), {m_answer});
    addSentence(tr("The phone confirms after about %1."), {m_confirm});
    addSentence(tr("Its message ids are %1."), {m_ids});
    connect(m_answer, &QSpinBox::valueChanged, this, &SimulatorDialsPanel::turned);
    connect(m_confirm, &QDoubleSpinBox::valueChanged, this, &SimulatorDialsPanel::turned);
    connect(m_ids, &QComboBox::currentIndexChanged, this, &SimulatorDialsPanel::turned);
}

void SimulatorDialsPanel::addFaults()
{
    m_throttle = every();
    m_refuse = every();
    m_refusal = new QComboBox(this);
    for (const Refusal &refusal : refusals)
        m_refusal->addItem(tr(refusal.words), refusal.status);
    m_unanswered = percent();
    m_lost = percent();
    m_break = new QSpinBox(this);
    m_break->setRange(0, 3600);
    m_break->setSpecialValueText(tr("never by itself"));
    m_break->setSuffix(tr(" s after log-in"));
    addHead(tr("How it misbehaves"));
    addSentence(tr("It asks to slow down at %1."), {m_throttle});
    addSentence(tr("It refuses %1: %2."), {m_refuse, m_refusal});
    addSentence(tr("It takes %1 of the texts and never answers."), {m_unanswered});
    addSentence(tr("It loses %1 of the receipts."), {m_lost});
    addSentence(tr("The line breaks %1."), {m_break});
    m_login = check(tr("It refuses the password when we log in"));
    m_weather = check(tr("Now and then it is slow, busy or fails by itself"));
    connect(m_refusal, &QComboBox::currentIndexChanged, this, &SimulatorDialsPanel::turned);
    connect(m_break, &QSpinBox::valueChanged, this, &SimulatorDialsPanel::turned);
}

void SimulatorDialsPanel::addActs()
{
    auto *breakNow = new QPushButton(tr("Break the line now"), this);
    auto *asBefore = new QPushButton(tr("All as at the start"), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(rowGap);
    row->addWidget(breakNow);
    row->addWidget(asBefore);
    row->addStretch(1);
    m_column->addSpacing(groupGap);
    m_column->addLayout(row);
    connect(breakNow, &QPushButton::clicked, &m_control, &engine::SimulatorControl::breakLines);
    connect(asBefore, &QPushButton::clicked, this, [this] {
        SimulatorDials dials;
        dials.phonesOff = m_control.dials().phonesOff; // that is each phone's own button
        m_control.setDials(dials);
        showDials(dials);
    });
}

QSpinBox *SimulatorDialsPanel::every()
{
    auto *box = new QSpinBox(this);
    box->setRange(0, 1000);
    box->setSpecialValueText(tr("no text"));
    box->setPrefix(tr("1 text in "));
    connect(box, &QSpinBox::valueChanged, this, &SimulatorDialsPanel::turned);
    return box;
}

QSpinBox *SimulatorDialsPanel::percent()
{
    auto *box = new QSpinBox(this);
    box->setRange(0, 100);
    box->setSuffix(tr(" %"));
    connect(box, &QSpinBox::valueChanged, this, &SimulatorDialsPanel::turned);
    return box;
}

QCheckBox *SimulatorDialsPanel::check(const QString &text)
{
    auto *box = new QCheckBox(text, this);
    m_column->addWidget(box);
    connect(box, &QCheckBox::toggled, this, &SimulatorDialsPanel::turned);
    return box;
}

void SimulatorDialsPanel::showDials(const SimulatorDials &dials)
{
    m_showing = true;
    m_answer->setValue(dials.answerMs);
    m_confirm->setValue(dials.confirmMs / 1000.0);
    m_ids->setCurrentIndex(m_ids->findData(int(dials.ids)));
    m_throttle->setValue(dials.throttleEvery);
    m_refuse->setValue(dials.refuseEvery);
    m_refusal->setCurrentIndex(qMax(0, m_refusal->findData(dials.refuseStatus)));
    m_unanswered->setValue(dials.unansweredPercent);
    m_lost->setValue(dials.lostPercent);
    m_break->setValue(dials.breakAfterSeconds);
    m_login->setChecked(dials.refuseLogin);
    m_weather->setChecked(dials.weather);
    m_refusal->setEnabled(dials.refuseEvery > 0);
    m_showing = false;
}

void SimulatorDialsPanel::turned()
{
    if (m_showing)
        return;
    SimulatorDials dials = m_control.dials();
    dials.answerMs = m_answer->value();
    dials.confirmMs = qRound(m_confirm->value() * 1000);
    dials.ids = Ids(m_ids->currentData().toInt());
    dials.throttleEvery = m_throttle->value();
    dials.refuseEvery = m_refuse->value();
    dials.refuseStatus = m_refusal->currentData().toUInt();
    dials.unansweredPercent = m_unanswered->value();
    dials.lostPercent = m_lost->value();
    dials.breakAfterSeconds = m_break->value();
    dials.refuseLogin = m_login->isChecked();
    dials.weather = m_weather->isChecked();
    m_refusal->setEnabled(dials.refuseEvery > 0);
    m_control.setDials(dials);
}

} // namespace cordboard::ui
