#pragma once

#include "app/common/exit_code.h"

#include <QString>

namespace cordboard::app {

/// `cordboardd --check`: reads the file, prints every sentence about it, touches nothing.
ExitCode check(const QString &provisionFile);

} // namespace cordboard::app
