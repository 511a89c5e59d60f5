#pragma once

#include "base/ids.h"

#include <QByteArray>
#include <QHash>

#include <deque>
#include <vector>

namespace cordboard::engine {

/// One recorded PDU. `frame` has no password in it.
struct RecordedPdu
{
    qint64 id = 0;
    qint64 atUs = 0;
    bool fromUs = false;
    quint32 connection = 0;
    AttemptId attempt;
    QByteArray frame;
    qint64 tookUs = -1;
    qint64 pairedWith = 0;
};

/// The newest PDUs of one carrier, within two limits; requests and answers find each other. Not
/// thread-safe.
class PduRing
{
public:
    PduRing(qint64 mostPdus, qint64 mostOctets)
        : m_mostPdus(mostPdus)
        , m_mostOctets(mostOctets)
    {}

    /// Gives it its id and its partner.
    void append(RecordedPdu pdu);
    /// Ids go on where they were: what a window still holds never means another PDU.
    void clear();

    const RecordedPdu *find(qint64 id) const;
    /// Those with an id above `after`, oldest first.
    std::vector<RecordedPdu> since(qint64 after) const;

    qint64 count() const { return qint64(m_pdus.size()); }
    qint64 octets() const { return m_octets; }
    qint64 dropped() const { return m_dropped; }
    qint64 oldest() const { return m_pdus.empty() ? m_next : m_pdus.front().id; }
    qint64 newest() const { return m_next - 1; }

private:
    struct Request
    {
        quint32 connection = 0;
        quint32 sequence = 0;
        bool fromUs = false;
        friend bool operator==(const Request &, const Request &) = default;
        friend size_t qHash(const Request &request, size_t seed = 0)
        {
            return qHashMulti(seed, request.connection, request.sequence, request.fromUs);
        }
    };

    static Request requestOf(const RecordedPdu &pdu);
    void pair(RecordedPdu &pdu);
    void dropOldest();

    const qint64 m_mostPdus;
    const qint64 m_mostOctets;
    std::deque<RecordedPdu> m_pdus;
    QHash<Request, qint64> m_open; ///< requests without an answer
    qint64 m_octets = 0;
    qint64 m_dropped = 0;
    qint64 m_next = 1;
};

} // namespace cordboard::engine
