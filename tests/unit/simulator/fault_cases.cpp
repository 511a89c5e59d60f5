#include "fault_cases.h"

#include <QtEndian>

namespace {

constexpr quint32 submitAnswer = 0x80000004;
constexpr quint32 bindAnswer = 0x80000009;

RawPdu answerOf(const SmscBench &bench)
{
    return bench.client.ofCommand(submitAnswer).value(0);
}

int answers(const SmscBench &bench)
{
    return int(bench.client.ofCommand(submitAnswer).size());
}

quint32 firstWord(const QByteArray &bytes)
{
    return bytes.size() >= 4 ? qFromBigEndian<quint32>(bytes.constData()) : 1;
}

Seen statusIs(quint32 status)
{
    return [status](const SmscBench &b) {
        return answers(b) == 1 && answerOf(b).status == status;
    };
}

Seen closedUnanswered()
{
    return [](const SmscBench &b) {
        return b.client.isClosed() && answers(b) == 0;
    };
}

Seen brokenLength(quint32 length)
{
    return [length](const SmscBench &b) {
        return firstWord(b.client.rest()) == length;
    };
}

/// This PDU comes, and the usual answer after it.
Seen before(quint32 command, int count = 1)
{
    return [=](const SmscBench &b) {
        return b.client.ofCommand(command).size() == count && answers(b) == 1 &&
               b.client.received().last().command == submitAnswer;
    };
}

Seen tlvs(const QByteArray &hex)
{
    return [hex](const SmscBench &b) {
        return answerOf(b).body.endsWith(QByteArray::fromHex(hex));
    };
}

const FaultCase submitCases[] = {
    {"unbind-on-submit", // T40
     [](const SmscBench &b) {
         return b.client.ofCommand(6).size() == 1 && answers(b) == 0;
     }},
    {"deliver-and-unbind",
     [](const SmscBench &b) {
         const auto &all = b.client.received();
         return all.size() == 4 && all.at(1).command == submitAnswer && all.at(2).command == 5 &&
                all.at(3).command == 6;
     }},
    {"close-on-submit", closedUnanswered()},
    {"reset-on-submit", closedUnanswered()},
    {"half-pdu-then-reset", // T42
     [](const SmscBench &b) {
         return b.client.isClosed() && b.client.rest().size() == 10;
     }},
    {"half-close", closedUnanswered()}, // T42
    {"generic-nack",                    // T39
     [](const SmscBench &b) {
         const auto nacks = b.client.ofCommand(0x80000000);
         return nacks.size() == 1 && nacks.first().sequence == 101 && nacks.first().status == 8;
     }},
    {"generic-nack-seq0",
     [](const SmscBench &b) {
         return b.client.ofCommand(0x80000000).value(0).status == 8;
     }},
    {"garbage",
     [](const SmscBench &b) {
         return b.client.rest().startsWith("HTTP/1.1 400");
     }},
    {"length-zero", brokenLength(0)},
    {"length-short", brokenLength(15)},
    {"length-huge", brokenLength(0x7FFFFFFF)},
    {"length-lie",
     [](const SmscBench &b) {
         return !b.client.rest().isEmpty() &&
                firstWord(b.client.rest()) == quint32(b.client.rest().size()) + 8;
     }},
    {"response-no-id", // T07
     [](const SmscBench &b) {
         return answers(b) == 1 && answerOf(b).body.isEmpty();
     }},
    {"response-empty-id",
     [](const SmscBench &b) {
         return answerOf(b).body == QByteArray(1, '\0');
     }},
    {"response-no-nul",
     [](const SmscBench &b) {
         return answers(b) == 1 && !answerOf(b).body.contains('\0');
     }},
    {"response-error-body", // T08
     [](const SmscBench &b) {
         return answerOf(b).status == 0x14 && answerOf(b).body.size() == 17;
     }},
    {"unknown-status", statusIs(0x100)}, // T10
    {"duplicate-response",               // T37
     [](const SmscBench &b) {
         return answers(b) == 2 && b.client.received().at(2).sequence == 101;
     }},
    {"unexpected-response",
     [](const SmscBench &b) {
         return answers(b) == 2 && answerOf(b).sequence == 1000101;
     }},
    {"wrong-type-response", before(0x80000003)},
    {"same-sequence", // T38
     [](const SmscBench &b) {
         return b.client.ofCommand(0x15).value(0).sequence == 101;
     }},
    {"odd-sequences", before(0x15, 4)},                                   // T06
    {"unknown-command", before(0x111)},                                   // T05
    {"alert-notification", before(0x102)},                                // T52
    {"congestion", tlvs("0428000100")},                                   // T23
    {"unknown-tlv", tlvs("96ec 0003 010203")},                            // T13
    {"duplicate-tlv", tlvs("0428000105 0428000163 04270000 020c000101")}, // T15
    {"many-tlvs",                                                         // T14
     [](const SmscBench &b) {
         return answerOf(b).body.size() > 60000;
     }},
    {"tlv-overrun", tlvs("0428 0041 73686f7274")}, // T12
    {"deliver-bad-length",                         // T16
     [](const SmscBench &b) {
         const auto delivered = b.client.ofCommand(5);
         return delivered.size() == 1 && delivered.first().body.endsWith("\xC8too short");
     }},
    {"deliver-no-nul", // T19
     [](const SmscBench &b) {
         return b.client.ofCommand(5).value(0).body.endsWith(QByteArray(60, '7'));
     }},
    {"deliver-long-fields",
     [](const SmscBench &b) {
         const QByteArray body = b.client.ofCommand(5).value(0).body;
         return body.startsWith("SERVICETYPE") && body.contains(QByteArray(40, '7') + '\0');
     }},
    {"deliver-255", // T17
     [](const SmscBench &b) {
         return takeApart(b.client.ofCommand(5).value(0)).text == QByteArray(255, 'm');
     }},
    {"repeated-id", // one submit: there is none before it; see idsRepeat()
     [](const SmscBench &b) {
         return answers(b) == 1;
     }},
    {"deliver-payload", // T18
     [](const SmscBench &b) {
         return b.client.ofCommand(5).value(0).body.endsWith(QByteArray::fromHex("00 0424 0401") +
                                                             QByteArray(1025, 'p'));
     }},
    {"deliver-flood", // T46
     [](const SmscBench &b) {
         return b.client.ofCommand(5).size() == 1000 && answers(b) == 1;
     }},
};

const FaultCase bindCases[] = {
    {"bind-nack", // T33
     [](const SmscBench &b) {
         return b.client.isClosed() && b.client.ofCommand(0x80000000).value(0).sequence == 1;
     }},
    {"bind-already-bound",
     [](const SmscBench &b) {
         return b.client.ofCommand(bindAnswer).value(0).status == 5;
     }},
    {"bind-error-short", // T09
     [](const SmscBench &b) {
         const RawPdu answer = b.client.ofCommand(bindAnswer).value(0);
         return answer.status == 0x0D && answer.body == QByteArray(1, '\0');
     }},
    {"bind-error-named", // T11
     [](const SmscBench &b) {
         const RawPdu answer = b.client.ofCommand(bindAnswer).value(0);
         return answer.status == 0x0D && answer.body.startsWith("refuser");
     }},
    {"close-on-bind",
     [](const SmscBench &b) {
         return b.client.isClosed() && b.client.received().isEmpty();
     }},
    {"deliver-before-bind", // T41
     [](const SmscBench &b) {
         return b.client.received().size() == 2 && b.client.received().first().command == 5;
     }},
    {"outbind",
     [](const SmscBench &b) {
         return b.client.received().size() == 2 && b.client.received().first().command == 0x0B;
     }},
};

bool isReceipt(const RawPdu &pdu)
{
    return takeApart(pdu).esmClass == 0x04;
}

const FaultCase receiptCases[] = {
    {"receipt-twice", // T64
     [](const SmscBench &b) {
         const auto all = b.receipts();
         return all.size() == 2 && all.first() == all.last();
     }},
    {"receipt-enroute-last",
     [](const SmscBench &b) {
         const auto all = b.receipts();
         return all.size() == 2 && all.first().contains("DELIVRD") &&
                all.last().contains("ENROUTE");
     }},
    {"receipt-enroute-first",
     [](const SmscBench &b) {
         const auto all = b.receipts();
         return all.size() == 3 && all.at(0).contains("ENROUTE") && all.at(1).contains("ACCEPTD") &&
                all.at(2).contains("DELIVRD");
     }},
    {"receipt-changes",
     [](const SmscBench &b) {
         const auto all = b.receipts();
         return all.size() == 2 && all.first().contains("DELIVRD") &&
                all.last().contains("UNDELIV");
     }},
    {"receipt-unknown-id", // T66
     [](const SmscBench &b) {
         return b.receipts().value(0).startsWith("id:5550000000 ");
     }},
    {"receipt-forged", // T65
     [](const SmscBench &b) {
         const RawDelivery text = takeApart(b.client.ofCommand(5).value(0));
         return text.esmClass == 0 && text.tlvs.isEmpty() && text.text.contains("stat:DELIVRD");
     }},
    {"receipt-unmarked",
     [](const SmscBench &b) {
         const RawDelivery text = takeApart(b.client.ofCommand(5).value(0));
         return text.esmClass == 0 && !text.tlvs.isEmpty();
     }},
    {"receipt-payload", // T68
     [](const SmscBench &b) {
         const RawPdu pdu = b.client.ofCommand(5).value(0);
         return isReceipt(pdu) && takeApart(pdu).text.isEmpty() &&
                takeApart(pdu).tlvs.startsWith(QByteArray::fromHex("0424"));
     }},
    {"receipt-data-sm",
     [](const SmscBench &b) {
         return b.client.ofCommand(0x103).size() == 1;
     }},
    {"receipt-error-code", // T20
     [](const SmscBench &b) {
         return takeApart(b.client.ofCommand(5).value(0))
             .tlvs.endsWith(QByteArray::fromHex("0423 0003 01 0022"));
     }},
    {"receipt-tlv-differs", // T63
     [](const SmscBench &b) {
         const RawDelivery receipt = takeApart(b.client.ofCommand(5).value(0));
         return receipt.text.contains("stat:UNDELIV") &&
                receipt.tlvs.endsWith(QByteArray::fromHex("0427 0001 02"));
     }},
    {"receipt-tlv-overrun", // T12
     [](const SmscBench &b) {
         const RawDelivery receipt = takeApart(b.client.ofCommand(5).value(0));
         return receipt.text.contains("stat:DELIVRD") && receipt.tlvs.endsWith("A12345");
     }},
    {"receipt-odd-text", // T62; the first submit has the second variant
     [](const SmscBench &b) {
         return b.receipts().value(0).contains("stat:DELIVRD") &&
                !b.receipts().value(0).contains("sub:");
     }},
};

} // namespace

std::span<const FaultCase> submitFaultCases()
{
    return submitCases;
}

std::span<const FaultCase> bindFaultCases()
{
    return bindCases;
}

std::span<const FaultCase> receiptFaultCases()
{
    return receiptCases;
}
