#pragma once

#include "counting_input.h"

#include <QString>

#include <string_view>

namespace cordboard::views {

/// What nlohmann's parser said, in words for the person who wrote the document. It quotes what it
/// read last, which may be a password, so nothing of it is passed on.
QString parseErrorWords(std::string_view said);

/// Where to point: the beginning of an unexpected token, or the octet that broke it.
CountingInput::Place parseErrorPlace(std::string_view said, const CountingInput &input);

/// The beginning of the token that was read last: a text, a word, a number or a single sign.
CountingInput::Place tokenStart(const CountingInput &input);

/// The beginning of a number: the lexer has read one octet beyond it, unless the document ended.
CountingInput::Place numberStart(const CountingInput &input);

QString duplicateWords(const QString &name);
QString numberTooLargeWords();
QString tooDeepWords(int levels);
QString tooManyValuesWords(int values);

/// A name from a document, fit for a sentence: no control characters, at most 40 characters.
QString quotedName(const QString &name);

} // namespace cordboard::views
