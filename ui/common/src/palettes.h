#pragma once

#include "ui/common/theme.h"

namespace cordboard::ui {

/// resources/palettes/palette.json, read.
struct Palettes
{
    QList<QColor> light; ///< by Role
    QList<QColor> dark;
    QList<QColor> highContrast;
    QList<Theme::Pair> lightAvatars;
    QList<Theme::Pair> darkAvatars;
};

} // namespace cordboard::ui
