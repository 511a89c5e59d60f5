#pragma once

#include "ui/carriers/carrier_tab.h"

namespace cordboard::ui {

/// The tabs of a carrier in their order: Overview, Connection, Routes, Senders, Costs, PDU view,
/// Simulator. Each is made when it is first looked at.
QList<CarrierTabKind> carrierTabs();

} // namespace cordboard::ui
