#pragma once

#include "base/ids.h"

#include <QString>

namespace cordboard {

using LabelId = RowId<struct LabelTag>;

/// A word that the team puts on threads, to find and to sort them by.
struct Label
{
    static constexpr int colours = 8; ///< of the palette's pairs
    static constexpr int most = 100;  ///< of a team
    static constexpr qsizetype longestName = 30;

    LabelId id;     ///< invalid: a new one
    QString name;   ///< no two have the same, whatever the case of their letters
    int colour = 0; ///< 0 to colours - 1

    friend bool operator==(const Label &, const Label &) = default;
};

} // namespace cordboard
