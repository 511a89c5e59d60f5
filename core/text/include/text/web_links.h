#pragma once

#include <QList>
#include <QString>
#include <QUrl>

#include <optional>

namespace cordboard::text {

/// A web address that stands in a text.
struct WebLink
{
    qsizetype at = 0; ///< where it stands in the text
    qsizetype length = 0;
    QString address{}; ///< as written, with "https://" where the text has no scheme

    friend bool operator==(const WebLink &, const WebLink &) = default;
};

/// More than that in one text is no message to a person; and it bounds what a bubble paints.
constexpr int mostWebLinks = 100;
/// UTF-16 units. Longer ones are no links: nobody can look at them before opening them.
constexpr qsizetype longestWebLink = 2048;

/// Those in a text, in order, none over another. Rather one too few than one that nobody meant:
///
/// - "http://…" and "https://…" after anything but an ASCII letter, figure, "+", "-" or ".";
/// - "www.…" at the beginning of a word or after ":", ",", ";" or "=";
/// - "name.tld/…" at the beginning of a word: with a path, and with a country's top level domain or
///   one of the usual ones. "Yes.No/maybe" is none (of a link in small letters all are small).
///
/// No other scheme, no e-mail, no telephone. A link ends before white space, quotation marks,
/// "<>{}|\^`", control characters (also those that are shown as pictures), invisible ones and those
/// that turn the direction: what comes after one of these would not be seen where it is. What ends
/// a sentence is no part of it, nor a bracket that opens before it. Followed by "…" it was cut off,
/// and is none. Every link found has a sightOf(). Time grows with the length of the text alone.
/// Pure; any thread.
QList<WebLink> webLinks(const QString &text);

/// What a person should know before opening an address.
struct LinkSight
{
    QUrl url;
    QString host;     ///< where it leads, as the net knows it: small letters, "xn--…" (RFC 3492)
    QString readable; ///< the same with its letters; equal to `host` where that has no others
    bool hasUser = false;        ///< "bank.com@evil.example": what is before the @ means nothing
    bool isNumber = false;       ///< an IP address instead of a name
    bool mixesAlphabets = false; ///< Latin and Cyrillic letters in one word, or the like
};

/// Nothing when it is no http or https address with a host. Pure; any thread.
std::optional<LinkSight> sightOf(const QString &address);

} // namespace cordboard::text
