#include "engine_people.h"

#include "store/conversations.h"
#include "store/operators.h"
#include "store/people.h"
#include "words.h"

#include <QTimeZone>

namespace cordboard::engine {

namespace {

using Threads = Result<QList<ConversationId>>;

template<class T>
Result<T> withSentence(Result<T> answer)
{
    if (!answer && answer.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, Words::tr("This conversation is no longer stored."));
    return answer;
}

} // namespace

template<class F>
QFuture<Result<void>> EnginePeople::change(F job)
{
    return m_store
        .write([name = m_me, job = std::move(job)](store::Connection &c) -> Threads {
            QUuid me;
            if (!name.login.isEmpty()) {
                const auto here = store::Operators(c).enter(name.login, name.name);
                if (!here)
                    return forward(here);
                me = here->id;
            }
            return withSentence(job(c, me));
        })
        .then([this](const Threads &changed) -> Result<void> {
            if (!changed)
                return forward(changed);
            for (const ConversationId thread : *changed)
                m_mailbox.postConversation(thread);
            return {};
        });
}

QFuture<Result<PersonCard>> EnginePeople::card(ConversationId thread)
{
    return m_store.read(
        [thread](store::Connection &c) { return withSentence(store::People(c).card(thread)); });
}

QFuture<Result<void>> EnginePeople::merge(ConversationId keep, ConversationId other)
{
    return change([keep, other](store::Connection &c, const QUuid &me) {
        return store::People(c, me).merge(keep, other);
    });
}

QFuture<Result<void>> EnginePeople::split(ConversationId thread)
{
    return change([thread](store::Connection &c, const QUuid &me) {
        return store::People(c, me).split(thread);
    });
}

QFuture<Result<void>> EnginePeople::rename(ConversationId thread, const QString &name)
{
    return change([thread, name](store::Connection &c, const QUuid &) -> Threads {
        if (auto named = store::Conversations(c).rename(thread, name); !named)
            return forward(named);
        auto others = store::People(c).renameOthers(thread, name);
        if (others)
            others->prepend(thread);
        return others;
    });
}

QFuture<Result<void>> EnginePeople::setZone(ConversationId thread, const QByteArray &zone)
{
    if (!zone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(zone))
        return QtFuture::makeReadyFuture(Result<void>(
            fail(ErrorCode::Invalid, Words::tr("There is no time zone of that name."))));
    return change([thread, zone](store::Connection &c, const QUuid &) -> Threads {
        if (auto set = store::People(c).setZone(thread, zone); !set)
            return forward(set);
        return QList<ConversationId>{thread};
    });
}

} // namespace cordboard::engine
