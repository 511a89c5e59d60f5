#pragma once

namespace cordboard::app {

/// Sets the pattern of log lines (time, level, category) and the defaults of
/// resources/qtlogging.ini; QT_LOGGING_RULES and QT_MESSAGE_PATTERN of the environment win. Lines
/// go to stderr. Call it first in main().
void setUpLogging();

} // namespace cordboard::app
