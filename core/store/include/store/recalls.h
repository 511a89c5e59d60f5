#pragma once

#include "model/message.h"
#include "model/message_story.h"
#include "store/connection.h"

namespace cordboard::store {

/// A message that its carrier is to be asked for.
struct DueRecall
{
    qint64 id = 0;
    QString carrierMessageId; ///< as it was answered to the submit
    int tries = 0;
};

/// What asking has come to.
struct RecallEnd
{
    qint64 id = 0;
    StoryRecall::End end = StoryRecall::End::Refused;
    quint32 status = 0; ///< as StoryRecall::status
    QString detail;     ///< the carrier's words
};

/// Multimedia messages that somebody wants back after they have left (ADR 0040). A writer, but for
/// of().
class Recalls
{
public:
    explicit Recalls(Connection &connection)
        : m_connection(connection)
    {}

    struct Asked
    {
        QList<TargetTick> ticks;
        CarrierId carrier = {}; ///< that is to be asked; invalid: it is settled
    };

    /// One that an MMSC has (MM7) is noted, to be asked for; what a phone has not fetched (MM1) is
    /// taken back at once. Conflict with a sentence when it cannot be.
    Result<Asked> ask(TargetId target);

    /// What that carrier is to be asked for now, the oldest first. What has come to an end
    /// meanwhile is not.
    Result<QList<DueRecall>> due(CarrierId carrier, int most);
    /// When the next one may be asked for; -1: none is.
    Result<qint64> nextDueUs(CarrierId carrier);
    /// Once more, then.
    Result<void> putOff(qint64 id, qint64 notBeforeUs);
    /// Nothing happens to one that has ended.
    Result<QList<TargetTick>> end(const RecallEnd &end);
    /// Those whose message came to an end before the carrier was asked, or answered: there is
    /// nothing left to take back. How many.
    Result<int> endOver();

    /// Of one message, in order.
    Result<QList<StoryRecall>> of(TargetId target);

private:
    struct Left;
    Result<Left> read(TargetId target);
    Result<Asked> takeBackOffer(const Left &left);
    Result<Asked> note(const Left &left);

    Connection &m_connection;
};

} // namespace cordboard::store
