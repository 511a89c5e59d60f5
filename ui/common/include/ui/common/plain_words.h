#pragma once

#include <QString>

namespace cordboard::ui {

/// `text` in a form in which a tooltip shows it letter by letter. Qt guesses from its beginning
/// whether a tooltip is markup: what only looks like it must be escaped, and what does not must not
/// be, or people read "&amp;". Of a long text the beginning. Pure.
QString plainTip(const QString &text);

/// `text` for the bar above a window: one line that turns no direction, and in which "[*]" stands
/// for itself. Pure.
QString plainTitle(const QString &text);

/// `text` for a button or an entry of a menu: an "&" in it stands for itself and is no key. Pure.
QString plainEntry(QString text);

} // namespace cordboard::ui
