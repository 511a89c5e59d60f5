#pragma once

#include "smpp/frame_splitter.h"
#include "smpp/transport.h"

#include <QPointer>

#include <memory>

namespace cordboard::test {

class FakeTransport;

/// The far end of a fake connection: what we wrote, and what the carrier says. Outlives the
/// session's transport.
struct Wire
{
    QByteArray written;
    int writes = 0;
    int opened = 0;
    int closed = 0;
    QPointer<FakeTransport> transport;

    std::unique_ptr<smpp::Transport> make();
    void connectUp();
    void inject(const QByteArray &bytes);
    void fail(smpp::TransportFault fault);

    /// What was written since the last call, as whole frames.
    QList<QByteArray> takeFrames();
};

class FakeTransport final : public smpp::Transport
{
public:
    explicit FakeTransport(Wire &wire)
        : m_wire(wire)
    {}

    void open() override { ++m_wire.opened; }
    void write(QByteArrayView bytes) override
    {
        ++m_wire.writes;
        m_wire.written.append(bytes);
    }
    qint64 read(char *buffer, qint64 capacity) override
    {
        const qsizetype count = qMin<qsizetype>(capacity, m_incoming.size());
        memcpy(buffer, m_incoming.constData(), size_t(count));
        m_incoming.remove(0, count);
        return count;
    }
    qint64 bytesToWrite() const override { return 0; }
    void close() override { ++m_wire.closed; }

    void receive(const QByteArray &bytes)
    {
        m_incoming += bytes;
        Q_EMIT readyRead();
    }

private:
    Wire &m_wire;
    QByteArray m_incoming;
};

inline std::unique_ptr<smpp::Transport> Wire::make()
{
    auto made = std::make_unique<FakeTransport>(*this);
    transport = made.get();
    return made;
}

inline void Wire::connectUp()
{
    Q_EMIT transport->reached();
    Q_EMIT transport->ready();
}

inline void Wire::inject(const QByteArray &bytes)
{
    if (transport)
        transport->receive(bytes);
}

inline void Wire::fail(smpp::TransportFault fault)
{
    Q_EMIT transport->failed(fault, QStringLiteral("as the test wants it"));
}

inline QList<QByteArray> Wire::takeFrames()
{
    smpp::FrameSplitter splitter;
    splitter.append(written);
    written.clear();
    QList<QByteArray> frames;
    QByteArrayView frame;
    while (splitter.next(&frame) == smpp::FrameSplitter::Next::Frame)
        frames.append(frame.toByteArray());
    return frames;
}

} // namespace cordboard::test
