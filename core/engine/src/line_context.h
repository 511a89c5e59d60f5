#pragma once

#include "base/clock.h"
#include "engine/face/mailbox.h"
#include "lease_keeper.h"
#include "listener_board.h"
#include "policy_acts.h"
#include "routing_board.h"
#include "sender_pace.h"
#include "store/store.h"

namespace cordboard::engine {

/// What every line works with. All of it outlives the lines.
struct LineContext
{
    store::Store &store;
    Mailbox &mailbox;
    PolicyActs &acts;
    RoutingBoard &routes; ///< knows the limits of our numbers
    SenderPace &pace;     ///< what they have used; shared, a number may be lent to another carrier
    LeaseKeeper &leases;
    const ListenerBoard &listeners;
    const Clock &clock;
};

} // namespace cordboard::engine
