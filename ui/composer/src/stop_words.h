#pragma once

#include <QString>
#include <QStringList>

namespace cordboard::ui {

/// Whether a text tells people how to get no more of its kind: one of `words` (those that we obey,
/// "STOP") in capitals, or said in so many words ("opt out"). In small letters a word is what it
/// means to everybody: "stop by". Pure.
bool saysHowToStop(const QString &text, const QStringList &words);

} // namespace cordboard::ui
