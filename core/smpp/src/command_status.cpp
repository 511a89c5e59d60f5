#include "smpp/command_status.h"

#include <algorithm>
#include <array>

namespace cordboard::smpp {

namespace {

using C = StatusClass;

// smpp.md 2.9, in order of value: looked up by binary search.
constexpr auto table = std::to_array<StatusInfo>({
    {0x000, "ESME_ROK", C::Accepted},
    {0x001, "ESME_RINVMSGLEN"},
    {0x002, "ESME_RINVCMDLEN"},
    {0x003, "ESME_RINVCMDID", C::Setup},
    {0x004, "ESME_RINVBNDSTS", C::Rebind, 1, 5},
    {0x005, "ESME_RALYBND", C::Rebind, 30, 5},
    {0x006, "ESME_RINVPRTFLG", C::Setup},
    {0x007, "ESME_RINVREGDLVFLG", C::Setup},
    {0x008, "ESME_RSYSERR", C::Retry, 30, 5},
    {0x00A, "ESME_RINVSRCADR"},
    {0x00B, "ESME_RINVDSTADR"},
    {0x00C, "ESME_RINVMSGID"},
    {0x00D, "ESME_RBINDFAIL", C::Rebind, 1, 5},
    {0x00E, "ESME_RINVPASWD", C::Setup},
    {0x00F, "ESME_RINVSYSID", C::Setup},
    {0x011, "ESME_RCANCELFAIL"},
    {0x013, "ESME_RREPLACEFAIL"},
    {0x014, "ESME_RMSGQFUL", C::Retry, 60, 0},
    {0x015, "ESME_RINVSERTYP", C::Setup},
    {0x033, "ESME_RINVNUMDESTS"},
    {0x034, "ESME_RINVDLNAME"},
    {0x040, "ESME_RINVDESTFLAG"},
    {0x042, "ESME_RINVSUBREP"},
    {0x043, "ESME_RINVESMCLASS", C::Setup},
    {0x044, "ESME_RCNTSUBDL"},
    {0x045, "ESME_RSUBMITFAIL", C::Retry, 30, 3},
    {0x048, "ESME_RINVSRCTON", C::Setup},
    {0x049, "ESME_RINVSRCNPI", C::Setup},
    {0x050, "ESME_RINVDSTTON", C::Setup},
    {0x051, "ESME_RINVDSTNPI", C::Setup},
    {0x053, "ESME_RINVSYSTYP", C::Setup},
    {0x054, "ESME_RINVREPFLAG"},
    {0x055, "ESME_RINVNUMMSGS"},
    {0x058, "ESME_RTHROTTLED", C::Throttle},
    {0x061, "ESME_RINVSCHED"},
    {0x062, "ESME_RINVEXPIRY"},
    {0x063, "ESME_RINVDFTMSGID"},
    {0x064, "ESME_RX_T_APPN", C::Retry, 30, 0},
    {0x065, "ESME_RX_P_APPN"},
    {0x066, "ESME_RX_R_APPN"},
    {0x067, "ESME_RQUERYFAIL"},
    {0x0C0, "ESME_RINVOPTPARSTREAM", C::Setup},
    {0x0C1, "ESME_ROPTPARNOTALLWD", C::Setup},
    {0x0C2, "ESME_RINVPARLEN", C::Setup},
    {0x0C3, "ESME_RMISSINGOPTPARAM", C::Setup},
    {0x0C4, "ESME_RINVOPTPARAMVAL", C::Setup},
    {0x0FE, "ESME_RDELIVERYFAILURE", C::Retry, 30, 3},
    {0x0FF, "ESME_RUNKNOWNERR", C::Retry, 30, 3},
    {0x100, "ESME_RSERTYPUNAUTH"},
    {0x101, "ESME_RPROHIBITED"},
    {0x102, "ESME_RSERTYPUNAVAIL", C::Retry, 60, 0},
    {0x103, "ESME_RSERTYPDENIED"},
    {0x104, "ESME_RINVDCS"},
    {0x105, "ESME_RINVSRCADDRSUBUNIT"},
    {0x106, "ESME_RINVDSTADDRSUBUNIT"},
    {0x107, "ESME_RINVBCASTFREQINT"},
    {0x108, "ESME_RINVBCASTALIAS_NAME"},
    {0x109, "ESME_RINVBCASTAREAFMT"},
    {0x10A, "ESME_RINVNUMBCAST_AREAS"},
    {0x10B, "ESME_RINVBCASTCNTTYPE"},
    {0x10C, "ESME_RINVBCASTMSGCLASS"},
    {0x10D, "ESME_RBCASTFAIL"},
    {0x10E, "ESME_RBCASTQUERYFAIL"},
    {0x10F, "ESME_RBCASTCANCELFAIL"},
    {0x110, "ESME_RINVBCAST_REP"},
    {0x111, "ESME_RINVBCASTSRVGRP"},
    {0x112, "ESME_RINVBCASTCHANIND"},
});

constexpr bool byValue(const StatusInfo &a, const StatusInfo &b)
{
    return a.status < b.status;
}
static_assert(std::is_sorted(table.begin(), table.end(), byValue));

} // namespace

StatusInfo statusInfo(quint32 commandStatus)
{
    const auto found =
        std::lower_bound(table.begin(), table.end(), StatusInfo{commandStatus}, byValue);
    if (found != table.end() && found->status == commandStatus)
        return *found;
    const bool vendor = commandStatus >= 0x400 && commandStatus <= 0x4FF;
    return {commandStatus, "", C::Retry, 30, quint8(vendor ? 2 : 1)};
}

QString statusText(quint32 commandStatus)
{
    const QString hex = QStringLiteral("0x%1").arg(commandStatus, 8, 16, QLatin1Char('0'));
    const StatusInfo info = statusInfo(commandStatus);
    return *info.name ? hex + QLatin1Char(' ') + QLatin1String(info.name) : hex;
}

} // namespace cordboard::smpp
