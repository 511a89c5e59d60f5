#include "mmsc_fault_cases.h"

using namespace cordboard;
using namespace cordboard::simulator;

namespace {

bool isStatus(const MmscBench &bench, const QByteArray &http, const QByteArray &status)
{
    const RawHttp answer = onlyAnswer(bench);
    return answer.head.startsWith("HTTP/1.1 " + http + ' ') &&
           answer.element("StatusCode") == status;
}

/// Nothing was said, but the phone has it.
bool isTaken(const MmscBench &bench)
{
    return bench.client.octets().isEmpty() && bench.vasp.states() == QList<QByteArray>{"Retrieved"};
}

bool isReadable(const RawHttp &http)
{
    return bool(mms::mm7::decode(http.header("Content-Type"), http.body));
}

const MmscFaultCase submitCases[] = {
    {"refuse",
     [](const MmscBench &b) {
         return isStatus(b, "200", "3002") && onlyAnswer(b).body.contains("SubmitRsp");
     }},
    {"rs-error",
     [](const MmscBench &b) {
         return isStatus(b, "200", "3002") && onlyAnswer(b).body.contains("RSErrorRsp");
     }},
    {"rs-error-500",
     [](const MmscBench &b) {
         return isStatus(b, "500", "3002") && onlyAnswer(b).body.contains("RSErrorRsp");
     }},
    {"partial-success",
     [](const MmscBench &b) {
         return isStatus(b, "200", "1100") && onlyAnswer(b).element("Details") == "+256370001" &&
                !onlyAnswer(b).element("MessageID").isEmpty();
     }},
    {"unknown-status",
     [](const MmscBench &b) {
         return isStatus(b, "200", "2999");
     }},
    {"http-401",
     [](const MmscBench &b) {
         return isStatus(b, "401", {}) && !onlyAnswer(b).header("WWW-Authenticate").isEmpty();
     }},
    {"http-500",
     [](const MmscBench &b) {
         return isStatus(b, "500", {});
     }},
    {"http-503",
     [](const MmscBench &b) {
         return isStatus(b, "503", {}) && onlyAnswer(b).header("Retry-After") == "1";
     }},
    {"no-answer",
     [](const MmscBench &b) {
         return isTaken(b) && !b.client.isClosed();
     }},
    {"close-after-body",
     [](const MmscBench &b) {
         return isTaken(b) && b.client.isClosed();
     }},
    {"half-answer",
     [](const MmscBench &b) {
         return b.client.isClosed() && b.client.octets().startsWith("HTTP/1.1 200 OK") &&
                b.client.answers().isEmpty();
     }},
    {"garbage-answer",
     [](const MmscBench &b) {
         return b.client.isClosed() && b.client.octets().startsWith(QByteArray("\0\0\0\x10", 4));
     }},
    {"html-answer",
     [](const MmscBench &b) {
         return onlyAnswer(b).header("Content-Type") == "text/html";
     }},
    {"broken-xml",
     [](const MmscBench &b) {
         return onlyAnswer(b).body.contains("<?xml") &&
                !onlyAnswer(b).body.contains("</SOAP-ENV:Envelope>");
     }},
    {"dtd-answer",
     [](const MmscBench &b) {
         return onlyAnswer(b).body.contains("<!ENTITY lol9 ") && !isReadable(onlyAnswer(b)) &&
                onlyAnswer(b).element("StatusCode") == "1000";
     }},
    {"odd-xml-answer",
     [](const MmscBench &b) {
         return onlyAnswer(b).header("Content-Type") == "application/xml" &&
                onlyAnswer(b).body.contains("encoding=\"utf-16\"") && isReadable(onlyAnswer(b)) &&
                isStatus(b, "200", "1000");
     }},
    {"answer-length-lie",
     [](const MmscBench &b) {
         return b.client.isClosed() && b.client.octets().endsWith("</SOAP-ENV:Envelope>\n") &&
                b.client.answers().isEmpty();
     }},
    {"no-message-id",
     [](const MmscBench &b) {
         return isStatus(b, "200", "1000") && !onlyAnswer(b).body.contains("MessageID") &&
                b.server.status().accepted == 1;
     }},
    {"other-transaction",
     [](const MmscBench &b) {
         return isStatus(b, "200", "1000") &&
                onlyAnswer(b).element("TransactionID") == "not.tx-0001";
     }},
};

QList<QByteArray> idsOf(const RawVasp &vasp)
{
    QList<QByteArray> ids;
    for (const RawHttp &post : vasp.posts())
        ids.append(post.element("MessageID"));
    return ids;
}

const MmscFaultCase reportCases[] = {
    {"report-twice",
     [](const MmscBench &b) {
         return b.vasp.states() == QList<QByteArray>{"Retrieved", "Retrieved"} &&
                b.vasp.posts().first().body == b.vasp.posts().last().body;
     }},
    {"report-forwarded",
     [](const MmscBench &b) {
         const QByteArray f = "Forwarded";
         return b.vasp.states() == QList<QByteArray>{f, f, f, f, f, "Rejected"};
     }},
    {"report-changes",
     [](const MmscBench &b) {
         return b.vasp.states() == QList<QByteArray>{"Retrieved", "Rejected"};
     }},
    {"report-unknown-status",
     [](const MmscBench &b) {
         return b.vasp.states() == QList<QByteArray>{"Teleported"};
     }},
    {"report-unknown-id",
     [](const MmscBench &b) {
         const auto ids = idsOf(b.vasp);
         const QByteArray right = onlyAnswer(b).element("MessageID");
         return ids.size() == 2 && !right.isEmpty() && ids.contains(right) &&
                ids.contains("nosuch." + right);
     }},
    {"report-without-password",
     [](const MmscBench &b) {
         return b.vasp.posts().size() == 1 &&
                b.vasp.posts().first().header("Authorization").isEmpty();
     }},
    {"no-report",
     [](const MmscBench &b) {
         return b.server.status().onTheWay == 0 && b.server.status().toPost == 0 &&
                isStatus(b, "200", "1000") && b.vasp.posts().isEmpty();
     }},
};

qsizetype count(const MmscBench &bench, const QByteArray &what)
{
    return bench.vasp.posts().size() == 1 ? bench.vasp.posts().first().body.count(what) : 0;
}

bool isUnreadablePost(const MmscBench &bench)
{
    return bench.vasp.posts().size() == 1 && !isReadable(bench.vasp.posts().first());
}

const MmscFaultCase deliverCases[] = {
    {"deliver-twice",
     [](const MmscBench &b) {
         return b.vasp.posts().size() == 2 &&
                b.vasp.posts().first().body == b.vasp.posts().last().body &&
                isReadable(b.vasp.posts().first());
     }},
    {"deliver-odd-xml",
     [](const MmscBench &b) {
         return count(b, "encoding=\"utf-16\"") == 1 &&
                count(b, "Content-Type: application/xml\r\n") == 1 &&
                isReadable(b.vasp.posts().first());
     }},
    {"deliver-loose-names",
     [](const MmscBench &b) {
         if (count(b, "Content-ID: ") != 5 || count(b, "Content-ID: <") != 0 ||
             count(b, "cid:") != 0)
             return false;
         const RawHttp post = b.vasp.posts().first();
         const auto read = mms::mm7::decode(post.header("Content-Type"), post.body);
         return !post.header("Content-Type").contains("start") && read && read->parts.size() == 3;
     }},
    {"deliver-dtd",
     [](const MmscBench &b) {
         return count(b, "<!DOCTYPE lolz [") == 1 && isUnreadablePost(b);
     }},
    {"deliver-length-lie",
     [](const MmscBench &b) {
         return b.vasp.posts().isEmpty() && b.vasp.fragments().size() == 1 &&
                b.vasp.fragments().first().endsWith("--\r\n");
     }},
    {"deliver-cut",
     [](const MmscBench &b) {
         return b.vasp.posts().isEmpty() && b.vasp.fragments().size() == 1 &&
                !b.vasp.fragments().first().endsWith("--\r\n");
     }},
    {"deliver-many-parts",
     [](const MmscBench &b) {
         return count(b, "\r\nContent-Location: ") == 60 && isUnreadablePost(b);
     }},
    {"deliver-oversized",
     [](const MmscBench &b) {
         return b.vasp.posts().size() == 1 &&
                b.vasp.posts().first().body.size() > 65LL * 1024 * 1024;
     }},
    {"deliver-nested",
     [](const MmscBench &b) {
         return count(b, "multipart/related") == 31 && isUnreadablePost(b);
     }},
    {"deliver-without-password",
     [](const MmscBench &b) {
         return b.vasp.posts().size() == 1 && isReadable(b.vasp.posts().first()) &&
                b.vasp.posts().first().header("Authorization").isEmpty();
     }},
};

} // namespace

RawHttp onlyAnswer(const MmscBench &bench)
{
    const auto answers = bench.client.answers();
    return answers.size() == 1 ? answers.first() : RawHttp();
}

std::span<const MmscFaultCase> mmscSubmitCases()
{
    return submitCases;
}

std::span<const MmscFaultCase> mmscReportCases()
{
    return reportCases;
}

std::span<const MmscFaultCase> mmscDeliverCases()
{
    return deliverCases;
}
