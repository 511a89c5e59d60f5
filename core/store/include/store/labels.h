#pragma once

#include "model/conversation.h"
#include "model/conversation_record.h"
#include "store/connection.h"

#include <QList>

namespace cordboard::store {

/// The team's labels, and which threads have them (ADR 0026). Works on the connection it is given,
/// in that connection's thread.
class Labels
{
public:
    explicit Labels(Connection &connection)
        : m_connection(connection)
    {}

    /// By name.
    Result<QList<Label>> all();

    /// A new one, or a change. Errors: Conflict (another one has that name, or there are as many as
    /// there may be), NotFound (it was removed meanwhile).
    Result<Label> save(Label label);

    /// Takes it off every thread. For an hour at least restore() brings it back as it was.
    Result<void> remove(LabelId id);
    /// NotFound: it is gone for good; Conflict: another one has its name by now.
    Result<void> restore(LabelId id);

    /// On a thread, or off it; nothing happens when it is that already. NotFound: the thread or the
    /// label is gone.
    Result<void> set(ConversationId thread, LabelId label, bool on);

    /// Fills in the labels of threads.
    Result<void> fill(QList<Conversation> &threads);
    /// With their names, and without those that were removed.
    Result<void> fill(QList<ConversationRecord> &threads);

private:
    template<class Thread, class Take>
    Result<void> fillBy(const char *sql, QList<Thread> &threads, Take take);
    Result<void> mayHave(const Label &label);
    Result<void> forgetRemoved();

    Connection &m_connection;
};

} // namespace cordboard::store
