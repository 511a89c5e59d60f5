#pragma once

#include "engine/face/stories.h"

#include <QHash>
#include <QPromise>

#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace cordboard::test {

/// Stories that the test tells; the message in them is always as it stands now. One without a story
/// has its message only. Answers are ready at once, or wait for release() while they are held.
class FakeStories final : public engine::Stories
{
public:
    using Find = std::function<std::optional<ChatMessage>(TargetId)>;

    explicit FakeStories(Find find)
        : m_find(std::move(find))
    {}

    QHash<TargetId, MessageStory> told;
    std::optional<Error> failure; ///< of the next answer
    bool held = false;
    int asked = 0;

    void release()
    {
        held = false;
        for (const auto &answer : std::exchange(m_waiting, {}))
            answer();
    }

    QFuture<Result<MessageStory>> story(TargetId target) override
    {
        ++asked;
        auto promise = std::make_shared<QPromise<Result<MessageStory>>>();
        promise->start();
        const auto answer = [promise, result = read(target)] {
            promise->addResult(result);
            promise->finish();
        };
        if (held)
            m_waiting.append(answer);
        else
            answer();
        return promise->future();
    }

private:
    Result<MessageStory> read(TargetId target)
    {
        if (failure)
            return Unexpected<Error>(*std::exchange(failure, {}));
        const auto message = m_find(target);
        if (!message)
            return fail(ErrorCode::NotFound, QStringLiteral("This message is no longer stored."));
        MessageStory story = told.value(target);
        story.message = *message;
        return story;
    }

    const Find m_find;
    QList<std::function<void()>> m_waiting;
};

} // namespace cordboard::test
