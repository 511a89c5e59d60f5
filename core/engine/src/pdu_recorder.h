#pragma once

#include "base/clock.h"
#include "carrier/link.h"
#include "model/pdu_record.h"
#include "pdu_ring.h"

#include <QMutex>

#include <map>
#include <memory>
#include <optional>

namespace cordboard::engine {

/// The recordings of all carriers. Links write into them through their taps (engine thread);
/// everything else may be called from any thread. A recording ends by the clock, whether or not
/// its tap has been taken away by then.
class PduRecorder
{
public:
    explicit PduRecorder(const Clock &clock);
    ~PduRecorder();

    PduRecording start(CarrierId carrier, int minutes);
    PduRecording stop(CarrierId carrier);
    PduRecording forget(CarrierId carrier);
    PduRecording state(CarrierId carrier) const;

    /// What the carrier's link is to be given: null while its recording is off. Lives as long as
    /// the recorder.
    carrier::PduTap *tap(CarrierId carrier) const;

    struct Snapshot
    {
        std::vector<RecordedPdu> pdus;
        qint64 oldest = 0;
        qint64 newest = 0;
        PduRecording recording;
    };
    Snapshot since(CarrierId carrier, qint64 after) const;
    std::optional<RecordedPdu> find(CarrierId carrier, qint64 id) const;

private:
    class Tape;

    PduRecording stateLocked(CarrierId carrier) const;
    Tape &tape(CarrierId carrier);

    const Clock &m_clock;
    mutable QMutex m_mutex;
    std::map<CarrierId, std::unique_ptr<Tape>> m_tapes;
};

} // namespace cordboard::engine
