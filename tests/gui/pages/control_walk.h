#pragma once

#include <QStringList>

class QWidget;

namespace cordboard::test {

/// What a screen reader would miss or mix up in the windows and popups that are to be seen:
/// controls without a name, two of one kind and name side by side, lists whose rows say nothing.
/// Empty: all is well.
QStringList namingFaults();

/// What Tab does wrong in a window: controls that it leaves out, that it does not leave, or comes
/// to against the order of reading. Empty: all is well.
QStringList focusFaults(QWidget *window);

} // namespace cordboard::test
