#pragma once

#include "ui/common/choice_popup.h"

#include <QLocale>

namespace cordboard::ui {

/// The emoji of resources/emoji.txt whose name has all words of `typed`, in English or, where the
/// program speaks it, German; those whose name begins so come first. Where
/// none has, those with its letters in this order. Data: what is put in.
QList<ChoicePopup::Row> emojiLike(const QString &typed, const QLocale &locale);

} // namespace cordboard::ui
