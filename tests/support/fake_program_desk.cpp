#include "support/fake_program_desk.h"

namespace cordboard::test {

template<class T>
QFuture<Result<T>> FakeProgramDesk::ready(Result<T> result)
{
    return QtFuture::makeReadyFuture(std::move(result));
}

QFuture<Result<ConversationRecord>> FakeProgramDesk::setStatus(ConversationId id,
                                                               const ThreadStatus &status)
{
    ConversationRecord *found = thread ? thread(id) : nullptr;
    if (failure)
        return ready(Result<ConversationRecord>(Unexpected<Error>(*failure)));
    if (!found)
        return ready(Result<ConversationRecord>(
            fail(ErrorCode::NotFound, QStringLiteral("There is none."))));
    found->status = status;
    return ready(Result<ConversationRecord>(*found));
}

QFuture<Result<NoteRecord>> FakeProgramDesk::addNote(const ConversationRecord &conversation,
                                                     const QString &text)
{
    if (failure)
        return ready(Result<NoteRecord>(Unexpected<Error>(*failure)));
    notes.append({text, named});
    return ready(
        Result<NoteRecord>(NoteRecord{conversation.uuid, text, named, 1'795'671'600'123'456}));
}

QFuture<Result<QList<BlockedNumber>>> FakeProgramDesk::blocked(qint64 beforeUs, int limit)
{
    QList<BlockedNumber> rows;
    for (const BlockedNumber &entry : std::as_const(blocks)) {
        if ((beforeUs == 0 || entry.sinceUs < beforeUs) && rows.size() < limit)
            rows.append(entry);
    }
    return ready(Result<QList<BlockedNumber>>(rows));
}

QFuture<Result<BlockedNumber>> FakeProgramDesk::block(const QString &number)
{
    if (failure)
        return ready(Result<BlockedNumber>(Unexpected<Error>(*failure)));
    blocks.prepend({number, {}, 1'795'671'600'000'000 + blocks.size()});
    return ready(Result<BlockedNumber>(blocks.first()));
}

QFuture<Result<BlockedNumber>> FakeProgramDesk::unblock(const QString &number)
{
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        if (blocks[i].number == number)
            return ready(Result<BlockedNumber>(blocks.takeAt(i)));
    }
    return ready(
        Result<BlockedNumber>(fail(ErrorCode::NotFound, QStringLiteral("It is not blocked."))));
}

QFuture<Result<int>> FakeProgramDesk::count(const ThreadFilter &filter, const QUuid &who)
{
    counted.append(filter);
    askedFor.append(who);
    return ready(Result<int>(int(counted.size())));
}

QFuture<Result<engine::FilteredPage>>
FakeProgramDesk::threads(const ThreadFilter &, const QUuid &,
                         const std::optional<ThreadCursor> &cursor, int)
{
    after = cursor;
    return ready(Result<engine::FilteredPage>(page));
}

QFuture<Result<QList<MentionRecord>>> FakeProgramDesk::mentions(const QUuid &who)
{
    askedFor.append(who);
    return ready(Result<QList<MentionRecord>>(mentioned));
}

} // namespace cordboard::test
