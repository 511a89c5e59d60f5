#pragma once

#include "mms/media_type.h"
#include "model/medium.h"

#include <vector>

namespace cordboard::mms {

/// One page of a message: at most one medium and one text, by their Content-Location.
struct SmilPage
{
    QByteArray media;     ///< empty when the page is text alone
    QByteArray mediaName; ///< its type: says whether it is an img, audio, video or ref
    QByteArray text;      ///< empty when the page has no text
};

/// A SMIL presentation (3GPP TS 26.140, annex; OMA MMS conformance): an image region above a text
/// region, one `par` for each page. UTF-8.
QByteArray smil(const std::vector<SmilPage> &pages);

/// `parts` as a message is sent: each gets a Content-ID and a Content-Location that are distinct,
/// plain ASCII and of at most 40 octets, and the SMIL page is put in front. `text` may be empty.
std::vector<Part> presentation(std::vector<Part> parts, const QString &text);

/// The media of a message and its text, likewise.
std::vector<Part> presentation(const MmsContent &content);

} // namespace cordboard::mms
