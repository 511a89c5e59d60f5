#pragma once

#include "base/clock.h"
#include "smpp/encoder.h"
#include "smpp/frame_splitter.h"
#include "smpp/pdu.h"
#include "smpp/pending_table.h"
#include "smpp/transport.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <optional>

namespace cordboard::smpp {

/// Milliseconds of monotonic time; the values of smpp.md 2.1.
namespace limit {
constexpr qint64 connectMs = 10'000;
constexpr qint64 tlsMs = 10'000;
constexpr qint64 bindMs = 15'000;
constexpr qint64 enquireIdleMs = 30'000; // a carrier's profile may say otherwise
constexpr qint64 enquireAnswerMs = 15'000;
constexpr qint64 silenceMs = 60'000;  // likewise
constexpr qint64 responseMs = 30'000; // likewise
constexpr qint64 partialPduMs = 10'000;
/// With the unbind and what is saved after it a program ends within 5 s (smpp.md 2.1, G34).
constexpr qint64 drainMs = 3'800;
constexpr qint64 unbindAnswerMs = 500;
constexpr int heldRequests =
    1'000; ///< unacknowledged deliver_sm; above it the carrier is told "later"
} // namespace limit

struct SessionSettings
{
    quint32 bindCommand = command::bindTransceiver;
    QByteArray systemId;
    QByteArray password;
    QByteArray systemType;
    bool tls = false; ///< only for the deadline of the handshake; the transport does it
    int window = 10;  ///< submits without an answer, 1..1000
    quint8 interfaceVersion = 0x34;
    quint8 rangeTon = 0, rangeNpi = 0;
    QByteArray addressRange;
    qint64 enquireIdleMs = limit::enquireIdleMs;
    qint64 responseMs = limit::responseMs;
    qint64 silenceMs = limit::silenceMs;
};

/// What became of a submit. `Late` may follow a `TimedOut` of the same tag once.
struct SubmitAnswer
{
    enum class Kind { Answered, Late, TimedOut, LineBroke, NotWritten };
    Kind kind = Kind::LineBroke;
    quint32 status = 0;            ///< for Answered and Late
    QByteArrayView messageId = {}; ///< valid during the call
    qint64 tookMs = 0;
    int congestion = -1; ///< congestion_state of the answer, 0..100; -1: it said nothing
};

/// Why a session is over.
struct SessionEnd
{
    enum class Kind {
        Stopped,   ///< stop() was called and is done
        Transport, ///< see `fault`
        ConnectTimeout,
        TlsTimeout,
        BindTimeout,
        BindRefused, ///< see `status`
        Silent,      ///< no answer to enquire_link, or nothing at all for 60 s
        Garbage,     ///< the stream is no SMPP, or stopped in the middle of a PDU
        Nacked,      ///< generic_nack without a sequence number: the carrier lost the thread
        Unbound,     ///< the carrier unbound
        Setup,       ///< the bind cannot be encoded; `detail` is a sentence
    };
    Kind kind = Kind::Stopped;
    TransportFault fault = TransportFault::Other;
    quint32 status = 0;
    QString detail = {};
    bool wasBound = false;
    /// The carrier answered our unbind, so it has read every answer of ours before that.
    bool answersRead = false;
};

/// One PDU as it went over the line. Valid during the call only.
struct PduSeen
{
    bool fromUs = false;
    QByteArrayView frame;
    std::optional<quint64> tag = {}; ///< of the submit that this is or answers, when it is known
};

/// Who owns a session hears from it here, in the session's thread. From inside these calls the
/// session may be used (submit, answer, stop) but not deleted: deleteLater().
class SessionEvents
{
public:
    virtual ~SessionEvents() = default;
    virtual void sessionReached() {}
    virtual void sessionSecured() {}
    virtual void sessionBound() = 0;
    virtual void sessionAnswered(quint64 tag, const SubmitAnswer &answer) = 0;
    /// deliver_sm or data_sm; to be answered by answer(pdu.sequence, …), now or later.
    virtual void sessionRequest(const Pdu &pdu) = 0;
    /// Every PDU, while watching is on (Session::setWatched): before it is handled, or when it is
    /// given to the transport. What is no PDU comes once, at most 256 octets of it.
    virtual void sessionPdu(const PduSeen &) {}
    /// What one read brought has been handled, or slots were freed: more submits may have room.
    virtual void sessionTurnDone() = 0;
    /// Exactly once; every submit has had its answer before.
    virtual void sessionEnded(const SessionEnd &end) = 0;
};

/// One connection to one carrier from connect to close, as an ESME: bind, window, enquire_link,
/// unbind. It never reconnects; make a new one. All deadlines are checked in tick(), which the
/// owner calls a few times a second. Writes are gathered and leave once per turn of the event loop.
/// One thread; nothing blocks.
class Session : public QObject
{
    Q_OBJECT

public:
    Session(const SessionSettings &settings, std::unique_ptr<Transport> transport, Clock &clock,
            SessionEvents &events, quint32 firstSequence = 1);
    ~Session() override;

    void start();
    /// Drains the window (5 s at most), unbinds, closes; then sessionEnded(Stopped).
    void stop();
    /// Closes at once; submits in flight end as LineBroke. sessionEnded comes from within.
    void abort(const SessionEnd &end);

    bool isBound() const { return m_state == State::Bound; }
    int inFlight() const { return m_pending.size(); }
    /// What the carrier said in its answer to the bind: its name, and sc_interface_version (0: it
    /// said none).
    const QByteArray &carrierName() const { return m_carrierName; }
    quint8 carrierVersion() const { return m_carrierVersion; }
    QString certificateWords() const { return m_transport->certificateWords(); }
    /// How many more submits the window takes; 0 while not bound.
    int room() const;

    /// Needs room(). On failure (it does not fit into a PDU) nothing was sent and no answer
    /// follows.
    Result<void> submit(const SubmitFields &fields, quint64 tag);

    /// Answers a request given to sessionRequest(). A second answer to the same one does nothing.
    void answer(quint32 sequence, quint32 commandStatus);

    /// From now on sessionPdu() is called. Off by default, and then it costs nothing.
    void setWatched(bool watched) { m_watched = watched; }

    /// Asks for a sign of life now instead of after 30 s of silence.
    void enquire();
    bool isEnquiring() const { return m_enquireSequence != 0; }
    /// From the last enquire_link to its answer, ms; -1: none was answered yet.
    int enquireMs() const { return m_enquireMs; }

    void tick();
    /// Gives what was gathered to the transport. Called by itself once per turn.
    void flush();

private:
    enum class State { Idle, Connecting, Securing, Binding, Bound, Draining, Unbinding, Closed };

    void onReached();
    void onReady();
    void onReadyRead();
    void onFailed(TransportFault fault, const QString &detail);

    void handleFrame(QByteArrayView frame);
    void handleRequest();
    void handleResponse();
    void handleDelivery();
    void handleBindResponse();
    void handleSubmitResponse();
    void handleNack();
    bool resolveSubmit();
    void breakStream();
    void showFrame(QByteArrayView frame);
    void showWritten();

    void send(quint32 command, quint32 status, quint32 sequence);
    quint32 sendRequest(quint32 command);
    void scheduleFlush();
    void checkDeadline(qint64 now);
    void checkSilence(qint64 now);
    void expireSubmits(qint64 now);
    void stepDown(qint64 now);
    void enquireAnswered();
    void endPending();
    void end(SessionEnd::Kind kind, quint32 status = 0);

    SessionSettings m_settings;
    std::unique_ptr<Transport> m_transport;
    Clock &m_clock;
    SessionEvents &m_events;

    State m_state = State::Idle;
    Encoder m_encoder;
    FrameSplitter m_splitter;
    PendingTable m_pending;         // submits only
    QHash<quint32, quint64> m_late; // timed out, may still be answered: sequence -> tag
    QMultiHash<quint32, quint32>
        m_held; // requests of the carrier without an answer: sequence -> command
    QByteArray m_carrierName;
    quint8 m_carrierVersion = 0;
    QByteArray m_out;
    std::vector<quint32> m_unwritten; // submits in m_out
    Pdu m_pdu;

    bool m_watched = false;
    bool m_flushScheduled = false;
    bool m_wasBound = false;
    quint32 m_bindSequence = 0;
    quint32 m_enquireSequence = 0;
    quint32 m_unbindSequence = 0;
    bool m_allAnswered = false; ///< nothing of the carrier's was open when we unbound
    quint32 m_carrierUnbindSequence = 0;
    qint64 m_deadlineMs = 0; // of the present state
    qint64 m_enquireDeadlineMs = 0;
    int m_enquireMs = -1;
    qint64 m_lastPduMs = 0;
    qint64 m_lastByteMs = 0;
};

} // namespace cordboard::smpp
