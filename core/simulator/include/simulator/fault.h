#pragma once

#include <QString>

#include <span>

namespace cordboard::simulator {

/// A named way to misbehave.
struct Fault
{
    QString name;  ///< one of faultKinds()
    int every = 1; ///< on every n-th submit or bind; 1: on each. Link faults are always on
};

/// What a fault concerns, and so when it is played.
enum class FaultPlace { Link, Bind, Submit, Receipt };

struct FaultKind
{
    const char *name;
    FaultPlace place;
    const char *help; ///< one sentence; translate in context "Simulator"
};

/// Every fault there is: cases A to C of the test catalogue, as real carriers have shown them.
std::span<const FaultKind> faultKinds();

bool isFault(const QString &name);

} // namespace cordboard::simulator
