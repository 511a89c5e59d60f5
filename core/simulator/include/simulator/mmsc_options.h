#pragma once

#include "simulator/mmsc_fault.h"
#include "simulator/smsc_options.h"

#include <QHostAddress>
#include <QList>
#include <QSet>
#include <QString>

namespace cordboard::simulator {

/// Whose habits the MMSC has.
enum class MmscStyle {
    Mbuni,  ///< as recorded: Recipient and Sender of reports swapped, LinkedID = TransactionID =
            ///< message id, faults with HTTP 200, base64, boundaries without quotes, blank lines
    ByBook, ///< as TS 23.140, SOAP 1.1 and RFC 2045 want it
};

/// How often one MMStatus is drawn, relative to the others.
struct MmStateWeight
{
    QString word = QStringLiteral("Retrieved"); ///< as written in the report, also nonsense
    int weight = 1;
};

/// How the MMSC behaves. Everything drawn by chance depends only on the seed and on the number of
/// the submit (first is 1). The defaults are a carrier that works.
struct MmscOptions
{
    QHostAddress listen = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0;           ///< 0: any free one
    QString username;           ///< expected from the client (HTTP Basic); with an empty password:
    QString password;           ///< any
    QString vaspId;             ///< expected in submits, else status 4001; empty: any
    QString tlsCertificateFile; ///< PEM; with the key file: TLS instead of plain TCP
    QString tlsKeyFile;         ///< PEM, not encrypted
    qint64 maxBody = 64 * 1024 * 1024; ///< of a request; more get HTTP 413
    qint64 maxContent = 0;             ///< octets of the parts; more get status 2004. 0: any

    QString vaspUrl; ///< http: where reports and messages go; empty: nowhere
    QString vaspUsername;
    QString vaspPassword;
    int vaspConnections = 4;     ///< at once; posts of one message use one, in their order
    int vaspTimeoutMs = 30000;   ///< for the whole answer to one post
    int redeliverAfterMs = 5000; ///< after HTTP 5xx, silence or a lost connection
    int redeliverTimes = 5;      ///< then the post is given up

    MmscStyle style = MmscStyle::Mbuni;
    QString xmlNamespace = QStringLiteral(
        "http://www.3gpp.org/ftp/Specs/archive/23_series/23.140/schema/REL-6-MM7-1-4");
    QString version = QStringLiteral("6.8.0");
    quint64 seed = 0; ///< 0: another one at every start

    MsRange answerDelay; ///< submit to SubmitRsp
    MsRange reportDelay; ///< SubmitRsp to DeliveryReportReq
    MsRange readDelay;   ///< DeliveryReportReq to ReadReplyReq
    QList<MmStateWeight> states = {{}};
    QSet<QString> phonesOff; ///< what is for them waits; digits, without a plus
    bool readReports = true; ///< phones tell that a message was read, when it was asked for

    QList<MmscFault> faults;
    int refuseStatus = 2000; ///< StatusCode of the faults "refuse" and "rs-error"

    QString ledgerFile; ///< one JSON line per event, on disk before it is answered; empty: none
};

} // namespace cordboard::simulator
