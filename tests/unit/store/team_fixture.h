#pragma once

#include "store/operators.h"
#include "store/thread_desk.h"
#include "store_fixture.h"

namespace cordboard::store {

inline QString numberOf(int i)
{
    return QStringLiteral("+1555%1").arg(1'000'000 + i);
}

/// A store with two people at it.
struct TeamFixture : StoreFixture
{
    TeamFixture()
    {
        noor = enter(QStringLiteral("noor"), QStringLiteral("Noor"));
        leo = enter(QStringLiteral("leo"), QStringLiteral("Leo"));
    }

    QUuid enter(const QString &login, const QString &name)
    {
        return write([=](Connection &c) { return Operators(c).enter(login, name); }).value().id;
    }

    template<class Act>
    auto as(const QUuid &who, Act act)
    {
        return write([=](Connection &c) {
            ThreadDesk desk(c, who);
            return act(desk);
        });
    }

    QList<ThreadLine> lines(ConversationId id)
    {
        SliceQuery query;
        query.conversation = id;
        return read([=](Connection &c) { return Messages(c).slice(query); }).value().lines;
    }

    ThreadCounts counts(const QUuid &me)
    {
        return read([=](Connection &c) { return ThreadDesk(c, me).counts(); }).value();
    }

    QUuid noor;
    QUuid leo;
};

} // namespace cordboard::store
