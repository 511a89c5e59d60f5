#pragma once

#include "base/ids.h"
#include "store/connection.h"

#include <QString>

namespace cordboard::store {

/// What a person typed as a query of FTS5 or a tsquery: every word must begin a word of the row.
/// Quotes and operators are text. Empty when nothing in it can be searched for. Pure.
QString ftsQuery(Dialect dialect, const QString &typed);

/// The same for names and numbers: a number typed with spaces, dashes or brackets is one word.
QString peopleQuery(Dialect dialect, const QString &typed);

/// The words of a text as PostgreSQL's array_to_tsvector() takes them. They are split and folded
/// here, so that both databases find the same: to_tsvector() would take apart numbers and addresses
/// in ways of its own.
QString lexemeArray(const QString &text);

/// Endings of the digits of a number, at least 3 long, so that a prefix search finds any run of
/// them.
QString numberEndings(const QString &number);

/// Puts the name and number of a thread's person into the index anew.
Result<void> indexPerson(Connection &connection, ConversationId id, const QString &name,
                         const QString &peerNumber);

} // namespace cordboard::store
