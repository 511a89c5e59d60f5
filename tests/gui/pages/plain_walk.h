#pragma once

#include <QStringList>

namespace cordboard::test {

/// What somebody writes who hopes that we take it for markup. In every language of it there is
/// `sign`, by which it is found again.
struct Hostile
{
    /// `trap` is a file that nobody may open, `address` a place that nobody may ask.
    Hostile(const QString &trap, const QString &address);

    static const QString sign;
    QString text; ///< for what may be long
    QString name; ///< for what stands in a row
};

/// Where the windows and popups that are to be seen would show it as something else than what was
/// written. Counts in `*shown` where it stands as it was written.
QStringList plainFaults(int *shown);

} // namespace cordboard::test
