#pragma once

#include "base/ids.h"
#include "model/carrier.h"
#include "model/medium.h"
#include "model/reason.h"

#include <QByteArray>
#include <QObject>
#include <QStringList>

#include <memory>

namespace cordboard::carrier {

/// One part to be submitted, committed as `sending` before it comes here.
struct SubmitPart
{
    AttemptId attempt;
    QString source;      ///< E.164, short code or alphanumeric (at most 11 characters)
    QString destination; ///< E.164
    QByteArray userData; ///< as EncodedPart: unpacked septets or UCS-2 BE, UDH first when hasUdh
    bool hasUdh = false;
    quint8 dataCoding = 0;
    qint64 validitySeconds = 0; ///< 0: the carrier's default
    int number = 1;             ///< of `total` parts
    int total = 1;
    int sarReference = -1;  ///< 0 to 65535: the parts belong together by SAR TLVs
    bool inPayload = false; ///< goes as message_payload, whatever its length
    std::shared_ptr<const MmsContent> mms = {}; ///< of a multimedia message, instead of `userData`
    QByteArray push = {}; ///< instead of both: an MM1 PDU for the phone (carrier/mm1_pdus.h)
};

/// What became of a submit. Each attempt ends in exactly one of these; a `Lost` one may later be
/// followed by one more when the response still comes on the same connection.
struct SubmitOutcome
{
    enum class Kind {
        Accepted,      ///< ESME_ROK
        RefusedForNow, ///< try this part again after `retryAfterMs`; an attempt is burnt
        Throttled,     ///< the link pauses; the part goes back without burning an attempt
        RefusedForGood,
        SetupFault, ///< refused because of how the link is set up: the part waits until that is
                    ///< mended, alarm for the link
        Lost,       ///< disconnect or response timeout: nobody knows
        NotSent,    ///< the link closed before a byte left: back to the queue, no attempt burnt
    };
    AttemptId attempt;
    Kind kind = Kind::Lost;
    QString carrierMessageId; ///< raw, as in submit_sm_resp; may be empty even when accepted
    QStringList moreIds = {}; ///< of a push in several short messages, those of the others
    quint32 commandStatus = 0;
    Reason reason;
    qint64 retryAfterMs = 0;
    int retries = 5;          ///< for RefusedForNow: how many new tries; 0 = until it is too old
    bool mayHaveLeft = false; ///< carriers also say this of messages that they took
    int tookMs = -1;          ///< from submit to answer; -1: there was no answer in time
};

/// What the carrier is asked to take back: it has it, and no phone has it yet.
struct Recall
{
    qint64 id = 0; ///< of the asking
    QString carrierMessageId;
};

/// What it said.
struct RecallOutcome
{
    enum class Kind {
        Taken,
        Refused,
        NoAnswer, ///< or "later": it may be asked again
    };
    qint64 id = 0;
    Kind kind = Kind::NoAnswer;
    quint32 status = 0; ///< as SubmitOutcome::commandStatus; 0: there was no answer
    QString detail;     ///< its words
};

/// A message from a phone, one part, not yet acknowledged to the carrier.
struct InboundPart
{
    quint64 token = 0; ///< for acknowledge(); 0 is never used
    QString source;    ///< canonical (phone::canonical by TON)
    QString destination;
    QByteArray shortMessage; ///< octets as received (short_message, else message_payload)
    bool udhi = false;
    quint8 dataCoding = 0;
    int sarReference = -1; ///< SAR TLVs when all three are present, else -1
    int sarTotal = 0;
    int sarNumber = 0;
    QByteArray fingerprint; ///< of all that is in it; equal for a PDU that is delivered again
};

/// A delivery receipt, parsed from TLVs and text (smpp.md 2.5), not yet acknowledged.
struct Receipt
{
    enum class State { Delivered, Failed, Intermediate, Inconclusive };
    quint64 token = 0;
    QStringList ids; ///< raw forms seen: receipted_message_id TLV first, then the text's
    State state = State::Inconclusive;
    Reason reason;       ///< for Failed: which word and code
    QString source;      ///< the phone, canonical
    QString destination; ///< our number, canonical
    QByteArray raw;      ///< the text as it came, for technical details
};

enum class Acknowledgement {
    Taken,     ///< committed: ESME_ROK
    Later,     ///< the store cannot take it now: ESME_RX_T_APPN, the carrier delivers again
    Malformed, ///< ESME_RINVESMCLASS: UDH longer than the message
};

/// Sees every PDU of a link, both ways, in the engine thread. For people who look at traffic, never
/// for handling it.
class PduTap
{
public:
    struct Seen
    {
        quint32 connection = 0; ///< tells one connection of this program from another
        bool fromUs = false;
        QByteArrayView frame;   ///< valid during the call; passwords are still in it
        AttemptId attempt = {}; ///< of the submit that this is or answers; invalid: not known
    };
    virtual ~PduTap() = default;
    virtual void pduSeen(const Seen &seen) = 0;
};

/// A line to one carrier. Lives in the engine thread; every call and signal happens there. Owned by
/// the engine. It reconnects by itself until stop(). It keeps nothing across restarts: the store
/// does.
class Link : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void start() = 0;

    /// Stops taking submits, waits for open responses (5 s at most), unbinds and closes, then
    /// stopped().
    virtual void stop() = 0;

    /// How many more parts submit() takes now: window and rate, 0 while not bound.
    virtual int room() const = 0;

    /// Writes the part, or answers NotSent through finished() in a later turn of the event loop.
    virtual void submit(const SubmitPart &part) = 0;

    /// Asks for it, and answers through recalled(). What cannot be asked says nothing.
    virtual void recall(const Recall &) {}

    virtual void acknowledge(quint64 token, Acknowledgement answer) = 0;

    virtual LinkStatus status() const = 0;

    /// Reconnects at once instead of waiting for the next try.
    virtual void tryNow() = 0;

    /// From now on `tap` sees every PDU; null ends that. It must outlive the link or be taken away
    /// before. What has no PDUs has nothing to show.
    virtual void setPduTap(PduTap *) {}

Q_SIGNALS:
    void statusChanged(const cordboard::LinkStatus &status);
    void roomAvailable();
    void finished(const cordboard::carrier::SubmitOutcome &outcome);
    void recalled(const cordboard::carrier::RecallOutcome &outcome);
    void messageReceived(const cordboard::carrier::InboundPart &part);
    void receiptReceived(const cordboard::carrier::Receipt &receipt);
    /// The connection in the upper 32 bits of tokens is over: what was not acknowledged on it will
    /// be delivered again. `answersRead`: the carrier has seen every acknowledgement.
    void connectionEnded(quint32 connection, bool answersRead);
    void stopped();
};

} // namespace cordboard::carrier

Q_DECLARE_METATYPE(cordboard::carrier::SubmitOutcome)
