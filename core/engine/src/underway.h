#pragma once

#include <QHash>
#include <QList>

#include <utility>

namespace cordboard::engine {

/// What stands in the database to be done, was found by a look, and is being done, by its id. It is
/// underway until what came of it is committed, and on until the look that was open then is over: a
/// look reads an older state, finds it once more, and would have it done, and paid for, again.
template<class Value>
class Underway
{
public:
    bool contains(qint64 id) const { return m_open.contains(id); }
    Value value(qint64 id) const { return m_open.value(id); }
    void insert(qint64 id, const Value &value) { m_open.insert(id, value); }
    qsizetype size() const { return m_open.size(); }

    bool isLooked() const { return m_isLooked; }
    void beginLook() { m_isLooked = true; }
    /// After what it found was taken up.
    void endLook()
    {
        m_isLooked = false;
        for (const qint64 id : std::exchange(m_settled, {}))
            m_open.remove(id);
    }
    /// What came of it is committed.
    void settle(qint64 id)
    {
        if (m_isLooked)
            m_settled.append(id);
        else
            m_open.remove(id);
    }

private:
    QHash<qint64, Value> m_open;
    QList<qint64> m_settled; ///< while a look was open
    bool m_isLooked = false;
};

} // namespace cordboard::engine
