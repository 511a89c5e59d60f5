#include "mms/mm7.h"

#include <array>
#include <utility>

namespace cordboard::mms::mm7 {

namespace {

constexpr std::array kinds{
    std::pair{Kind::SubmitReq, "SubmitReq"},
    std::pair{Kind::SubmitRsp, "SubmitRsp"},
    std::pair{Kind::DeliverReq, "DeliverReq"},
    std::pair{Kind::DeliverRsp, "DeliverRsp"},
    std::pair{Kind::DeliveryReportReq, "DeliveryReportReq"},
    std::pair{Kind::DeliveryReportRsp, "DeliveryReportRsp"},
    std::pair{Kind::ReadReplyReq, "ReadReplyReq"},
    std::pair{Kind::ReadReplyRsp, "ReadReplyRsp"},
    std::pair{Kind::CancelReq, "CancelReq"},
    std::pair{Kind::CancelRsp, "CancelRsp"},
    std::pair{Kind::ReplaceReq, "ReplaceReq"},
    std::pair{Kind::ReplaceRsp, "ReplaceRsp"},
    std::pair{Kind::RSErrorRsp, "RSErrorRsp"},
    std::pair{Kind::VASPErrorRsp, "VASPErrorRsp"},
};

// TS 23.140 table 8.7.8.3; 3510 and 25xx are Sinch's, 3005 is Mbuni's
constexpr std::array words{
    std::pair{1000, "Success"},
    std::pair{1100, "Partial success"},
    std::pair{2000, "Client error"},
    std::pair{2001, "Operation restricted"},
    std::pair{2002, "Address error"},
    std::pair{2003, "Address not found"},
    std::pair{2004, "Multimedia content refused"},
    std::pair{2005, "Message ID not found"},
    std::pair{2006, "Linked ID not found"},
    std::pair{2007, "Message format corrupt"},
    std::pair{2008, "Application ID not found"},
    std::pair{2009, "Reply application ID not found"},
    std::pair{2560, "Message too big"},
    std::pair{3000, "Server error"},
    std::pair{3001, "Not possible"},
    std::pair{3002, "Message rejected"},
    std::pair{3003, "Multiple addresses not supported"},
    std::pair{3005, "Command rejected"},
    std::pair{3510, "Throughput exceeded"},
    std::pair{4000, "General service error"},
    std::pair{4001, "Improper identification"},
    std::pair{4002, "Unsupported version"},
    std::pair{4003, "Unsupported operation"},
    std::pair{4004, "Validation error"},
    std::pair{4005, "Service error"},
    std::pair{4006, "Service unavailable"},
    std::pair{4007, "Service denied"},
    std::pair{4008, "Application denied"},
};

constexpr std::array reports{
    std::pair{"Retrieved", Report::Retrieved},
    std::pair{"Forwarded", Report::Forwarded},
    std::pair{"Deferred", Report::Deferred},
    std::pair{"Expired", Report::Expired},
    std::pair{"Rejected", Report::Rejected},
    std::pair{"Unrecognised", Report::Unrecognised},
    std::pair{"Unrecognized", Report::Unrecognised},
    std::pair{"Unreachable", Report::Unreachable},
    std::pair{"NotSupported", Report::Unsupported},
    std::pair{"Not supported", Report::Unsupported},
    std::pair{"Indeterminate", Report::Indeterminate},
    std::pair{"Read", Report::Read},
    std::pair{"Deleted", Report::Deleted},
    std::pair{"Deleted without being read", Report::Deleted},
};

const char *known(int code)
{
    for (const auto &[number, text] : words)
        if (number == code)
            return text;
    return nullptr;
}

/// An unknown code is its class's first; outside of the classes it is a server's error.
int plainCode(int code)
{
    if (known(code))
        return code;
    const int first = code / 1'000 * 1'000;
    return first >= 1'000 && first <= 4'000 ? first : 3'000;
}

} // namespace

QString nameOf(Kind kind)
{
    for (const auto &[number, name] : kinds)
        if (number == kind)
            return QLatin1String(name);
    return {};
}

Kind answerTo(Kind request)
{
    switch (request) {
    case Kind::SubmitReq:
        return Kind::SubmitRsp;
    case Kind::DeliverReq:
        return Kind::DeliverRsp;
    case Kind::DeliveryReportReq:
        return Kind::DeliveryReportRsp;
    case Kind::ReadReplyReq:
        return Kind::ReadReplyRsp;
    case Kind::CancelReq:
        return Kind::CancelRsp;
    case Kind::ReplaceReq:
        return Kind::ReplaceRsp;
    default:
        return Kind::RSErrorRsp;
    }
}

Verdict verdictOf(int statusCode)
{
    switch (const int code = plainCode(statusCode)) {
    case 1000:
        return Verdict::Accepted;
    case 1100:
        return Verdict::Partly;
    case 3000:
    case 3510:
    case 4000:
    case 4006:
        return Verdict::Later;
    case 4001:
    case 4002:
    case 4003:
    case 4004:
    case 4007:
    case 4008:
        return Verdict::Misconfigured;
    default:
        return code < 2'000 ? Verdict::Accepted : Verdict::Refused;
    }
}

QString wordsOf(int statusCode)
{
    return QLatin1String(known(plainCode(statusCode)));
}

Report reportOf(const QString &mmStatus)
{
    for (const auto &[word, report] : reports)
        if (mmStatus.compare(QLatin1String(word), Qt::CaseInsensitive) == 0)
            return report;
    return Report::Unknown;
}

} // namespace cordboard::mms::mm7
