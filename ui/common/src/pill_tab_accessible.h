#pragma once

#include <QAccessible>

namespace cordboard::ui {

/// Factory for QAccessible::installFactory(): a PillTab is a tab to screen readers, not a check
/// box.
QAccessibleInterface *pillTabAccessible(const QString &key, QObject *object);

} // namespace cordboard::ui
