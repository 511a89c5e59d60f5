#include "model/team.h"

#include "model/thread_filter.h"

#include <iterator>

namespace cordboard {

namespace {

constexpr const char *stateWords[] = {"open", "snoozed", "closed"};
constexpr const char *whoseWords[] = {"", "mine", "nobodys"};
constexpr const char *kindWords[] = {"taken",     "assigned",     "released", "snoozed", "woken",
                                     "answered",  "closed",       "reopened", "note",    "blocked",
                                     "unblocked", "note_removed", "merged",   "split"};

template<class Enum, size_t Count>
Enum fromWord(const char *const (&words)[Count], const QString &word)
{
    for (size_t i = 0; i < Count; ++i) {
        if (word == QLatin1String(words[i]))
            return Enum(i);
    }
    return Enum(0);
}

} // namespace

QString toWord(ThreadState state)
{
    return QLatin1String(stateWords[size_t(state)]);
}

ThreadState threadStateFromWord(const QString &word)
{
    return fromWord<ThreadState>(stateWords, word);
}

QString toWord(ThreadFilter::Whose whose)
{
    return QLatin1String(whoseWords[size_t(whose)]);
}

ThreadFilter::Whose whoseFromWord(const QString &word)
{
    return fromWord<ThreadFilter::Whose>(whoseWords, word);
}

QString toWord(ThreadLine::Kind kind)
{
    return QLatin1String(kindWords[size_t(kind)]);
}

ThreadLine::Kind threadLineKindFromWord(const QString &word)
{
    return fromWord<ThreadLine::Kind>(kindWords, word);
}

} // namespace cordboard
