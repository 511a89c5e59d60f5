#pragma once

#include "base/ids.h"
#include "model/mm1_profile.h"
#include "model/mm7_profile.h"
#include "model/smpp_profile.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

namespace cordboard {

/// How an SMPP session binds (SMPP 3.4, section 2.2). Pair = one transmitter and one receiver.
enum class BindMode { Transceiver, Pair, Transmitter, Receiver };

/// What happens to a message whose submit was never answered, when neither a late response nor a
/// receipt has told within Carrier::unknownHoldMinutes (smpp.md 2.4, rule 4).
enum class UnknownPolicy {
    Hold,   ///< a person decides: it goes on the "needs you" list
    Resend, ///< it is sent again, marked as a possible duplicate
};

QString unknownPolicyWord(UnknownPolicy policy); ///< "hold", "resend"
bool unknownPolicyFromWord(QStringView word, UnknownPolicy *policy);

/// How a carrier writes its message ids in receipts, compared with its answers to submits. Learned
/// from receipts whose phone agrees (smpp.md 2.5).
enum class IdBase {
    NotKnown,
    Same,        ///< as in the answer, but for zeros in front and upper case
    Hexadecimal, ///< answers in decimal, receipts in hexadecimal
    Decimal,     ///< answers in hexadecimal, receipts in decimal
};

QString idBaseWord(IdBase base); ///< "", "same", "hex", "decimal"
IdBase idBaseFromWord(QStringView word);

QString bindModeWord(BindMode mode); ///< "transceiver", "pair", "transmitter", "receiver"
bool bindModeFromWord(QStringView word, BindMode *mode);

/// A carrier as a person sets it up. The password is not in here: it is write-only, see
/// CarrierEdit.
struct Carrier
{
    CarrierId id;
    QUuid uuid;
    QString name;
    QString kind = QStringLiteral("smpp"); ///< or "mm7", which `mm7` describes
    QString host;
    quint16 port = 2775;
    BindMode bind = BindMode::Transceiver;
    QString systemId;   ///< at most 15 octets
    QString systemType; ///< at most 12 octets
    bool tls = false;   ///< the certificate is always verified, see SmppProfile::tlsAuthority
    int window = 10;    ///< submits without an answer on each bind, 1..1000
    int rate = 0;       ///< segments a second, 0 = unlimited
    bool enabled = true;
    bool demo = false; ///< the carrier built into the demo: a fixed password, no keyring
    bool hasPassword = false;
    QStringList senders; ///< numbers of ours that go through it
    SmppProfile profile;
    Mm7Profile mm7;
    Mm1Profile mm1; ///< of an SMPP carrier that takes pictures besides texts

    /// For messages to one person, and for those of a broadcast.
    UnknownPolicy unknown = UnknownPolicy::Hold;
    UnknownPolicy unknownBroadcast = UnknownPolicy::Resend;
    int unknownHoldMinutes = 15; ///< 0..1440; how long either waits for an answer or a receipt
    /// Believes receipts without esm_class bits and TLVs, by their text alone. Off: anybody with a
    /// phone could write one.
    bool receiptsByText = false;

    bool isMm7() const { return kind == QLatin1String("mm7"); }
    bool isMm1() const { return !isMm7() && mm1.isOn(); }

    friend bool operator==(const Carrier &, const Carrier &) = default;
};

/// A carrier to be saved or tried, with its password. `keepPassword` leaves the stored one alone.
struct CarrierEdit
{
    Carrier carrier;
    QString password; ///< at most 8 octets by SMPP 3.4; never logged, sealed before it is stored
    bool keepPassword = false;
    QString listenPassword = {}; ///< what an MMSC logs in with at ours; likewise
    bool keepListenPassword = true;
};

enum class LinkState { Off, Connecting, Up, Degraded, Down };

/// One bind of a carrier.
struct BindStatus
{
    BindMode mode = BindMode::Transceiver; ///< Transceiver, Transmitter or Receiver
    LinkState state = LinkState::Off;
    QString sentence;     ///< why it is not up
    qint64 nextTryUs = 0; ///< wall clock; 0 = none planned
    qint64 upSinceUs = 0;
    int inFlight = 0;
    int partsPerSecond = 0; ///< answered in the last second
    int answerMs = -1;      ///< of the last answer; -1 = none yet
    int enquireMs = -1;     ///< round trip of the last enquire_link; -1 = none yet

    friend bool operator==(const BindStatus &, const BindStatus &) = default;
};

/// A carrier's line as the status bar and the carriers page show it.
struct LinkStatus
{
    CarrierId carrier;
    QString name;
    LinkState state = LinkState::Off;
    QString sentence;     ///< why it is not up, in words; empty while up
    qint64 nextTryUs = 0; ///< wall clock of the next try; 0 = none planned
    qint64 upSinceUs = 0;
    int window = 0;                   ///< submits allowed without an answer
    int inFlight = 0;                 ///< of these, unanswered now
    int answerMs = -1;                ///< recent mean time to submit_sm_resp, -1 = not known yet
    qint64 lastAnswerUs = 0;          ///< wall clock of its last answer to a submit; 0 = none yet
    qint64 waiting = 0;               ///< targets queued for it
    IdBase idBase = IdBase::NotKnown; ///< learned from its receipts
    int slowedTo = 0;                 ///< parts a second, because the carrier asked; 0 = not slowed
    QList<BindStatus> binds;

    friend bool operator==(const LinkStatus &, const LinkStatus &) = default;
};

/// One step of "Test connection", shown as it happens.
struct TestStep
{
    enum class Kind { Reached, Secure, LoggedIn, Ready };
    enum class Outcome { Running, Passed, Failed, Skipped };
    Kind kind = Kind::Reached;
    Outcome outcome = Outcome::Running;
    QString sentence; ///< what happened; on failure also what to do
};

} // namespace cordboard

Q_DECLARE_METATYPE(cordboard::LinkStatus)
Q_DECLARE_METATYPE(cordboard::TestStep)
