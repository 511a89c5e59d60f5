#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace cordboard::smpp {

/// Requests of ours that wait for an answer, by sequence_number. Every entry ends exactly once:
/// taken by its answer, by its deadline, or by takeAll(). Sequence numbers run 1 to 0x7FFFFFFF and
/// start again, skipping those still waiting (T53). A flat table: no allocation after construction.
/// Not thread-safe.
class PendingTable
{
public:
    struct Entry
    {
        quint32 sequence = 0; ///< 0: a free slot
        quint32 command = 0;  ///< of the request
        quint64 tag = 0;      ///< the caller's own
        qint64 sentMs = 0;
        qint64 deadlineMs = 0;
    };

    /// `capacity`: how many may wait at once.
    explicit PendingTable(int capacity, quint32 firstSequence = 1);

    bool isFull() const { return m_size >= m_capacity; }
    int size() const { return m_size; }

    /// Must not be full. Returns the sequence_number to use.
    quint32 add(quint32 command, quint64 tag, qint64 nowMs, qint64 deadlineMs);

    /// A number for a request that is not kept here (bind, enquire_link, unbind).
    quint32 nextSequence();

    const Entry *find(quint32 sequence) const;
    std::optional<Entry> take(quint32 sequence);

    /// Takes one whose deadline is at or before `nowMs`; nothing when there is none.
    std::optional<Entry> takeExpired(qint64 nowMs);
    /// Takes all, in the order of their sequence numbers' slots.
    std::vector<Entry> takeAll();

private:
    Entry &slot(quint32 sequence) { return m_slots[sequence & m_mask]; }
    const Entry &slot(quint32 sequence) const { return m_slots[sequence & m_mask]; }

    std::vector<Entry> m_slots;
    quint32 m_mask = 0;
    quint32 m_next = 1;
    int m_capacity = 0;
    int m_size = 0;
};

} // namespace cordboard::smpp
