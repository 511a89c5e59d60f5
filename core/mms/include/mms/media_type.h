#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace cordboard::mms {

/// MIBenum numbers (IANA character sets) of the charsets that are met in MMS. Others are kept as
/// their number.
namespace charset {
constexpr int none = 0;
constexpr int usAscii = 3;
constexpr int latin1 = 4;
constexpr int utf8 = 106;
constexpr int ucs2 = 1000;
constexpr int utf16 = 1015;
} // namespace charset

/// A media type with the parameters that MMS uses. Both encodings, WSP (WAP-230, 8.4.2.24) and
/// MIME (RFC 2045, 5.1), are read into it. Names are lower case, parameters without quotes.
struct MediaType
{
    QByteArray name; ///< "image/jpeg", never empty once decoded
    int charset = charset::none;
    QByteArray partName = {}; ///< "name"
    QByteArray fileName = {}; ///< "filename"
    QByteArray start = {};    ///< of multipart/related, with its angle brackets
    QByteArray type = {};     ///< of multipart/related: "application/smil"

    bool isMultipart() const { return name.startsWith("multipart/"); }
    bool operator==(const MediaType &) const = default;
};

/// One object of a message: a picture, a text, the SMIL page. Octets as they were sent, decoded
/// from any transfer encoding.
struct Part
{
    MediaType type;
    QByteArray contentId = {}; ///< without angle brackets
    QByteArray location = {};  ///< Content-Location: the name that SMIL calls it by
    QByteArray data = {};

    bool operator==(const Part &) const = default;
};

/// The name under which our own programs know a type that has several: text/vcard and
/// text/x-vCard become "text/x-vcard", audio/wav becomes "audio/x-wav", image/jpg "image/jpeg".
/// Case and surrounding blanks are dropped.
QByteArray canonicalMediaName(QByteArrayView name);

/// MIBenum of a MIME charset name ("utf-8"), charset::none when it is unknown.
int charsetNumber(QByteArrayView name);

/// MIME name of a MIBenum, "utf-8" for one that is unknown.
QByteArray charsetName(int number);

/// Text of `octets` in `charset`. Never fails: without a charset, or with one that is unknown, it
/// is UTF-8 when it is valid UTF-8 and Latin-1 otherwise (Mbuni and mmsd-tng write UTF-8 unmarked).
QString decodeText(QByteArrayView octets, int charset);

} // namespace cordboard::mms
