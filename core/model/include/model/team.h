#pragma once

#include "base/ids.h"

#include <QString>
#include <QUuid>

namespace cordboard {

/// Whether somebody still has to do something about a thread.
enum class ThreadState { Open, Snoozed, Closed };

/// A person's word for it; an inbound message always opens a thread again.
struct ThreadStatus
{
    ThreadState state = ThreadState::Open;
    qint64 untilUs = 0; ///< while snoozed: opens again then, µs since 1970; 0: only when they reply

    friend bool operator==(const ThreadStatus &, const ThreadStatus &) = default;
};

/// Which threads a list shows.
enum class ThreadView {
    Everything,
    Open,       ///< of everybody
    Mine,       ///< open, and assigned to whoever asks
    Unassigned, ///< open, and nobody's
    Snoozed,
    Closed,
};

/// Somebody who answers at a console.
struct Operator
{
    QUuid id;
    QString login;     ///< the name they have on their computer
    QString name;      ///< what others see
    qint64 seenUs = 0; ///< when their console was last there
};

/// One line of the assign menu.
struct OperatorLoad
{
    Operator who;
    int open = 0;      ///< threads that are open and theirs, ThreadCounts::most at most
    bool here = false; ///< their console runs
};

/// Figures of the tabs. None is counted beyond `most`.
struct ThreadCounts
{
    static constexpr int most = 1000;

    int mineUnread = 0;
    int unassignedUnread = 0;
    int unassigned = 0; ///< open and nobody's, read or not
    int mentions = 0;   ///< with notes that name me, and that I have not seen

    friend bool operator==(const ThreadCounts &, const ThreadCounts &) = default;
};

/// What was done about a thread: a line between its bubbles, kept for ever.
struct ThreadLine
{
    enum class Kind {
        Taken,    ///< by `actor`, for themselves
        Assigned, ///< by `actor`, to `subject`
        Released, ///< by `actor`: nobody's again
        Snoozed,  ///< by `actor`, until `untilUs` (0: until they reply)
        Woken,    ///< the time of a snooze has come
        Answered, ///< they wrote, and that opened it
        Closed,   ///< by `actor`
        Reopened, ///< by `actor`
        Note,     ///< `actor` wrote `text` for the team; it never leaves
        Blocked,  ///< by `actor`: what they write is announced to nobody
        Unblocked,
        NoteRemoved, ///< `actor` took away the note that it `replaces`; never shown
        Merged,      ///< by `actor`: the number in `text` is the same person's
        Split,       ///< by `actor`: it is somebody else's again
    };
    qint64 id = 0;
    ConversationId conversation;
    TargetId after; ///< stands behind this bubble; 0: before the first one
    Kind kind = Kind::Taken;
    QUuid actor; ///< null: a program
    QString actorName;
    QUuid subject;
    QString subjectName;
    qint64 untilUs = 0;
    qint64 atUs = 0;
    QString text;        ///< of a note; of Merged and Split a number
    qint64 replaces = 0; ///< a line that this one stands for; 0: none

    /// Of a note.
    static constexpr qsizetype mostCharacters = 10'000;

    friend bool operator==(const ThreadLine &, const ThreadLine &) = default;
};

/// The words that the database holds.
QString toWord(ThreadState state);
ThreadState threadStateFromWord(const QString &word); ///< an unknown word: Open
QString toWord(ThreadLine::Kind kind);
ThreadLine::Kind threadLineKindFromWord(const QString &word); ///< an unknown word: Taken

} // namespace cordboard
