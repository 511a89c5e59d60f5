#pragma once

#include <QList>

class QWidget;

namespace cordboard::ui {

/// What Tab stops at in a window, in the order in which it is read: along the layouts, from top to
/// bottom and from the leading side. Asked when Tab is pressed, because rows and strips come and
/// go. Of buttons that exclude each other it is the chosen one: arrow keys reach the others.
QList<QWidget *> readingOrder(QWidget *window);

/// For a window's focusNextPrevChild(). False: there is nowhere to go.
bool moveInReadingOrder(QWidget *window, bool next);

} // namespace cordboard::ui
