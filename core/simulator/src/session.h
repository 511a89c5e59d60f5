#pragma once

#include "frame_splitter.h"
#include "simulator/agenda.h"
#include "simulator/smsc_options.h"

#include <QObject>
#include <QTcpSocket>

namespace cordboard::simulator {

class Session;

struct BindSeen
{
    quint32 command = 0;
    QString systemId;
    QString password;
    QString systemType;
    quint8 interfaceVersion = 0;
    quint8 ton = 0;
    quint8 npi = 0;
    QString range;
};

/// What a session leaves to the server it belongs to.
class SessionHost
{
public:
    virtual ~SessionHost() = default;
    /// The command_status of the bind response.
    virtual quint32 judgeBind(Session &session, const BindSeen &bind) = 0;
    virtual void onBound(Session &session) = 0;
    virtual void onSubmit(Session &session, const Frame &frame) = 0;
    virtual void onDeliverAnswer(Session &session, quint32 sequence, quint32 commandStatus) = 0;
    virtual void onUnbind(Session &session, bool byClient) = 0;
    virtual void onClosed(Session &session, const QString &why) = 0;
    /// Before bytes leave: what they promise must be on disk.
    virtual void beforeWrite() = 0;
    virtual bool linkHasFault(const char *name) const = 0;
    /// The fault of this bind; empty: none.
    virtual QString bindFault() = 0;
};

/// One connection: cuts the stream, keeps the bind state, answers what concerns the link itself.
class Session : public QObject
{
    Q_OBJECT

public:
    /// Takes over the socket. Agenda, host and options outlive the session.
    Session(qint64 id, QTcpSocket *socket, SessionHost &host, Agenda &agenda,
            const SmscOptions &options, QObject *parent);

    qint64 id() const { return m_id; }
    const QString &systemId() const { return m_systemId; }
    bool canSubmit() const { return m_mode == Mode::Transmitter || m_mode == Mode::Transceiver; }
    bool canReceive() const { return m_mode == Mode::Receiver || m_mode == Mode::Transceiver; }
    bool isOpen() const { return m_mode != Mode::Closed; }
    qint64 submits() const { return m_submits; }
    /// Submits of this link whose answer is still to come.
    qint64 unanswered = 0;

    /// Puts bytes on the wire, together with everything else that this turn produces.
    void send(const QByteArray &bytes);
    quint32 nextSequence();
    /// What was sent before still leaves.
    void closeGently(const QString &why);
    /// A reset: the client sees the connection break.
    void abort(const QString &why);
    void unbind();
    /// We say that nothing more comes from us, and go on listening (T42).
    void halfClose();
    /// The server goes: says so with an unbind, closes, waits for nothing.
    void stop();
    /// Looks for silence; called every second or so.
    void checkSilence();

private:
    enum class Mode { Open, Transmitter, Receiver, Transceiver, Closed };

    void readAll();
    void flush();
    void handle(const Frame &frame);
    void handleBind(const Frame &frame);
    void handleSubmit(const Frame &frame);
    void handleUnknown(const Frame &frame);
    void refuse(const Frame &frame, quint32 commandStatus);
    void onDisconnected();
    void finish(const QString &why);
    void answerBind(const Frame &frame, const BindSeen &bind);
    void acceptBind(const Frame &frame, const BindSeen &bind);
    int sliceMs() const;
    void writeSlice();

    const qint64 m_id;
    QTcpSocket *const m_socket;
    SessionHost &m_host;
    Agenda &m_agenda;
    const SmscOptions &m_options;
    FrameSplitter m_splitter;
    QByteArray m_out;
    QByteArray m_slices;
    QString m_systemId;
    Mode m_mode = Mode::Open;
    bool m_reading = false;
    quint32 m_nextSequence;
    bool m_slicing = false;
    qint64 m_submits = 0;
    qint64 m_openedMs = 0;
    qint64 m_heardMs = 0;
    qint64 m_enquiredMs = -1;
};

} // namespace cordboard::simulator
