#pragma once

#include "model/opt_out.h"
#include "store/connection.h"

namespace cordboard::store {

/// The opt-out list and the consent ledger behind it. Works on the connection it is given, inside
/// its transaction. Numbers are canonical.
class OptOuts
{
public:
    explicit OptOuts(Connection &connection)
        : m_connection(connection)
    {}

    /// The entry that keeps `ourNumber` from sending to `number`: its own, else that of all
    /// senders.
    Result<std::optional<OptOut>> find(const QString &number, const QString &ourNumber);

    /// Puts the number on the list. False when it was there with that scope already; the older
    /// entry stays, with its date. Either way it belongs into the ledger: note().
    Result<bool> add(const OptOut &entry);

    /// Takes the entry with that scope off. False when there was none.
    Result<bool> remove(const QString &number, const QString &scope);
    /// Takes off whatever keeps `ourNumber` from sending to `number`.
    Result<bool> removeFor(const QString &number, const QString &ourNumber);

    Result<void> note(const ConsentEvent &event);
    Result<QList<ConsentEvent>> ledger(const QString &number); ///< oldest first

    /// True when the newest word of the ledger about it is an open question for consent.
    Result<bool> isAsked(const QString &number, const QString &ourNumber);

    Result<OptOutPage> page(const OptOutQuery &query);

    /// A text that may mean an opt-out waits for a person; `answer` ends that.
    Result<void> ask(TargetId message, ConversationId conversation);
    Result<void> answer(TargetId message, const QString &word);
    /// Every open question of threads with that number ends.
    Result<void> answerAll(const QString &number, const QString &word);

    Result<Standing> standing(ConversationId conversation);

    /// Threads with that number, whichever of ours they are with.
    Result<QList<ConversationId>> threadsWith(const QString &number);

    /// Of an outbound message to one person: our number, theirs, and the detail of its reason.
    struct Ends
    {
        QString ours;
        QString theirs;
        QString detail;
    };
    Result<Ends> endsOf(TargetId target);

private:
    Connection &m_connection;
};

} // namespace cordboard::store
