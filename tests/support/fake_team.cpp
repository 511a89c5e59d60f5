#include "support/fake_team.h"

#include <QPromise>

#include <algorithm>
#include <memory>
#include <utility>

namespace cordboard::test {

template<class T>
QFuture<T> FakeTeam::ready(T answer)
{
    if (!held)
        return QtFuture::makeReadyFuture(std::move(answer));
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    m_waiting.append([promise, answer = std::move(answer)] {
        promise->addResult(answer);
        promise->finish();
    });
    return promise->future();
}

void FakeTeam::release(bool newestFirst)
{
    held = false;
    QList<std::function<void()>> waiting = std::exchange(m_waiting, {});
    if (newestFirst)
        std::reverse(waiting.begin(), waiting.end());
    for (const auto &answer : std::as_const(waiting))
        answer();
}

template<class Change>
QFuture<Result<void>> FakeTeam::act(ConversationId id, Change change)
{
    if (failure)
        return ready(Result<void>(Unexpected<Error>(*failure)));
    change(*hands.thread(id));
    hands.announce(id);
    return ready(Result<void>());
}

QUuid FakeTeam::addOther(const QString &name, int open, bool here)
{
    const Operator other{QUuid::createUuid(), name.toLower(), name, 0};
    others.append({other, open, here});
    return other.id;
}

void FakeTeam::addLine(ConversationId id, ThreadLine::Kind kind, const QUuid &actor,
                       const QUuid &subject, qint64 untilUs)
{
    ThreadLine line;
    line.id = lines.size() + 1;
    line.conversation = id;
    line.after = hands.thread(id)->lastTarget;
    line.kind = kind;
    line.actor = actor;
    line.actorName = nameOf(actor);
    line.subject = subject;
    line.subjectName = nameOf(subject);
    line.untilUs = untilUs;
    line.atUs = nowUs;
    lines.append(line);
}

QFuture<Result<Operator>> FakeTeam::me()
{
    return ready(Result<Operator>(who));
}

QFuture<Result<QList<OperatorLoad>>> FakeTeam::operators()
{
    QList<OperatorLoad> all = others;
    all.prepend({who, 0, true});
    return ready(Result<QList<OperatorLoad>>(all));
}

QFuture<Result<ThreadCounts>> FakeTeam::counts()
{
    ++counted;
    ThreadCounts counts;
    for (const Conversation &thread : hands.threads()) {
        counts.mentions += thread.mentions > 0 ? 1 : 0;
        if (thread.status.state != ThreadState::Open)
            continue;
        counts.mineUnread += thread.assignee == who.id && thread.unread > 0 ? 1 : 0;
        counts.unassignedUnread += thread.assignee.isNull() && thread.unread > 0 ? 1 : 0;
        counts.unassigned += thread.assignee.isNull() ? 1 : 0;
    }
    return ready(Result<ThreadCounts>(counts));
}

QFuture<Result<void>> FakeTeam::assign(ConversationId id, const QUuid &to, const QUuid &expected)
{
    if (!failure && hands.thread(id)->assignee != expected) {
        const QString holder = nameOf(hands.thread(id)->assignee);
        return ready(Result<void>(
            fail(ErrorCode::Conflict, holder + QStringLiteral(" has this thread already."))));
    }
    return act(id, [&](Conversation &thread) {
        thread.assignee = to;
        thread.assigneeName = nameOf(to);
        using Kind = ThreadLine::Kind;
        addLine(id,
                to.isNull()    ? Kind::Released
                : to == who.id ? Kind::Taken
                               : Kind::Assigned,
                who.id, to);
    });
}

QFuture<Result<std::optional<Conversation>>> FakeTeam::takeOldest()
{
    std::optional<Conversation> oldest;
    for (const Conversation &thread : hands.threads()) {
        const bool isFree = thread.assignee.isNull() && thread.status.state == ThreadState::Open;
        if (isFree && (!oldest || thread.lastAtUs < oldest->lastAtUs))
            oldest = thread;
    }
    if (oldest) {
        assign(oldest->id, who.id, {});
        oldest = *hands.thread(oldest->id);
    }
    return ready(Result<std::optional<Conversation>>(oldest));
}

QFuture<Result<void>> FakeTeam::setStatus(ConversationId id, const ThreadStatus &status,
                                          const std::optional<TargetId> &seen)
{
    if (seen && status.state != ThreadState::Open && hands.cameInAfter(id, *seen) > 0) {
        hands.announce(id);
        return ready(Result<void>(
            fail(ErrorCode::Conflict, QStringLiteral("Another message has just come in."))));
    }
    return act(id, [&](Conversation &thread) {
        thread.status = status;
        using Kind = ThreadLine::Kind;
        const Kind kinds[] = {Kind::Reopened, Kind::Snoozed, Kind::Closed};
        addLine(id, kinds[int(status.state)], who.id, {}, status.untilUs);
        if (status.state == ThreadState::Closed && thread.unread > 0) {
            thread.unread = 0;
            thread.readUpTo = thread.lastTarget;
        }
    });
}

QFuture<Result<void>> FakeTeam::markUnread(ConversationId id,
                                           const std::optional<TargetId> &readUpTo)
{
    return act(id, [&](Conversation &thread) {
        if (readUpTo) {
            thread.readUpTo = *readUpTo;
            thread.unread = hands.cameInAfter(id, *readUpTo);
            return;
        }
        thread.unread = 1;
        thread.readUpTo = TargetId{thread.lastTarget.value - 1};
    });
}

QFuture<Result<void>> FakeTeam::setBlocked(ConversationId id, bool blocked)
{
    return act(id, [&](Conversation &thread) {
        thread.blockedUs = blocked ? nowUs : 0;
        addLine(id, blocked ? ThreadLine::Kind::Blocked : ThreadLine::Kind::Unblocked, who.id);
        if (!blocked)
            return;
        thread.status = {ThreadState::Closed, 0};
        thread.unread = 0;
        thread.readUpTo = thread.lastTarget;
    });
}

QFuture<Result<void>> FakeTeam::addNote(ConversationId id, const QString &text)
{
    return act(id, [&](Conversation &) {
        addLine(id, ThreadLine::Kind::Note, who.id);
        lines.last().text = text;
    });
}

QFuture<Result<void>> FakeTeam::changeNote(ConversationId id, qint64 line, const QString &text)
{
    return act(id, [&](Conversation &) {
        ThreadLine changed = lines.at(line - 1);
        changed.id = lines.size() + 1;
        changed.kind = text.isEmpty() ? ThreadLine::Kind::NoteRemoved : ThreadLine::Kind::Note;
        changed.text = text;
        changed.replaces = line;
        lines.append(changed);
    });
}

QFuture<Result<void>> FakeTeam::removeNote(ConversationId id, qint64 line)
{
    return changeNote(id, line, {});
}

void FakeTeam::nameMe(ConversationId id, const QUuid &by, const QString &text)
{
    addLine(id, ThreadLine::Kind::Note, by);
    lines.last().text = text;
    named.prepend({lines.last().id, id, nameOf(by), text});
    ++hands.thread(id)->mentions;
    hands.announce(id);
}

void FakeTeam::attend(ConversationId id, bool typing)
{
    attended.append({id, typing});
}

QFuture<Result<QList<Mention>>> FakeTeam::mentions()
{
    return ready(Result<QList<Mention>>(named));
}

QFuture<Result<void>> FakeTeam::seeMentions(ConversationId id)
{
    named.removeIf([id](const Mention &mention) { return mention.conversation == id; });
    return act(id, [](Conversation &thread) { thread.mentions = 0; });
}

QFuture<Result<QList<ThreadLine>>> FakeTeam::linesSince(ConversationId id, qint64 known)
{
    QList<ThreadLine> later;
    for (const ThreadLine &line : std::as_const(lines)) {
        if (line.conversation == id && line.id > known)
            later.append(line);
    }
    return ready(Result<QList<ThreadLine>>(later));
}

QString FakeTeam::nameOf(const QUuid &id) const
{
    if (id == who.id)
        return who.name;
    for (const OperatorLoad &other : others) {
        if (other.who.id == id)
            return other.who.name;
    }
    return {};
}

} // namespace cordboard::test
