#include "filter_words.h"

#include "phone/number.h"
#include "ui/common/paint.h"

#include <QCoreApplication>
#include <QStringList>

namespace cordboard::ui {

namespace {

struct FilterWords
{
    Q_DECLARE_TR_FUNCTIONS(cordboard::FilterWords)
};

QString stateWord(ThreadState state)
{
    switch (state) {
    case ThreadState::Snoozed:
        return FilterWords::tr("snoozed");
    case ThreadState::Closed:
        return FilterWords::tr("closed");
    case ThreadState::Open:
        break;
    }
    return FilterWords::tr("open");
}

QString labelWord(LabelId id, const QList<Label> &labels)
{
    for (const Label &label : labels) {
        if (label.id == id)
            return isolated(oneLine(label.name));
    }
    return FilterWords::tr("a label that was removed");
}

QString carrierWord(CarrierId id, const QList<Carrier> &carriers)
{
    for (const Carrier &carrier : carriers) {
        if (carrier.id == id)
            //: %1 a carrier
            return FilterWords::tr("through %1").arg(isolated(oneLine(carrier.name)));
    }
    return FilterWords::tr("through a carrier that was removed");
}

} // namespace

QString filterWords(const ThreadFilter &filter, const QList<Label> &labels,
                    const QList<Carrier> &carriers)
{
    QStringList words;
    if (filter.state)
        words.append(stateWord(*filter.state));
    if (filter.whose == ThreadFilter::Whose::Mine)
        words.append(FilterWords::tr("mine"));
    if (filter.whose == ThreadFilter::Whose::Nobodys)
        words.append(FilterWords::tr("unassigned"));
    if (filter.label.isValid())
        words.append(labelWord(filter.label, labels));
    if (!filter.ourNumber.isEmpty())
        //: %1 one of our numbers
        words.append(FilterWords::tr("with %1").arg(isolated(phone::display(filter.ourNumber))));
    if (filter.carrier.isValid())
        words.append(carrierWord(filter.carrier, carriers));
    if (filter.unread)
        words.append(FilterWords::tr("unread"));
    if (filter.failed)
        words.append(FilterWords::tr("a message failed"));
    if (!filter.text.trimmed().isEmpty())
        words.append(FilterWords::tr("“%1”").arg(isolated(oneLine(filter.text.trimmed()))));
    return words.join(QStringLiteral(", "));
}

} // namespace cordboard::ui
