#include "pace_fields.h"

#include "ui/common/form_rows.h"

#include <QSpinBox>

namespace cordboard::ui {

namespace {

constexpr int mostBinds = 16;
constexpr int widestWindow = 1'000;
constexpr int mostASecond = 100'000;
constexpr int mostAtAll = 1'000'000'000;

QSpinBox *limitField(int most, QWidget *form)
{
    auto *field = new QSpinBox(form);
    field->setRange(0, most);
    field->setSpecialValueText(PaceFields::tr("No limit"));
    field->setGroupSeparatorShown(true);
    return field;
}

} // namespace

PaceFields::PaceFields(QWidget *form)
    : QObject(form)
    , m_binds(new QSpinBox(form))
    , m_window(new QSpinBox(form))
    , m_perSecond(limitField(mostASecond, form))
    , m_perMinute(limitField(mostAtAll, form))
    , m_perDay(limitField(mostAtAll, form))
{
    m_binds->setRange(1, mostBinds);
    m_window->setRange(1, widestWindow);
    for (QSpinBox *field : {m_binds, m_window, m_perSecond, m_perMinute, m_perDay})
        connect(field, &QSpinBox::valueChanged, this, &PaceFields::changed);
}

QList<int> PaceFields::addRows(FormRows &rows)
{
    rows.addGroup(tr("How fast"));
    QList<int> smpp;
    smpp.append(
        rows.addField(tr("How many"), m_binds, tr("Lines, or pairs of lines, at the same time.")));
    rows.addField(tr("Window"), m_window,
                  tr("Messages on their way on each line without an answer. The carrier names the "
                     "limit."));
    rows.addField(tr("Parts a second"), m_perSecond, tr("On all lines together."));
    smpp.append(rows.addField(tr("Parts a minute"), m_perMinute));
    rows.addField(tr("Parts a day"), m_perDay,
                  tr("Counted over any 24 hours, also when Cordboard starts anew."));
    return smpp;
}

void PaceFields::show(const Carrier &carrier)
{
    m_binds->setValue(carrier.profile.binds);
    m_window->setValue(carrier.window);
    m_perSecond->setValue(carrier.rate);
    m_perMinute->setValue(carrier.profile.ratePerMinute);
    m_perDay->setValue(carrier.profile.ratePerDay);
}

void PaceFields::writeTo(Carrier &carrier) const
{
    carrier.profile.binds = m_binds->value();
    carrier.window = m_window->value();
    carrier.rate = m_perSecond->value();
    carrier.profile.ratePerMinute = m_perMinute->value();
    carrier.profile.ratePerDay = m_perDay->value();
}

} // namespace cordboard::ui
