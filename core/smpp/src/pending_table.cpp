#include "smpp/pending_table.h"

#include "smpp/command.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace cordboard::smpp {

PendingTable::PendingTable(int capacity, quint32 firstSequence)
    : m_next(firstSequence)
    , m_capacity(capacity)
{
    // Four times the capacity: a slot whose old owner still waits is rare, and skipping it is
    // cheap.
    const quint32 slots = std::bit_ceil(quint32(std::max(capacity, 4)) * 4);
    m_slots.resize(slots);
    m_mask = slots - 1;
}

quint32 PendingTable::add(quint32 command, quint64 tag, qint64 nowMs, qint64 deadlineMs)
{
    Q_ASSERT(!isFull());
    const quint32 sequence = nextSequence();
    slot(sequence) = {sequence, command, tag, nowMs, deadlineMs};
    ++m_size;
    return sequence;
}

quint32 PendingTable::nextSequence()
{
    const auto after = [](quint32 sequence) {
        return sequence >= maxSequence ? 1 : sequence + 1;
    };
    while (slot(m_next).sequence != 0)
        m_next = after(m_next);
    return std::exchange(m_next, after(m_next));
}

const PendingTable::Entry *PendingTable::find(quint32 sequence) const
{
    const Entry &entry = slot(sequence);
    return sequence != 0 && entry.sequence == sequence ? &entry : nullptr;
}

std::optional<PendingTable::Entry> PendingTable::take(quint32 sequence)
{
    if (!find(sequence))
        return {};
    const Entry entry = slot(sequence);
    slot(sequence) = {};
    --m_size;
    return entry;
}

std::optional<PendingTable::Entry> PendingTable::takeExpired(qint64 nowMs)
{
    if (m_size == 0)
        return {};
    const auto expired = std::find_if(m_slots.begin(), m_slots.end(), [nowMs](const Entry &entry) {
        return entry.sequence != 0 && entry.deadlineMs <= nowMs;
    });
    return expired == m_slots.end() ? std::nullopt : take(expired->sequence);
}

std::vector<PendingTable::Entry> PendingTable::takeAll()
{
    std::vector<Entry> all;
    for (Entry &entry : m_slots) {
        if (entry.sequence != 0)
            all.push_back(entry);
        entry = {};
    }
    m_size = 0;
    return all;
}

} // namespace cordboard::smpp
