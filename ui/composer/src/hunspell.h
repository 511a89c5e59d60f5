#pragma once

#include "ui/composer/spell_book.h"

namespace cordboard::ui {

/// A dictionary by its two files, read by the system's libhunspell, which is loaded when it is
/// there. Null: it is not, or they cannot be read.
std::shared_ptr<Spelling> openHunspell(const QString &affixes, const QString &words);

/// As OpenSpelling: from the folders where systems keep dictionaries. "de" and "de_CH" find
/// "de_DE".
std::shared_ptr<Spelling> openSystemSpelling(const QString &language);

} // namespace cordboard::ui
