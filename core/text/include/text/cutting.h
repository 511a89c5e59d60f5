#pragma once

#include "base/result.h"
#include "model/message.h"
#include "model/smpp_profile.h"

#include <QByteArray>
#include <QList>
#include <QStringView>

namespace cordboard::text {

/// How a carrier wants messages cut: the part of its profile that decides which octets leave.
struct Cutting
{
    LongMessages method = LongMessages::Udh8;
    Alphabet alphabet = Alphabet::Gsm;
    int textCoding = 0;
    QList<int> languages; ///< national tables that may be used: 1 Turkish, 2 Spanish, 3 Portuguese

    static Cutting of(const SmppProfile &profile);
    /// Two carriers with the same word get the same octets. Empty: the standard cutting, which
    /// text::encode() does too.
    QString word() const;

    friend bool operator==(const Cutting &, const Cutting &) = default;
};

/// One part as submit_sm takes it.
struct CutPart
{
    QByteArray userData; ///< unpacked septets, octets or UCS-2 big-endian; UDH first when hasUdh
    bool hasUdh = false;
    int sarReference = -1;  ///< 0 to 65535: joined by SAR TLVs
    bool inPayload = false; ///< for message_payload
};

struct CutMessage
{
    quint8 dataCoding = 0;
    QList<CutPart> parts;
};

/// Cuts for a carrier: the alphabet and the national tables that give the fewest parts, the
/// plainest among equals; never inside an escape pair, a surrogate pair, or (when it fits in a
/// part) a grapheme cluster. With message_payload there is one part, however long. An 8-bit
/// reference is the low octet of `reference`. More than 255 parts: Invalid with a sentence. Pure;
/// any thread.
Result<CutMessage> cut(QStringView text, const Cutting &cutting, quint16 reference);

/// The same for data: 8-bit, with a port header when it has ports. Ports need a header, so SAR
/// carriers get one too.
Result<CutMessage> cut(const BinaryBody &body, const Cutting &cutting, quint16 reference);

} // namespace cordboard::text
