#pragma once

#include "base/ids.h"
#include "model/label.h"
#include "model/team.h"

#include <QString>

#include <optional>

namespace cordboard {

using SavedFilterId = RowId<struct SavedFilterTag>;

/// What threads must be like, all of it at once. An empty one fits every thread, closed ones too.
struct ThreadFilter
{
    enum class Whose { Anybodys, Mine, Nobodys };

    std::optional<ThreadState> state;
    Whose whose = Whose::Anybodys;
    LabelId label;     ///< they have it
    QString ourNumber; ///< one of ours: they are with it
    CarrierId carrier; ///< of the last message
    bool unread = false;
    bool failed = false; ///< a message failed, or grew too old, and was not sent again
    QString text;        ///< words of names, numbers and messages

    bool isEmpty() const { return *this == ThreadFilter(); }
    friend bool operator==(const ThreadFilter &, const ThreadFilter &) = default;
};

/// A filter by a name, as a view for the whole team.
struct SavedFilter
{
    static constexpr int most = 50;
    static constexpr qsizetype longestName = 40;
    static constexpr qsizetype longestText = 200;

    SavedFilterId id; ///< invalid: a new one
    QString name;     ///< no two have the same, whatever the case of their letters
    ThreadFilter filter;

    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

/// The words that the database holds.
QString toWord(ThreadFilter::Whose whose);
ThreadFilter::Whose whoseFromWord(const QString &word); ///< an unknown word: Anybodys

} // namespace cordboard
