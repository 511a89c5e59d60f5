#pragma once

namespace cordboard {

/// Brings continue_once.cpp into whatever program calls it. True where it is needed.
bool continuesOnce();

} // namespace cordboard
