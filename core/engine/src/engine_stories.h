#pragma once

#include "engine/face/stories.h"
#include "store/store.h"

namespace cordboard::engine {

/// See engine/face/stories.h. Thread-safe; the store must be closed before it goes.
class EngineStories final : public Stories
{
public:
    explicit EngineStories(store::Store &store)
        : m_store(store)
    {}

    QFuture<Result<MessageStory>> story(TargetId target) override;

private:
    store::Store &m_store;
};

} // namespace cordboard::engine
