#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QStringView>

namespace cordboard::text {

/// The two alphabets an SMS is sent in: GSM 03.38 default alphabet with its extension table
/// (3GPP TS 23.038, 6.2.1) or UCS-2, in practice UTF-16 big-endian with surrogate pairs.
enum class Encoding { Gsm7, Ucs2 };

constexpr int maxParts = 255; ///< the concatenation header counts parts in one octet

/// Where one part begins in the text. Lengths are UTF-16 units of the text and, as `units`,
/// septets (an extension character counts 2) or UTF-16 units as the carrier counts them.
struct Segment
{
    qsizetype from = 0;
    qsizetype length = 0;
    int units = 0;
};

/// How a text is cut. Cheap enough to run on every key press (the composer's counter).
struct Segmentation
{
    Encoding encoding = Encoding::Gsm7;
    QList<Segment> segments; ///< one at least, also for an empty text
    int room = 160;          ///< units one part of this message holds: 160/153 or 70/67
    QList<qsizetype>
        forcing; ///< positions (UTF-16 units) of characters that force UCS-2, first 1,000

    int parts() const { return int(segments.size()); }
    int usedInLast() const { return segments.last().units; }
};

/// Cuts `text` with an 8-bit concatenation header: 160/153 septets, 70/67 UTF-16 units. Never
/// inside an escape pair, a surrogate pair, or (when it fits in a part) a grapheme cluster. Pure;
/// any thread.
Segmentation segment(QStringView text);

/// One part ready for submit_sm's short_message: with UDH first when the message has several.
struct EncodedPart
{
    QByteArray userData; ///< octets; GSM as unpacked septets (one octet each), UCS-2 big-endian
    bool hasUdh = false; ///< the UDH indicator (esm_class bit 0x40) must be set
};

struct EncodedMessage
{
    Encoding encoding = Encoding::Gsm7;
    quint8 dataCoding = 0; ///< SMPP data_coding: 0 or 8
    QList<EncodedPart> parts;
};

/// Segments and encodes. `reference` goes into the 8-bit concatenation element
/// (3GPP TS 23.040, 9.2.3.24.1: 05 00 03 ref total number). More than 255 parts: Error Invalid with
/// a sentence; never cut.
Result<EncodedMessage> encode(QStringView text, quint8 reference);

} // namespace cordboard::text
