#pragma once

#include "ui/common/theme.h"

#include <QRectF>

class QPainter;

namespace cordboard::ui {

/// Width that a part tag needs in the line.
qreal partTagWidth(const Theme &theme);

/// Dotted caret with "part 2" after it, inside `box`: x and width of the room kept free, y of the
/// line.
void paintPartTag(QPainter &painter, const QRectF &box, const Theme &theme, int part);

/// Line of 2 px under a character.
void paintCostly(QPainter &painter, const QRectF &character, const Theme &theme);

} // namespace cordboard::ui
