#pragma once

#include "base/ids.h"
#include "store/connection.h"

#include <QString>

namespace cordboard::store {

/// What a person typed as an FTS5 query: every word must begin a word of the row. Quotes and
/// operators are text. Empty when nothing in it can be searched for. Pure.
QString ftsQuery(const QString &typed);

/// The same for names and numbers: a number typed with spaces, dashes or brackets is one word.
QString peopleQuery(const QString &typed);

/// Endings of the digits of a number, at least 3 long, so that a prefix search finds any run of
/// them.
QString numberEndings(const QString &number);

/// Puts the name and number of a thread's person into the index anew.
Result<void> indexPerson(Connection &connection, ConversationId id, const QString &name,
                         const QString &peerNumber);

} // namespace cordboard::store
