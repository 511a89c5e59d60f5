#include "engine_team.h"

#include "note_rules.h"
#include "store/blocked_numbers.h"
#include "store/conversations.h"
#include "store/mentions.h"
#include "store/operators.h"
#include "store/presences.h"
#include "store/thread_desk.h"

namespace cordboard::engine {

namespace {

using store::Connection;
using store::ThreadDesk;

constexpr qsizetype longestLine = 60;
constexpr int mostMentions = 20;

/// As it is stored; inside a job that writes.
Result<Operator> enter(Connection &connection, const OperatorName &name)
{
    if (name.login.isEmpty())
        return fail(ErrorCode::Unsupported, Words::tr("Nobody sits at this program."));
    return store::Operators(connection).enter(name.login, name.name);
}

/// Null while nothing was done under that name.
Result<QUuid> known(Connection &connection, const OperatorName &name)
{
    if (name.login.isEmpty())
        return QUuid();
    const auto found = store::Operators(connection).byLogin(name.login);
    if (!found)
        return forward(found);
    return *found ? (*found)->id : QUuid();
}

/// The store's errors about one thread, with the sentence they lack.
template<class T>
Result<T> said(Result<T> answer)
{
    if (!answer && answer.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, Words::tr("This conversation is no longer stored."));
    return answer;
}

Unexpected<Error> heldBy(const Operator &holder)
{
    if (holder.id.isNull())
        return fail(ErrorCode::Conflict,
                    Words::tr("Somebody has given this thread back. Nothing was changed."));
    if (holder.name.isEmpty())
        return fail(ErrorCode::Conflict,
                    Words::tr("A program has given this thread to somebody else already."));
    return fail(ErrorCode::Conflict, Words::tr("%1 has this thread already.").arg(holder.name));
}

/// "Noor answered 4 s ago: “Yes, from 08:00 …”"
QString answeredSentence(const store::Answer &answer, qint64 nowUs)
{
    const QString who = answer.name.isEmpty() ? answer.author : answer.name;
    const QString line = answer.text.left(longestLine * 4).simplified();
    const QString text =
        line.size() > longestLine ? line.left(longestLine - 1) + QChar(0x2026) : line;
    const qint64 seconds = qMax<qint64>(1, (nowUs - answer.atUs + 500'000) / 1'000'000);
    if (seconds < 60)
        //: %1 a name, %2 a number of seconds, %3 what was answered
        return Words::tr("%1 answered %2 s ago: “%3”").arg(who, QString::number(seconds), text);
    if (seconds < 3600)
        //: %1 a name, %2 a number of minutes, %3 what was answered
        return Words::tr("%1 answered %2 min ago: “%3”")
            .arg(who, QString::number(seconds / 60), text);
    //: %1 a name, %2 what was answered
    return Words::tr("%1 has answered meanwhile: “%2”").arg(who, text);
}

QString unseenSentence()
{
    return Words::tr("Another message has just come in. Look at it first; nothing was changed.");
}

Result<void> assignTo(Connection &connection, const QUuid &me, ConversationId id, const QUuid &to,
                      const QUuid &expected)
{
    const auto assigned = ThreadDesk(connection, me).assign(id, to, expected);
    if (!assigned)
        return forward(assigned);
    return assigned->done ? Result<void>() : Result<void>(heldBy(assigned->holder));
}

Result<std::optional<Conversation>> takeOldestOf(Connection &connection, const QUuid &me)
{
    ThreadDesk desk(connection, me);
    const auto oldest = desk.oldestUnassigned();
    if (!oldest)
        return forward(oldest);
    if (!*oldest)
        return std::optional<Conversation>();
    const auto assigned = desk.assign(**oldest, me, QUuid());
    if (!assigned)
        return forward(assigned);
    const auto rows = store::Conversations(connection).byIds({**oldest});
    if (!rows)
        return forward(rows);
    return std::optional(rows->value(0));
}

} // namespace

EngineTeam::EngineTeam(store::Store &store, Mailbox &mailbox, const OperatorName &me,
                       const Clock &clock, std::function<void()> snoozed)
    : m_store(store)
    , m_mailbox(mailbox)
    , m_me(me)
    , m_clock(clock)
    , m_snoozed(std::move(snoozed))
{}

template<class F>
auto EngineTeam::write(F job)
{
    using R = std::invoke_result_t<F, Connection &, const QUuid &>;
    return m_store.write([name = m_me, job = std::move(job)](Connection &connection) -> R {
        const auto me = enter(connection, name);
        if (!me)
            return forward(me);
        return said(job(connection, me->id));
    });
}

template<class F>
QFuture<Result<void>> EngineTeam::change(ConversationId id, F job)
{
    return write(std::move(job)).then([this, id](const Result<void> &done) {
        // Also when somebody else was first: then the window shows who.
        m_mailbox.postConversation(id);
        return done;
    });
}

QFuture<Result<Operator>> EngineTeam::me()
{
    return m_store.write([name = m_me](Connection &c) { return enter(c, name); });
}

QFuture<Result<QList<OperatorLoad>>> EngineTeam::operators()
{
    return m_store.read([](Connection &c) { return store::Operators(c).all(); });
}

QFuture<Result<ThreadCounts>> EngineTeam::counts()
{
    return m_store.read([name = m_me](Connection &c) -> Result<ThreadCounts> {
        const auto me = known(c, name);
        if (!me)
            return forward(me);
        return ThreadDesk(c, *me).counts();
    });
}

QFuture<Result<void>> EngineTeam::assign(ConversationId id, const QUuid &to, const QUuid &expected)
{
    return change(id, [id, to, expected](Connection &c, const QUuid &me) {
        return assignTo(c, me, id, to, expected);
    });
}

QFuture<Result<std::optional<Conversation>>> EngineTeam::takeOldest()
{
    return write(takeOldestOf).then([this](const Result<std::optional<Conversation>> &taken) {
        if (taken && *taken)
            m_mailbox.postConversation((*taken)->id);
        return taken;
    });
}

QFuture<Result<void>> EngineTeam::setStatus(ConversationId id, const ThreadStatus &status,
                                            const std::optional<TargetId> &seen)
{
    const bool isSnooze = status.state == ThreadState::Snoozed;
    if (isSnooze && isOver(status, m_clock))
        return QtFuture::makeReadyFuture(Result<void>(timeIsOver()));
    return change(id,
                  [id, status, seen](Connection &c, const QUuid &me) -> Result<void> {
                      auto done = ThreadDesk(c, me).setStatus(id, status, seen);
                      if (!done && done.error().code == ErrorCode::Conflict)
                          return fail(ErrorCode::Conflict, unseenSentence());
                      return done;
                  })
        .then([this, isSnooze](const Result<void> &done) {
            if (done && isSnooze)
                m_snoozed();
            return done;
        });
}

QFuture<Result<void>> EngineTeam::markUnread(ConversationId id,
                                             const std::optional<TargetId> &readUpTo)
{
    return change(id, [id, readUpTo](Connection &c, const QUuid &me) {
        return ThreadDesk(c, me).markUnread(id, readUpTo);
    });
}

QFuture<Result<void>> EngineTeam::setBlocked(ConversationId id, bool blocked)
{
    return write([id, blocked](Connection &c, const QUuid &me) {
               store::BlockedNumbers numbers(c, me);
               return blocked ? numbers.block(id) : numbers.unblock(id);
           })
        .then([this](const Result<QList<ConversationId>> &changed) -> Result<void> {
            if (!changed)
                return forward(changed);
            for (const ConversationId thread : *changed)
                m_mailbox.postConversation(thread);
            return {};
        });
}

QFuture<Result<void>> EngineTeam::addNote(ConversationId id, const QString &text)
{
    const QString note = text.trimmed();
    if (auto good = checkedNote(note); !good)
        return QtFuture::makeReadyFuture(good);
    return change(id, [id, note](Connection &c, const QUuid &me) -> Result<void> {
        auto added = ThreadDesk(c, me).addNote(id, note);
        if (!added && added.error().code == ErrorCode::Conflict)
            return noPlaceForNote();
        return added;
    });
}

QFuture<Result<void>> EngineTeam::putNote(ConversationId id, qint64 line, const QString &text)
{
    return change(id, [id, line, text](Connection &c, const QUuid &me) -> Result<void> {
        auto done = ThreadDesk(c, me).changeNote(id, line, text);
        if (done)
            return done;
        switch (done.error().code) {
        case ErrorCode::Refused:
            return fail(ErrorCode::Refused, Words::tr("Only who wrote a note can change it."));
        case ErrorCode::Conflict:
            return fail(ErrorCode::Conflict,
                        Words::tr("You have changed this note elsewhere. Nothing was changed."));
        case ErrorCode::NotFound:
            return fail(ErrorCode::NotFound, Words::tr("This note is no longer there."));
        default:
            return done;
        }
    });
}

QFuture<Result<void>> EngineTeam::changeNote(ConversationId id, qint64 line, const QString &text)
{
    const QString note = text.trimmed();
    if (auto good = checkedNote(note); !good)
        return QtFuture::makeReadyFuture(good);
    return putNote(id, line, note);
}

QFuture<Result<void>> EngineTeam::removeNote(ConversationId id, qint64 line)
{
    return putNote(id, line, {});
}

QFuture<Result<QList<ThreadLine>>> EngineTeam::linesSince(ConversationId id, qint64 known)
{
    return m_store.read([id, known](Connection &c) { return ThreadDesk(c).linesSince(id, known); });
}

QFuture<Result<ThreadPage>> EngineTeam::threads(const ThreadQuery &query)
{
    return m_store.read([query, name = m_me](Connection &c) -> Result<ThreadPage> {
        const auto me = known(c, name);
        if (!me)
            return forward(me);
        return store::Conversations(c).page(query, *me);
    });
}

QFuture<Result<QList<Conversation>>> EngineTeam::threadsByIds(const QList<ConversationId> &ids)
{
    return m_store.read([ids, name = m_me](Connection &c) -> Result<QList<Conversation>> {
        const auto me = known(c, name);
        if (!me)
            return forward(me);
        return store::Conversations(c).byIds(ids, *me);
    });
}

void EngineTeam::attend(ConversationId id, bool typing)
{
    if (!m_store.isShared() || m_me.login.isEmpty())
        return;
    write([id, typing](Connection &c, const QUuid &me) {
        return store::Presences(c).tell(me, id, typing);
    });
}

QFuture<Result<QList<Mention>>> EngineTeam::mentions()
{
    return m_store.read([name = m_me](Connection &c) -> Result<QList<Mention>> {
        const auto me = known(c, name);
        if (!me)
            return forward(me);
        return store::Mentions(c).unseen(*me, mostMentions);
    });
}

QFuture<Result<void>> EngineTeam::seeMentions(ConversationId id)
{
    return write([id](Connection &c, const QUuid &me) { return store::Mentions(c).see(id, me); })
        .then([this, id](const Result<bool> &seen) -> Result<void> {
            if (!seen)
                return forward(seen);
            if (*seen)
                m_mailbox.postConversation(id);
            return {};
        });
}

Result<void> EngineTeam::askWhoAnswered(Connection &connection, const Draft &draft)
{
    if (!draft.seen || draft.origin != Origin::Agent || draft.destinations.size() != 1)
        return {};
    const auto blocked = store::BlockedNumbers(connection).isBlocked(draft.destinations.first());
    if (!blocked)
        return forward(blocked);
    if (*blocked)
        return fail(ErrorCode::Conflict,
                    Words::tr("This person is blocked: what they answer is announced to nobody. "
                              "Nothing was sent."),
                    personBlocked);
    const auto answer =
        ThreadDesk(connection)
            .answerAfter(draft.source, draft.destinations.first(), *draft.seen, draft.author);
    if (!answer)
        return forward(answer);
    if (!*answer)
        return {};
    return fail(ErrorCode::Conflict, answeredSentence(**answer, connection.nowUs()),
                answeredMeanwhile);
}

Result<void> EngineTeam::noteAnswers(Connection &connection, const QList<ChatMessage> &messages)
{
    // A list of many people is no answer to any of them.
    if (m_me.login.isEmpty() || messages.size() != 1)
        return {};
    const auto me = enter(connection, m_me);
    if (!me)
        return forward(me);
    return ThreadDesk(connection, me->id)
        .answered(messages.first().conversation, messages.first().id);
}

} // namespace cordboard::engine
