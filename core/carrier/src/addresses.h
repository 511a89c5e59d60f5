#pragma once

#include "model/smpp_profile.h"

#include <QString>
#include <QVarLengthArray>

namespace cordboard::carrier {

/// An address as SMPP wants it (smpp.md 2.8).
struct SmppAddress
{
    QVarLengthArray<char, 24> digits;
    quint8 ton = 0;
    quint8 npi = 0;
    bool valid = true; ///< false: empty, or letters that are not ASCII
};

/// A number of ours. By the standard profile: "+15551234567" -> 1/1 without the plus; up to eight
/// digits -> a short code, 3/0; other digits -> 0/1; anything else -> alphanumeric, 5/0.
SmppAddress sourceToSmpp(const QString &address, const SmppProfile &profile);
/// Somebody we write to; short codes can be written to as well.
SmppAddress destinationToSmpp(const QString &address, const SmppProfile &profile);

/// The other way, for a number that `rule` describes: TON 1, and the rule's own TON for what is no
/// short code, get the plus back, also from "0015551234567"; everything else is kept as it came.
QString fromSmpp(QByteArrayView digits, quint8 ton, const AddressRule &rule = {1, 1, false});

} // namespace cordboard::carrier
