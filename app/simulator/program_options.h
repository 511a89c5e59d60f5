#pragma once

#include "simulator/demo_world.h"
#include "simulator/mmsc_events.h"
#include "simulator/mmsc_options.h"
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
    bool playsMmsc = false;
    MmscOptions mmsc;                ///< where it listens, seed, TLS and ledger are the SMSC's
    QList<InboundMms> mmsDeliveries; ///< sent once, at the start
    bool verbose = false;
    bool listFaults = false;
    bool listMmscFaults = false;
    bool takesCommands = false;
};

} // namespace cordboard::simulator
