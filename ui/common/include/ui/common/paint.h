#pragma once

#include "ui/common/theme.h"

#include <QRectF>
#include <QString>

#include <optional>

class QPainter;
class QStyleOptionViewItem;

namespace cordboard::ui {

/// Painting that several screens share. All lengths are logical px; colours come from the theme.
/// GUI thread.

/// "M", "DJ": at most two letters of a name; empty when there is no letter (then the person icon is
/// drawn).
QString initials(const QString &name);

/// Circle in the person's colours with initials, or the person icon when only the number is known.
void paintAvatar(QPainter &painter, const QRectF &circle, const Theme &theme, const QString &name,
                 const QString &number);

/// A tinted icon, centred in `box`.
void paintIcon(QPainter &painter, const QRectF &box, const QString &name, int size,
               const QColor &color, const QColor &surface);

/// Pill with a count, "99+" at most; at least 18 high. badgeSize() says how wide.
void paintBadge(QPainter &painter, const QRectF &box, const QFont &font, int count,
                const QColor &ground, const QColor &text);
QSizeF badgeSize(const QFont &font, int count);

/// Small label on a ground of its own (radius 4), with an icon when `icon` is not empty.
struct Chip
{
    QString text;
    QString icon;
    Role ground = Role::Sunken;
    Role ink = Role::Text;
    std::optional<Theme::Pair> colours = {}; ///< instead of the roles
};
QSizeF chipSize(const Theme &theme, const Chip &chip);
void paintChip(QPainter &painter, const QRectF &box, const Theme &theme, const Chip &chip);

/// One line of plain text, cut with "…" at the end. Line breaks become spaces.
void paintElided(QPainter &painter, const QRectF &box, const QFont &font, const QColor &color,
                 const QString &text, Qt::Alignment align = Qt::AlignLeading | Qt::AlignVCenter);

/// The mark of a video in the middle of `box`, which may show any picture: on a ground of its own.
void paintPlayMark(QPainter &painter, const QRectF &box, const Theme &theme);

/// Rectangle with round corners, edge inside the rectangle.
void paintPanel(QPainter &painter, const QRectF &box, qreal radius, const QColor &ground,
                const QColor &edge = Qt::transparent, qreal edgeWidth = 1);

/// The ring around the row of a list that the keyboard is on; nothing where it is not.
void paintRowFocus(QPainter &painter, const QStyleOptionViewItem &option, const Theme &theme);

/// Customer text, names and numbers inside a sentence of ours: wrapped in U+2068 … U+2069, with the
/// isolates and overrides inside it balanced, so that they cannot turn our own words around.
QString isolated(const QString &text);

/// For labels that stand alone: one line, without control characters; never markup.
QString oneLine(const QString &text);

} // namespace cordboard::ui
