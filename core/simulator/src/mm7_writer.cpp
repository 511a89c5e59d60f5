#include "mm7_writer.h"

#include "mime_writer.h"

#include <QDateTime>

#include <algorithm>

namespace cordboard::simulator {

namespace {

using namespace Qt::StringLiterals;

QByteArray element(const char *name, const QString &text)
{
    return QByteArray("<mm7:") + name + '>' + text.toHtmlEscaped().toUtf8() + "</mm7:" + name +
           ">\n";
}

/// Mbuni's words, which are nearly those of the specification.
QString statusText(int code)
{
    static constexpr std::pair<int, const char *> words[] = {
        {1000, "Success"},
        {1100, "Partial success"},
        {2000, "Client error"},
        {2001, "Operation restricted"},
        {2002, "Address error"},
        {2003, "Address not found"},
        {2004, "Multimedia content refused"},
        {2005, "Message ID Not found"},
        {2007, "Message format corrupt"},
        {3000, "Server error"},
        {3001, "Not possible"},
        {3002, "Message rejected"},
        {4000, "General service error"},
        {4001, "Improper identification"},
        {4003, "Unsupported operation"},
        {4006, "Service unavailable"},
        {4007, "Service denied"},
    };
    for (const auto &[number, text] : words) {
        if (number == code)
            return QString::fromLatin1(text);
    }
    return u"Error"_s;
}

} // namespace

QString mm7Time(qint64 us)
{
    return QDateTime::fromMSecsSinceEpoch(us / 1000, Qt::UTC).toString(Qt::ISODate);
}

QByteArray Mm7Writer::xmlType() const
{
    return isMbuni() ? "text/xml" : "text/xml; charset=\"utf-8\"";
}

QByteArray Mm7Writer::envelope(const QString &transactionId, const QByteArray &body) const
{
    return "<?xml version='1.0' encoding='UTF-8'?>\n"
           "<SOAP-ENV:Envelope xmlns:SOAP-ENV=\"http://schemas.xmlsoap.org/soap/envelope/\">\n"
           "<SOAP-ENV:Header>\n"
           "<mm7:TransactionID xmlns:mm7=\"" +
           m_options.xmlNamespace.toUtf8() + "\" SOAP-ENV:mustUnderstand=\"1\">" +
           transactionId.toHtmlEscaped().toUtf8() +
           "</mm7:TransactionID>\n"
           "</SOAP-ENV:Header>\n"
           "<SOAP-ENV:Body>\n" +
           body +
           "</SOAP-ENV:Body>\n"
           "</SOAP-ENV:Envelope>\n";
}

QByteArray Mm7Writer::message(const QString &kind, const QByteArray &inside) const
{
    const QByteArray name = kind.toUtf8();
    return "<mm7:" + name + " xmlns:mm7=\"" + m_options.xmlNamespace.toUtf8() + "\">\n" +
           element("MM7Version", m_options.version) + inside + "</mm7:" + name + ">\n";
}

QByteArray Mm7Writer::status(int code, const QString &details) const
{
    return "<mm7:Status>\n" + element("StatusCode", QString::number(code)) +
           element("StatusText", statusText(code)) +
           (details.isEmpty() ? QByteArray() : element("Details", details)) + "</mm7:Status>\n";
}

QByteArray Mm7Writer::answer(const QString &kind, const QString &transactionId, int code,
                             const QString &messageId, const QString &details) const
{
    const QByteArray id = messageId.isEmpty() ? QByteArray() : element("MessageID", messageId);
    return envelope(transactionId, message(kind, status(code, details) + id));
}

QByteArray Mm7Writer::fault(const QString &transactionId, int code) const
{
    return envelope(transactionId, "<SOAP-ENV:Fault>\n"
                                   "<faultcode>SOAP-ENV:Server</faultcode>\n"
                                   "<faultstring>Server error</faultstring>\n"
                                   "<detail>\n" +
                                       message(u"RSErrorRsp"_s, status(code, {})) +
                                       "</detail>\n"
                                       "</SOAP-ENV:Fault>\n");
}

QByteArray Mm7Writer::address(const QString &value) const
{
    constexpr qsizetype longestShortCode = 8;
    const QString digits = value.startsWith(u'+') ? value.sliced(1) : value;
    const bool numeric =
        std::all_of(digits.begin(), digits.end(), [](QChar c) { return c.isDigit(); });
    const bool shortCode = !value.startsWith(u'+') && value.size() <= longestShortCode;
    return element(value.contains(u'@')    ? "RFC2822Address"
                   : shortCode || !numeric ? "ShortCode"
                                           : "Number",
                   value);
}

QByteArray Mm7Writer::report(const MmsReport &report) const
{
    const char *when = report.kind == u"ReadReplyReq"_s ? "TimeStamp" : "Date";
    // [seen] Mbuni names the client as Recipient and the phone as Sender
    const QString &recipient = isMbuni() ? report.ours : report.phone;
    const QString &sender = isMbuni() ? report.phone : report.ours;
    const QByteArray people = "<mm7:Recipient>\n" + address(recipient) +
                              "</mm7:Recipient>\n<mm7:Sender>" + address(sender) +
                              "</mm7:Sender>\n";
    const QByteArray id = element("MessageID", report.messageId);
    const QByteArray rest = element(when, mm7Time(report.atUs)) + element("MMStatus", report.state);
    return envelope(report.transactionId,
                    message(report.kind, isMbuni() ? people + id + rest
                                                   : element("MMSRelayServerID", u"mmsc"_s) + id +
                                                         people + rest));
}

QByteArray Mm7Writer::deliverEnvelope(const InboundMms &mms, const QString &id, qint64 atUs,
                                      const QByteArray &contentId) const
{
    const QByteArray recipients =
        "<mm7:Recipients>\n<mm7:To>\n" + address(mms.to) + "</mm7:To>\n</mm7:Recipients>\n";
    const QByteArray relay = element("MMSRelayServerID", u"mmsc"_s);
    const QByteArray sender = "<mm7:Sender>" + address(mms.from) + "</mm7:Sender>\n";
    QByteArray rest = element("TimeStamp", mm7Time(atUs)) + element("Priority", u"Normal"_s);
    if (!mms.subject.isEmpty())
        rest += element("Subject", mms.subject);
    if (!contentId.isEmpty())
        rest += "<mm7:Content href=\"cid:" + contentId + "\"/>\n";
    return envelope(id,
                    message(u"DeliverReq"_s,
                            isMbuni() ? recipients + relay + element("LinkedID", id) + sender + rest
                                      : relay + sender + recipients + rest));
}

MmsBody Mm7Writer::deliver(const InboundMms &mms, const QString &id, qint64 atUs,
                           const QByteArray &prolog) const
{
    const MimeWriter mime(isMbuni(), id);
    const QByteArray contentId = mms.parts.empty() ? QByteArray() : mime.contentId();
    QByteArray xml = deliverEnvelope(mms, id, atUs, contentId);
    if (!prolog.isEmpty())
        xml.insert(xml.indexOf('\n') + 1, prolog);
    if (mms.parts.empty())
        return {xmlType(), xml};
    return mime.wrap(xml, xmlType(), mms.parts);
}

} // namespace cordboard::simulator
