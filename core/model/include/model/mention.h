#pragma once

#include "model/team.h"

#include <QList>

namespace cordboard {

/// A note that names somebody, and that they have not seen.
struct Mention
{
    qint64 line = 0; ///< ThreadLine::id of the note
    ConversationId conversation;
    QString by; ///< who wrote it; empty: a program
    QString text;
};

/// Whom a note names, as "@Noor Haddad" or "@noor" (name or login, whatever the case), each once.
/// Of two names that begin alike the longer one counts; two people of one name are both meant.
QList<QUuid> mentionedIn(const QString &note, const QList<Operator> &operators);

} // namespace cordboard
