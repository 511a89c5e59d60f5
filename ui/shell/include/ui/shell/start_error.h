#pragma once

#include <QString>

namespace cordboard::ui {

/// The window that stands in for the program when it cannot start (a database that is damaged or
/// newer): says what happened to which file. It is the only window, so the program's event loop,
/// which main() runs next, ends when it is closed; the exit code is main()'s. `file` may be empty.
/// GUI thread.
void showStartError(const QString &title, const QString &sentence, const QString &file);

} // namespace cordboard::ui
