#pragma once

#include "app/common/foundation.h"

class QApplication;

namespace cordboard::app {

/// Says why the program does not start: on stderr, and in a dialog unless nobody is there to close
/// it. Returns the exit code when the dialog was closed or the program was told to stop.
int showFailure(QApplication &program, const StartFailure &failure, bool withDialog);

} // namespace cordboard::app
