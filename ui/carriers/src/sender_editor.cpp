#include "sender_editor.h"

#include "ui/carriers/routing_words.h"
#include "ui/common/form_rows.h"
#include "ui/common/form_scroll.h"
#include "ui/common/primary_button.h"
#include "ui/common/role_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace cordboard::ui {

namespace {

constexpr int largestLimit = 100'000'000;

QString countriesLine(const QStringList &countries)
{
    return countries.join(QStringLiteral(", "));
}

} // namespace

SenderEditor::SenderEditor(const Theme &theme, QWidget *parent)
    : RolePane(theme, Role::Pane, parent)
    , m_theme(theme)
    , m_number(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_campaign(new QLineEdit(this))
    , m_countries(new QLineEdit(this))
    , m_mms(new QCheckBox(tr("It can send pictures (MMS)"), this))
    , m_answersStop(new QCheckBox(tr("The carrier answers STOP itself"), this))
    , m_others(new QComboBox(this))
    , m_second(limitField(tr("a second")))
    , m_minute(limitField(tr("a minute")))
    , m_day(limitField(tr("a day")))
{
    setLines(Qt::TopEdge);
    for (const SenderKind kind :
         {SenderKind::LongNumber, SenderKind::TollFree, SenderKind::ShortCode,
          SenderKind::Alphanumeric, SenderKind::Campaign10Dlc})
        m_kind->addItem(senderKindName(kind), int(kind));
    for (const OtherCarriers value :
         {OtherCarriers::Never, OtherCarriers::WhenDown, OtherCarriers::Always})
        m_others->addItem(otherCarriersName(value), int(value));
    auto *form = new FormRows(theme, this);
    addRows(*form);
    m_fault = new RoleLabel(theme, TextSize::Body, Role::Failed, {}, this);
    m_fault->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(new FormScroll(form, this));
    column->addWidget(m_fault);
    column->addWidget(makeButtons());
    connect(m_number, &QLineEdit::textEdited, this, &SenderEditor::guessKind);
    connect(m_kind, &QComboBox::activated, this, [this] { m_kindChosen = true; });
}

QSpinBox *SenderEditor::limitField(const QString &words)
{
    auto *field = new QSpinBox(this);
    field->setRange(0, largestLimit);
    field->setSpecialValueText(tr("no limit"));
    field->setSuffix(QLatin1Char(' ') + words);
    field->setAccessibleName(tr("Parts %1").arg(words));
    return field;
}

void SenderEditor::addRows(FormRows &form)
{
    form.addField(tr("Number or name"), m_number);
    form.addField(tr("Type"), m_kind);
    form.addField(tr("Campaign id"), m_campaign, tr("Of 10DLC; else leave it empty."));
    form.addField(tr("Countries"), m_countries,
                  tr("Two letters each, like US, CA. Empty: everywhere."));
    form.addField(tr("Other carriers"), m_others,
                  tr("May they send from this number, too? Routes that name it always may."));
    auto *limits = new QWidget(this);
    auto *line = new QHBoxLayout(limits);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    for (QSpinBox *field : {m_second, m_minute, m_day})
        line->addWidget(field, 1);
    form.addField(tr("At most, in parts"), limits, tr("0 is no limit. What is over it waits."));
    auto *switches = new QWidget(this);
    auto *column = new QVBoxLayout(switches);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_mms);
    column->addWidget(m_answersStop);
    form.addField(tr("Abilities"), switches);
}

QWidget *SenderEditor::makeButtons()
{
    auto *row = new QWidget(this);
    auto *save = new PrimaryButton(m_theme, QStringLiteral("check"), tr("Save sender"), row);
    auto *cancel = new QPushButton(tr("Leave it as it was"), row);
    connect(save, &QPushButton::clicked, this, [this] { Q_EMIT saveAsked(typed()); });
    connect(cancel, &QPushButton::clicked, this, &SenderEditor::left);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(save);
    line->addWidget(cancel);
    line->addStretch();
    return row;
}

/// A new number says what it is, until a person says otherwise.
void SenderEditor::guessKind(const QString &number)
{
    if (m_before.id.isValid() || m_kindChosen)
        return;
    const SenderKind kind = guessSenderKind(QString(number).remove(QLatin1Char(' ')));
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
    m_others->setCurrentIndex(m_others->findData(int(defaultOtherCarriers(kind))));
}

void SenderEditor::edit(const Sender &sender)
{
    m_before = sender;
    m_kindChosen = false;
    setFault({});
    m_number->setText(sender.number);
    m_kind->setCurrentIndex(m_kind->findData(int(sender.kind)));
    m_campaign->setText(sender.campaign);
    m_countries->setText(countriesLine(sender.countries));
    m_mms->setChecked(sender.mms);
    m_answersStop->setChecked(sender.carrierAnswersStop);
    m_others->setCurrentIndex(m_others->findData(int(sender.otherCarriers)));
    m_second->setValue(sender.limits.perSecond);
    m_minute->setValue(sender.limits.perMinute);
    m_day->setValue(sender.limits.perDay);
    m_asShown = typed();
    m_number->setFocus();
}

Sender SenderEditor::typed() const
{
    Sender sender = m_before;
    sender.number = m_number->text().trimmed();
    sender.kind = SenderKind(m_kind->currentData().toInt());
    sender.campaign = m_campaign->text().trimmed();
    sender.countries.clear();
    for (const QString &one : m_countries->text().split(QLatin1Char(',')))
        if (!one.trimmed().isEmpty())
            sender.countries.append(one.trimmed());
    sender.mms = m_mms->isChecked();
    sender.carrierAnswersStop = m_answersStop->isChecked();
    sender.otherCarriers = OtherCarriers(m_others->currentData().toInt());
    sender.limits = {m_second->value(), m_minute->value(), m_day->value()};
    return sender;
}

bool SenderEditor::isChanged() const
{
    return isVisibleTo(parentWidget()) && !(typed() == m_asShown);
}

void SenderEditor::setFault(const QString &sentence)
{
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
    m_number->setAccessibleDescription(sentence);
}

QString SenderEditor::fault() const
{
    return m_fault->text();
}

void SenderEditor::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        Q_EMIT left();
    else if (enter)
        Q_EMIT saveAsked(typed());
    else
        RolePane::keyPressEvent(event);
}

} // namespace cordboard::ui
