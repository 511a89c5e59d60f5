#pragma once

#include <QString>
#include <QStringList>

#include <utility>

namespace cordboard::ui {

/// What a person typed to search for, taken apart as the search does it: letters and figures, small
/// and without their marks. Pure.
QStringList soughtWords(const QString &typed);

/// Where a text has them: every word that begins with one of these, as far as it is the same; from
/// and to. Of a very long text the beginning. Pure.
QList<std::pair<int, int>> foundIn(const QString &text, const QStringList &sought);

} // namespace cordboard::ui
