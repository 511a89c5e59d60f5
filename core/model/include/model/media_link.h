#pragma once

#include <QString>

namespace cordboard {

/// How media are sent as links, for a whole team.
struct MediaLinkSetup
{
    QString publicUrl; ///< "https://m.example.com", ASCII, without a slash at its end; empty: no
                       ///< links are sent
    int days = 30;     ///< that a link leads somewhere
    QString company;   ///< whose page it is; empty: the number that sent it stands there

    bool isReady() const { return !publicUrl.isEmpty(); }
    friend bool operator==(const MediaLinkSetup &, const MediaLinkSetup &) = default;
};

/// The link of a message, as those who sent it see it.
struct MediaLink
{
    qint64 expiresUs = 0;
    qint64 revokedUs = 0; ///< 0: it was not
    int views = 0;        ///< of its page. Previews and scanners look, too: never a delivery

    friend bool operator==(const MediaLink &, const MediaLink &) = default;
};

/// 128 random bits in lower-case letters and digits: what phones make a link of ends with none of
/// them, and a typed one has no case.
constexpr int linkTokenLength = 26;
QString newLinkToken();
/// Whether it may be one at all.
bool isLinkToken(const QString &text);

/// "https://m.example.com/m/abc…", behind the text on a line of its own.
QString textWithLink(const QString &text, const QString &publicUrl, const QString &token);
/// The same with a token that none is, for counting the parts before there is one.
QString textWithSampleLink(const QString &text, const QString &publicUrl);

} // namespace cordboard
