#pragma once

#include <QLatin1String>
#include <QString>

#include <optional>

namespace cordboard::simulator {

/// A named way to misbehave, as cases A to C of the test catalogue list them.
struct Fault
{
    QString name;  ///< one of faultNames()
    int every = 1; ///< on every n-th submit (or bind, for those that concern binds)
};

} // namespace cordboard::simulator
