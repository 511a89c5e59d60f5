#include "engine_program_desk.h"

#include "note_rules.h"
#include "store/blocked_numbers.h"
#include "store/conversations.h"
#include "store/mentions.h"
#include "store/operators.h"
#include "store/records.h"
#include "store/thread_desk.h"
#include "words.h"

namespace cordboard::engine {

namespace {

using store::Connection;

constexpr int mostMentioned = 100;

Unexpected<Error> threadGone()
{
    return fail(ErrorCode::NotFound, Words::tr("There is no conversation with this id."));
}

Result<ConversationRecord> recordNow(Connection &connection, ConversationId id)
{
    auto record = store::Records(connection).conversation(id);
    if (!record)
        return forward(record);
    if (!*record)
        return threadGone();
    return **std::move(record);
}

Result<QList<QUuid>> namedIn(Connection &connection, const QString &note)
{
    const auto everybody = store::Operators(connection).all();
    if (!everybody)
        return forward(everybody);
    QList<Operator> operators;
    for (const OperatorLoad &load : *everybody)
        operators.append(load.who);
    return mentionedIn(note, operators);
}

Result<BlockedNumber> entryOf(Connection &connection, const QString &number)
{
    const auto entry = store::BlockedNumbers(connection).find(number);
    if (!entry)
        return forward(entry);
    if (!*entry)
        return fail(ErrorCode::NotFound, Words::tr("This number is not blocked."));
    return **entry;
}

Result<FilteredPage> pageOf(Connection &connection, const ThreadQuery &query, const QUuid &who)
{
    const auto found = store::Conversations(connection).page(query, who);
    if (!found)
        return forward(found);
    FilteredPage page;
    for (const Conversation &row : found->rows) {
        auto record = recordNow(connection, row.id);
        if (!record)
            return forward(record);
        page.rows.append(*std::move(record));
        page.last = {row.lastAtUs, row.id};
    }
    return page;
}

} // namespace

EngineProgramDesk::EngineProgramDesk(store::Store &store, Mailbox &mailbox, const Clock &clock,
                                     std::function<void()> snoozed)
    : m_store(store)
    , m_mailbox(mailbox)
    , m_clock(clock)
    , m_snoozed(std::move(snoozed))
{}

QFuture<Result<ConversationRecord>> EngineProgramDesk::setStatus(ConversationId id,
                                                                 const ThreadStatus &status)
{
    const bool isSnooze = status.state == ThreadState::Snoozed;
    if (isSnooze && isOver(status, m_clock))
        return QtFuture::makeReadyFuture(Result<ConversationRecord>(timeIsOver()));
    return m_store
        .write([id, status](Connection &c) -> Result<ConversationRecord> {
            const auto done = store::ThreadDesk(c).setStatus(id, status);
            if (!done && done.error().code == ErrorCode::NotFound)
                return threadGone();
            return done ? recordNow(c, id) : Result<ConversationRecord>(forward(done));
        })
        .then([this, id, isSnooze](const Result<ConversationRecord> &done) {
            if (!done)
                return done;
            m_mailbox.postConversation(id);
            if (isSnooze)
                m_snoozed();
            return done;
        });
}

QFuture<Result<NoteRecord>> EngineProgramDesk::addNote(const ConversationRecord &conversation,
                                                       const QString &text)
{
    const QString note = text.trimmed();
    if (auto good = checkedNote(note); !good)
        return QtFuture::makeReadyFuture(Result<NoteRecord>(forward(good)));
    const ConversationId id = conversation.id;
    return m_store
        .write([id, note, uuid = conversation.uuid](Connection &c) -> Result<NoteRecord> {
            const auto added = store::ThreadDesk(c).addNote(id, note);
            if (!added && added.error().code == ErrorCode::Conflict)
                return noPlaceForNote();
            if (!added)
                return forward(added);
            auto named = namedIn(c, note);
            if (!named)
                return forward(named);
            return NoteRecord{uuid, note, *std::move(named), c.nowUs()};
        })
        .then([this, id](const Result<NoteRecord> &added) {
            if (added)
                m_mailbox.postConversation(id);
            return added;
        });
}

QFuture<Result<QList<BlockedNumber>>> EngineProgramDesk::blocked(qint64 beforeUs, int limit)
{
    return m_store.read([beforeUs, limit](Connection &c) {
        return store::BlockedNumbers(c).page(beforeUs, limit);
    });
}

template<class F>
QFuture<Result<BlockedNumber>> EngineProgramDesk::change(F job)
{
    return m_store.write(std::move(job)).then([this](const Result<Moved> &moved) {
        if (!moved)
            return Result<BlockedNumber>(forward(moved));
        for (const ConversationId thread : moved->threads)
            m_mailbox.postConversation(thread);
        return Result<BlockedNumber>(moved->entry);
    });
}

QFuture<Result<BlockedNumber>> EngineProgramDesk::block(const QString &number)
{
    return change([number](Connection &c) -> Result<Moved> {
        const auto threads = store::BlockedNumbers(c).block(number);
        if (!threads)
            return forward(threads);
        const auto entry = entryOf(c, number);
        return entry ? Result<Moved>(Moved{*entry, *threads}) : Result<Moved>(forward(entry));
    });
}

QFuture<Result<BlockedNumber>> EngineProgramDesk::unblock(const QString &number)
{
    return change([number](Connection &c) -> Result<Moved> {
        const auto entry = entryOf(c, number);
        if (!entry)
            return forward(entry);
        const auto threads = store::BlockedNumbers(c).unblock(number);
        return threads ? Result<Moved>(Moved{*entry, *threads}) : Result<Moved>(forward(threads));
    });
}

QFuture<Result<int>> EngineProgramDesk::count(const ThreadFilter &filter, const QUuid &who)
{
    return m_store.read(
        [filter, who](Connection &c) { return store::Conversations(c).count(filter, who); });
}

QFuture<Result<FilteredPage>> EngineProgramDesk::threads(const ThreadFilter &filter,
                                                         const QUuid &who,
                                                         const std::optional<ThreadCursor> &after,
                                                         int limit)
{
    ThreadQuery query;
    query.filter = filter;
    query.after = after;
    query.limit = limit;
    return m_store.read([query, who](Connection &c) { return pageOf(c, query, who); });
}

QFuture<Result<QList<MentionRecord>>> EngineProgramDesk::mentions(const QUuid &who)
{
    return m_store.read(
        [who](Connection &c) { return store::Mentions(c).unseenRecords(who, mostMentioned); });
}

} // namespace cordboard::engine
