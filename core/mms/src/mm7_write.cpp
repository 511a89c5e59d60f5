#include "mms/mm7.h"

#include <QXmlStreamWriter>

namespace cordboard::mms::mm7 {

namespace {

const QString soap = QStringLiteral("http://schemas.xmlsoap.org/soap/envelope/");

/// What XML 1.0 cannot carry is left out (2.2): QXmlStreamWriter would write it and no peer read
/// it.
QString carried(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar c : text)
        if (c.unicode() >= 0x20 ? c.unicode() < 0xfffe : (c == u'\t' || c == u'\n' || c == u'\r'))
            kept.append(c);
    return kept;
}

/// Writes the elements of one message into the MM7 namespace, in the order of the specification's
/// tables: an MMSC that validates wants exactly that.
class Writer
{
public:
    Writer(QXmlStreamWriter &xml, const Message &message, const Dialect &dialect)
        : m_xml(xml)
        , m_message(message)
        , m_dialect(dialect)
    {}

    void write()
    {
        m_xml.writeStartElement(m_dialect.xmlNamespace, nameOf(m_message.kind));
        element("MM7Version", m_message.version.isEmpty() ? m_dialect.version : m_message.version);
        content();
        m_xml.writeEndElement();
    }

private:
    void content()
    {
        switch (m_message.kind) {
        case Kind::SubmitReq:
            return submit();
        case Kind::DeliverReq:
            return deliver();
        case Kind::DeliveryReportReq:
            return report("Date");
        case Kind::ReadReplyReq:
            return report("TimeStamp");
        case Kind::CancelReq:
            return cancel();
        case Kind::ReplaceReq:
            return replace();
        default:
            return answer();
        }
    }

    void element(const char *name, const QString &text)
    {
        if (!text.isEmpty())
            m_xml.writeTextElement(m_dialect.xmlNamespace, QLatin1String(name), carried(text));
    }

    void element(const char *name, std::optional<bool> value)
    {
        if (value)
            element(name, *value ? QStringLiteral("true") : QStringLiteral("false"));
    }

    void start(const char *name)
    {
        m_xml.writeStartElement(m_dialect.xmlNamespace, QLatin1String(name));
    }
    void end() { m_xml.writeEndElement(); }

    void address(const Address &address)
    {
        switch (address.kind) {
        case Address::Kind::ShortCode:
            return element("ShortCode", address.value);
        case Address::Kind::Email:
            return element("RFC2822Address", address.value);
        case Address::Kind::Number:
            break;
        }
        const bool bare = !m_dialect.plusInNumbers && address.value.startsWith(u'+');
        element("Number", bare ? address.value.sliced(1) : address.value);
    }

    void wrapped(const char *name, const std::optional<Address> &value)
    {
        if (!value)
            return;
        start(name);
        address(*value);
        end();
    }

    void sender()
    {
        start("SenderIdentification");
        element("VASPID", m_message.vaspId);
        element("VASID", m_message.vasId);
        wrapped("SenderAddress", m_message.sender);
        end();
    }

    void recipients()
    {
        start("Recipients");
        for (const Address &recipient : m_message.recipients)
            wrapped("To", recipient);
        end();
    }

    void contentElement()
    {
        if (m_message.contentHref.isEmpty())
            return;
        m_xml.writeEmptyElement(m_dialect.xmlNamespace, QStringLiteral("Content"));
        m_xml.writeAttribute(QStringLiteral("href"), m_message.contentHref);
        m_xml.writeAttribute(QStringLiteral("allowAdaptations"), m_message.allowAdaptations
                                                                     ? QStringLiteral("true")
                                                                     : QStringLiteral("false"));
    }

    void submit()
    {
        sender();
        recipients();
        element("ServiceCode", m_message.serviceCode);
        element("LinkedID", m_message.linkedId);
        element("MessageClass", m_message.messageClass);
        element("TimeStamp", m_message.timeStamp);
        element("EarliestDeliveryTime", m_message.earliestDelivery);
        element("ExpiryDate", m_message.expiry);
        element("DeliveryReport", m_message.deliveryReport);
        element("ReadReply", m_message.readReply);
        element("Priority", m_message.priority);
        element("Subject", m_message.subject);
        contentElement();
    }

    void deliver()
    {
        element("MMSRelayServerID", m_message.relayServerId);
        element("VASPID", m_message.vaspId);
        element("VASID", m_message.vasId);
        element("LinkedID", m_message.linkedId);
        wrapped("Sender", m_message.sender);
        recipients();
        element("TimeStamp", m_message.timeStamp);
        element("Priority", m_message.priority);
        element("Subject", m_message.subject);
        contentElement();
    }

    void report(const char *time)
    {
        element("MMSRelayServerID", m_message.relayServerId);
        element("MessageID", m_message.messageId);
        if (!m_message.recipients.isEmpty())
            wrapped("Recipient", m_message.recipients.first());
        wrapped("Sender", m_message.sender);
        element(time, m_message.timeStamp);
        element("MMStatus", m_message.mmStatus);
        element("MMStatusExtension", m_message.mmStatusExtension);
        element("StatusText", m_message.status.text);
    }

    void cancel()
    {
        sender();
        element("MessageID", m_message.messageId);
    }

    void replace()
    {
        cancel();
        element("ServiceCode", m_message.serviceCode);
        element("TimeStamp", m_message.timeStamp);
        element("EarliestDeliveryTime", m_message.earliestDelivery);
        element("ExpiryDate", m_message.expiry);
        element("ReadReply", m_message.readReply);
        contentElement();
    }

    void answer()
    {
        start("Status");
        element("StatusCode", QString::number(m_message.status.code));
        element("StatusText", m_message.status.text);
        element("Details", m_message.status.details);
        end();
        if (m_message.kind == Kind::SubmitRsp)
            element("MessageID", m_message.messageId);
        if (m_message.kind == Kind::DeliverRsp)
            element("ServiceCode", m_message.serviceCode);
    }

    QXmlStreamWriter &m_xml;
    const Message &m_message;
    const Dialect &m_dialect;
};

void writeFault(QXmlStreamWriter &xml, const Message &message, const Dialect &dialect)
{
    xml.writeStartElement(soap, QStringLiteral("Fault"));
    xml.writeTextElement(QStringLiteral("faultcode"), message.faultCode.isEmpty()
                                                          ? QStringLiteral("env:Client")
                                                          : message.faultCode);
    xml.writeTextElement(QStringLiteral("faultstring"), carried(message.faultText));
    xml.writeStartElement(QStringLiteral("detail"));
    Writer(xml, message, dialect).write();
    xml.writeEndElement();
    xml.writeEndElement();
}

void writeHeader(QXmlStreamWriter &xml, const Message &message, const Dialect &dialect)
{
    xml.writeStartElement(soap, QStringLiteral("Header"));
    xml.writeStartElement(dialect.xmlNamespace, QStringLiteral("TransactionID"));
    xml.writeAttribute(soap, QStringLiteral("mustUnderstand"), QStringLiteral("1"));
    xml.writeCharacters(carried(message.transactionId));
    xml.writeEndElement();
    xml.writeEndElement();
}

} // namespace

QByteArray encodeXml(const Message &message, const Dialect &dialect)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.writeStartDocument();
    xml.writeNamespace(soap, QStringLiteral("env"));
    xml.writeNamespace(dialect.xmlNamespace, QStringLiteral("mm7"));
    xml.writeStartElement(soap, QStringLiteral("Envelope"));
    writeHeader(xml, message, dialect);
    xml.writeStartElement(soap, QStringLiteral("Body"));
    if (message.kind == Kind::RSErrorRsp || message.kind == Kind::VASPErrorRsp)
        writeFault(xml, message, dialect);
    else
        Writer(xml, message, dialect).write();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

} // namespace cordboard::mms::mm7
