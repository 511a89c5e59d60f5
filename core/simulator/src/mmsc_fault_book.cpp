#include "mmsc_fault_book.h"

namespace cordboard::simulator {

namespace {

bool isForDelivery(const QString &name)
{
    for (const MmscFaultKind &kind : mmscFaultKinds()) {
        if (name == QLatin1String(kind.name))
            return kind.place == MmscFaultPlace::Deliver;
    }
    return false;
}

} // namespace

QString MmscFaultBook::pick(qint64 number, bool delivery)
{
    for (const MmscFault &fault : m_options.faults) {
        const bool fits = isForDelivery(fault.name) == delivery;
        const bool used = fault.times > 0 && m_met.value(fault.name) >= fault.times;
        if (!fits || used || fault.every <= 0 || number % fault.every != 0)
            continue;
        ++m_met[fault.name];
        return fault.name;
    }
    return {};
}

} // namespace cordboard::simulator
