#include "engine_stories.h"

#include "carrier/mm7_status.h"
#include "describe/describe.h"
#include "http/client/exchange.h"
#include "store/stories.h"
#include "words.h"

namespace cordboard::engine {

namespace {

/// The specification's words for codes, which the store does not know.
void nameStatuses(MessageStory *story)
{
    for (StoryPart &part : story->parts) {
        for (StoryAttempt &attempt : part.attempts) {
            if (attempt.commandStatus == 0)
                continue;
            if (isMm7Status(attempt.commandStatus)) {
                attempt.statusName = carrier::mm7StatusName(attempt.commandStatus);
                attempt.statusWords = carrier::mm7StatusWords(attempt.commandStatus);
                continue;
            }
            attempt.statusName = describe::statusName(attempt.commandStatus);
            attempt.statusWords = describe::statusSentence(attempt.commandStatus);
        }
    }
}

void nameRecalls(MessageStory *story)
{
    for (StoryRecall &recall : story->recalls) {
        if (!isMm7Status(recall.status))
            continue;
        recall.statusName = carrier::mm7StatusName(recall.status);
        recall.statusWords = carrier::mm7StatusWords(recall.status);
    }
}

void sayWhatHooksAnswered(MessageStory *story)
{
    for (StoryHook &hook : story->hooks) {
        if (hook.last.number == 0)
            continue;
        http::Outcome outcome;
        outcome.kind = http::outcomeKindFromWord(hook.last.outcome);
        outcome.status = hook.last.status;
        hook.last.sentence = http::sentenceOf(outcome);
    }
}

} // namespace

QFuture<Result<MessageStory>> EngineStories::story(TargetId target)
{
    return m_store.read([target](store::Connection &connection) -> Result<MessageStory> {
        auto found = store::Stories(connection).of(target);
        if (!found)
            return forward(found);
        if (!*found)
            return fail(ErrorCode::NotFound, Words::tr("This message is no longer stored."));
        MessageStory story = *std::move(*found);
        nameStatuses(&story);
        nameRecalls(&story);
        sayWhatHooksAnswered(&story);
        return story;
    });
}

} // namespace cordboard::engine
