#pragma once

#include <QString>

namespace cordboard::ui {

/// How the name of a file of that type ends which this computer's player may open: videos and
/// sounds as multimedia messages carry them. Empty for everything else, whatever it calls itself:
/// this is an allow list.
QString playableEnding(const QString &type);

} // namespace cordboard::ui
