#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

/// The WAP push that tells a phone of a message (WAP-230 8.2.4.1; WAP-235; ports of WAP-259).
namespace cordboard::mms {

/// One short message of a push: what goes into submit_sm with esm_class 0x40 and data_coding 0x04.
struct PushSegment
{
    QByteArray shortMessage; ///< User Data Header and payload, at most 140 octets
};

/// A WSP Push PDU around `mms`, an MM1 PDU, with the short form of the content type.
/// `transaction` is its TID.
QByteArray wspPush(QByteArrayView mms, quint8 transaction);

/// `push` cut into short messages to the WAP push port (2948): one of up to 133 octets of payload,
/// else up to 255 of 128 octets under `reference`. Empty when it would need more.
std::vector<PushSegment> pushSegments(QByteArrayView push, quint8 reference);

/// The MM1 PDU inside a WSP Push, whose content type may be the code or text. An Error (Protocol)
/// says what is wrong; a push of another type is Unsupported.
Result<QByteArray> mmsOfPush(QByteArrayView push);

} // namespace cordboard::mms
