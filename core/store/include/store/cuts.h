#pragma once

#include "store/messages.h"

namespace cordboard::store {

/// What a message to one person is cut from.
struct CutSource
{
    QString source;
    QString destination;
    QString text;
    BinaryBody binary; ///< when not empty, it is sent instead of the text
};

/// The parts of messages that have not left, cut anew for another kind of carrier (ADR 0013).
class Cuts
{
public:
    explicit Cuts(Connection &connection)
        : m_connection(connection)
    {}

    Result<CutSource> source(TargetId target);

    /// Replaces the parts of a target of which all wait and none may have left. Their place in the
    /// line stays; what was tried in vain does not count against the new ones. `word` names the cut
    /// (text::Cutting::word()).
    Result<void> replace(TargetId target, const QString &word, quint8 dataCoding,
                         const QList<NewPart> &parts);

    /// Parts left for `carrier` from the minute `fromMinute` on (minutes since 1970), by minute.
    Result<QList<QPair<qint64, int>>> minutes(CarrierId carrier, qint64 fromMinute);
    /// Adds to what left in this minute. Forgets what is older than a day.
    Result<void> countParts(CarrierId carrier, int parts);
    /// One that was claimed at `startedUs` did not leave: it does not count in that minute.
    Result<void> uncountPart(CarrierId carrier, qint64 startedUs);

private:
    Connection &m_connection;
};

} // namespace cordboard::store
