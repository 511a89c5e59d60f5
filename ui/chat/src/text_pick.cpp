#include "text_pick.h"

#include <QTextBoundaryFinder>

namespace cordboard::ui {

namespace {

struct Reach
{
    int from = 0;
    int to = 0;
};

/// The word, or the white space, that holds the letter behind `at`. Looks at a part of a long text.
Reach wordAt(const QString &text, int at)
{
    constexpr int around = 300;
    int begin = qMax(0, at - around);
    if (begin > 0 && text.at(begin).isLowSurrogate())
        ++begin;
    const int count = int(qMin<qsizetype>(text.size(), at + around)) - begin;
    QTextBoundaryFinder words(QTextBoundaryFinder::Word, text.constData() + begin, count);
    words.setPosition(qMin(at - begin, qMax(0, count - 1)));
    const int from = words.isAtBoundary() ? int(words.position()) : int(words.toPreviousBoundary());
    const int to = int(words.toNextBoundary());
    return {begin + qMax(0, from), to < 0 ? begin + count : begin + to};
}

Reach unitAt(const QString &text, int at, PickUnit unit)
{
    at = qBound(0, at, int(text.size()));
    if (unit == PickUnit::Letters || text.isEmpty())
        return {at, at};
    return unit == PickUnit::Words ? wordAt(text, at) : Reach{0, int(text.size())};
}

} // namespace

void TextPick::begin(TargetId id, const QString &text, int at, PickUnit unit)
{
    m_first = m_last = id;
    m_unit = unit;
    const Reach reach = unitAt(text, at, unit);
    m_from = m_anchorFrom = reach.from;
    m_to = m_anchorTo = m_at = reach.to;
}

void TextPick::reach(TargetId id, const QString &text, int at)
{
    m_last = id;
    if (isOfMessages())
        return;
    const Reach reach = unitAt(text, at, m_unit);
    m_from = qMin(m_anchorFrom, reach.from);
    m_to = qMax(m_anchorTo, reach.to);
    m_at = reach.from < m_anchorFrom ? reach.from : reach.to;
}

bool TextPick::holds(TargetId id) const
{
    return !isEmpty() && id >= qMin(m_first, m_last) && id <= qMax(m_first, m_last);
}

} // namespace cordboard::ui
