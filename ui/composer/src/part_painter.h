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

/// Line of 2 px under characters.
void paintMarked(QPainter &painter, const QRectF &characters, const QColor &color);

} // namespace cordboard::ui
