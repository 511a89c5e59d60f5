#pragma once

#include "simulator/fault.h"
#include "simulator/receipt_state.h"

#include <QHostAddress>
#include <QList>
#include <QSet>
#include <QString>

#include <optional>

namespace cordboard::simulator {

/// How a message id looks. Carriers use all of these, and often another one in the receipt.
enum class IdForm {
    Decimal,   ///< 2846571203
    HexLower,  ///< a9ab2fc3
    HexUpper,  ///< A9AB2FC3
    Padded,    ///< 0059113978: ten digits
    Uuid,      ///< 5f0c9f5e-6a0b-4d8e-…
    Long,      ///< 20 digits, more than 64 bits hold
    PaddedHex, ///< 00B8BE19: eight hex digits, where others leave the zeros out
};

/// Milliseconds, both ends included; drawn evenly.
struct MsRange
{
    int from = 0;
    int to = 0;
};

/// From every `everyMs` the last `forMs` are slow: each answer takes `extraMs` longer.
struct SlowPhase
{
    int everyMs = 0; ///< 0: never
    int forMs = 0;
    int extraMs = 0;
};

/// How often one final state is drawn, relative to the others.
struct ReceiptWeight
{
    ReceiptState state = ReceiptState::Delivered;
    int weight = 1;
};

/// How the SMSC behaves. Everything drawn by chance depends only on the seed and on the number of
/// the submit (first is 1), so a run can be repeated. The defaults are a carrier that works.
///
/// Whoever changes them while the server runs (SmscServer::setOptions) changes what happens from
/// then on; where it listens, whom it lets in over TLS, the seed and the ledger stay as they were.
struct SmscOptions
{
    QHostAddress listen = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0;                                ///< 0: any free one
    QString systemId;                                ///< expected from the client; empty: any
    QString password;                                ///< expected from the client; empty: any
    QString name = QStringLiteral("cordboard-smsc"); ///< system_id in the bind response
    QString tlsCertificateFile; ///< PEM; with the key file: TLS instead of plain TCP
    QString tlsKeyFile;         ///< PEM, not encrypted
    quint32 firstSequence = 1;  ///< of our requests on each link
    quint64 seed = 0;           ///< 0: another one at every start

    MsRange answerDelay;  ///< submit to submit_sm_resp
    MsRange receiptDelay; ///< submit_sm_resp to receipt
    SlowPhase slow;

    IdForm idForm = IdForm::Decimal;
    std::optional<IdForm> receiptIdForm;    ///< in the receipt's text; as idForm when absent
    std::optional<IdForm> receiptTlvIdForm; ///< in receipted_message_id; as the text when absent
    bool receiptText = true;                ///< receipts carry the text of Appendix B
    bool receiptTlvs = true; ///< receipts carry receipted_message_id and message_state
    QList<ReceiptWeight> receiptStates = {{ReceiptState::Delivered, 1}};

    double receiptsLostPercent = 0;
    double responsesDroppedPercent = 0; ///< accepted and receipted, but never answered
    int throttleEvery = 0;              ///< every n-th submit gets ESME_RTHROTTLED; 0: none
    double throttlePercent = 0;         ///< of the submits, drawn
    int maxPerSecond = 0;               ///< more get `tooFastStatus`; 0: no limit
    quint32 tooFastStatus = 0x58;       ///< ESME_RTHROTTLED
    bool tellsCongestion = false;       ///< in answers, as the last second's share of that
    int failEvery = 0;                  ///< every n-th submit gets `failStatus`; 0: none
    quint32 failStatus = 0x45;          ///< ESME_RSUBMITFAIL
    int closeAfter = 0; ///< the n-th submit of a link closes it unanswered; 0: never
    int window = 0;     ///< unanswered submits a link may have, more get ESME_RSUBMITFAIL; 0: any
    quint32 bindStatus = 0;     ///< every bind is refused with this; 0: none is
    MsRange resetAfter;         ///< a bound link is reset after so long; 0: never
    bool phoneOff = false;      ///< phones are off: what is accepted waits, and so do its receipts
    QSet<QByteArray> phonesOff; ///< the same for these only, as the submits write them

    double inboundPerSecond = 0; ///< messages from made-up phones, while a receiver is bound
    QString inboundTo = QStringLiteral("+13035550142"); ///< whom those phones write to

    int deliverWindow = 10;       ///< deliver_sm without an answer per link
    int redeliverAfterMs = 5000;  ///< after a temporary refusal of a deliver_sm
    int deliverTimeoutMs = 60000; ///< no answer to a deliver_sm: sent again
    int enquireAfterMs = 30000;   ///< silence before an enquire_link of ours; 0: never
    int enquireTimeoutMs = 15000; ///< no answer to it: the link is closed
    int bindTimeoutMs = 30000;    ///< a link that does not bind is closed

    QList<Fault> faults;
    double chaosPercent = 0; ///< of the submits meet a fault drawn from all of them

    QString ledgerFile; ///< one JSON line per event, on disk before it is answered; empty: none
};

} // namespace cordboard::simulator
