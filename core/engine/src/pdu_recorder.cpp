#include "pdu_recorder.h"

#include "base/log.h"
#include "describe/redact.h"
#include "engine/face/pdu_records.h"

#include <QMutexLocker>

#include <algorithm>

namespace cordboard::engine {

namespace {
constexpr qint64 minuteUs = 60'000'000;
}

/// One carrier's recording and the ear on its link.
class PduRecorder::Tape final : public carrier::PduTap
{
public:
    explicit Tape(PduRecorder &owner)
        : m_owner(owner)
    {}

    void pduSeen(const Seen &seen) override
    {
        RecordedPdu pdu;
        pdu.atUs = m_owner.m_clock.nowUs();
        pdu.fromUs = seen.fromUs;
        pdu.connection = seen.connection;
        pdu.attempt = seen.attempt;
        pdu.frame = seen.frame.toByteArray();
        describe::blankPassword(&pdu.frame);
        const QMutexLocker lock(&m_owner.m_mutex);
        if (isOn(pdu.atUs))
            ring.append(std::move(pdu));
    }

    bool isOn(qint64 nowUs) const { return nowUs < untilUs; }

    PduRing ring{PduRecords::mostPdus, PduRecords::mostOctets};
    qint64 sinceUs = 0;
    qint64 untilUs = 0;

private:
    PduRecorder &m_owner;
};

PduRecorder::PduRecorder(const Clock &clock)
    : m_clock(clock)
{}

PduRecorder::~PduRecorder() = default;

PduRecorder::Tape &PduRecorder::tape(CarrierId carrier)
{
    auto &found = m_tapes[carrier];
    if (!found)
        found = std::make_unique<Tape>(*this);
    return *found;
}

PduRecording PduRecorder::start(CarrierId carrier, int minutes)
{
    const QMutexLocker lock(&m_mutex);
    Tape &begun = tape(carrier);
    begun.ring.clear();
    begun.sinceUs = m_clock.nowUs();
    begun.untilUs = begun.sinceUs + std::clamp(minutes, 1, PduRecords::mostMinutes) * minuteUs;
    qCInfo(lcEngine, "The PDUs of carrier %lld are recorded for at most %d min",
           qlonglong(carrier.value), std::clamp(minutes, 1, PduRecords::mostMinutes));
    return stateLocked(carrier);
}

PduRecording PduRecorder::stop(CarrierId carrier)
{
    const QMutexLocker lock(&m_mutex);
    Tape &stopped = tape(carrier);
    stopped.untilUs = std::min(stopped.untilUs, m_clock.nowUs());
    return stateLocked(carrier);
}

PduRecording PduRecorder::forget(CarrierId carrier)
{
    const QMutexLocker lock(&m_mutex);
    Tape &forgotten = tape(carrier);
    forgotten.ring.clear();
    forgotten.sinceUs = forgotten.untilUs = 0;
    return stateLocked(carrier);
}

PduRecording PduRecorder::state(CarrierId carrier) const
{
    const QMutexLocker lock(&m_mutex);
    return stateLocked(carrier);
}

PduRecording PduRecorder::stateLocked(CarrierId carrier) const
{
    const auto found = m_tapes.find(carrier);
    if (found == m_tapes.end())
        return {};
    const Tape &tape = *found->second;
    PduRecording recording;
    recording.on = tape.isOn(m_clock.nowUs());
    recording.sinceUs = tape.sinceUs;
    recording.untilUs = tape.untilUs;
    recording.count = tape.ring.count();
    recording.octets = tape.ring.octets();
    recording.dropped = tape.ring.dropped();
    return recording;
}

carrier::PduTap *PduRecorder::tap(CarrierId carrier) const
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_tapes.find(carrier);
    const bool on = found != m_tapes.end() && found->second->isOn(m_clock.nowUs());
    return on ? found->second.get() : nullptr;
}

PduRecorder::Snapshot PduRecorder::since(CarrierId carrier, qint64 after) const
{
    const QMutexLocker lock(&m_mutex);
    Snapshot snapshot;
    snapshot.recording = stateLocked(carrier);
    const auto found = m_tapes.find(carrier);
    if (found == m_tapes.end())
        return snapshot;
    const PduRing &ring = found->second->ring;
    snapshot.pdus = ring.since(after);
    snapshot.oldest = ring.oldest();
    snapshot.newest = ring.newest();
    return snapshot;
}

std::optional<RecordedPdu> PduRecorder::find(CarrierId carrier, qint64 id) const
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_tapes.find(carrier);
    const RecordedPdu *pdu = found == m_tapes.end() ? nullptr : found->second->ring.find(id);
    return pdu ? std::optional(*pdu) : std::nullopt;
}

} // namespace cordboard::engine
