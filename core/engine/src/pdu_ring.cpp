#include "pdu_ring.h"

#include <QtEndian>

#include <algorithm>

namespace cordboard::engine {

namespace {

constexpr qsizetype headerOctets = 16;
constexpr quint32 responseBit = 0x80000000;

quint32 number(const RecordedPdu &pdu, qsizetype at)
{
    return qFromBigEndian<quint32>(pdu.frame.constData() + at);
}

bool isResponse(const RecordedPdu &pdu)
{
    return (number(pdu, 4) & responseBit) != 0;
}

} // namespace

PduRing::Request PduRing::requestOf(const RecordedPdu &pdu)
{
    const bool fromUs = isResponse(pdu) ? !pdu.fromUs : pdu.fromUs;
    return {pdu.connection, number(pdu, 12), fromUs};
}

void PduRing::append(RecordedPdu pdu)
{
    pdu.id = m_next++;
    if (pdu.frame.size() >= headerOctets)
        pair(pdu);
    m_octets += pdu.frame.size();
    m_pdus.push_back(std::move(pdu));
    while (count() > m_mostPdus || (m_octets > m_mostOctets && count() > 1))
        dropOldest();
}

void PduRing::pair(RecordedPdu &pdu)
{
    const Request request = requestOf(pdu);
    if (!isResponse(pdu)) {
        m_open.insert(request, pdu.id);
        return;
    }
    const qint64 id = m_open.take(request);
    if (id < oldest() || id == 0)
        return;
    RecordedPdu &asked = m_pdus[size_t(id - oldest())];
    asked.pairedWith = pdu.id;
    pdu.pairedWith = id;
    pdu.tookUs = std::max<qint64>(0, pdu.atUs - asked.atUs);
    if (!pdu.attempt.isValid())
        pdu.attempt = asked.attempt;
}

void PduRing::dropOldest()
{
    const RecordedPdu &old = m_pdus.front();
    if (old.frame.size() >= headerOctets && !isResponse(old)) {
        const auto open = m_open.constFind(requestOf(old));
        if (open != m_open.constEnd() && *open == old.id)
            m_open.erase(open);
    }
    m_octets -= old.frame.size();
    ++m_dropped;
    m_pdus.pop_front();
}

void PduRing::clear()
{
    m_pdus.clear();
    m_open.clear();
    m_octets = 0;
    m_dropped = 0;
}

const RecordedPdu *PduRing::find(qint64 id) const
{
    return id < oldest() || id > newest() ? nullptr : &m_pdus[size_t(id - oldest())];
}

std::vector<RecordedPdu> PduRing::since(qint64 after) const
{
    const qint64 skip = std::clamp<qint64>(after + 1 - oldest(), 0, count());
    return {m_pdus.begin() + skip, m_pdus.end()};
}

} // namespace cordboard::engine
