#pragma once

#include <QByteArray>

#include <optional>

namespace cordboard::simulator {

/// One PDU as it stood in the stream.
struct Frame
{
    quint32 command = 0;
    quint32 status = 0;
    quint32 sequence = 0;
    QByteArray body;
};

/// Cuts the stream into PDUs. A length under 16 or over 70,000 breaks it for good: there is no way
/// to find the next PDU after that (catalogue T01, T02).
class FrameSplitter
{
public:
    void feed(const QByteArray &bytes);
    std::optional<Frame> next();
    bool broken() const { return m_broken; }

private:
    QByteArray m_buffer;
    qsizetype m_at = 0;
    bool m_broken = false;
};

} // namespace cordboard::simulator
