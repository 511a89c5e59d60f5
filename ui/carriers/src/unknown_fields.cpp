#include "unknown_fields.h"

#include "ui/common/form_rows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>

namespace cordboard::ui {

namespace {

constexpr int longestHold = 1440;

QComboBox *policyField(QWidget *form)
{
    auto *field = new QComboBox(form);
    field->addItem(UnknownFields::tr("Ask me"), int(UnknownPolicy::Hold));
    field->addItem(UnknownFields::tr("Send again once, marked"), int(UnknownPolicy::Resend));
    return field;
}

void choose(QComboBox *field, UnknownPolicy policy)
{
    field->setCurrentIndex(field->findData(int(policy)));
}

} // namespace

UnknownFields::UnknownFields(QWidget *form)
    : QObject(form)
    , m_single(policyField(form))
    , m_broadcast(policyField(form))
    , m_minutes(new QSpinBox(form))
    , m_byText(new QCheckBox(tr("Believe confirmations by their text alone"), form))
{
    m_minutes->setRange(0, longestHold);
    m_minutes->setSuffix(tr(" min"));
    m_minutes->setSpecialValueText(tr("At once"));
    for (QComboBox *field : {m_single, m_broadcast})
        connect(field, &QComboBox::currentIndexChanged, this, &UnknownFields::changed);
    connect(m_minutes, &QSpinBox::valueChanged, this, &UnknownFields::changed);
    connect(m_byText, &QCheckBox::toggled, this, &UnknownFields::changed);
}

int UnknownFields::addRows(FormRows &rows)
{
    rows.addGroup(tr("When the line breaks while sending"));
    rows.addField(tr("To one person"), m_single,
                  tr("Nobody knows then whether it arrived. Sent again it may arrive twice."));
    rows.addField(tr("In a broadcast"), m_broadcast);
    rows.addField(tr("Decide after"), m_minutes,
                  tr("Until then a late answer or a confirmation may settle it."));
    const int confirmations = rows.addField(
        tr("Confirmations"), m_byText,
        tr("Only for a carrier that marks them by nothing else: anybody with a phone could "
           "write such a text."));
    m_byText->setAccessibleName(m_byText->text());
    return confirmations;
}

void UnknownFields::show(const Carrier &carrier)
{
    choose(m_single, carrier.unknown);
    choose(m_broadcast, carrier.unknownBroadcast);
    m_minutes->setValue(carrier.unknownHoldMinutes);
    m_byText->setChecked(carrier.receiptsByText);
}

void UnknownFields::writeTo(Carrier &carrier) const
{
    carrier.unknown = UnknownPolicy(m_single->currentData().toInt());
    carrier.unknownBroadcast = UnknownPolicy(m_broadcast->currentData().toInt());
    carrier.unknownHoldMinutes = m_minutes->value();
    carrier.receiptsByText = m_byText->isChecked();
}

} // namespace cordboard::ui
