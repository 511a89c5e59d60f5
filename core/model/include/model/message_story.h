#pragma once

#include "model/message.h"
#include "model/opt_out.h"
#include "model/routing.h"
#include "model/webhook.h"

#include <QList>
#include <QString>

#include <optional>

namespace cordboard {

/// One submit of one part.
struct StoryAttempt
{
    enum class End {
        Underway,
        Accepted,
        PutOff,  ///< refused for now, or not written: the part went back into the line
        Refused, ///< for good
        Lost,    ///< nobody knows what came of it
    };
    AttemptId id;
    QString carrier;
    End end = End::Underway;
    bool counted = true; ///< as a try; false for a throttle, or when nothing left
    quint32 commandStatus = 0;
    QString statusName;  ///< "ESME_RINVDSTADR"; filled in by the engine
    QString statusWords; ///< the same in words, translated; likewise
    QString carrierMessageId;
    qint64 startedUs = 0;
    qint64 endedUs = 0; ///< 0: it has not
};

struct StoryPart
{
    int number = 1;
    TargetState state = TargetState::Queued;
    Reason reason;         ///< of a receipt: the carrier's own word and code are its detail
    qint64 waitsUntil = 0; ///< of a queued one: not before then, µs; 0: as soon as it can
    qint64 changedUs = 0;  ///< when state or reason became so; 0: not since it was accepted, or
                           ///< it happened before this was kept
    QList<StoryAttempt> attempts; ///< in the order of their making
};

/// One time that somebody wanted it back after it had left.
struct StoryRecall
{
    enum class End {
        Underway,
        Taken,
        Refused,
        Unanswered, ///< in all tries
        Over,       ///< something else ended it meanwhile
    };
    End end = End::Underway;
    QString carrier;
    quint32 status = 0;  ///< as StoryAttempt::commandStatus; 0: there was no answer, or it is ours
    QString statusName;  ///< "MM7 2005"; filled in by the engine
    QString statusWords; ///< likewise
    qint64 askedUs = 0;
    qint64 endedUs = 0; ///< 0: it has not
};

/// One webhook that was told, or is to be told, of the message.
struct StoryHook
{
    WebhookId endpoint;
    QString name; ///< of the endpoint; its computer when it has none
    WebhookState endpointState = WebhookState::Active;
    QString type; ///< "message_updated"
    DeliveryState state = DeliveryState::Pending;
    qint64 createdUs = 0;
    qint64 nextUs = 0; ///< when a pending one is tried again; 0: as soon as it can be
    int attempts = 0;
    DeliveryAttempt last; ///< number 0: none yet. Its response is left out.
};

/// Everything that is kept about what happened to one message to or from one person. What was not
/// kept is absent.
struct MessageStory
{
    ChatMessage message;
    Origin origin = Origin::Agent;
    Category category = Category::Conversation;
    QString reference;   ///< the caller's own id
    QString source;      ///< as sent
    QString destination; ///< E.164; of an inbound message our own number
    int dataCoding = 0;  ///< of the message: 0 GSM-7, 8 UCS-2
    bool isBinary = false;
    qint64 expiresUs = 0; ///< given up after that; 0: never
    std::optional<Cost> cost;

    Reason acceptedWith; ///< why it did not leave at once when it was accepted; None: it might have
    std::optional<ConsentEvent> consent; ///< the last row of the ledger before it was accepted

    CarrierId carrierId;        ///< of message.carrier
    RouteId routeId;            ///< invalid: the sender number belongs to its carrier
    std::optional<Route> route; ///< the rule that chose its carrier, as it reads now
    int ahead = -1; ///< parts before it in its carrier's line, at most mostAhead; -1: it is in none

    QList<StoryPart> parts;
    QList<StoryRecall> recalls; ///< in the order of their asking
    QList<StoryHook> hooks;     ///< oldest first, at most mostHooks
    int hookEndpoints = 0;      ///< how many are told of events at all, now

    qint64 repeatsUs = 0;  ///< when the one that this repeats was accepted; 0: it repeats none
    qint64 repeatedUs = 0; ///< when the one that repeats this was accepted; 0: none does

    static constexpr int mostAhead = 1000;
    static constexpr int mostHooks = 40;
};

} // namespace cordboard
