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

    explicit FakeStories(Find find);

    QHash<TargetId, MessageStory> told;
    std::optional<Error> failure; ///< of the next answer
    bool held = false;
    int asked = 0;

    void release();

    QFuture<Result<MessageStory>> story(TargetId target) override;

private:
    Result<MessageStory> read(TargetId target);

    const Find m_find;
    QList<std::function<void()>> m_waiting;
};

} // namespace cordboard::test
