#pragma once

#include <QString>

namespace cordboard::text {

/// How well `typed` finds `text`: its letters in order, best when they stand together and at the
/// starts of words ("oh" finds "Opening hours"). Case and accents make no difference. -1: not at
/// all; an empty `typed` finds everything with 0. Pure; any thread; looks at 500 characters.
int fuzzyScore(const QString &typed, const QString &text);

/// The same over a title and what stands under it: the title counts more, of the body whole words
/// from their start.
int fuzzyScore(const QString &typed, const QString &title, const QString &body);

} // namespace cordboard::text
