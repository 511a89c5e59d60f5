#pragma once

#include "mm7_writer.h"

namespace cordboard::simulator {

/// A DeliverReq as that fault of place Deliver wants its body; as it should be without one.
MmsBody faultyDelivery(const Mm7Writer &writer, InboundMms message, const QString &id, qint64 atUs,
                       const QString &fault);

/// Says UTF-16 where UTF-8 is meant, as the sample of one carrier does.
QByteArray withOddProlog(QByteArray xml);

/// A document type with entities that would grow to gigabytes.
QByteArray billionLaughs();

} // namespace cordboard::simulator
