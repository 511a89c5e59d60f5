#pragma once

#include "model/delivery.h"

#include <QList>

namespace cordboard {

/// The state of a message to one person from those of its parts (design.md, "The life of an
/// outbound message"): delivered when all are, failed when one is. Before that the most urgent
/// truth wins: one on the wire makes it `sending`, one whose outcome is lost `unknown`, one that
/// still waits `queued`; it is `sent` when every part has left and not all are confirmed. Pure. An
/// empty list is `queued`.
TargetState aggregate(const QList<TargetState> &parts);

} // namespace cordboard
