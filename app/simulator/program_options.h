#pragma once

#include "simulator/demo_world.h"
#include "simulator/smsc_options.h"

#include <QList>
#include <QString>

namespace cordboard::simulator {

/// Everything the command line can say.
struct ProgramOptions
{
    SmscOptions smsc;
    bool demoCustomers = false;
    DemoOptions demo;
    QList<InboundText> deliveries; ///< sent once, when the first receiver binds
    bool verbose = false;
    bool listFaults = false;
    bool takesCommands = false;
};

} // namespace cordboard::simulator
