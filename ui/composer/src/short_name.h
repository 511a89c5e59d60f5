#pragma once

#include <QString>

namespace cordboard::ui {

/// A name as it fits on a button: one line, at most 24 characters.
QString shortName(const QString &name);

} // namespace cordboard::ui
