#pragma once

#include "base/result.h"
#include "model/message_story.h"

#include <QFuture>

namespace cordboard::engine {

/// What happened to one message, step by step, for "Why?". Threads and futures as for Engine.
class Stories
{
public:
    virtual ~Stories() = default;

    /// As it stands now; ask again when its tick comes. NotFound, with a sentence.
    virtual QFuture<Result<MessageStory>> story(TargetId target) = 0;
};

} // namespace cordboard::engine
