#include "engine_records.h"

#include "link_board.h"
#include "store/records.h"
#include "take_back.h"
#include "words.h"

namespace cordboard::engine {

namespace {

struct Removed
{
    MessageRecord message;
    QList<TargetTick> ticks;
    QSet<CarrierId> carriers; ///< that are to be asked for it
};

/// Neither waits, nor can it be asked for.
bool isBeyondReach(const TargetRecord &target, bool isMms)
{
    return target.state != TargetState::Queued && !(isMms && !isFinal(target.state));
}

Unexpected<Error> noMessage()
{
    return fail(ErrorCode::NotFound, Words::tr("There is no message with this id."));
}

Unexpected<Error> noThread()
{
    return fail(ErrorCode::NotFound, Words::tr("There is no conversation with this id."));
}

Result<Removed> removeMessage(store::Connection &connection, const QUuid &uuid)
{
    store::Records records(connection);
    const auto removed = records.remove(uuid);
    if (!removed)
        return forward(removed);
    if (!*removed)
        return noMessage();
    Removed result;
    for (const TargetRecord &target : (*removed)->targets) {
        if (isBeyondReach(target, (*removed)->isMms))
            continue;
        const auto asked = takeBack(connection, target.id);
        if (!asked && asked.error().code == ErrorCode::Conflict)
            continue; // it has arrived, or is where nobody takes it back
        if (!asked)
            return forward(asked);
        result.ticks += asked->ticks;
        if (asked->carrier.isValid())
            result.carriers.insert(asked->carrier);
    }
    // As it is now: what was taken back says so.
    auto now = records.message(uuid);
    if (!now)
        return forward(now);
    result.message = *std::move(*now);
    return result;
}

store::RecordQuery storeQuery(const ListQuery &query)
{
    return {query.beforeUs, query.limit, query.ourNumbers};
}

} // namespace

EngineRecords::EngineRecords(store::Store &store, Mailbox &mailbox, SubmissionDesk desk,
                             LinkBoard &board, KickFn kick)
    : m_store(store)
    , m_mailbox(mailbox)
    , m_desk(desk)
    , m_board(board)
    , m_kick(std::move(kick))
{}

bool EngineRecords::begin(const ProgramDraft &draft)
{
    if (!draft.repeatable || !draft.key)
        return true;
    const QMutexLocker locker(&m_mutex);
    const auto name = std::pair(draft.key->id.value, draft.repeatable->name);
    if (m_underWay.contains(name))
        return false;
    m_underWay.insert(name);
    return true;
}

void EngineRecords::end(const ProgramDraft &draft)
{
    if (!draft.repeatable || !draft.key)
        return;
    const QMutexLocker locker(&m_mutex);
    m_underWay.remove({draft.key->id.value, draft.repeatable->name});
}

QFuture<Result<Accepted>> EngineRecords::send(const ProgramDraft &draft)
{
    auto checked = checkDraft(draft.draft, m_desk.references);
    if (!checked)
        return QtFuture::makeReadyFuture(Result<Accepted>(forward(checked)));
    if (!begin(draft)) {
        return QtFuture::makeReadyFuture(Result<Accepted>(
            fail(ErrorCode::Conflict,
                 Words::tr("A request with this Idempotency-Key is being worked on at this moment. "
                           "Ask again in a second."),
                 QStringLiteral("IN_PROGRESS"))));
    }
    const auto asked = std::make_shared<const ProgramDraft>(draft);
    return m_store
        .writeRepeatable([this, asked, checked = *std::move(checked),
                          down = m_board.down()](store::Connection &c) {
            return commitForProgram(c, *asked, checked, m_desk, down);
        })
        .then([this, asked](Result<ProgramCommit> done) -> Result<Accepted> {
            end(*asked);
            if (!done)
                return forward(done);
            m_mailbox.postMessages(done->committed.rows);
            if (!done->committed.carriers.isEmpty())
                m_kick(done->committed.carriers);
            return std::move(done->accepted);
        });
}

QFuture<Result<MessageRecord>> EngineRecords::message(const QUuid &uuid)
{
    return m_store.read([uuid](store::Connection &c) -> Result<MessageRecord> {
        auto found = store::Records(c).message(uuid);
        if (!found)
            return forward(found);
        if (!*found)
            return noMessage();
        return **std::move(found);
    });
}

QFuture<Result<QList<MessageRecord>>> EngineRecords::messages(const ListQuery &query)
{
    return m_store.read([query = storeQuery(query)](store::Connection &c) {
        return store::Records(c).messages(query);
    });
}

QFuture<Result<MessageRecord>> EngineRecords::remove(const QUuid &uuid)
{
    return m_store.write([uuid](store::Connection &c) { return removeMessage(c, uuid); })
        .then([this](Result<Removed> removed) -> Result<MessageRecord> {
            if (!removed)
                return forward(removed);
            m_mailbox.postTicks(removed->ticks);
            if (!removed->carriers.isEmpty())
                m_kick(removed->carriers);
            return std::move(removed->message);
        });
}

QFuture<Result<ConversationRecord>> EngineRecords::conversation(const QUuid &uuid)
{
    return m_store.read([uuid](store::Connection &c) -> Result<ConversationRecord> {
        auto found = store::Records(c).conversation(uuid);
        if (!found)
            return forward(found);
        if (!*found)
            return noThread();
        return **std::move(found);
    });
}

QFuture<Result<QList<ConversationRecord>>> EngineRecords::conversations(const ListQuery &query)
{
    return m_store.read([query](store::Connection &c) {
        return store::Records(c).conversations(storeQuery(query), query.owner);
    });
}

QFuture<Result<ConversationRecord>> EngineRecords::edit(ConversationId id, const ThreadEdit &edit)
{
    return m_store
        .write([id, edit = store::ConversationEdit{edit.name, edit.detail, edit.owner,
                                                   edit.expectedOwner}](
                   store::Connection &c) -> Result<ConversationRecord> {
            auto edited = store::Records(c).edit(id, edit);
            if (!edited && edited.error().code == ErrorCode::Conflict)
                return fail(ErrorCode::Conflict,
                            Words::tr("This conversation is somebody else's by now. Nothing was "
                                      "changed."));
            return edited;
        })
        .then([this, id](const Result<ConversationRecord> &edited) {
            if (edited)
                m_mailbox.postConversation(id);
            return edited;
        });
}

QFuture<Result<QList<ConversationMessageRecord>>>
EngineRecords::messagesOf(const ConversationRecord &conversation, const ListQuery &query)
{
    return m_store.read([conversation, query = storeQuery(query)](store::Connection &c) {
        return store::Records(c).messagesOf(conversation, query);
    });
}

} // namespace cordboard::engine
