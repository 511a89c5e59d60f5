#pragma once

#include <QString>
#include <QStringList>

namespace cordboard::views {

/// The known word that was probably meant: the nearest by insertions, deletions, changes and swaps
/// of neighbours, without regard to case, and at most a third of the letters away. Empty when none
/// is near.
QString nearestWord(const QString &written, const QStringList &known);

/// " Did you mean “window”?", or nothing.
QString suggestion(const QString &written, const QStringList &known);

} // namespace cordboard::views
