#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace cordboard::text {

/// Concatenation as found in a UDH (IE 0x00 or 0x08, anywhere in it) or in SAR TLVs.
struct Concatenation
{
    quint16 reference = 0;
    bool wide = false; ///< 16-bit reference
    int total = 1;
    int number = 1; ///< 1-based
};

/// short_message taken apart. `body` is what follows the UDH.
struct UserData
{
    bool valid = true; ///< false: UDHL is longer than the data (carrier gets ESME_RINVESMCLASS)
    std::optional<Concatenation>
        concatenation;          ///< absent when the numbers make no sense (0 of 3, 4 of 3)
    bool portAddressed = false; ///< IE 0x04 or 0x05: binary, not for people
    int lockingShift = 0;       ///< IE 0x25, national language table
    int singleShift = 0;        ///< IE 0x24
    QByteArray body;
};

/// `udhi`: esm_class has bit 0x40. Bounds-checked over hostile bytes; any thread.
UserData parseUserData(const QByteArray &shortMessage, bool udhi);

/// Turns octets into text by SMPP data_coding (5.2.19) and the GSM DCS groups: 0 GSM unpacked, 1
/// ASCII, 3 Latin-1, 8 UCS-2 big-endian, 5, 10, 13 and 14 Japanese and Korean sets … Bytes that
/// mean nothing become U+FFFD; 8-bit binary (2, 4) gives nothing, because guessing is worse than
/// showing that there is binary. NUL is kept out of the result.
std::optional<QString> decodeText(const QByteArray &body, quint8 dataCoding, int lockingShift = 0,
                                  int singleShift = 0);

} // namespace cordboard::text
