#include "simulator/mmsc_fault.h"

#include <QCoreApplication>

#include <algorithm>

namespace cordboard::simulator {

namespace {

using enum MmscFaultPlace;

constexpr MmscFaultKind kinds[] = {
    {"refuse", Submit,
     QT_TRANSLATE_NOOP("Simulator", "Refused with --mmsc-refuse-status in a SubmitRsp.")},
    {"rs-error", Submit,
     QT_TRANSLATE_NOOP("Simulator",
                       "Refused with --mmsc-refuse-status in an RSErrorRsp, with HTTP 200.")},
    {"rs-error-500", Submit,
     QT_TRANSLATE_NOOP("Simulator", "The same with HTTP 500, as SOAP wants it.")},
    {"partial-success", Submit,
     QT_TRANSLATE_NOOP("Simulator",
                       "Status 1100: the last recipient is refused and named in Details.")},
    {"unknown-status", Submit,
     QT_TRANSLATE_NOOP("Simulator", "Refused with 2999, 5000, 0 and 1001 in turn.")},
    {"http-401", Submit, QT_TRANSLATE_NOOP("Simulator", "HTTP 401, whatever the password.")},
    {"http-500", Submit, QT_TRANSLATE_NOOP("Simulator", "HTTP 500 with a page for people.")},
    {"http-503", Submit, QT_TRANSLATE_NOOP("Simulator", "HTTP 503 with Retry-After.")},
    {"no-answer", Submit, QT_TRANSLATE_NOOP("Simulator", "Accepted, but never answered.")},
    {"late-answer", Submit, QT_TRANSLATE_NOOP("Simulator", "Answered 35 s late.")},
    {"close-after-body", Submit,
     QT_TRANSLATE_NOOP("Simulator", "Accepted, but the connection closes instead of an answer.")},
    {"half-answer", Submit,
     QT_TRANSLATE_NOOP("Simulator",
                       "Accepted, but the connection closes after half of the answer.")},
    {"garbage-answer", Submit,
     QT_TRANSLATE_NOOP("Simulator", "Octets of another protocol instead of the answer.")},
    {"html-answer", Submit,
     QT_TRANSLATE_NOOP("Simulator", "HTTP 200 with a page for people instead of the answer.")},
    {"broken-xml", Submit, QT_TRANSLATE_NOOP("Simulator", "An answer whose XML does not end.")},
    {"dtd-answer", Submit,
     QT_TRANSLATE_NOOP("Simulator", "An answer with a document type and entities.")},
    {"odd-xml-answer", Submit,
     QT_TRANSLATE_NOOP(
         "Simulator", "A right answer that calls itself application/xml in UTF-16, and is UTF-8.")},
    {"answer-length-lie", Submit,
     QT_TRANSLATE_NOOP("Simulator", "An answer that claims 100 octets more than it has.")},
    {"no-message-id", Submit, QT_TRANSLATE_NOOP("Simulator", "Status 1000 without a MessageID.")},
    {"repeated-message-id", Submit,
     QT_TRANSLATE_NOOP("Simulator", "The MessageID is that of the submit before.")},
    {"other-transaction", Submit,
     QT_TRANSLATE_NOOP("Simulator", "The answer has another TransactionID.")},

    {"report-first", Report,
     QT_TRANSLATE_NOOP("Simulator", "The report comes before the answer to the submit.")},
    {"report-twice", Report, QT_TRANSLATE_NOOP("Simulator", "The report comes twice.")},
    {"report-forwarded", Report,
     QT_TRANSLATE_NOOP("Simulator", "Forwarded five times, then Rejected.")},
    {"report-changes", Report,
     QT_TRANSLATE_NOOP("Simulator", "After the report another one that says the opposite.")},
    {"report-unknown-status", Report,
     QT_TRANSLATE_NOOP("Simulator", "The report has an MMStatus that nobody knows.")},
    {"report-unknown-id", Report,
     QT_TRANSLATE_NOOP("Simulator", "A report for an id that nobody was given comes first.")},
    {"report-without-password", Report,
     QT_TRANSLATE_NOOP("Simulator", "The report comes without credentials.")},
    {"no-report", Report, QT_TRANSLATE_NOOP("Simulator", "The report never comes.")},

    {"deliver-twice", Deliver, QT_TRANSLATE_NOOP("Simulator", "The same DeliverReq comes twice.")},
    {"deliver-odd-xml", Deliver,
     QT_TRANSLATE_NOOP(
         "Simulator",
         "A right DeliverReq that calls itself application/xml in UTF-16, and is UTF-8.")},
    {"deliver-loose-names", Deliver,
     QT_TRANSLATE_NOOP("Simulator", "A right DeliverReq without start, and ids without their <> "
                                    "and cid:.")},
    {"deliver-dtd", Deliver,
     QT_TRANSLATE_NOOP("Simulator", "A DeliverReq with a document type and entities.")},
    {"deliver-length-lie", Deliver,
     QT_TRANSLATE_NOOP("Simulator", "Content-Length claims 1000 octets more than come.")},
    {"deliver-cut", Deliver,
     QT_TRANSLATE_NOOP("Simulator", "The connection closes after half of the DeliverReq.")},
    {"deliver-many-parts", Deliver, QT_TRANSLATE_NOOP("Simulator", "A DeliverReq with 60 parts.")},
    {"deliver-oversized", Deliver,
     QT_TRANSLATE_NOOP("Simulator", "A DeliverReq with a part of 65 MiB.")},
    {"deliver-nested", Deliver,
     QT_TRANSLATE_NOOP("Simulator", "A DeliverReq with multiparts in multiparts, 30 deep.")},
    {"deliver-without-password", Deliver,
     QT_TRANSLATE_NOOP("Simulator", "A DeliverReq without credentials.")},
};

} // namespace

std::span<const MmscFaultKind> mmscFaultKinds()
{
    return kinds;
}

bool isMmscFault(const QString &name)
{
    return std::any_of(std::begin(kinds), std::end(kinds), [&name](const MmscFaultKind &kind) {
        return name == QLatin1String(kind.name);
    });
}

} // namespace cordboard::simulator
