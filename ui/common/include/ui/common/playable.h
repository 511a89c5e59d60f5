#pragma once

#include <QString>

namespace cordboard::ui {

/// How the name of a file of that type ends which this computer's player may open: videos and
/// sounds as multimedia messages carry them. Empty for everything else, whatever it calls itself:
/// this is an allow list.
QString playableEnding(const QString &type);

/// Whether a medium of that type is shown by its first picture, with a mark to play it.
bool isVideoType(const QString &type);

} // namespace cordboard::ui
