#include "mms/mm7.h"

#include "xml_tree.h"

namespace cordboard::mms::mm7 {

namespace {

constexpr int lastKind = int(Kind::VASPErrorRsp);

Unexpected<Error> broken(const QString &what)
{
    return fail(ErrorCode::Protocol,
                QStringLiteral("An MM7 message could not be read: %1.").arg(what));
}

std::optional<Kind> kindOf(const QString &name)
{
    for (int kind = 0; kind <= lastKind; ++kind)
        if (nameOf(Kind(kind)).compare(name, Qt::CaseInsensitive) == 0)
            return Kind(kind);
    return {};
}

/// "true", "True" and "1" (instantcom-mm7 writes capitals).
std::optional<bool> yesNo(const QString &text)
{
    if (text.isEmpty())
        return {};
    return text.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0 ||
           text == QLatin1String("1");
}

std::optional<Address> addressOf(const XmlElement &element)
{
    if (element.name.compare(QLatin1String("Number"), Qt::CaseInsensitive) == 0)
        return Address{Address::Kind::Number, element.text};
    if (element.name.compare(QLatin1String("ShortCode"), Qt::CaseInsensitive) == 0)
        return Address{Address::Kind::ShortCode, element.text};
    if (element.name.compare(QLatin1String("RFC2822Address"), Qt::CaseInsensitive) == 0)
        return Address{Address::Kind::Email, element.text};
    return {};
}

/// Every address below, whatever it is wrapped in (To, Cc, Bcc, Recipient, SenderAddress).
void collect(const XmlElement *element, QList<Address> &found)
{
    if (!element)
        return;
    for (const XmlElement &child : element->children) {
        if (const auto address = addressOf(child))
            found.append(*address);
        else
            collect(&child, found);
    }
}

std::optional<Address> firstOf(const XmlElement *element)
{
    QList<Address> found;
    collect(element, found);
    if (found.isEmpty() && element && !element->text.isEmpty())
        found.append(
            {Address::Kind::Number, element->text}); // an address without an element of its own
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

void readSender(const XmlElement &body, Message &message)
{
    const XmlElement *identification = body.child(u"SenderIdentification");
    const XmlElement &ids = identification ? *identification : body;
    message.vaspId = ids.textOf(u"VASPID");
    message.vasId = ids.textOf(u"VASID");
    message.sender = firstOf(ids.child(u"SenderAddress"));
    if (!message.sender)
        message.sender = firstOf(body.child(u"Sender"));
}

void readRecipients(const XmlElement &body, Message &message)
{
    collect(body.child(u"Recipients"), message.recipients);
    if (const auto only = firstOf(body.child(u"Recipient")))
        message.recipients.append(*only);
}

void readStatus(const XmlElement &body, Message &message)
{
    const XmlElement *status = body.child(u"Status");
    message.status.text = body.textOf(u"StatusText"); // of reports
    if (!status)
        return;
    message.status.code = status->textOf(u"StatusCode").toInt();
    message.status.text = status->textOf(u"StatusText");
    message.status.details = status->textOf(u"Details");
}

void readTexts(const XmlElement &body, Message &message)
{
    const std::pair<QStringView, QString Message::*> texts[] = {
        {u"MM7Version", &Message::version},  {u"ServiceCode", &Message::serviceCode},
        {u"LinkedID", &Message::linkedId},   {u"MMSRelayServerID", &Message::relayServerId},
        {u"MessageID", &Message::messageId}, {u"MessageClass", &Message::messageClass},
        {u"TimeStamp", &Message::timeStamp}, {u"Date", &Message::timeStamp},
        {u"ExpiryDate", &Message::expiry},   {u"EarliestDeliveryTime", &Message::earliestDelivery},
        {u"Priority", &Message::priority},   {u"Subject", &Message::subject},
        {u"MMStatus", &Message::mmStatus},   {u"MMStatusExtension", &Message::mmStatusExtension},
    };
    for (const auto &[name, member] : texts)
        if (const XmlElement *element = body.child(name))
            message.*member = element->text;
    message.deliveryReport = yesNo(body.textOf(u"DeliveryReport"));
    message.readReply = yesNo(body.textOf(u"ReadReply"));
}

void readContent(const XmlElement &body, Message &message)
{
    const XmlElement *content = body.child(u"Content");
    if (!content)
        return;
    message.contentHref = content->attributes.value(QStringLiteral("href"));
    message.allowAdaptations =
        yesNo(content->attributes.value(QStringLiteral("allowadaptations"))).value_or(true);
}

Message readMessage(const XmlElement &element, Kind kind)
{
    Message message;
    message.kind = kind;
    readTexts(element, message);
    readSender(element, message);
    readRecipients(element, message);
    readStatus(element, message);
    readContent(element, message);
    return message;
}

/// A fault: with the error message in its detail, or without.
Message readFault(const XmlElement &fault)
{
    Message message;
    message.kind = Kind::RSErrorRsp;
    for (const Kind kind : {Kind::RSErrorRsp, Kind::VASPErrorRsp})
        if (const XmlElement *inner = fault.find(nameOf(kind)))
            message = readMessage(*inner, kind);
    message.faultCode = fault.textOf(u"faultcode");
    message.faultText = fault.textOf(u"faultstring");
    if (message.status.code == 0)
        message.status = {3000, message.faultText, {}};
    return message;
}

/// What the table of the specification says must be there, as far as we cannot do without it.
const char *missingIn(const Message &message)
{
    switch (message.kind) {
    case Kind::SubmitReq:
        return message.recipients.isEmpty() ? "Recipients" : nullptr;
    case Kind::DeliverReq:
        return message.sender ? nullptr : "Sender";
    case Kind::DeliveryReportReq:
    case Kind::ReadReplyReq:
        return message.messageId.isEmpty()  ? "MessageID"
               : message.mmStatus.isEmpty() ? "MMStatus"
                                            : nullptr;
    case Kind::CancelReq:
    case Kind::ReplaceReq:
        return message.messageId.isEmpty() ? "MessageID" : nullptr;
    default:
        return message.status.code == 0 ? "StatusCode" : nullptr;
    }
}

Result<Message> readBody(const XmlElement &body)
{
    if (const XmlElement *fault = body.child(u"Fault"))
        return readFault(*fault);
    for (const XmlElement &element : body.children)
        if (const auto kind = kindOf(element.name))
            return readMessage(element, *kind);
    return broken(QStringLiteral("it holds no message that is known"));
}

} // namespace

Result<Message> decodeXml(QByteArrayView octets)
{
    const auto envelope = readXml(octets);
    if (!envelope)
        return forward(envelope);
    const XmlElement *body = envelope->child(u"Body");
    if (envelope->name.compare(QLatin1String("Envelope"), Qt::CaseInsensitive) != 0 || !body)
        return broken(QStringLiteral("it is no SOAP envelope"));
    auto message = readBody(*body);
    if (!message)
        return message;
    if (const XmlElement *id = envelope->find(u"TransactionID"))
        message->transactionId = id->text;
    if (const char *missing = missingIn(*message))
        return broken(
            QStringLiteral("its %1 has no %2").arg(nameOf(message->kind), QLatin1String(missing)));
    return message;
}

} // namespace cordboard::mms::mm7
