#pragma once

#include "bubble_layout.h"

#include <QImage>
#include <QPainterPath>

#include <functional>

class QPainter;

namespace cordboard::ui {

/// How a bubble stands among the others just now.
struct BubbleStance
{
    bool selected = false;
    bool focus = false;  ///< the view has the keyboard
    bool picked = false; ///< as a whole, with others, to be copied
    BubbleLink underPointer = BubbleLink::None;
    QList<QTextLayout::FormatRange> marks = {}; ///< what of its text stands on another ground
    /// Gives the small picture of a medium, null while it is on its way; may be absent.
    const std::function<QImage(const QByteArray &digest)> *pictures = nullptr;
    /// What is known of a file beyond its size, empty while it is not; may be absent.
    const std::function<QString(const Medium &medium)> *words = nullptr;
};

/// Paints one bubble with its top left corner at `at`. Nothing is painted outside of its own
/// rectangle (and the 3 px of its ring), whatever marks are stacked on a letter.
void paintBubble(QPainter &painter, const QPointF &at, const QRectF &visible, const Theme &theme,
                 const BubbleLayout &bubble, const BubbleStance &stance);

/// A note for the team: its own ground and dashed edge, an icon and words over the text.
void paintNote(QPainter &painter, const QPointF &at, const QRectF &visible, const Theme &theme,
               const BubbleLayout &note);

/// The outline: radius 12, 4 at the speaker's own bottom corner.
QPainterPath bubbleOutline(const QRectF &box, bool own, Qt::LayoutDirection direction);

} // namespace cordboard::ui
