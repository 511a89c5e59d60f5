#pragma once

#include <QString>
#include <QStringList>

namespace cordboard::ui {

/// What can be heard: "" nothing, "bell" the computer's own, others by the names of the desktop's
/// sound theme. Those need the program canberra-gtk-play, as desktops bring it; without it there is
/// the bell. GUI thread.
namespace sounds {

/// All that can be played here.
QStringList known();
/// "Message", for people.
QString words(const QString &sound);
/// Returns at once.
void play(const QString &sound);

} // namespace sounds

} // namespace cordboard::ui
