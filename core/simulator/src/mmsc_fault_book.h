#pragma once

#include "simulator/mmsc_options.h"

#include <QHash>

namespace cordboard::simulator {

/// Which fault is next, by the options' list.
class MmscFaultBook
{
public:
    /// The options outlive it and may change.
    explicit MmscFaultBook(const MmscOptions &options)
        : m_options(options)
    {}

    /// For the n-th submit: one of the places Submit and Report; empty: none. Asked once for each,
    /// because it counts.
    QString forSubmit(qint64 number) { return pick(number, false); }
    /// For the n-th message from a phone.
    QString forDelivery(qint64 number) { return pick(number, true); }
    /// Faults that were to come so many times come again.
    void reset() { m_met.clear(); }

private:
    QString pick(qint64 number, bool delivery);

    const MmscOptions &m_options;
    QHash<QString, int> m_met;
};

} // namespace cordboard::simulator
