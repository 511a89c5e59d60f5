#include "mm1_headers.h"

#include <algorithm>
#include <array>

namespace cordboard::mms::mm1 {

namespace {

constexpr int yes = 0x80;
constexpr int no = 0x81;
constexpr int addressPresent = 0x80;
constexpr int insertAddressToken = 0x81;
constexpr int absoluteTime = 0x80;
constexpr int relativeTime = 0x81;
constexpr std::size_t mostRecipients = 1'000;

// --- one kind of value each: read into a member, written out of it

template<QByteArray Pdu::*Member>
void readText(WspReader &in, Pdu &pdu)
{
    pdu.*Member = in.text().toByteArray();
}

template<QByteArray Pdu::*Member>
bool writeText(WspWriter &out, const Pdu &pdu)
{
    out.text(pdu.*Member);
    return true;
}

template<QString Pdu::*Member>
void readString(WspReader &in, Pdu &pdu)
{
    pdu.*Member = in.encodedString();
}

template<QString Pdu::*Member>
bool writeString(WspWriter &out, const Pdu &pdu)
{
    if ((pdu.*Member).isEmpty())
        return false;
    out.encodedString(pdu.*Member);
    return true;
}

template<std::vector<QString> Pdu::*Member>
void readAddress(WspReader &in, Pdu &pdu)
{
    if ((pdu.*Member).size() == mostRecipients)
        return in.fail();
    (pdu.*Member).push_back(in.encodedString());
}

/// A value of one octet that is kept as it came, also when its name is unknown.
template<auto Member>
void readOctet(WspReader &in, Pdu &pdu)
{
    using Value = typename std::remove_reference_t<decltype(pdu.*Member)>::value_type;
    pdu.*Member = Value(in.octet());
}

template<auto Member>
bool writeOctet(WspWriter &out, const Pdu &pdu)
{
    if (!(pdu.*Member))
        return false;
    out.octet(int(*(pdu.*Member)));
    return true;
}

template<std::optional<bool> Pdu::*Member>
void readYesNo(WspReader &in, Pdu &pdu)
{
    pdu.*Member = in.octet() == yes;
}

template<std::optional<bool> Pdu::*Member>
bool writeYesNo(WspWriter &out, const Pdu &pdu)
{
    if (!(pdu.*Member))
        return false;
    out.octet(*(pdu.*Member) ? yes : no);
    return true;
}

template<std::optional<quint64> Pdu::*Member>
void readNumber(WspReader &in, Pdu &pdu)
{
    pdu.*Member = in.integer();
}

template<std::optional<quint64> Pdu::*Member>
bool writeNumber(WspWriter &out, const Pdu &pdu)
{
    if (!(pdu.*Member))
        return false;
    out.longInteger(*(pdu.*Member));
    return true;
}

template<std::optional<When> Pdu::*Member>
void readWhen(WspReader &in, Pdu &pdu)
{
    WspReader inside = in.value();
    When when;
    when.isRelative = inside.octet() == relativeTime;
    when.seconds = inside.integer().value_or(0);
    if (inside.failed())
        in.fail();
    pdu.*Member = when;
}

template<std::optional<When> Pdu::*Member>
bool writeWhen(WspWriter &out, const Pdu &pdu)
{
    if (!(pdu.*Member))
        return false;
    WspWriter inside;
    inside.octet((pdu.*Member)->isRelative ? relativeTime : absoluteTime);
    inside.longInteger((pdu.*Member)->seconds);
    out.value(inside);
    return true;
}

// --- the ones of a kind of their own

void readFrom(WspReader &in, Pdu &pdu)
{
    WspReader inside = in.value();
    pdu.insertAddress = inside.octet() == insertAddressToken;
    if (!pdu.insertAddress)
        pdu.from = inside.encodedString();
    if (inside.failed())
        in.fail();
}

bool writeFrom(WspWriter &out, const Pdu &pdu)
{
    if (!pdu.insertAddress && pdu.from.isEmpty())
        return false;
    WspWriter inside;
    inside.octet(pdu.insertAddress ? insertAddressToken : addressPresent);
    if (!pdu.insertAddress)
        inside.encodedString(pdu.from);
    out.value(inside);
    return true;
}

void readClass(WspReader &in, Pdu &pdu)
{
    if (in.peek() & 0x80)
        pdu.messageClass = Class(in.octet());
    else
        pdu.classText = in.text().toByteArray();
}

bool writeClass(WspWriter &out, const Pdu &pdu)
{
    if (pdu.messageClass)
        out.octet(int(*pdu.messageClass));
    else if (!pdu.classText.isEmpty())
        out.text(pdu.classText);
    return pdu.messageClass || !pdu.classText.isEmpty();
}

void readVersion(WspReader &in, Pdu &pdu)
{
    pdu.version = in.octet() & 0x7f;
}

bool writeVersion(WspWriter &out, const Pdu &pdu)
{
    out.shortInteger(pdu.version);
    return true;
}

template<auto Member>
bool writeTextIfAny(WspWriter &out, const Pdu &pdu)
{
    return !(pdu.*Member).isEmpty() && writeText<Member>(out, pdu);
}

/// To, Cc and Bcc are written once for each address, by encode().
bool writeNothing(WspWriter &, const Pdu &)
{
    return false;
}

constexpr std::array headers{
    Header{0x01, "Bcc", readAddress<&Pdu::bcc>, writeNothing},
    Header{0x02, "Cc", readAddress<&Pdu::cc>, writeNothing},
    Header{0x03, "X-Mms-Content-Location", readText<&Pdu::contentLocation>,
           writeText<&Pdu::contentLocation>},
    Header{0x05, "Date", readNumber<&Pdu::date>, writeNumber<&Pdu::date>},
    Header{0x06, "X-Mms-Delivery-Report", readYesNo<&Pdu::deliveryReport>,
           writeYesNo<&Pdu::deliveryReport>},
    Header{0x07, "X-Mms-Delivery-Time", readWhen<&Pdu::deliveryTime>,
           writeWhen<&Pdu::deliveryTime>},
    Header{0x08, "X-Mms-Expiry", readWhen<&Pdu::expiry>, writeWhen<&Pdu::expiry>},
    Header{0x09, "From", readFrom, writeFrom},
    Header{0x0a, "X-Mms-Message-Class", readClass, writeClass},
    Header{0x0b, "Message-ID", readText<&Pdu::messageId>, writeTextIfAny<&Pdu::messageId>},
    Header{0x0d, "X-Mms-MMS-Version", readVersion, writeVersion},
    Header{0x0e, "X-Mms-Message-Size", readNumber<&Pdu::size>, writeNumber<&Pdu::size>},
    Header{0x0f, "X-Mms-Priority", readOctet<&Pdu::priority>, writeOctet<&Pdu::priority>},
    Header{0x10, "X-Mms-Read-Report", readYesNo<&Pdu::readReport>, writeYesNo<&Pdu::readReport>},
    Header{0x11, "X-Mms-Report-Allowed", readYesNo<&Pdu::reportAllowed>,
           writeYesNo<&Pdu::reportAllowed>},
    Header{0x12, "X-Mms-Response-Status", readOctet<&Pdu::responseStatus>,
           writeOctet<&Pdu::responseStatus>},
    Header{0x13, "X-Mms-Response-Text", readString<&Pdu::responseText>,
           writeString<&Pdu::responseText>},
    Header{0x15, "X-Mms-Status", readOctet<&Pdu::status>, writeOctet<&Pdu::status>},
    Header{0x16, "Subject", readString<&Pdu::subject>, writeString<&Pdu::subject>},
    Header{0x17, "To", readAddress<&Pdu::to>, writeNothing},
    Header{0x18, "X-Mms-Transaction-Id", readText<&Pdu::transactionId>,
           writeText<&Pdu::transactionId>},
    Header{0x19, "X-Mms-Retrieve-Status", readOctet<&Pdu::retrieveStatus>,
           writeOctet<&Pdu::retrieveStatus>},
    Header{0x1a, "X-Mms-Retrieve-Text", readString<&Pdu::retrieveText>,
           writeString<&Pdu::retrieveText>},
    Header{0x1b, "X-Mms-Read-Status", readOctet<&Pdu::readStatus>, writeOctet<&Pdu::readStatus>},
};

// The order is free but for the first three and the last (7.1); mmsd-tng, gammu and Mbuni accepted
// these.
constexpr std::array sendReq{0x18, 0x0d, 0x05, 0x09, 0x17, 0x02, 0x01,
                             0x16, 0x0a, 0x08, 0x07, 0x0f, 0x06, 0x10};
constexpr std::array sendConf{0x18, 0x0d, 0x12, 0x13, 0x0b};
constexpr std::array notificationInd{0x18, 0x0d, 0x09, 0x16, 0x06, 0x0a, 0x0e, 0x08, 0x03};
constexpr std::array notifyRespInd{0x18, 0x0d, 0x15, 0x11};
constexpr std::array retrieveConf{0x18, 0x0d, 0x0b, 0x05, 0x09, 0x17, 0x02,
                                  0x16, 0x0a, 0x0f, 0x06, 0x10, 0x19, 0x1a};
constexpr std::array acknowledgeInd{0x18, 0x0d, 0x11};
constexpr std::array deliveryInd{0x0d, 0x0b, 0x17, 0x05, 0x15};
constexpr std::array readInd{0x0d, 0x0b, 0x17, 0x09, 0x05, 0x1b};

} // namespace

const Header *headerOf(int code)
{
    const auto it = std::find_if(headers.begin(), headers.end(),
                                 [code](const Header &header) { return header.code == code; });
    return it == headers.end() ? nullptr : &*it;
}

std::span<const int> orderOf(Type type)
{
    switch (type) {
    case Type::SendReq:
        return sendReq;
    case Type::SendConf:
        return sendConf;
    case Type::NotificationInd:
        return notificationInd;
    case Type::NotifyRespInd:
        return notifyRespInd;
    case Type::RetrieveConf:
        return retrieveConf;
    case Type::AcknowledgeInd:
        return acknowledgeInd;
    case Type::DeliveryInd:
        return deliveryInd;
    case Type::ReadRecInd:
    case Type::ReadOrigInd:
        return readInd;
    }
    return {};
}

} // namespace cordboard::mms::mm1
