#pragma once

#include "base/result.h"
#include "engine/face/mailbox.h"
#include "engine/face/needs_you.h"
#include "engine/face/pdu_records.h"
#include "engine/face/policies.h"
#include "engine/face/programs.h"
#include "engine/face/stories.h"
#include "model/carrier.h"
#include "model/queries.h"

#include <QFuture>

namespace cordboard::engine {

class MediaChecks;
class MediaLinks;
class Multimedia;
class People;
class Routing;
class Sorting;
class Team;
class Writing;

/// All that windows and listeners see of the engine. Every method may be called from any thread and
/// returns at once; answers come as futures: take them with `.then(context, …)`, never wait for
/// them. Values only cross threads. What changes by itself is announced through the mailbox.
class Engine
{
public:
    virtual ~Engine() = default;

    /// Accepts a message: checks it, commits it, answers with what the thread shows. Errors are
    /// sentences: Invalid (empty text, bad number, more than 255 parts), Full, Busy. Without a
    /// route it is accepted and waits.
    virtual QFuture<Result<QList<ChatMessage>>> submit(const Draft &draft) = 0;

    /// Takes back what has not left; Conflict when it has.
    virtual QFuture<Result<void>> cancel(TargetId target) = 0;

    virtual QFuture<Result<ThreadPage>> threads(const ThreadQuery &query) = 0;
    virtual QFuture<Result<QList<Conversation>>> threadsByIds(const QList<ConversationId> &ids) = 0;
    /// The thread with that person, made when there is none (a new conversation). `ourNumber` may
    /// be empty.
    virtual QFuture<Result<Conversation>> openThread(const QString &ourNumber,
                                                     const QString &peer) = 0;
    virtual QFuture<Result<MessageSlice>> messages(const SliceQuery &query) = 0;
    /// Not valid when no further message of that thread holds the words.
    virtual QFuture<Result<TargetId>> find(const FindQuery &query) = 0;
    virtual QFuture<Result<QList<ChatMessage>>> messagesByIds(const QList<TargetId> &ids) = 0;
    /// How many threads have something unread.
    virtual QFuture<Result<int>> unreadThreads() = 0;

    virtual QFuture<Result<void>> markRead(ConversationId id, TargetId upTo) = 0;
    virtual QFuture<Result<void>> rename(ConversationId id, const QString &name) = 0;

    virtual QFuture<Result<QList<Carrier>>> carriers() = 0;
    /// Checks, seals the password, stores, and (re)starts its link. Makes a route for everything
    /// when it is the first carrier. Invalid names the field; Locked: there is no keyring and no
    /// passphrase yet.
    virtual QFuture<Result<Carrier>> saveCarrier(const CarrierEdit &edit) = 0;
    virtual QFuture<Result<void>> removeCarrier(CarrierId id) = 0;
    virtual QFuture<Result<void>> setCarrierEnabled(CarrierId id, bool enabled) = 0;
    virtual void reconnect(CarrierId id) = 0;

    /// Tries the connection without saving. Each step arrives as a result of the future while it
    /// runs (QFutureWatcher::resultReadyAt); the future finishes after Ready or the first failure.
    virtual QFuture<TestStep> testConnection(const CarrierEdit &edit) = 0;

    virtual QFuture<Result<QList<LinkStatus>>> links() = 0;

    /// False while passwords cannot be sealed or opened: no keyring, none given. The sentence says
    /// what to do.
    virtual QFuture<Result<void>> vaultReady() = 0;
    virtual QFuture<Result<void>> usePassphrase(const QString &passphrase) = 0;

    virtual NeedsYou &needsYou() = 0;
    virtual Mailbox &mailbox() = 0;

    /// What may be sent to whom; lives as long as the engine.
    virtual Policies &policies() = 0;

    /// What programs get, through the API; lives as long as the engine.
    virtual Programs &programs() = 0;

    /// What happened to a message, step by step.
    virtual Stories &stories() = 0;

    /// Who answers, who has which thread, what is closed or put off.
    virtual Team &team() = 0;
    /// Who the people of threads are.
    virtual People &people() = 0;
    /// Drafts, and what else a person writes before it leaves; lives as long as the engine.
    virtual Writing &writing() = 0;

    /// Labels, and what else a team sorts its threads by; lives as long as the engine.
    virtual Sorting &sorting() = 0;

    /// Pictures and files of messages, and what MMSCs bring.
    virtual Multimedia &multimedia() = 0;
    /// Pictures and files that are sent as links.
    virtual MediaLinks &mediaLinks() = 0;
    /// Whether they hold viruses.
    virtual MediaChecks &mediaChecks() = 0;

    /// Recordings of the traffic with carriers.
    virtual PduRecords &pduRecords() = 0;
    /// Routes, senders and prices; lives as long as the engine.
    virtual Routing &routing() = 0;
};

} // namespace cordboard::engine
