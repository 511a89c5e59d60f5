#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>

namespace cordboard::ui {

/// One SVG of resources/icons tinted: `currentColor` becomes `color`, `#fff` (cut-outs) becomes
/// `surface`. `size` in logical px. Mirrored under right-to-left for send, left, right, reply.
/// Cached by all its arguments. GUI thread.
QPixmap iconPixmap(const QString &name, int size, const QColor &color, const QColor &surface,
                   qreal ratio);

class Theme;
enum class Role;

/// A QIcon that paints itself in a role's colour and follows the theme.
QIcon icon(const Theme &theme, const QString &name, Role role);

} // namespace cordboard::ui
