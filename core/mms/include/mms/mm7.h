#pragma once

#include "mms/media_type.h"

#include "base/result.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

/// The SOAP messages between a VASP (us) and an MMSC (3GPP TS 23.140 REL-5 and REL-6, 8.7 and
/// annex L). Any thread.
namespace cordboard::mms::mm7 {

enum class Kind {
    SubmitReq,
    SubmitRsp,
    DeliverReq,
    DeliverRsp,
    DeliveryReportReq,
    DeliveryReportRsp,
    ReadReplyReq,
    ReadReplyRsp,
    CancelReq,
    CancelRsp,
    ReplaceReq,
    ReplaceRsp,
    RSErrorRsp,
    VASPErrorRsp,
};

/// The name of its element: "SubmitReq".
QString nameOf(Kind kind);
/// What answers a request: SubmitRsp for SubmitReq. RSErrorRsp for what is no request.
Kind answerTo(Kind request);

struct Address
{
    enum class Kind { Number, ShortCode, Email };
    Kind kind = Kind::Number;
    QString value;
    bool operator==(const Address &) const = default;
};

/// "1000", its words and Details.
struct Status
{
    int code = 0;
    QString text;
    QString details;
    bool operator==(const Status &) const = default;
};

/// How one MMSC wants it. The defaults are the ones that most accept.
struct Dialect
{
    QString xmlNamespace = QStringLiteral(
        "http://www.3gpp.org/ftp/Specs/archive/23_series/23.140/schema/REL-6-MM7-1-4");
    QString version = QStringLiteral("6.8.0");
    bool plusInNumbers = true; ///< Sinch wants numbers without
};

/// Every element of the fourteen messages that Cordboard writes or reads. What is absent is empty.
struct Message
{
    Kind kind = Kind::SubmitReq;
    QString transactionId;
    QString version;
    QString vaspId;
    QString vasId;
    std::optional<Address> sender;
    QList<Address> recipients; ///< To, Cc and Bcc, and the one Recipient of reports
    QString serviceCode;
    QString linkedId;
    QString relayServerId;
    QString messageId;
    QString messageClass;
    QString timeStamp; ///< ISO 8601, as it came
    QString earliestDelivery;
    QString expiry; ///< date or duration ("P1D")
    std::optional<bool> deliveryReport;
    std::optional<bool> readReply;
    QString priority;
    QString subject;
    QString contentHref; ///< "cid:…" of Content; empty without content
    bool allowAdaptations = true;
    QString mmStatus; ///< of reports: "Retrieved", "Read" …
    QString mmStatusExtension;
    Status status; ///< of answers; StatusText of reports is `status.text`
    QString faultCode;
    QString faultText;

    bool operator==(const Message &) const = default;
};

/// Reads one SOAP envelope. Elements are found by their local names in any order and namespace;
/// a fault with an RSErrorRsp or VASPErrorRsp is one, one without is an RSErrorRsp with its
/// faultstring and status 3000. DTDs, more than 16 levels, 2,000 elements or 1 MiB are an Error
/// (Protocol), as is a message without its MM7Version's siblings that must be there.
Result<Message> decodeXml(QByteArrayView octets);

/// Writes one SOAP envelope in UTF-8.
QByteArray encodeXml(const Message &message, const Dialect &dialect);

/// An HTTP body with its Content-Type.
struct Body
{
    QByteArray contentType;
    QByteArray octets;
};

/// `message` alone (text/xml), or with `parts` as its content (multipart/related in
/// multipart/related, binary). The first part is the start of the inner one.
Body encode(Message message, const Dialect &dialect, const std::vector<Part> &parts = {});

/// What a body held.
struct Received
{
    Message message;
    std::vector<Part> parts; ///< of its content, in order
};

/// Takes an HTTP body apart. The content is found by href, then Content-ID, Content-Location, and
/// at last as everything that is not the envelope.
Result<Received> decode(const QByteArray &contentType, QByteArrayView octets);

/// What a status code means for a submit (TS 23.140 table 8.7.8.3; x500-x999 are an MMSC's own).
enum class Verdict {
    Accepted,      ///< 1000
    Partly,        ///< 1100: some recipients were refused, see Details
    Refused,       ///< 2xxx: this message
    Misconfigured, ///< 4001-4004, 4007, 4008: this carrier's settings
    Later,         ///< 3000, 4000, 4006, 3510: may be tried again
};
Verdict verdictOf(int statusCode);

/// What the code says in the words of the specification: "Address error". Of an unknown code, its
/// class's.
QString wordsOf(int statusCode);

/// What an MMStatus of a report means.
enum class Report {
    Retrieved,
    Forwarded, ///< to the next network; not the last word: Mbuni turned it into Rejected later
    Deferred,
    Expired,
    Rejected,
    Unrecognised,
    Unreachable,
    Unsupported,
    Indeterminate,
    Read,
    Deleted,
    Unknown, ///< a word that is none of these
};
Report reportOf(const QString &mmStatus);

} // namespace cordboard::mms::mm7
