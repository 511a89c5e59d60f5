#pragma once

#include <QString>

#include <span>

namespace cordboard::simulator {

/// What a fault of the MMSC concerns, and so what its number counts: submits or deliveries.
enum class MmscFaultPlace { Submit, Report, Deliver };

/// A named way to misbehave.
struct MmscFault
{
    QString name;  ///< one of mmscFaultKinds()
    int every = 1; ///< on every n-th submit (or message from a phone); 1: on each
    int times = 0; ///< so often at most; 0: always

    bool operator==(const MmscFault &) const = default;
};

struct MmscFaultKind
{
    const char *name;
    MmscFaultPlace place;
    const char *help; ///< one sentence; translate in context "Simulator"
};

/// Every fault there is: what real MMSCs have shown, and what a listener must survive.
std::span<const MmscFaultKind> mmscFaultKinds();

bool isMmscFault(const QString &name);

} // namespace cordboard::simulator
