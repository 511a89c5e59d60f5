#pragma once

#include "media/kind.h"

#include <QString>

#include <vector>

/// What fits into one multimedia message (spec: mms.md, sizes). Pure functions, any thread.
namespace cordboard::media {

/// Octets. What every carrier takes, and what many take.
constexpr qint64 defaultLimit = 300'000;
constexpr qint64 largerLimit = 600'000;
constexpr qint64 largestPreset = 1'000'000;

/// What a carrier takes.
struct Allowance
{
    qint64 limit = defaultLimit; ///< octets of the encoded message
    bool base64 = false;         ///< MM7 and MM1 carry octets as they are; only odd gateways do not
};

/// An attachment as it stands.
struct Attachment
{
    Kind kind = Kind::Jpeg;
    qint64 octets = 0;
};

enum class Fit {
    AsItIs,
    Shrink, ///< Helper::shrink() to Advice::shrinkTo makes it fit
    Refused,
};

/// About one attachment.
struct Advice
{
    Fit fit = Fit::AsItIs;
    qint64 shrinkTo = 0; ///< octets, for Shrink
    QString why;         ///< for Refused: a sentence with what to do next
};

/// About a message. It can go when no attachment is Refused and `why` is empty, after what must
/// shrink was shrunk.
struct SizePlan
{
    qint64 encoded = 0; ///< octets of the message as it stands, encoded, never too small
    qint64 limit = 0;
    std::vector<Advice> attachments; ///< in the order given
    QString why; ///< a sentence when it cannot go although every attachment alone could

    bool fits() const { return encoded <= limit; }
    bool canGo() const;
};

/// `textOctets`: UTF-8 of subject and text. JPEG and PNG pictures share what the others leave,
/// small ones first as they are; no picture is shrunk below 16 kB. GIF pictures (they move),
/// videos, sounds, documents and contacts go as they are or not at all.
SizePlan planSizes(const std::vector<Attachment> &attachments, qint64 textOctets,
                   const Allowance &allowance);

/// What `octets` take on the wire.
qint64 encodedOctets(qint64 octets, bool base64);

/// "1.2 MB", "48 kB", "300 bytes": units of 1000, as carriers name their limits, rounded up so that
/// no size looks smaller than it is. Translated, for the locale.
QString sizeInWords(qint64 octets);

} // namespace cordboard::media
