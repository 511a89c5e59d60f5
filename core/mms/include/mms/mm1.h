#pragma once

#include "mms/media_type.h"

#include "base/result.h"

#include <QString>

#include <optional>
#include <vector>

/// The PDUs between a phone and its MMSC (OMA-TS-MMS-ENC V1.3, 6 and 7; bytes by WAP-230).
namespace cordboard::mms::mm1 {

/// X-Mms-Message-Type (7.3.30). Others are refused with their number.
enum class Type : quint8 {
    SendReq = 0x80,
    SendConf = 0x81,
    NotificationInd = 0x82,
    NotifyRespInd = 0x83,
    RetrieveConf = 0x84,
    AcknowledgeInd = 0x85,
    DeliveryInd = 0x86,
    ReadRecInd = 0x87,
    ReadOrigInd = 0x88,
};

/// X-Mms-Status (7.3.47); a number that is none of these is kept.
enum class Status : quint8 {
    Expired = 0x80,
    Retrieved = 0x81,
    Rejected = 0x82,
    Deferred = 0x83,
    Unrecognised = 0x84,
    Indeterminate = 0x85,
    Forwarded = 0x86,
    Unreachable = 0x87,
};

enum class ReadStatus : quint8 { Read = 0x80, DeletedUnread = 0x81 };
enum class Priority : quint8 { Low = 0x80, Normal = 0x81, High = 0x82 };
enum class Class : quint8 {
    Personal = 0x80,
    Advertisement = 0x81,
    Informational = 0x82,
    Auto = 0x83
};

/// X-Mms-Response-Status (7.3.48) and X-Mms-Retrieve-Status (7.3.50): what a sender shall do.
enum class Outcome { Ok, Transient, Permanent };
Outcome outcomeOf(quint8 status);

/// X-Mms-Expiry, X-Mms-Delivery-Time: seconds since 1970, or from now.
struct When
{
    bool isRelative = false;
    quint64 seconds = 0;
    bool operator==(const When &) const = default;
};

/// Every header of the nine PDUs and their body. What a PDU does not have is empty.
struct Pdu
{
    Type type = Type::SendReq;
    QByteArray transactionId;
    quint8 version = 0x12; ///< major in the upper four bits: 0x12 is 1.2
    QByteArray messageId;
    std::optional<quint64> date; ///< seconds since 1970
    bool insertAddress = false;  ///< From is left to the MMSC
    QString from;                ///< "15551000/TYPE=PLMN", see `number()`
    std::vector<QString> to;
    std::vector<QString> cc;
    std::vector<QString> bcc;
    QString subject;
    std::optional<Class> messageClass;
    QByteArray classText; ///< a class that has a name of its own
    std::optional<Priority> priority;
    std::optional<When> expiry;
    std::optional<When> deliveryTime;
    std::optional<bool> deliveryReport;
    std::optional<bool> readReport;
    std::optional<bool> reportAllowed;
    std::optional<quint64> size; ///< octets
    QByteArray contentLocation;  ///< URL of the message, in m-notification-ind
    std::optional<Status> status;
    std::optional<ReadStatus> readStatus;
    std::optional<quint8> responseStatus;
    QString responseText;
    std::optional<quint8> retrieveStatus;
    QString retrieveText;
    MediaType contentType; ///< of the body: multipart/related, or of the only part
    std::vector<Part> parts;

    bool operator==(const Pdu &) const = default;
};

/// Reads one PDU. Any octets may be given: an Error (Protocol) says at which octet and header it
/// stopped. Headers that are unknown are skipped by the rules of WSP (8.4.1.2). Any thread.
Result<Pdu> decode(QByteArrayView octets);

/// Writes one PDU: the headers that its type has, in the order that handsets and MMSCs accepted
/// (mandatory ones also when empty). A header that its type does not have is not written.
QByteArray encode(const Pdu &pdu);

/// "+4479000/TYPE=PLMN" of a number, and the number of such an address ("" of an e-mail address).
QString plmn(const QString &number);
QString number(const QString &address);

} // namespace cordboard::mms::mm1
