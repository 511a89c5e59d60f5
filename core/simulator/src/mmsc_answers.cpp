#include "mmsc_answers.h"

#include "mmsc_deliver_faults.h"

#include <QDateTime>
#include <QLocale>

namespace cordboard::simulator {

namespace {

using namespace Qt::StringLiterals;

const QByteArray page = "<html><body><h1>Sorry</h1><p>Our gateway is being cleaned.</p></body>"
                        "</html>\n";

const char *reasonOf(int status)
{
    static constexpr std::pair<int, const char *> reasons[] = {
        {200, "OK"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {405, "Method Not Allowed"},
        {411, "Length Required"},
        {413, "Content Too Large"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {503, "Service Unavailable"},
    };
    for (const auto &[code, reason] : reasons) {
        if (code == status)
            return reason;
    }
    return "Status";
}

QString answerName(mms::mm7::Kind kind)
{
    switch (kind) {
    case mms::mm7::Kind::CancelReq:
        return u"CancelRsp"_s;
    case mms::mm7::Kind::ReplaceReq:
        return u"ReplaceRsp"_s;
    default:
        return u"SubmitRsp"_s;
    }
}

} // namespace

MmscAnswers::MmscAnswers(const MmscOptions &options, const Agenda &agenda)
    : m_options(options)
    , m_agenda(agenda)
    , m_writer(options)
{}

QByteArray MmscAnswers::head(int httpStatus, const QByteArray &type, qint64 length,
                             const QByteArray &more) const
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_agenda.wallUs() / 1000, Qt::UTC);
    const QString date = QLocale::c().toString(now, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    QByteArray lines = "HTTP/1.1 " + QByteArray::number(httpStatus) + ' ' + reasonOf(httpStatus) +
                       "\r\nServer: cordboard-smsc\r\nDate: " + date.toLatin1() +
                       "\r\nContent-Length: " + QByteArray::number(length) +
                       "\r\nConnection: Keep-Alive\r\n";
    if (!type.isEmpty())
        lines += "Content-Type: " + type + "\r\n";
    return lines + more + "\r\n";
}

HttpAnswer MmscAnswers::xml(const QByteArray &xml, int httpStatus) const
{
    return {head(httpStatus, m_writer.xmlType(), xml.size(), "SOAPAction: \"\"\r\n") + xml, false};
}

HttpAnswer MmscAnswers::plain(int httpStatus) const
{
    const bool mbuni = m_options.style == MmscStyle::Mbuni;
    const bool unread = httpStatus == 400 || httpStatus == 411 || httpStatus == 413 ||
                        httpStatus == 431; // where the next request begins is not known
    switch (httpStatus) {
    case 401:
        return {head(httpStatus, {}, 0,
                     QByteArray("WWW-Authenticate: Basic realm=\"") + (mbuni ? "Mbuni" : "MM7") +
                         "\"\r\n"),
                false};
    case 405:
        return {head(httpStatus, {}, 0, "Allow: POST\r\n"), false};
    case 503:
        return {head(httpStatus, "text/html", page.size(), "Retry-After: 1\r\n") + page, false};
    default:
        return {head(httpStatus, "text/html", page.size()) + page, unread};
    }
}

HttpAnswer MmscAnswers::error(const QString &transactionId, int status) const
{
    const bool mbuni = m_options.style == MmscStyle::Mbuni; // [seen] its faults come with HTTP 200
    return xml(m_writer.fault(transactionId.isEmpty() ? u"0000"_s : transactionId, status),
               mbuni ? 200 : 500);
}

HttpAnswer MmscAnswers::toAmendment(const mms::mm7::Message &request, int status) const
{
    if (status != 1000 && m_options.style == MmscStyle::Mbuni)
        return error(request.transactionId, status);
    return xml(m_writer.answer(answerName(request.kind), request.transactionId, status));
}

QByteArray MmscAnswers::submitXml(const MmsSubmitSeen &submit, const MmsSubmitPlan &plan) const
{
    const QString transaction = plan.fault == u"other-transaction"_s
                                    ? u"not."_s + submit.message.transactionId
                                    : submit.message.transactionId;
    const QString id = plan.fault == u"no-message-id"_s ? QString() : submit.messageId;
    const QString details = plan.status == 1100 && !submit.message.recipients.isEmpty()
                                ? submit.message.recipients.last().value
                                : QString();
    return m_writer.answer(u"SubmitRsp"_s, transaction, plan.status, id, details);
}

HttpAnswer MmscAnswers::toSubmit(const MmsSubmitSeen &submit, const MmsSubmitPlan &plan) const
{
    constexpr qint64 lie = 100;
    const QString &fault = plan.fault;
    if (plan.httpStatus != 200)
        return plain(plan.httpStatus);
    if (fault == u"rs-error"_s || fault == u"rs-error-500"_s) {
        return xml(m_writer.fault(submit.message.transactionId, plan.status),
                   fault == u"rs-error"_s ? 200 : 500);
    }
    if (fault == u"garbage-answer"_s)
        return {QByteArray::fromHex("00000010800000150000000000000001"), true};
    if (fault == u"html-answer"_s)
        return {head(200, "text/html", page.size()) + page, false};
    const QByteArray body = submitXml(submit, plan);
    if (fault == u"broken-xml"_s)
        return xml(body.first(body.size() / 2));
    if (fault == u"dtd-answer"_s)
        return xml(QByteArray(body).insert(body.indexOf('\n') + 1, billionLaughs()));
    if (fault == u"odd-xml-answer"_s)
        return {head(200, "application/xml", withOddProlog(body).size()) + withOddProlog(body),
                false};
    if (fault == u"answer-length-lie"_s)
        return {head(200, m_writer.xmlType(), body.size() + lie) + body, true};
    HttpAnswer right = xml(body);
    if (fault == u"half-answer"_s)
        return {right.octets.first(right.octets.size() / 2), true};
    return right;
}

} // namespace cordboard::simulator
