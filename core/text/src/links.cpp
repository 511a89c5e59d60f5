#include "text/links.h"

#include <QRegularExpression>

namespace cordboard::text {

namespace {

// compliance.md 5.5 and others of the kind: anybody can make a link there.
const QRegularExpression &shortener()
{
    static const QRegularExpression expression(
        QStringLiteral("(?<![\\w.@-])(?:https?://)?(?:www\\.)?"
                       "(bit\\.ly|bitly\\.com|buff\\.ly|cutt\\.ly|goo\\.gl|is\\.gd|lnkd\\.in|"
                       "ow\\.ly|rb\\.gy|rebrand\\.ly|s\\.id|shorturl\\.at|t\\.co|t\\.ly|"
                       "tiny\\.cc|tinyurl\\.com|v\\.gd)/[^\\s<>\"]+"),
        QRegularExpression::CaseInsensitiveOption);
    return expression;
}

} // namespace

QList<ShortLink> shortLinks(const QString &text)
{
    QList<ShortLink> links;
    auto matches = shortener().globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        links.append({match.capturedStart(), match.capturedLength(), match.captured(1).toLower()});
    }
    return links;
}

} // namespace cordboard::text
