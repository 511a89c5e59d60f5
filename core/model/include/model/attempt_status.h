#pragma once

#include <QtGlobal>

namespace cordboard {

/// Attempts of SMPP and of MM7 keep one number: a command_status, or a StatusCode of MM7 with this
/// in its upper half, which no command_status of SMPP 3.4 has (5.1.3: 0x400 to 0x4ff are a
/// vendor's).
constexpr quint32 mm7Mark = 0x4d370000;

constexpr quint32 statusOfMm7(int code)
{
    return mm7Mark | quint32(code & 0xffff);
}
constexpr bool isMm7Status(quint32 status)
{
    return (status & 0xffff0000) == mm7Mark;
}
constexpr int mm7Code(quint32 status)
{
    return int(status & 0xffff);
}

} // namespace cordboard
