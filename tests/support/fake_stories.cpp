#include "support/fake_stories.h"

namespace cordboard::test {

FakeStories::FakeStories(Find find)
    : m_find(std::move(find))

{}

void FakeStories::release()
{
    held = false;
    for (const auto &answer : std::exchange(m_waiting, {}))
        answer();
}

QFuture<Result<MessageStory>> FakeStories::story(TargetId target)
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

Result<MessageStory> FakeStories::read(TargetId target)
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

} // namespace cordboard::test
