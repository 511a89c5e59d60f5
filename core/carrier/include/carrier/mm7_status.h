#pragma once

#include <QtGlobal>

class QString;

namespace cordboard::carrier {

/// Attempts of both kinds of carriers keep one number. That of MM7 has this in its upper half,
/// which no command_status of SMPP 3.4 has (5.1.3: 0x400 to 0x4ff are a vendor's).
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

/// "MM7 2002" and "Address error".
QString mm7StatusName(quint32 status);
QString mm7StatusWords(quint32 status);

} // namespace cordboard::carrier
