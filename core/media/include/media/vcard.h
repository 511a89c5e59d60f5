#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <optional>

/// Contacts that came as files (vCard 2.1, 3.0 and 4.0: RFC 2426, RFC 6350). Any thread.
namespace cordboard::media {

/// What of a contact is shown and can become one of ours. Plain text of a stranger on one line
/// each, without control and bidi characters: at most 200 UTF-16 units of the name, ten numbers and
/// ten addresses of 100.
struct VCard
{
    QString name;       ///< FN, else N in the order it is spoken, else ORG; may be empty
    QStringList phones; ///< as written, "tel:" dropped
    QStringList emails;
    int others = 0; ///< how many more contacts the file holds

    bool operator==(const VCard &) const = default;
};

/// The first contact of a file. Folded lines, quoted-printable, groups ("item1.TEL") and charsets
/// of 2.1 are understood; what is no UTF-8 is read as Latin-1. Photos and all else are passed over.
/// Nothing when the octets do not begin a contact.
std::optional<VCard> readVCard(QByteArrayView octets);

} // namespace cordboard::media
