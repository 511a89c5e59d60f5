#pragma once

#include "smpp/command.h"

#include <QByteArray>
#include <QByteArrayView>

namespace cordboard::smpp {

/// Cuts a byte stream into PDUs by command_length. Any split of the stream gives the same frames.
/// Memory stays at the bytes given plus one PDU: a forged length allocates nothing (T02).
class FrameSplitter
{
public:
    enum class Next {
        Frame, ///< `*frame` is one PDU; valid until the next append()
        NeedMore,
        Broken, ///< command_length below 16 or above 70,000: the stream cannot be followed any more
    };

    void append(QByteArrayView bytes);
    Next next(QByteArrayView *frame);

    /// Part of a PDU has come and the rest has not.
    bool hasPartial() const { return !m_broken && m_at < m_bytes.size(); }

    /// What has come and was not given out as a frame.
    QByteArrayView rest() const { return QByteArrayView(m_bytes).sliced(m_at); }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
    bool m_broken = false;
};

} // namespace cordboard::smpp
