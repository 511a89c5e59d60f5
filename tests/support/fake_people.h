#pragma once

#include "engine/face/people.h"

#include <QHash>

#include <functional>
#include <optional>

namespace cordboard::test {

/// Cards that the test fills in, and what was done to them. Answers are ready at once.
class FakePeople final : public engine::People
{
public:
    QHash<ConversationId, PersonCard> cards;
    QList<std::pair<ConversationId, ConversationId>> merged;
    QList<ConversationId> splitOff;
    std::optional<Error> failure; ///< of everything that is changed
    std::function<void(ConversationId)> announce;

    QFuture<Result<PersonCard>> card(ConversationId thread) override
    {
        return QtFuture::makeReadyFuture(Result<PersonCard>(cards.value(thread)));
    }

    QFuture<Result<void>> merge(ConversationId keep, ConversationId other) override
    {
        merged.append({keep, other});
        return done(keep);
    }

    QFuture<Result<void>> split(ConversationId thread) override
    {
        splitOff.append(thread);
        return done(thread);
    }

    QFuture<Result<void>> setZone(ConversationId thread, const QByteArray &zone) override
    {
        if (!failure)
            cards[thread].zone = zone;
        return done(thread);
    }

private:
    QFuture<Result<void>> done(ConversationId thread)
    {
        if (failure)
            return QtFuture::makeReadyFuture(Result<void>(Unexpected<Error>(*failure)));
        if (announce)
            announce(thread);
        return QtFuture::makeReadyFuture(Result<void>());
    }
};

} // namespace cordboard::test
