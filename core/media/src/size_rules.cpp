#include "media/size_rules.h"

#include "words.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cordboard::media {

namespace {

/// Envelope, SMIL head and the headers of both, and the same of each part, with a page of SMIL: MM7
/// is the longest and was measured (tst_size_rules holds it against core/mms).
constexpr qint64 messageOverhead = 3072;
constexpr qint64 partOverhead = 512;
/// Below this a picture of 640 pixels is blocks; better to say no.
constexpr qint64 smallestPicture = 16 * 1024;

bool canShrink(const Attachment &attachment)
{
    return attachment.kind == Kind::Jpeg || attachment.kind == Kind::Png;
}

/// The most octets of a file that take no more than `encoded` on the wire.
qint64 octetsWithin(qint64 encoded, bool base64)
{
    return base64 ? encoded / 78 * 57 : encoded;
}

QString tooLarge(const Attachment &attachment, qint64 most)
{
    const QString size = sizeInWords(attachment.octets);
    if (attachment.kind == Kind::Gif)
        return Words::tr(
                   "This GIF picture has %1, and %2 is the most that fits. It would stop moving "
                   "if it was made smaller. Send it as a link.")
            .arg(size, sizeInWords(most));
    return Words::tr("This %1 has %2, and %3 is the most that fits. Send it as a link.")
        .arg(wordsFor(attachment.kind), size, sizeInWords(most));
}

/// Shares `room` among the pictures: each what it needs, at most an equal part of what is left.
void share(const std::vector<Attachment> &attachments, std::vector<size_t> pictures, qint64 room,
           bool base64, SizePlan &plan)
{
    std::ranges::sort(pictures, {}, [&](size_t i) { return attachments[i].octets; });
    qint64 left = qint64(pictures.size());
    for (const size_t i : pictures) {
        const qint64 part = octetsWithin(room / left--, base64);
        const qint64 octets = attachments[i].octets;
        if (octets > part && part < smallestPicture) {
            plan.why = Words::tr("Together the attachments have more than the %1 that this carrier "
                                 "takes, even with smaller pictures. Remove some, or send links.")
                           .arg(sizeInWords(plan.limit));
            return;
        }
        if (octets > part)
            plan.attachments[i] = {Fit::Shrink, part, {}};
        room -= encodedOctets(qMin(octets, part), base64);
    }
}

} // namespace

bool SizePlan::canGo() const
{
    return why.isEmpty() && std::ranges::none_of(attachments, [](const Advice &advice) {
               return advice.fit == Fit::Refused;
           });
}

qint64 encodedOctets(qint64 octets, bool base64)
{
    // lines of 76 characters and their ends carry 57 octets each
    return base64 ? (octets + 56) / 57 * 78 : octets;
}

SizePlan planSizes(const std::vector<Attachment> &attachments, qint64 textOctets,
                   const Allowance &allowance)
{
    SizePlan plan;
    plan.limit = allowance.limit;
    plan.attachments.resize(attachments.size());
    const qint64 around = messageOverhead + encodedOctets(textOctets, allowance.base64) +
                          partOverhead * qint64(attachments.size());
    const qint64 room = qMax<qint64>(0, plan.limit - around);
    plan.encoded = around;
    for (const Attachment &attachment : attachments)
        plan.encoded += encodedOctets(attachment.octets, allowance.base64);
    if (plan.fits())
        return plan;
    std::vector<size_t> pictures;
    qint64 fixed = 0;
    for (size_t i = 0; i < attachments.size(); ++i) {
        const qint64 encoded = encodedOctets(attachments[i].octets, allowance.base64);
        if (canShrink(attachments[i])) {
            pictures.push_back(i);
        } else if (encoded > room) {
            plan.attachments[i] = {Fit::Refused, 0,
                                   tooLarge(attachments[i], octetsWithin(room, allowance.base64))};
        } else {
            fixed += encoded;
        }
    }
    if (fixed > room || attachments.empty()) {
        plan.why =
            attachments.empty()
                ? Words::tr("The text alone has more than the %1 that this carrier takes. "
                            "Make it shorter.")
                      .arg(sizeInWords(plan.limit))
                : Words::tr("Together the attachments have more than the %1 that this carrier "
                            "takes. Remove some, or send links.")
                      .arg(sizeInWords(plan.limit));
        return plan;
    }
    share(attachments, std::move(pictures), room - fixed, allowance.base64, plan);
    return plan;
}

QString sizeInWords(qint64 octets)
{
    const QLocale locale;
    if (octets < 1'000)
        return Words::tr("%n byte(s)", nullptr, int(qMax<qint64>(0, octets)));
    if (octets < 1'000'000)
        return Words::tr("%1 kB").arg(locale.toString((octets + 999) / 1'000));
    const double tenths = std::ceil(double(octets) / 100'000);
    return Words::tr("%1 MB").arg(locale.toString(tenths / 10, 'f', 1));
}

} // namespace cordboard::media
