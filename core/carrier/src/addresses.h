#pragma once

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

/// "+15551234567" -> 1/1 without the plus; up to eight digits -> a short code, 3/0; other digits ->
/// 0/1; anything else -> alphanumeric, 5/0.
SmppAddress toSmpp(const QString &address);

/// The other way: TON 1 gets its plus back, also from "0015551234567"; everything else is kept as
/// it came.
QString fromSmpp(QByteArrayView digits, quint8 ton);

} // namespace cordboard::carrier
