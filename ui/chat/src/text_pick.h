#pragma once

#include "base/ids.h"

#include <QString>

namespace cordboard::ui {

/// What a step takes in at once: a double click means words, a third click the whole text.
enum class PickUnit { Letters, Words, Whole };

/// What of the messages a person has picked to copy it: letters of one text, or several messages as
/// a whole. It begins somewhere and reaches to where the pointer or the keyboard is now. Places in
/// a text are between its letters, from 0 to its size. Knows nothing of painting. GUI thread.
class TextPick
{
public:
    void clear() { *this = {}; }
    void begin(TargetId id, const QString &text, int at, PickUnit unit = PickUnit::Letters);
    /// To there; in another message than it began, both are in it as a whole, and what is between.
    void reach(TargetId id, const QString &text, int at);

    /// A press that has not moved yet picks nothing.
    bool isEmpty() const { return !m_first.isValid() || (!isOfMessages() && m_from == m_to); }
    bool hasBegun() const { return m_first.isValid(); }
    bool isOfMessages() const { return m_first != m_last; }
    bool holds(TargetId id) const; ///< of this message something is picked

    TargetId first() const { return m_first; } ///< where it began
    TargetId last() const { return m_last; }   ///< where it is now
    int from() const { return m_from; }        ///< letters of first(), when it is of letters
    int to() const { return m_to; }
    int at() const { return m_at; } ///< the end that moves

private:
    TargetId m_first;
    TargetId m_last;
    PickUnit m_unit = PickUnit::Letters;
    int m_anchorFrom = 0; ///< what was taken at the beginning
    int m_anchorTo = 0;
    int m_from = 0;
    int m_to = 0;
    int m_at = 0;
};

} // namespace cordboard::ui
