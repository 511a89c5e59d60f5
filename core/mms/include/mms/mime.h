#pragma once

#include "mms/media_type.h"

#include "base/result.h"

#include <vector>

/// MIME as MM7 and the API meet it (RFC 2045, 2046, 2387). Any thread.
namespace cordboard::mms {

/// A node of a MIME tree. A multipart has children and no data, a leaf the reverse.
struct MimeEntity
{
    MediaType type;
    QByteArray contentId; ///< without angle brackets
    QByteArray location;
    QByteArray data; ///< with its transfer encoding undone
    std::vector<MimeEntity> children;
};

/// Takes a body apart whose Content-Type header is `contentType`. At most 50 parts, 20 multiparts
/// and 64 MiB; more, and what is no MIME, is an Error (Protocol). Parsing is GMime's.
Result<MimeEntity> parseMime(const QByteArray &contentType, QByteArrayView body);

/// The leaves of a tree in their order, without `except`.
std::vector<Part> leavesOf(const MimeEntity &entity, const MimeEntity *except = nullptr);

/// "image/jpeg; name=\"a.jpg\"", as a header says it.
QByteArray mimeHeader(const MediaType &type);

/// A multipart body: parts with Content-ID, Content-Location and binary transfer encoding.
/// `boundary` must occur in none of them: see freeBoundary().
QByteArray mimeBody(const std::vector<Part> &parts, const QByteArray &boundary);

/// A boundary of 128 random bits.
QByteArray freeBoundary();

} // namespace cordboard::mms
