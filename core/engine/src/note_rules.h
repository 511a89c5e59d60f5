#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "model/team.h"
#include "words.h"

namespace cordboard::engine {

// What is refused alike, whether a person or a program asks for it.

inline Result<void> checkedNote(const QString &note)
{
    if (note.isEmpty())
        return fail(ErrorCode::Invalid, Words::tr("There is nothing in the note."));
    if (note.size() > ThreadLine::mostCharacters)
        return fail(ErrorCode::Invalid, Words::tr("A note has at most 10,000 characters."));
    return {};
}

inline Unexpected<Error> noPlaceForNote()
{
    return fail(ErrorCode::Conflict,
                Words::tr("There is no message yet that a note could stand behind."));
}

/// A snooze until then would never begin.
inline bool isOver(const ThreadStatus &snooze, const Clock &clock)
{
    return snooze.untilUs != 0 && snooze.untilUs <= clock.nowUs();
}

inline Unexpected<Error> timeIsOver()
{
    return fail(ErrorCode::Invalid, Words::tr("That time is over. Choose a later one."));
}

} // namespace cordboard::engine
