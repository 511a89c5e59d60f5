#pragma once

#include "model/person.h"
#include "store/connection.h"

namespace cordboard::store {

/// Numbers that are one person's (ADR 0037): their threads stay apart, and share the name. Works on
/// the connection it is given, in that connection's thread.
class People
{
public:
    /// `actor` is who does it; null: a program.
    explicit People(Connection &connection, const QUuid &actor = {})
        : m_connection(connection)
        , m_actor(actor)
    {}

    /// NotFound without a sentence: the thread is gone.
    Result<PersonCard> card(ConversationId thread);

    /// All numbers of the person with this one, itself among them.
    Result<QStringList> numbersOf(const QString &number);

    /// The persons of two threads are one, with the name of the first, or of the other one when
    /// that has none. Answers the threads that are others now. Errors with a sentence: Conflict.
    Result<QList<ConversationId>> merge(ConversationId keep, ConversationId other);
    /// The number of this thread is a person of its own again, called as before.
    Result<QList<ConversationId>> split(ConversationId thread);
    /// All other threads of a person with several numbers are called so, too: those it answers.
    Result<QList<ConversationId>> renameOthers(ConversationId thread, const QString &name);

    /// Empty: by the number.
    Result<void> setZone(ConversationId thread, const QByteArray &zone);
    Result<QByteArray> zoneOf(const QString &number);

private:
    struct Who
    {
        QString number;
        QString name;
        qint64 person = 0; ///< 0: this number alone
        QString formerName;
    };
    Result<Who> whoIs(ConversationId thread);
    Result<void> join(const Who &keep, const Who &other, qint64 person);
    Result<QList<ConversationId>> threadsOf(const QStringList &numbers);
    Result<void> call(const QList<ConversationId> &threads, const QString &name);
    Result<void> tell(const QList<ConversationId> &threads, bool merged, const QString &number);
    Result<void> countInto(PersonCard &card, const QList<ConversationId> &threads);
    Result<void> filesInto(PersonCard &card, ConversationId thread);

    Connection &m_connection;
    const QUuid m_actor;
};

} // namespace cordboard::store
