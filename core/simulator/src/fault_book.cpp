#include "fault_book.h"

#include "dice.h"

#include <vector>

namespace cordboard::simulator {

namespace {

FaultPlace placeOf(const QString &name)
{
    for (const FaultKind &kind : faultKinds()) {
        if (name == QLatin1String(kind.name))
            return kind.place;
    }
    return FaultPlace::Link;
}

bool isForSubmits(FaultPlace place)
{
    return place == FaultPlace::Submit || place == FaultPlace::Receipt;
}

} // namespace

FaultBook::FaultBook(const SmscOptions &options, quint64 seed)
    : m_options(options)
    , m_seed(seed)
{}

QString FaultBook::forSubmit(qint64 number) const
{
    const QString named = pick(number, false);
    return named.isEmpty() ? drawn(number) : named;
}

QString FaultBook::forBind(qint64 number) const
{
    return pick(number, true);
}

bool FaultBook::onLink(const char *name) const
{
    for (const Fault &fault : m_options.faults) {
        if (fault.name == QLatin1String(name))
            return true;
    }
    return false;
}

QString FaultBook::pick(qint64 number, bool atBind) const
{
    for (const Fault &fault : m_options.faults) {
        const FaultPlace place = placeOf(fault.name);
        const bool fits = atBind ? place == FaultPlace::Bind : isForSubmits(place);
        if (fits && fault.every > 0 && number % fault.every == 0)
            return fault.name;
    }
    return {};
}

QString FaultBook::drawn(qint64 number) const
{
    if (m_options.chaosPercent <= 0)
        return {};
    constexpr qint64 chaosDice = 1LL << 41; // apart from the draws of Behaviour and of the demo
    Dice dice(m_seed, chaosDice + number);
    if (!dice.percent(m_options.chaosPercent))
        return {};
    std::vector<const char *> names;
    for (const FaultKind &kind : faultKinds()) {
        if (isForSubmits(kind.place))
            names.push_back(kind.name);
    }
    return QString::fromLatin1(names.at(size_t(dice.below(int(names.size())))));
}

} // namespace cordboard::simulator
